import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../support/command.js';

const folder = mkdtempSync(join(tmpdir(), 'spf-check-'));
let files = 0;

function zoneFile(text: string): string {
  files += 1;
  const path = join(folder, `${files}.zone`);
  writeFileSync(path, `$TTL 3600\n${text}`);
  return path;
}

const soa = '$ORIGIN firma.lt.\n@ SOA ns1 admin 1 1h 15m 1w 1d\n@ NS ns1\nns1 A 192.0.2.1\n';
/** What both sides share besides their own zone: nobody is asked over the network. */
const others = zoneFile(
  '$ORIGIN kita.lt.\n@ SOA ns1 admin 1 1h 15m 1w 1d\n_spf TXT "v=spf1 ip4:198.51.100.0/24 -all"\n',
);
const [key, otherKey] = [
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB',
  'MIGJAoGBALVI635dLK4cJJAH3Lx6upo3X/Lm1tQz3mezcWTA3BUBnyIsdnRf57aD5BtNmhPrYYDlWlzw3UgnKisIxktkk5+iMQMlFtAS10JB8L3YadXNJY+JBcbeSi5TgJe4WFzNgW95FWDAuSTRXSWZfA/8xjflbTLDx0euFZOM7C4T0GwLAgMBAAE=',
] as const;
const spf = '@ TXT "v=spf1 ip4:192.0.2.0/28 include:_spf.kita.lt -all"\n';
const mx = '@ MX 10 pastas\n@ MX 20 atsarginis\npastas A 192.0.2.5\natsarginis A 192.0.2.6\n';
const dmarc = '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@firma.lt"\n';
const dkim = `k1._domainkey TXT "v=DKIM1; p=${key}"\n`;
const today = soa + spf + mx + dmarc + dkim;

async function compared(before: string, after: string) {
  const args = ['diff', zoneFile(before), zoneFile(after), '--zone', others];
  const { code, stdout } = await run([...args, '--format', 'json']);
  const text = await run([...args, '--lang', 'en', '--no-color']);
  const report = JSON.parse(stdout);
  return { code, text: text.stdout, report: Array.isArray(report) ? report[0] : report };
}

const none = { code: 0, outcome: 'equal' };
const gain = { code: 0, outcome: 'no-loss' };
const loss = { code: 1, outcome: 'loss' };
const open = { code: 3, outcome: 'undecided' };

describe('diff of two zone files', () => {
  it.each([
    ['nothing', today, none, /same result/],
    ['an include goes', today.replace('include:_spf.kita.lt ', ''), loss, /256 IPv4 addresses would lose/],
    [
      'an include outside the files goes',
      today.replace('_spf.kita.lt', 'spf.trecia.lt'),
      open,
      /outside the zone files/,
    ],
    ['an include comes', today.replace('-all', 'ip4:203.0.113.9 -all'), gain, /No address loses/],
    ['a key goes', today.replace(dkim, ''), loss, /k1\._domainkey\.firma\.lt: deleted/],
    ['a key is revoked', today.replace(key, ''), loss, /no longer usable/],
    ['a key is damaged', today.replace(key, key.slice(0, -40)), loss, /no longer usable/],
    ['a key is there twice', `${today}k1._domainkey TXT "v=DKIM1; p=${otherKey}"\n`, loss, /no longer usable/],
    ['a key becomes another', today.replace(key, otherKey), gain, /replaced by another key/],
    ['a key comes', `${today}k2._domainkey TXT "v=DKIM1; p=${otherKey}"\n`, gain, /k2\._domainkey.*added/],
    [
      'a key moves to a name outside',
      today.replace(dkim, 'k1._domainkey CNAME k1.trecia.lt.\n'),
      open,
      /answer is missing/,
    ],
    ['the policy is lowered', today.replace('p=reject', 'p=none'), loss, /reject becomes none/],
    [
      'the policy is lowered for subdomains',
      today.replace('p=reject', 'p=reject; sp=none'),
      loss,
      /for its subdomains/,
    ],
    ['the policy is tested', today.replace('p=reject', 'p=reject; t=y'), loss, /reject becomes quarantine/],
    ['the policy goes', today.replace(dmarc, ''), loss, /reject becomes no DMARC/],
    ['the policy breaks', today.replace('v=DMARC1; p', 'v=DMARC1 p'), loss, /reject becomes no DMARC/],
    ['the policy is raised', [today.replace('p=reject', 'p=none'), today], gain, /none becomes reject/],
    ['the reports go', today.replace('; rua=mailto:dmarc@firma.lt', ''), gain, /reports of firma\.lt: without/],
    ['a mail host goes', today.replace('@ MX 20 atsarginis\n', ''), loss, /MX of firma\.lt: without atsarginis/],
    ['a mail host is another', today.replace('@ MX 20 atsarginis', '@ MX 20 ns1'), gain, /ns1\.firma\.lt instead of/],
    ['a mail host loses its address', today.replace('atsarginis A 192.0.2.6\n', ''), loss, /its address is gone/],
    ['all mail hosts go', today.replaceAll(/@ MX .*\n/g, ''), loss, /MX of firma\.lt: without/],
    [
      'no mail is received any more',
      today.replaceAll(/@ MX .*\n/g, '').concat('@ MX 0 .\n'),
      loss,
      /MX of firma\.lt: without/,
    ],
    ['the record goes', today.replace(spf, ''), loss, /would lose permission/],
    ['a first record', [today.replace(spf, ''), today], loss, /would be refused from now on/],
    ['others are refused', [today.replace('-all', '~all'), today], loss, /Refused from now on/],
    [
      'others are only suspected',
      [today.replace('-all', '?all'), today.replace('-all', '~all')],
      gain,
      /No address loses/,
    ],
    [
      'order alone',
      today.replace('ip4:192.0.2.0/28 include:_spf.kita.lt', 'include:_spf.kita.lt ip4:192.0.2.0/28'),
      none,
      /same/,
    ],
  ] as const)('%s', async (_what, change, wanted, said) => {
    const [before, after] = typeof change === 'string' ? [today, change] : change;
    const { code, text, report } = await compared(before, after);
    expect({ code, outcome: report.outcome }, text).toEqual(wanted);
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(said);
  });

  it('names the addresses that would be refused from now on apart from those that lose permission', async () => {
    const { report } = await compared(today.replace(spf, '@ TXT "v=spf1 ip4:203.0.113.7 ?all"\n'), today);
    const kinds = report.changes.map(({ kind }: { kind: string }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['lost', 'gained', 'refused']));
  });

  it('still ends with 0 where losses are accepted', async () => {
    const args = ['diff', zoneFile(today), zoneFile(today.replace(dkim, '')), '--zone', others, '--no-fail-on-loss'];
    expect((await run(args)).code).toBe(0);
  });

  it('leaves out names that keep their keys and hosts and have no SPF record', async () => {
    const more = (text: string): string =>
      `${text}naujienos MX 10 pastas\nk9._domainkey.naujienos TXT "v=DKIM1; p=${key}"\n`;
    const { stdout } = await run([
      'diff',
      zoneFile(more(today)),
      zoneFile(more(today)),
      '--zone',
      others,
      '--lang',
      'en',
    ]);
    expect(stdout).not.toContain('naujienos');
  });

  it('compares the key and the policy of two domains, but not their hosts', async () => {
    const path = zoneFile(`${today}$ORIGIN antra.lt.\n@ TXT "v=spf1 ip4:192.0.2.0/28 include:_spf.kita.lt -all"\n`);
    const { code, stdout } = await run([
      'diff',
      'firma.lt',
      'antra.lt',
      '--zone',
      path,
      '--zone',
      others,
      '--format',
      'json',
    ]);
    const { mail, outcome } = JSON.parse(stdout);
    expect({ code, outcome }).toEqual({ code: 1, outcome: 'loss' });
    expect(mail.map(({ kind }: { kind: string }) => kind)).toEqual(['policy', 'reports']);
  });
});
