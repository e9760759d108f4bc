import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../src/messages/catalogue/catalogue.js';
import { en } from '../../../src/messages/en/all.js';
import { plain } from '../../../src/text/text.js';
import { findingsIn } from '../../support/rules/harness.js';

const mail = '@ MX 10 pastas\npastas A 192.0.2.25\n';

function told(zone: string): readonly string[] {
  return findingsIn(mail + zone)
    .filter(({ rule }) => /^spf\/(?:near-miss|version-not-terminated|missing)$/.test(rule))
    .map((finding) => `${finding.severity} ${finding.rule}: ${plain(messageOf(finding, en).what)}`);
}

describe('records that nobody reads', () => {
  it.each([
    ['@ SPF "v=spf1 mx -all"', /^error spf\/near-miss: SPF "v=spf1 mx -all" .* of the type SPF/],
    ['@ TYPE99 \\# 15 0e763d73706631206d78202d616c6c', /^error spf\/near-miss: .* of the type SPF/],
    ['@ TXT "ip4:203.0.113.9 a:directo.gate.ee -all"', /^error spf\/near-miss: .* does not begin with v=spf1/],
    ['@ TXT "a:directo.gate.ee"', /^error spf\/near-miss: a:directo.gate.ee was meant/],
    [
      '@ TXT "v=spf1 mx include:s1.pavyzdys.lt"\n@ TXT "ip4:203.0.113.9 -all"',
      /^warning spf\/near-miss: ip4:203.0.113.9 -all/,
    ],
    ['@ TXT "v=spf1 mx -all"\n@ TXT "a:directo.gate.ee"', /^warning spf\/near-miss: a:directo.gate.ee/],
    ['@ TXT "v=spf1" "mx" "-all"', /^error spf\/version-not-terminated: v=spf1mx-all .* several strings/],
    ['@ TXT "v=spf1mx -all"', /^error spf\/version-not-terminated: v=spf1mx -all .* no space after v=spf1/],
    ['@ TXT "v=spf1mx" " -all"', /^error spf\/version-not-terminated: .* no space after v=spf1/],
  ])('%s', (zone, expected) => {
    const all = told(zone);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(expected);
  });

  it.each([
    // A record that counts makes the one of the old type harmless.
    '@ TXT "v=spf1 mx -all"\n@ SPF "v=spf1 mx -all"',
    '@ TXT "v=spf1 mx -all"\n@ TXT "mx"',
    '@ TXT "v=spf1 mx -all"\n@ TXT "all"',
    '@ TXT "v=spf1 mx -all"\n@ TXT "a:b c:d"',
    '@ TXT "v=spf1 mx -all"\n@ TXT "redirect=pavyzdys.lt"',
    '@ TXT "v=spf1 mx -all"\n@ TXT "google-site-verification=all"',
  ])('but not %s', (zone) => {
    expect(told(zone)).toEqual([]);
  });
});
