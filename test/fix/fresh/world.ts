import { gather, type Judged, judge } from '../../../src/check/check.js';
import type { CheckRequest } from '../../../src/facts/request.js';
import { requestFor, zoneText } from '../../support/dns/zones.js';

/** The company's hosts, senders with shortened networks, and somebody else's domains. */
const world = `
@ MX 10 pastas
@ A 192.0.2.80
pastas A 192.0.2.25
mail A 192.0.2.26
erp A 192.0.2.27
_spf.google.com. TXT "v=spf1 ip4:198.51.100.0/26 ~all"
aspmx.l.google.com. A 142.250.102.27
spf.protection.outlook.com. TXT "v=spf1 ip4:198.51.100.64/26 -all"
sendgrid.net. TXT "v=spf1 ip4:198.51.100.128/26 ~all"
spf.brevo.com. TXT "v=spf1 ip4:198.51.100.192/27 -all"
spf.sendinblue.com. TXT "v=spf1 ip4:198.51.100.192/27 -all"
mailgun.org. TXT "v=spf1 include:_spf.mailgun.org include:_spf.eu.mailgun.org -all"
_spf.mailgun.org. TXT "v=spf1 ip4:203.0.113.64/27 ~all"
_spf.eu.mailgun.org. TXT "v=spf1 ip4:203.0.113.96/27 ~all"
_spf.kitas.lt. TXT "v=spf1 ip4:203.0.113.0/26 -all"
mail.kitas.lt. A 203.0.113.91
kitas.lt. MX 10 mail.kitas.lt.
kitas.lt. A 203.0.113.92
${Array.from({ length: 10 }, (_, at) => `s${at}.paslauga.lt. TXT "v=spf1 ip4:203.0.${114 + at}.0/28 -all"`).join('\n')}
`;

/** What the check says of the company's domain with these lines in its zone; `MX` among them replaces its own. */
export function judged(lines: string, options: Partial<CheckRequest> = {}): Judged {
  const own = /^@ MX/m.test(lines) ? world.replace('@ MX 10 pastas\n', '') : world;
  const dns = zoneText(`${own}${lines}\n`);
  return judge(gather(requestFor(options), dns));
}

/** A record as a TXT line, its octets as UTF-8, in strings of at most 250. */
export function txt(record: string, owner = '@'): string {
  const bytes = Buffer.from(record, 'utf8').toString('latin1');
  const strings = (bytes.match(/[\s\S]{1,250}/g) ?? ['']).map((part) => `"${part.replace(/[\\"]/g, '\\$&')}"`);
  return `${owner} TXT ${strings.join(' ')}`;
}
