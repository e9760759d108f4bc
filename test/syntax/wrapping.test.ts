import { describe, expect, it } from 'vitest';
import { unwrap, withoutClosingQuotes, wrapperCause } from '../../src/syntax/wrapping.js';

const octets = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

describe('what is pasted around a record', () => {
  it.each([
    ['v=x', '', 'v=x', undefined],
    [' v=x ', ' ', 'v=x ', 'leading-blank'],
    ['\u00a0\u200bv=x', '\u00a0\u200b', 'v=x', 'leading-blank'],
    ['\ufeffv=x', '\ufeff', 'v=x', 'byte-order-mark'],
    [' \ufeffv=x', ' \ufeff', 'v=x', 'byte-order-mark'],
    ['"v=x" ', '"', 'v=x', 'quotes'],
    ['\\"v=x\\"', '\\"', 'v=x', 'quotes'],
    ['\ufeff\u201cv=x\u201d\ufeff', '\ufeff\u201c', 'v=x', 'quotes'],
    ['v=x"', '', 'v=x"', undefined],
  ])('in %j is %j around %j', (text, wrapper, bare, cause) => {
    expect(unwrap(octets(text))).toEqual({ wrapper: octets(wrapper), bare });
    if (cause !== undefined) expect(wrapperCause(octets(wrapper))).toBe(cause);
  });

  it('is taken from the end only where a quote was opened', () => {
    expect(withoutClosingQuotes('v=x"', 'name TXT "')).toBe('v=x');
    expect(withoutClosingQuotes('v=x"', 'name TXT ')).toBe('v=x"');
  });

  it('is looked for near both ends only', () => {
    const { wrapper } = unwrap(' '.repeat(100_000));
    expect(wrapper.length).toBeLessThan(1000);
    const inner = `x${' '.repeat(1000)}`;
    expect(withoutClosingQuotes(`${inner}"`, '"').length).toBeGreaterThan(500);
  });
});
