import { describe, expect, it } from 'vitest';
import { examineTexts } from '../../src/facts/spf-text.js';

describe('the examination of SPF texts', () => {
  it('looks at SPF records alone, as they were published', () => {
    const examined = examineTexts([['v=spf1 mx', ' -all'], ['v=spf1; mx'], ['x'], ['V=SPF1']]);
    expect(examined.map(({ text }) => text)).toEqual(['v=spf1 mx -all', 'V=SPF1']);
    expect(examined.flatMap(({ mistakes }) => mistakes)).toEqual([]);
  });

  it('knows the border between strings that a mistake comes from', () => {
    const [examined] = examineTexts([['v=spf1 ip:192.0.2.1 mx', '-all']]);
    expect(examined!.mistakes.map(({ mistake, border }) => [mistake.kind, border])).toEqual([
      ['ip-mechanism-name', undefined],
      ['glued-terms', 'v=spf1 ip:192.0.2.1 mx'.length],
    ]);
  });

  it('cuts a record of absurd length between two terms, where no mistake is made by the cut', () => {
    for (let shift = 0; shift < 'a:directo.gate.ee '.length; shift += 1) {
      const text = `v=spf1 ${'x'.repeat(shift)}=1 ${'a:directo.gate.ee '.repeat(4000)}`;
      const [examined] = examineTexts([[text]]);
      expect(examined!.text).toBe(text);
      expect(examined!.record.text.length).toBeLessThanOrEqual(4096);
      expect(examined!.mistakes.filter(({ mistake }) => mistake.kind !== 'unknown-modifier').length).toBe(
        shift === 0 ? 1 : 0,
      );
    }
    expect(examineTexts([[`v=spf1 ${'x'.repeat(60_000)}`]])[0]!.record.text).toBe('v=spf1');
  });

  it('stays bounded on what nobody would publish', () => {
    const records = Array.from({ length: 1500 }, () => [`v=spf1 ${'x '.repeat(30_000)}`]);
    const examined = examineTexts(records);
    expect(examined.length).toBe(10);
    expect(Math.max(...examined.map(({ mistakes }) => mistakes.length))).toBe(50);
  });

  it('stays bounded on a record that is cut at every octet', () => {
    const [examined] = examineTexts([[...`v=spf1 ${'ip4:192.0.2.1mx '.repeat(3000)}`]]);
    expect(examined!.mistakes).toHaveLength(50);
    // The border that would put it right is the thirteenth in the term: such a record was not cut by a person.
    expect(examineTexts([[...'v=spf1 ip4:192.0.2.1-all']])[0]!.mistakes[0]!.border).toBeUndefined();
    expect(examineTexts([['v=spf1 ip4:192.0.2.1', '-all']])[0]!.mistakes[0]!.border).toBe(20);
  });
});
