import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/rules/spf-findings.js';

const hosts = `@ A 192.0.2.80
@ MX 10 pastas
@ MX 20 pastas2
pastas A 192.0.2.25
pastas2 A 192.0.2.26
`;
const google = '_spf.google.com. TXT "v=spf1 ip4:198.51.100.0/24 ip6:2001:db8:4000::/36 ~all"\n';
const only4 = 's1.pavyzdys.lt. TXT "v=spf1 ip4:198.51.100.7 -all"\n';

function told(record: string, more = ''): readonly string[] {
  return findingsOf('spf/void-lookups', `${hosts}${more}@ TXT "${record}"\n`).map(
    ({ severity, data: { from, count, terms, behind } }) =>
      `${severity} ${from}: ${count} in ${terms}, behind: ${behind.join(' ')}`,
  );
}

describe('void lookups of one family', () => {
  it.each([
    // Google's networks of IPv6 stand behind two hosts without AAAA and one.
    ['v=spf1 a mx include:_spf.google.com -all', google, ['warning ipv6: 3 in 2, behind: include:_spf.google.com']],
    ['v=spf1 a mx ip6:2001:db8::/64 -all', '', ['warning ipv6: 3 in 2, behind: ip6:2001:db8::/64']],
    [
      'v=spf1 a mx a:directo.gate.ee redirect=_spf.google.com',
      google,
      ['warning ipv6: 4 in 3, behind: redirect=_spf.google.com'],
    ],
    // Before the error, it does no harm.
    ['v=spf1 include:_spf.google.com a mx -all', google, ['info ipv6: 3 in 2, behind: ']],
    ['v=spf1 a mx include:s1.pavyzdys.lt -all', only4, ['info ipv6: 3 in 2, behind: ']],
    ['v=spf1 mx include:_spf.google.com -all', google, []],
    // With an IPv6 address, a host is found.
    ['v=spf1 a mx include:_spf.google.com -all', `${google}@ AAAA 2001:db8::80\n`, []],
    ['v=spf1 a:x1.pavyzdys.lt a:x2.pavyzdys.lt a:x3.pavyzdys.lt -all', '', ['error both: 3 in 3, behind: ']],
    // Only mail over IPv4 asks in vain.
    [
      'v=spf1 a:x1 a:x2 a:x3 ip4:198.51.100.7 -all'.replaceAll(/x(\d)/g, 'x$1.manodomenas.lt'),
      'x1 AAAA 2001:db8::1\nx2 AAAA 2001:db8::2\nx3 AAAA 2001:db8::3\n',
      ['error ipv4: 3 in 3, behind: ip4:198.51.100.7'],
    ],
    // The hosts of a stranger's mx are void three times, in one part.
    [
      'v=spf1 mx:kita.manodomenas.lt -all',
      'kita MX 1 m1.kita\nkita MX 2 m2.kita\nkita MX 3 m3.kita\n',
      ['error both: 3 in 1, behind: '],
    ],
  ])('of %s', (record, more, expected) => {
    expect(told(record, more)).toEqual(expected);
  });
});
