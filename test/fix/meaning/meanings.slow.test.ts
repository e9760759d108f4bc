import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../src/fix/draft/fix.js';
import { withRecords } from '../../../src/fix/draft/hypothetical.js';
import { propose } from '../../../src/fix/propose.js';
import { octets } from '../../spf/mend/mistake-texts.js';
import { company, factsOf, zoneText } from '../../support/dns/zones.js';

/** The company's hosts, a few senders, and somebody else's domain. */
const world = `
@ MX 10 pastas
@ A 192.0.2.80
pastas A 192.0.2.25
mail A 192.0.2.26
web A 192.0.2.27
_spf.google.com. TXT "v=spf1 ip4:198.51.100.0/26 ~all"
spf.protection.outlook.com. TXT "v=spf1 ip4:198.51.100.64/26 -all"
sendgrid.net. TXT "v=spf1 ip4:198.51.100.128/26 ~all"
sendgrid.net. A 198.51.100.250
spf.brevo.com. TXT "v=spf1 ip4:198.51.100.192/27 -all"
spf.sendinblue.com. TXT "v=spf1 ip4:198.51.100.192/27 -all"
amazonses.com. TXT "v=spf1 ip4:198.51.100.224/28 -all"
_spf.kitas.lt. TXT "v=spf1 ip4:203.0.113.0/26 -all"
spf.kitas.lt. A 203.0.113.90
mail.kitas.lt. A 203.0.113.91
kitas.lt. A 203.0.113.92
kitas.lt. MX 10 mail.kitas.lt.
partneris.lt. TXT "v=spf1 ip4:203.0.113.64/26 ~all"
`;

/** Records as people write them, and what an expert would publish in their place. */
const rows: readonly (readonly [record: string, wanted: string])[] = [
  // The name of an include, misspelt or in a wrong frame.
  ['mx include:spf.protection.outlook.co -all', 'mx include:spf.protection.outlook.com D -all'],
  ['mx include:spf.protecton.outlook.com -all', 'mx include:spf.protection.outlook.com D -all'],
  ['mx include:spf-protection.outlook.com -all', 'mx include:spf.protection.outlook.com D -all'],
  ['mx include:_spf.gogle.com ~all', 'mx include:_spf.google.com D ~all'],
  ['mx include:spf.google.com ~all', 'mx include:_spf.google.com D ~all'],
  ['mx include:_spf-google.com ~all', 'mx include:_spf.google.com D ~all'],
  ['mx a:_spf.google.com ~all', 'mx include:_spf.google.com D ~all'],
  ['mx mx:spf.protection.outlook.com -all', 'mx include:spf.protection.outlook.com D -all'],
  ['mx a:spf.protection.outlook.com/24 -all', 'mx include:spf.protection.outlook.com D -all'],
  ['mx include:amazonses.con -all', 'mx include:amazonses.com D -all'],
  ['mx include:kitas.lt -all', 'mx D -all'],
  ['mx include:mail.kitas.lt -all', 'mx a:mail.kitas.lt D -all'],
  ['mx include:mail.manodomenas.lt -all', 'mx a:mail.manodomenas.lt D -all'],
  ['mx mx:mail.manodomenas.lt -all', 'mx a:mail.manodomenas.lt D -all'],
  ['mx include:nera.kitas.lt -all', 'mx D -all'],
  ['mx a:nera.manodomenas.lt -all', 'mx D -all'],
  ['mx mx:nera.lt -all', 'mx D -all'],
  ['mx _spf.google.com ~all', 'mx include:_spf.google.com D ~all'],
  ['mx sendgrid.net ~all', 'mx include:sendgrid.net D ~all'],
  ['mx mail.manodomenas.lt ~all', 'mx a:mail.manodomenas.lt D ~all'],
  ['mx include_spf.google.com ~all', 'mx include:_spf.google.com D ~all'],
  ['mx include-_spf.google.com ~all', 'mx include:_spf.google.com D ~all'],
  ['mx inc:_spf.google.com ~all', 'mx include:_spf.google.com D ~all'],
  ['mx spf:_spf.google.com ~all', 'mx include:_spf.google.com D ~all'],
  ['mx host:mail.manodomenas.lt ~all', 'mx a:mail.manodomenas.lt D ~all'],
  ['mx ip4:mail.manodomenas.lt ~all', 'mx a:mail.manodomenas.lt D ~all'],
  ['mx ip:mail.manodomenas.lt ~all', 'mx a:mail.manodomenas.lt D ~all'],
  ['mx ip4:_spf.google.com ~all', 'mx include:_spf.google.com D ~all'],
  ['mx include:http://_spf.google.com/ ~all', 'mx include:_spf.google.com D ~all'],
  ['mx include:www.kitas.lt/spf ~all', 'mx D ~all'],
  ['mx include:info@mail.kitas.lt ~all', 'mx a:mail.kitas.lt D ~all'],
  ['mx include:_spf.google.com. ~all', 'mx include:_spf.google.com D ~all'],
  [
    'mx include:_spf.google.com,sendgrid.net;_spf.kitas.lt ~all',
    'mx include:_spf.google.com include:sendgrid.net include:_spf.kitas.lt D ~all',
  ],
  ['mx include:_spf.google.com include sendgrid.net ~all', 'mx include:_spf.google.com include:sendgrid.net D ~all'],
  ['mx include :_spf.google.com ~all', 'mx include:_spf.google.com D ~all'],
  ['mx include= _spf.google.com ~all', 'mx include:_spf.google.com D ~all'],
  ['mx inlude:_spf.google.com iclude:sendgrid.net ~all', 'mx include:_spf.google.com include:sendgrid.net D ~all'],
  ['mx Include:_SPF.Google.com ~ALL', 'mx include:_spf.google.com D ~all'],
  ['mx include:spf.sendinblue.com -all', 'mx include:spf.brevo.com D -all'],
  // Addresses.
  ['include:198.51.100.7 -all', 'ip4:198.51.100.7 D -all'],
  ['a:198.51.100.7 -all', 'ip4:198.51.100.7 D -all'],
  ['ip4:198.51.100.7:25 ip4:198.51.100.8:587 -all', 'ip4:198.51.100.7 ip4:198.51.100.8 D -all'],
  ['ip4:198.51.100.8-11 -all', 'ip4:198.51.100.8/30 D -all'],
  ['ip4:198.51.100.8-198.51.100.11 -all', 'ip4:198.51.100.8/30 D -all'],
  ['ip4:198.51.100.* -all', 'ip4:198.51.100.0/24 D -all'],
  ['ip4:198.51.*.* -all', 'ip4:198.51.0.0/16 D -all'],
  ['ip4:198.51.100.0/255.255.255.128 -all', 'ip4:198.51.100.0/25 D -all'],
  ['ip4:198.51.100.0 255.255.255.0 -all', 'ip4:198.51.100.0/24 D -all'],
  ['ip4:198.51.100.7/24 -all', 'ip4:198.51.100.0/24 D -all'],
  ['ip4:198.51.100.0\\24 -all', 'ip4:198.51.100.0/24 D -all'],
  ['ip4:198.51.100.0//24 -all', 'ip4:198.51.100.0/24 D -all'],
  ['ip4:198.51.100.7,198.51.100.8 -all', 'ip4:198.51.100.7 ip4:198.51.100.8 D -all'],
  ['ip4:198.51.100.7, ip4:198.51.100.8 -all', 'ip4:198.51.100.7 ip4:198.51.100.8 D -all'],
  [
    'ip4:198.51.100.7 & 198.51.100.8 and ip4:198.51.100.9 -all',
    'ip4:198.51.100.7 ip4:198.51.100.8 ip4:198.51.100.9 D -all',
  ],
  ['ip4:[198.51.100.7] -all', 'ip4:198.51.100.7 D -all'],
  ['ip6:198.51.100.7 ip4:2001:db8::7 -all', 'ip4:198.51.100.7 ip6:2001:db8::7 D -all'],
  ['ip4=198.51.100.7 -all', 'ip4:198.51.100.7 D -all'],
  ['ip4 :198.51.100.7 -all', 'ip4:198.51.100.7 D -all'],
  ['pi4:198.51.100.7 i4:198.51.100.8 -all', 'ip4:198.51.100.7 ip4:198.51.100.8 D -all'],
  ['ip4::198.51.100.7 -all', 'ip4:198.51.100.7 D -all'],
  ['mx ip4:192.168.1.5 -all', 'mx D -all'],
  // What nobody can know stays, and is told.
  ['ip4:198.51.100 mx -all', '!ip4:198.51.100 mx D -all'],
  ['ip4:198.51.100.0/33 mx -all', '!ip4:198.51.100.0/33 mx D -all'],
  ['ip4:x.x.x.x mx -all', '!ip4:x.x.x.x mx D -all'],
  // The sender's host and addresses in wrong frames.
  ['mx ip4:directo.gate.ee -all', 'mx D -all'],
  ['mx ip4=directo.gate.ee -all', 'mx D -all'],
  ['mx include:https://directo.gate.ee -all', 'mx D -all'],
  ['mx www.directo.gate.ee -all', 'mx D -all'],
  ['mx directo.gate.ee:25 -all', 'mx D -all'],
  ['mx smtp:directo.gate.ee -all', 'mx D -all'],
  ['mx a:directo.gate.ee/24 -all', 'mx D -all'],
  ['mx a:directo.gate.ee:25 -all', 'mx D -all'],
  ['mx include.directo.gate.ee -all', 'mx D -all'],
  ['mx mx.directo.gate.ee -all', 'mx D -all'],
  ['mx a:info@directo.gate.ee -all', 'mx D -all'],
  ['mx a:directogate.ee -all', 'mx D -all'],
  ['mx a:gate.directo.ee -all', 'mx D -all'],
  ['mx ptr:directo.gate.ee exists:directo.gate.ee mx:directo.gate.ee include:directo.gate.ee -all', 'mx D -all'],
  ['mx ip4:90.190.150.210-213 -all', 'mx D -all'],
  ['mx ip4:90.190.150.210,211,212,213 -all', 'mx D -all'],
  ['mx ip4:90.190.150.210/211/212/213 -all', 'mx D -all'],
  ['mx ~a:directo.gate.ee ~all', 'mx D ~all'],
  ['mx a:directo.gate.ee-all', 'mx D -all'],
  // The order of terms.
  ['mx -all include:_spf.google.com', 'mx include:_spf.google.com D -all'],
  ['-all mx include:_spf.google.com', 'mx include:_spf.google.com D -all'],
  ['mx -all include:_spf.google.com -all', 'mx include:_spf.google.com D -all'],
  ['mx ~all redirect=_spf.google.com', 'mx include:_spf.google.com D ~all'],
  ['mx redirect=_spf.google.com -all', 'mx include:_spf.google.com D -all'],
  ['redirect=_spf.google.com mx', 'mx D redirect=_spf.google.com'],
  ['mx redirect=nera.kitas.lt', 'mx D ~all'],
  ['mx redirect=nera.kitas.lt -all', 'mx D -all'],
  ['mx redirect=spf.google.com', 'mx D redirect=_spf.google.com'],
  // Everybody.
  ['mx +all', 'mx D ~all'],
  ['mx all', 'mx D ~all'],
  ['+all', 'D ~all'],
  ['a i~all', 'a D ~all'],
  ['mx ~a', 'mx D ~all'],
  ['a mx -a', 'a mx D -all'],
  // Twice, and for nothing.
  ['a a:manodomenas.lt mx mx:manodomenas.lt. -all', 'a mx D -all'],
  ['mx ip4:198.51.100.0/24 ip4:198.51.100.7 -all', 'mx ip4:198.51.100.0/24 D -all'],
  ['mx include:sent.partneris.lt include:partneris.lt -all', 'mx include:partneris.lt D -all'],
  ['mx include:manodomenas.lt -all', 'mx D -all'],
  ['mx ~all google-site-verification=abc123', 'mx D ~all'],
  ['mx MS=ms123456 ~all', 'mx D ~all'],
  ['mx ~allgoogle-site-verification=abc123', 'mx D ~all'],
  ['mx include:_spf.google.com v=DMARC1; p=none ~all', 'mx include:_spf.google.com D ~all'],
  ['exists mx ip4 -all', 'mx D -all'],
  // Signs that stand for blanks, or for nothing.
  ['mx+include:_spf.google.com+-all', 'mx include:_spf.google.com D -all'],
  ['mx%20include:_spf.google.com%20-all', 'mx include:_spf.google.com D -all'],
  ['<mx> (include:_spf.google.com) -all', 'mx include:_spf.google.com D -all'],
  ['mx | include:_spf.google.com | -all', 'mx include:_spf.google.com D -all'],
  ['mx - all', 'mx D -all'],
];

/** Texts of another kind pasted behind a name. */
const pasted: readonly (readonly [record: string, wanted: string])[] = [
  ['mx include:_spf.google.comgoogle-site-verification=abc123 -all', 'mx include:_spf.google.com D -all'],
  ['mx include:_spf.kitas.ltgoogle-site-verification=abc123 -all', 'mx include:_spf.kitas.lt D -all'],
  ['mx include:_spf.kitas.lt,MS=ms12345678 ~all', 'mx include:_spf.kitas.lt D ~all'],
  ['mx a:mail.manodomenas.ltv=DMARC1; p=none -all', 'mx a:mail.manodomenas.lt D -all'],
  ['ip4:198.51.100.7brevo-code:0123abcd mx -all', 'ip4:198.51.100.7 mx D -all'],
  ['mx redirect=_spf.kitas.ltgoogle-site-verification=abc', 'mx D redirect=_spf.kitas.lt'],
];

/** Signs, blanks, letters and remarks that slip in. */
const slips: readonly (readonly [record: string, wanted: string])[] = [
  ['mx include:_spf.google.com ~alll', 'mx include:_spf.google.com D ~all'],
  ['mx include:_spf.google.com ~All.', 'mx include:_spf.google.com D ~all'],
  ['mx include:_spf.google.com -all"', 'mx include:_spf.google.com D -all'],
  ['"mx include:_spf.google.com -all"', 'mx include:_spf.google.com D -all'],
  ['mx include;_spf.google.com -all', 'mx include:_spf.google.com D -all'],
  ['mx include,_spf.google.com -all', 'mx include:_spf.google.com D -all'],
  ['mx include/_spf.google.com -all', 'mx include:_spf.google.com D -all'],
  ['mx include::_spf.google.com -all', 'mx include:_spf.google.com D -all'],
  ['mx include:_spf.google.com/ -all', 'mx include:_spf.google.com D -all'],
  ['mx include:*.google.com -all', 'mx D -all'],
  ['mx include:<_spf.google.com> -all', 'mx include:_spf.google.com D -all'],
  ['mx include:[_spf.google.com] -all', 'mx include:_spf.google.com D -all'],
  ["mx include:'_spf.google.com' -all", 'mx include:_spf.google.com D -all'],
  ['mx include:“_spf.google.com” -all', 'mx include:_spf.google.com D -all'],
  ['mx include:_spf.google.com;-all', 'mx include:_spf.google.com D -all'],
  ['mx include:_spf.google.com,-all', 'mx include:_spf.google.com D -all'],
  ['mx;include:_spf.google.com;-all', 'mx include:_spf.google.com D -all'],
  ['mx,include:_spf.google.com,-all', 'mx include:_spf.google.com D -all'],
  ['mx include:_spf.google.com include:_spf.google.com -all', 'mx include:_spf.google.com D -all'],
  ['+mx +include:_spf.google.com -all', '+mx +include:_spf.google.com D -all'],
  ['mx +include: _spf.google.com -all', 'mx +include:_spf.google.com D -all'],
  ['mx include:_spf.google.com–all', 'mx include:_spf.google.com D -all'],
  ['mx include:_spf.google.com —all', 'mx include:_spf.google.com D -all'],
  ['mx incIude:_spf.google.com -all', 'mx include:_spf.google.com D -all'],
  ['mx includes:_spf.google.com -all', 'mx include:_spf.google.com D -all'],
  ['mx inc1ude:_spf.google.com -all', 'mx include:_spf.google.com D -all'],
  ['mx inculde:_spf.google.com -all', 'mx include:_spf.google.com D -all'],
  ['mx nclude:_spf.google.com -all', 'mx include:_spf.google.com D -all'],
  ['mx indlude:_spf.google.com -all', 'mx include:_spf.google.com D -all'],
  ['mx iinclude:_spf.google.com -all', 'mx include:_spf.google.com D -all'],
  ['mx ip4;198.51.100.7 -all', 'mx ip4:198.51.100.7 D -all'],
  ['mx ip4,198.51.100.7 -all', 'mx ip4:198.51.100.7 D -all'],
  ['mx ip4.198.51.100.7 -all', 'mx ip4:198.51.100.7 D -all'],
  ['mx ip4198.51.100.7 -all', 'mx ip4:198.51.100.7 D -all'],
  ['mx ipv4=198.51.100.7 -all', 'mx ip4:198.51.100.7 D -all'],
  ['mx IPV4:198.51.100.7 -all', 'mx ip4:198.51.100.7 D -all'],
  ['mx ip:198.51.100.7/32 -all', 'mx ip4:198.51.100.7 D -all'],
  ['mx ip4:198.51.100.7/32 -all', 'mx ip4:198.51.100.7 D -all'],
  ['mx ip4: 198.51.100.0 /24 -all', 'mx ip4:198.51.100.0/24 D -all'],
  ['mx ip4:198.51.100.0 /24 -all', 'mx ip4:198.51.100.0/24 D -all'],
  ['mx ip4:198.51.100.0- 198.51.100.3 -all', 'mx ip4:198.51.100.0/30 D -all'],
  ['mx ip4:198.51.100.0 - 198.51.100.3 -all', 'mx ip4:198.51.100.0/30 D -all'],
  ['mx ip4:198.51.100.0–198.51.100.3 -all', 'mx ip4:198.51.100.0/30 D -all'],
  ['mx ip4:198.51.100.0-3 -all', 'mx ip4:198.51.100.0/30 D -all'],
  [
    'mx ip4:198.51.100.1-254 -all',
    'mx ip4:198.51.100.1 ip4:198.51.100.2/31 ip4:198.51.100.4/30 ip4:198.51.100.8/29 ip4:198.51.100.16/28 ip4:198.51.100.32/27 ip4:198.51.100.64/26 ip4:198.51.100.128/26 ip4:198.51.100.192/27 ip4:198.51.100.224/28 ip4:198.51.100.240/29 ip4:198.51.100.248/30 ip4:198.51.100.252/31 ip4:198.51.100.254 D -all',
  ],
  ['mx ip4:198.51.100.x -all', '!mx ip4:198.51.100.x D -all'],
  ['mx ip4:198.51.100.7. -all', 'mx ip4:198.51.100.7 D -all'],
  ['mx ip4:198.51.100.7; -all', 'mx ip4:198.51.100.7 D -all'],
  ['mx ip4:198.51.100.7/24/ -all', 'mx ip4:198.51.100.0/24 D -all'],
  ['mx ip4:198.51.100.7 /32 -all', 'mx ip4:198.51.100.7 D -all'],
  ['mx ip6:[2001:db8::7] -all', 'mx ip6:2001:db8::7 D -all'],
  ['mx ipv6:2001:db8::7 -all', 'mx ip6:2001:db8::7 D -all'],
  ['mx 2001:db8::7 -all', 'mx ip6:2001:db8::7 D -all'],
  ['mx ip4:2001:db8::/32 -all', 'mx ip6:2001:db8::/32 D -all'],
  ['mx a:198.51.100.7/24 -all', 'mx ip4:198.51.100.0/24 D -all'],
  ['mx a:mail.manodomenas.lt, web.manodomenas.lt -all', 'mx a:mail.manodomenas.lt a:web.manodomenas.lt D -all'],
  ['mx a:mail.manodomenas.lt a: web.manodomenas.lt -all', 'mx a:mail.manodomenas.lt a:web.manodomenas.lt D -all'],
  ['mx a=mail.manodomenas.lt -all', 'mx a:mail.manodomenas.lt D -all'],
  ['mx A:Mail.Manodomenas.LT. -all', 'mx a:mail.manodomenas.lt D -all'],
  ['mx a:https://mail.manodomenas.lt -all', 'mx a:mail.manodomenas.lt D -all'],
  ['mx a:smtp://mail.manodomenas.lt:25 -all', 'mx a:mail.manodomenas.lt D -all'],
  ['mx mail.manodomenas.lt:25 -all', 'mx a:mail.manodomenas.lt D -all'],
  ['mx ptr:mail.manodomenas.lt -all', 'mx ptr:mail.manodomenas.lt D -all'],
  [
    'mx include:mail.manodomenas.lt include:web.manodomenas.lt -all',
    'mx a:mail.manodomenas.lt a:web.manodomenas.lt D -all',
  ],
  ['mx mx:mail.kitas.lt -all', 'mx a:mail.kitas.lt D -all'],
  ['mx a:sendgrid.net -all', 'mx a:sendgrid.net D -all'],
  ['mx include:sendgrid.com ~all', 'mx include:sendgrid.net D ~all'],
  ['mx include:sengrid.net ~all', 'mx include:sendgrid.net D ~all'],
  [
    'mx include:_spf.google.com redirect=spf.protection.outlook.com',
    'mx include:_spf.google.com D redirect=spf.protection.outlook.com',
  ],
  ['redirect:_spf.google.com', 'D redirect=_spf.google.com'],
  ['mx redirect _spf.google.com', 'mx D redirect=_spf.google.com'],
  ['mx redirect=_spf.google.com redirect=_spf.google.com', 'mx D redirect=_spf.google.com'],
  ['mx -redirect=_spf.google.com', 'mx D redirect=_spf.google.com'],
  ['mx include:_spf.google.com ?all', 'mx include:_spf.google.com D ?all'],
  ['mx include:_spf.google.com', 'mx include:_spf.google.com D'],
  ['mx ~ all', 'mx D ~all'],
  ['mx all~', 'mx D ~all'],
  ['mx -ALL', 'mx D -all'],
  ['mx –ALL', 'mx D -all'],
  ['mx -all -all', 'mx D -all'],
  ['mx ~all -all ?all', 'mx D ~all'],
  ['mx -all TTL=3600', 'mx D -all'],
  ['mx -all IN TXT', 'mx D -all'],
  ['mx // main server -all', 'mx D -all'],
  ['mx (our server) -all', 'mx D -all'],
  ['mx # main -all', 'mx D -all'],
  ['mx -all ; comment with words', 'mx D -all'],
  ['a:directo.gate.ee:25 mx -all', 'mx D -all'],
  ['mx include:a:directo.gate.ee -all', 'mx D -all'],
  ['mx directo.gate.ee. -all', 'mx D -all'],
  ['mx Directo -all', 'mx D -all'],
  ['mx a:directo.gate.ee//64 -all', 'mx D -all'],
  ['mx ip4:90.190.150.210-90.190.150.213 -all', 'mx D -all'],
  ['mx a:directo.gate.eu -all', 'mx D -all'],
  ['mx a:directo.gates.ee -all', 'mx D -all'],
  ['mx a:www.directo.ee -all', 'mx D -all'],
  // One label where a name belongs, and the own domain behind one that was whole.
  ['mx include:google ~all', 'mx include:_spf.google.com D ~all'],
  ['mx include:outlook -all', 'mx include:spf.protection.outlook.com D -all'],
  ['mx a:web/24 -all', 'mx a:web.manodomenas.lt/24 D -all'],
  ['mx mx:mail -all', 'mx a:mail.manodomenas.lt D -all'],
  ['mx include:mail -all', 'mx a:mail.manodomenas.lt D -all'],
  ['mx include:mailserver -all', 'mx D -all'],
  ['mx ?a:mail -all', 'mx ?a:mail.manodomenas.lt D -all'],
  ['mx mx:kitas.lt.manodomenas.lt -all', 'mx mx:kitas.lt D -all'],
  ['mx a:nera.kitas.lt.manodomenas.lt -all', 'mx D -all'],
  ['mx include:www._spf.kitas.lt -all', 'mx D -all'],
  ['mx include:www.amazonses.com -all', 'mx include:amazonses.com D -all'],
  // Numbers with zeros before them, web addresses, several `all`.
  ['mx ip4:198.051.100.010 ip4:203.0.113.0/024 -all', 'mx ip4:198.51.100.10 ip4:203.0.113.0/24 D -all'],
  ['mx ip4:https://198.51.100.7:8443/ -all', 'mx ip4:198.51.100.7 D -all'],
  ['mx -all?all', 'mx D -all'],
  ['mx +all-all', 'mx D -all'],
];

const directo = 'a:directo.gate.ee';

/** As a zone file holds it: octets, with quotes and backslashes escaped (RFC 1035 §5.1). */
const quoted = (text: string): string => octets(text).replace(/[\\"]/g, '\\$&');

function fixIn(dns: ReturnType<typeof zoneText>): Fix {
  const proposal = propose(factsOf(dns), dns);
  if (proposal.kind === 'none') throw new Error(proposal.why);
  return proposal.fix;
}

describe('a record is mended to what it means', () => {
  it.each([...rows, ...pasted, ...slips])('%s', (record, wanted) => {
    const dns = zoneText(`${world}@ TXT "${quoted(`v=spf1 ${record}`)}"\n`);
    const fix = fixIn(dns);
    const text = `v=spf1 ${wanted.replace('!', '').replace(/\bD\b/, directo)}`;
    expect([fix.after, fix.proof.verified]).toEqual([text, !wanted.startsWith('!')]);
    const next = withRecords(dns, [{ name: company, text: fix.after }]);
    expect(fixIn(next).after).toBe(fix.after);
  });
});
