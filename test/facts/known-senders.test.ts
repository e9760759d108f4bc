import { describe, expect, it } from 'vitest';
import { knownSenders } from '../../src/senders/all.js';
import { factsOf } from '../support/dns/zones.js';
import { exampleZone } from '../support/rules/harness.js';

const google = '_spf.google.com. TXT "v=spf1 ip4:198.51.100.0/25 ip6:2001:db8::/48 ~all"\n';
const mx = '@ MX 1 smtp.google.com.\nsmtp.google.com. A 192.0.2.26\n';

const sender = (id: string) => knownSenders.senders.find((one) => one.id === id)!;

function standings(zone: string, expected: readonly string[] = []) {
  const facts = factsOf(exampleZone(zone), { expectedSenders: expected.map(sender) });
  return facts.standings.map((one) => [one.sender.id, one.authorised] as const);
}

const spf = (text: string): string => `@ TXT "v=spf1 ${text}"\n`;

describe('a known sender', () => {
  it.each([
    ['an include', spf('include:_spf.google.com -all'), 'by-include'],
    ['a redirect', spf('redirect=_spf.google.com'), 'by-include'],
    [
      'an include below a record of the domain itself',
      `${spf('include:a.manodomenas.lt -all')}a ${spf('include:_spf.google.com -all').slice(2)}`,
      'by-include',
    ],
    [
      'an include under an old name',
      `${spf('include:aspmx.googlemail.com -all')}aspmx.googlemail.com. TXT "v=spf1 redirect=_spf.google.com"\n`,
      'by-include',
    ],
    ['its addresses', spf('ip4:198.51.100.0/25 -all'), 'by-address'],
    ['most of its addresses', spf('ip4:198.51.100.0/26 -all'), 'by-address'],
    ['few of its addresses', spf('ip4:198.51.100.0/27 -all'), 'no'],
    ['a qualifier that allows nothing', spf('?include:_spf.google.com -all'), 'named-only'],
    ['an include that nobody reaches', spf('-all include:_spf.google.com'), 'named-only'],
    ['a redirect that nobody reads', spf('-all redirect=_spf.google.com'), 'named-only'],
    ['nothing', spf('mx -all'), 'no'],
  ])('with %s', (_, record, authorised) => {
    expect(standings(`${mx}${google}${record}`)).toEqual([['google', authorised]]);
  });

  it('is not judged where DNS does not tell its addresses', () => {
    expect(standings(`${mx}${spf('mx -all')}; no answer from _spf.google.com\n`)).toEqual([['google', 'unknown']]);
  });

  it('shows no sign by what others include', () => {
    const zone = `${spf('include:s1.pavyzdys.lt -all')}s1.pavyzdys.lt. TXT "v=spf1 include:_spf.google.com -all"\n${google}`;
    expect(standings(zone)).toEqual([]);
    expect(standings(zone, ['google'])).toEqual([['google', 'by-include']]);
  });

  it('is looked at without signs where it is expected', () => {
    expect(standings(spf('mx -all'), ['brevo', 'hubspot', 'mailchimp'])).toEqual([
      ['brevo', 'no'],
      ['hubspot', 'no'],
      ['mailchimp', 'not-needed'],
    ]);
  });
});
