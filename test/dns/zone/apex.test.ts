import { describe, expect, it, test } from 'vitest';
import { ask, domain, soa, view } from './support.js';

describe('apexes', () => {
  test.each([
    ['owners of a SOA', `@ ${soa}\na TXT x\nkitas.lt. ${soa}\nb.kitas.lt. TXT x`, ['ex.lt', 'kitas.lt']],
    ['not what lies below one', `$ORIGIN lt.\nex ${soa}\na.ex TXT x\n$ORIGIN a.ex.lt.\nb TXT x`, ['ex.lt']],
    ['the origin where there is no SOA', '_dmarc TXT x\n*.a TXT y', ['ex.lt']],
    ['not a later origin below it', '@ TXT x\n$ORIGIN sub\n@ TXT y', ['ex.lt']],
    ['other domains of the same file by themselves', '@ TXT x\na.gate.ee. A 192.0.2.1', ['ex.lt', 'a.gate.ee']],
    ['the upper of two such', 'x.a.gate.ee. A 192.0.2.1\na.gate.ee. A 192.0.2.1', ['a.gate.ee']],
    ['without the label of a wildcard', '*.gate.ee. A 192.0.2.1', ['gate.ee']],
    ['no top-level domain only because it is the origin', '$ORIGIN lt.\nex TXT x\na.ex TXT y', ['ex.lt']],
    ['nor the root', '$ORIGIN .\nex.lt TXT x', ['ex.lt']],
    ['unless it owns something', '$ORIGIN lt.\n@ NS a\nex TXT x', ['lt']],
    ['both a zone and one below it', `@ ${soa}\nsub ${soa}`, ['ex.lt', 'sub.ex.lt']],
    ['the root', '. TXT x\nex.lt. TXT y', ['.']],
  ])('are %s', (_, text, expected) => {
    expect(view(text).apexes).toEqual(expected);
  });

  it('exist, though nothing but names below them was written', () => {
    expect(ask(view('_dmarc TXT x'), 'ex.lt', 'TXT')).toBe('nodata');
  });
});

describe('outside', () => {
  const zones = view(`@ ${soa}\n@ NS ns\nsub NS ns.sub\nns.sub A 192.0.2.1\nto CNAME ns.sub\nown ${soa}\nown NS ns`);

  test.each([
    ['ex.lt', undefined],
    ['gone.ex.lt', undefined],
    ['own.ex.lt', undefined],
    ['x.own.ex.lt', undefined],
    ['sub.ex.lt', 'sub.ex.lt'],
    ['ns.sub.ex.lt', 'ns.sub.ex.lt'],
    ['to.ex.lt', 'ns.sub.ex.lt'],
    ['lt', 'lt'],
    ['.', '.'],
  ])('%s: %s', (name, expected) => {
    expect(zones.outside(domain(name), 'A')).toBe(expected);
  });

  it('does not keep records below a delegation from answering offline', () => {
    expect(ask(zones, 'to.ex.lt', 'A')).toBe('192.0.2.1');
  });
});
