import { describe, expect, it } from 'vitest';
import { atFault, dataOf, findingsOf, published, textFindings } from '../../support/rules/spf-findings.js';

describe('the border between two strings of a record', () => {
  it('is the mistake where a space alone puts it right', () => {
    const dns = published(['v=spf1 mx ip4:192.0.2.1', 'ip4:192.0.2.2 -all']);
    const [finding, ...others] = textFindings(dns);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'spf/string-layout',
      severity: 'error',
      data: { before: 'ip4:192.0.2.1', after: 'ip4:192.0.2.2', certain: true, effect: 'record-broken' },
    });
    expect(atFault(finding!)).toBe('ip4:192.0.2.1ip4:192.0.2.2');
  });

  it('is the mistake also where what comes of it is grammatical', () => {
    const dns = published(['v=spf1 mx a:directo.gate.ee', '-all']);
    expect(dataOf('spf/string-layout', dns)).toMatchObject([{ after: '-all', effect: 'names-nothing' }]);
    expect(findingsOf('spf/glued-terms', dns)).toEqual([]);
  });

  it.each([
    ['of a good record, in the middle of a term', ['v=spf1 mx a:directo.', 'gate.ee -all'], []],
    ['with the space before it', ['v=spf1 mx a:directo.gate.ee ', '-all'], []],
    ['with the space behind it', ['v=spf1 mx a:directo.gate.ee', ' -all'], []],
    ['in a term that is wrong for another reason', ['v=spf1 mx ip4:192.0', '.2.300 -all'], ['spf/bad-address']],
    ['beside a mistake', ['v=spf1 mx ip:192.0.2.1 ', 'a:directo.gate.ee -all'], ['spf/ip-mechanism-name']],
  ] as const)('is none %s', (_, strings, expected) => {
    expect(textFindings(published(strings)).map(({ rule }) => rule)).toEqual(expected);
  });

  it('is found behind empty strings and in each of several records', () => {
    expect(dataOf('spf/string-layout', published(['', 'v=spf1 mx', '', '', '-all']))).toHaveLength(1);
    const two = published(['v=spf1 mx', '-all'], ['v=spf1 ip4:192.0.2.1', 'ip4:192.0.2.2 -all']);
    expect(dataOf('spf/string-layout', two).map(({ after }) => after)).toEqual(['-all', 'ip4:192.0.2.2']);
  });
});
