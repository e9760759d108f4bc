import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../support/rules/harness.js';

const spf = '@ TXT "v=spf1 a:directo.gate.ee -all"\n';

function told(text: string): readonly (readonly [string, unknown])[] {
  return findingsIn(spf + text)
    .filter(({ rule }) => rule.startsWith('mx/'))
    .map(({ rule, data }) => [rule, data]);
}

describe('where mail for the domain goes', () => {
  it.each([
    ['an address of its own', '@ A 192.0.2.1\n'],
    ['an IPv6 address of its own', '@ AAAA 2001:db8::1\n'],
    ['a host with an IPv6 address alone', '@ MX 10 a\na AAAA 2001:db8::1\n'],
    ['a host that DNS is silent about', '@ MX 10 a\n; no answer from a.manodomenas.lt\n'],
    ['MX records that DNS is silent about', '; no answer from manodomenas.lt\n'],
  ])('is fine with %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['', 'mx/unreachable', { domain: 'manodomenas.lt' }],
    ['@ MX 10 nera\n', 'mx/target-unresolvable', { host: 'nera.manodomenas.lt' }],
    [
      '@ MX 10 kitas\nkitas CNAME a\na A 192.0.2.1\n',
      'mx/target-alias',
      { host: 'kitas.manodomenas.lt', target: 'a.manodomenas.lt' },
    ],
    ['@ MX 10 kitas\nkitas CNAME nera\n', 'mx/target-unresolvable', { host: 'kitas.manodomenas.lt' }],
    ['@ MX 10 192.0.2.1.\n', 'mx/target-address', { host: '192.0.2.1', addresses: [] }],
    [
      '@ MX 10 a\na A 10.0.0.1\na A 127.0.0.1\n',
      'mx/target-address',
      { host: 'a.manodomenas.lt', addresses: ['10.0.0.1', '127.0.0.1'] },
    ],
  ])('%j is told as %s, by nothing else', (text, rule, data) => {
    expect(told(text)).toEqual([[rule, data]]);
  });

  it('is fine where one of several addresses is public', () => {
    expect(told('@ MX 10 a\na A 10.0.0.1\na A 192.0.2.1\n')).toEqual([]);
  });

  it('is looked at for ten hosts, no more', () => {
    const many = Array.from({ length: 30 }, (_, at) => `@ MX ${at} h${at}\n`).join('');
    expect(told(many)).toHaveLength(10);
  });
});
