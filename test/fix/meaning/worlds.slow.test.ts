import { describe, expect, it } from 'vitest';
import type { DnsView } from '../../../src/dns/answer.js';
import type { CheckRequest } from '../../../src/facts/request.js';
import type { Fix } from '../../../src/fix/draft/fix.js';
import { withRecords } from '../../../src/fix/draft/hypothetical.js';
import { propose } from '../../../src/fix/propose.js';
import { company, factsOf, requestFor, zoneText } from '../../support/dns/zones.js';

const senders = `
_spf.google.com. TXT "v=spf1 ip4:198.51.100.0/26 ~all"
smtp.google.com. A 198.51.100.1
spf.protection.outlook.com. TXT "v=spf1 ip4:198.51.100.64/26 -all"
manodomenas-lt.mail.protection.outlook.com. A 198.51.100.250
sendgrid.net. TXT "v=spf1 ip4:198.51.100.128/26 ~all"
servers.mcsv.net. TXT "v=spf1 ip4:203.0.113.128/25 -all"
_spf.kitas.lt. TXT "v=spf1 ip4:203.0.113.0/26 -all"
mail.kitas.lt. A 203.0.113.91
`;
const own = '@ MX 10 pastas\n@ A 192.0.2.80\npastas A 192.0.2.25\n';
const google = '@ MX 1 smtp.google.com.\n@ A 192.0.2.80\n';
const microsoft = '@ MX 0 manodomenas-lt.mail.protection.outlook.com.\n@ A 192.0.2.80\n';
const txt = (...texts: string[]): string => texts.map((text) => `@ TXT "${text}"\n`).join('');

/** Zones in which the record alone does not say what is meant. */
const rows: readonly (readonly [what: string, zone: string, wanted: string])[] = [
  // Several records, and records in the wrong place.
  [
    'two records',
    own + txt('v=spf1 mx -all', 'v=spf1 include:_spf.google.com -all'),
    'mx include:_spf.google.com D -all',
  ],
  [
    'the milder ending',
    own + txt('v=spf1 mx -all', 'v=spf1 include:sendgrid.net ~all'),
    'mx include:sendgrid.net D ~all',
  ],
  ['a record that only ends', own + txt('v=spf1 -all', 'v=spf1 mx ~all'), 'mx D ~all'],
  [
    'a record for the sender',
    own + txt('v=spf1 a:directo.gate.ee -all', 'v=spf1 mx -all'),
    'mx a:directo.gate.ee -all',
  ],
  ['a record for everybody', own + txt('v=spf1 mx -all', 'v=spf1 +all'), 'mx D -all'],
  [
    'a redirect beside a record',
    own + txt('v=spf1 mx -all', 'v=spf1 redirect=_spf.google.com'),
    'mx include:_spf.google.com D ~all',
  ],
  [
    'two redirects',
    own + txt('v=spf1 redirect=_spf.google.com', 'v=spf1 redirect=_spf.kitas.lt'),
    'include:_spf.google.com include:_spf.kitas.lt D ~all',
  ],
  ['the same record twice', own + txt('v=spf1 mx ~all', 'v=spf1 mx ~all'), 'mx D ~all'],
  [
    'a broken second record',
    own + txt('v=spf1 mx -all', 'v=spf1 ipv4:198.51.100.7 inlcude:sendgrid.net -all'),
    'mx ip4:198.51.100.7 include:sendgrid.net D -all',
  ],
  [
    'a weak and a strong permission',
    own + txt('v=spf1 ?include:sendgrid.net mx -all', 'v=spf1 include:sendgrid.net -all'),
    'mx include:sendgrid.net D -all',
  ],
  ['two records glued', own + txt('v=spf1 mx -all v=spf1 include:sendgrid.net -all'), 'mx include:sendgrid.net D -all'],
  [
    'two records glued with signs',
    own + txt('v=spf1 mx -all ?? v=spf1 ip4:198.51.100.7 -all'),
    'mx ip4:198.51.100.7 D -all',
  ],
  [
    'the rest in a second record',
    own + txt('v=spf1 mx include:sendgrid.net', 'ip4:198.51.100.7 -all'),
    'mx include:sendgrid.net ip4:198.51.100.7 D -all',
  ],
  [
    'an attempt at the sender beside the record',
    own + txt('v=spf1 mx -all', 'a:directo.gate.ee'),
    'mx a:directo.gate.ee -all',
  ],
  [
    'a doubled name',
    `${own}manodomenas.lt.manodomenas.lt. TXT "v=spf1 mx include:_spf.google.com ~all"\n`,
    'mx include:_spf.google.com D ~all',
  ],
  ['a name below', `${own}_spf TXT "v=spf1 mx include:_spf.google.com ~all"\n`, 'mx include:_spf.google.com D ~all'],
  ['the type SPF', `${own}@ SPF "v=spf1 mx include:_spf.google.com ~all"\n`, 'mx include:_spf.google.com D ~all'],
  ['a web site that says it sends nothing', `${own}www TXT "v=spf1 -all"\n`, 'mx D -all'],
  [
    'no name in front of the terms',
    own + txt('v= ipv4:198.51.100.7 include:sendgrid.net -all'),
    'ip4:198.51.100.7 include:sendgrid.net D -all',
  ],
  ['another version', own + txt('v=spf2 mx ip4:198.51.100.7 -all'), 'mx ip4:198.51.100.7 D -all'],
  [
    'another record glued in front',
    own + txt('MS=ms12345678 v=spf1 include:sendgrid.net -all'),
    'include:sendgrid.net D -all',
  ],
  // The mailbox provider that MX shows.
  ['Microsoft behind mx', microsoft + txt('v=spf1 mx -all'), 'include:spf.protection.outlook.com D -all'],
  [
    'Microsoft not named',
    microsoft + txt('v=spf1 include:sendgrid.net -all'),
    'include:sendgrid.net include:spf.protection.outlook.com D -all',
  ],
  ['Google weakly named', google + txt('v=spf1 ?include:_spf.google.com ~all'), '?include:_spf.google.com D ~all'],
  ['Google by its networks', google + txt('v=spf1 ip4:198.51.100.0/24 ~all'), 'ip4:198.51.100.0/24 D ~all'],
  ['Google misspelt', google + txt('v=spf1 include:_spf.gooogle.com ~all'), 'include:_spf.google.com D ~all'],
  ['no record at Google', google, 'include:_spf.google.com D -all'],
  ['no record, own host', own, 'mx D -all'],
  ['no record, signs of another sender', own + txt('brevo-code:0123456789abcdef'), 'mx D ~all'],
  ['nobody may send', own + txt('v=spf1 -all'), 'D -all'],
  // Hosts that send nothing.
  [
    'a behind a proxy',
    `@ MX 10 pastas\npastas A 192.0.2.25\n@ A 104.21.33.44\n@ A 172.67.150.10\n${txt('v=spf1 a mx -all')}`,
    'mx D -all',
  ],
  [
    'a on a private address',
    `@ MX 10 pastas\npastas A 192.0.2.25\n@ A 192.168.0.10\n${txt('v=spf1 a mx -all')}`,
    'mx D -all',
  ],
  ['mail hosts without address', `@ MX 10 nera\n@ A 192.0.2.80\n${txt('v=spf1 a mx -all')}`, 'a D -all'],
  ['a null MX', `@ MX 0 .\n@ A 192.0.2.80\n${txt('v=spf1 a mx -all')}`, 'a D -all'],
  ['neither address nor MX', txt('v=spf1 a mx include:sendgrid.net -all'), 'include:sendgrid.net D -all'],
  [
    'hosts of a host that is gone',
    own + txt('v=spf1 mx a:senas.nera.lt include:spf.nera.lt mx:nera.lt exists:nera.lt -all'),
    'mx D -all',
  ],
  [
    "somebody else's broken record",
    `${own}spf.tiekejas.lt. TXT "v=spf1 198.51.100.4 -all"\n${txt('v=spf1 mx include:spf.tiekejas.lt -all')}`,
    'mx D -all',
  ],
];

function fixIn(dns: DnsView, options: Partial<CheckRequest> = {}): Fix {
  const proposal = propose(factsOf(dns, options), dns);
  if (proposal.kind === 'none') throw new Error(proposal.why);
  return proposal.fix;
}

describe('a domain is given the record that its zone means', () => {
  it.each(rows)('%s', (_what, zone, wanted) => {
    const fix = fixIn(zoneText(senders + zone));
    expect([fix.after, fix.proof.verified]).toEqual([`v=spf1 ${wanted.replace(/\bD\b/, 'a:directo.gate.ee')}`, true]);
    const next = withRecords(zoneText(senders + zone), [{ name: company, text: fix.after }]);
    expect(fixIn(next).after).toBe(fix.after);
  });

  it('takes in the senders that the user named', () => {
    const expected = requestFor().knownSenders.senders.filter(({ id }) => id === 'google');
    const zone = senders + own + txt('v=spf1 mx a:directo.gate.ee -all');
    expect(fixIn(zoneText(zone), { expectedSenders: expected }).after).toBe(
      'v=spf1 mx a:directo.gate.ee include:_spf.google.com -all',
    );
  });
});

/** Includes of senders of whom nothing is known, each with a network. */
const services = (count: number): string =>
  Array.from({ length: count }, (_, at) => `s${at}.paslauga${at}.lt. TXT "v=spf1 ip4:203.0.${at}.0/25 -all"\n`).join(
    '',
  );
const includes = (count: number): string =>
  Array.from({ length: count }, (_, at) => `include:s${at}.paslauga${at}.lt`).join(' ');
const byAddress = 'ip4:90.190.150.210 ip4:90.190.150.211 ip4:90.190.150.212 ip4:90.190.150.213';
const long = (...parts: string[]): string =>
  `@ TXT ${(parts.join(' ').match(/.{1,200}/g) ?? []).map((part) => `"${part}"`).join(' ')}\n`;

describe('lookups are saved the cheapest way first', () => {
  it.each([
    [
      'the sender as addresses',
      services(10),
      long('v=spf1', includes(10), '-all'),
      `${includes(10)} ${byAddress} -all`,
    ],
    [
      'in its place',
      services(10),
      long('v=spf1 a:directo.gate.ee', includes(10), '-all'),
      `${byAddress} ${includes(10)} -all`,
    ],
    [
      'without an include that no mail needs',
      services(10),
      long('v=spf1', includes(10), 'include:servers.mcsv.net -all'),
      `${includes(10)} ${byAddress} -all`,
    ],
    [
      'without an include that another one leads to',
      `${services(10)}ratas.lt. TXT "v=spf1 include:s0.paslauga0.lt -all"\n`,
      long('v=spf1', includes(9), 'include:ratas.lt -all'),
      `${includes(9).replace('include:s0.paslauga0.lt ', '')} include:ratas.lt ${byAddress} -all`,
    ],
    [
      'own mail hosts as addresses',
      services(10),
      long('v=spf1 mx', includes(10), '-all'),
      `ip4:192.0.2.25 ${includes(10)} ${byAddress} -all`,
    ],
    [
      'a wrapper taken apart',
      `${services(10)}apvalkalas.lt. TXT "v=spf1 include:s8.paslauga8.lt include:s9.paslauga9.lt ~all"\n`,
      long('v=spf1', includes(8), 'include:apvalkalas.lt -all'),
      `${includes(10)} ${byAddress} -all`,
    ],
    [
      'a known sender before one of whom nothing is known',
      services(10),
      long('v=spf1', includes(10), 'include:sendgrid.net -all'),
      `${includes(10)} ${byAddress} ip4:198.51.100.128/26 -all`,
    ],
  ])('%s', (_what, zone, record, wanted) => {
    const fix = fixIn(zoneText(senders + own + zone + record));
    const sorted = (text: string): string => text.split(' ').sort().join(' ');
    expect([sorted(fix.after), fix.proof.verified]).toEqual([sorted(`v=spf1 ${wanted}`), true]);
  });

  it('eleven mail hosts are written out, since no receiver reads them all', () => {
    const hosts = Array.from({ length: 11 }, (_, at) => `@ MX ${at} m${at}\nm${at} A 192.0.2.${100 + 3 * at}\n`).join(
      '',
    );
    const fix = fixIn(zoneText(hosts + txt('v=spf1 mx -all')));
    expect(fix.proof.verified).toBe(true);
    for (let at = 0; at < 11; at += 1) expect(fix.after).toContain(`ip4:192.0.2.${100 + 3 * at}`);
  });

  it('adjacent addresses become fewer networks where the record is long', () => {
    const all = Array.from({ length: 28 }, (_, at) => `ip4:198.51.100.${100 + at}`).join(' ');
    const fix = fixIn(zoneText(own + long('v=spf1 mx', all, '-all')));
    expect(fix.after).toBe(
      'v=spf1 mx ip4:198.51.100.100/30 ip4:198.51.100.104/29 ip4:198.51.100.112/28 a:directo.gate.ee -all',
    );
  });
});

describe('the user decides', () => {
  const zone = senders + own + txt('v=spf1 mx ptr include:spf.google.com a:nera.lt ~all');

  it.each([
    ['by default', {}, 'mx ptr include:_spf.google.com D ~all'],
    ['keeping a term', { keptTerms: ['A:nera.lt'] }, 'mx ptr include:_spf.google.com a:nera.lt D ~all'],
    ['only what is certain', { certainOnly: true }, 'mx ptr D include:spf.google.com ~all'],
    ['taking an advice', { appliedRules: ['spf/discouraged-macro'] }, 'mx include:_spf.google.com D ~all'],
    ['refusing firmly', { appliedRules: ['deny-others'] }, 'mx ptr include:_spf.google.com D -all'],
  ])('%s', (_what, options, wanted) => {
    const { after } = fixIn(zoneText(zone), options);
    expect(after).toBe(`v=spf1 ${wanted.replace(/\bD\b/, 'a:directo.gate.ee')}`);
  });

  it('advice that was not taken is told, with its name', () => {
    const { advice } = fixIn(zoneText(zone));
    expect(advice.map(({ name }) => name)).toEqual(['spf/discouraged-macro', 'deny-others']);
  });
});
