import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/command.js';

const folder = mkdtempSync(join(tmpdir(), 'spf-check-'));
let files = 0;

function zoneFile(text: string): string {
  files += 1;
  const path = join(folder, `${files}.zone`);
  writeFileSync(path, text);
  return path;
}

const soa = '$TTL 3600\n$ORIGIN firma.lt.\n@ SOA ns1 admin 1 1h 15m 1w 1d\n@ NS ns1\nns1 A 192.0.2.1\n';
const rest = '@ MX 10 pastas\npastas A 192.0.2.25\n_dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@firma.lt"\n';
const withRecord = (record: string, more = ''): string => zoneFile(`${soa}${rest}@ TXT "${record}"\n${more}`);

const microsoft = 'v=spf1 include:spf.protection.outlook.com include:servers.mcsv.net a:directo.gate.ee -all';
const addresses = 'ip4:90.190.150.210 ip4:90.190.150.211 ip4:90.190.150.212 ip4:90.190.150.213';

async function json(args: readonly string[]) {
  const { stdout, ...run_ } = await run([...args, '--format', 'json', '--no-config']);
  return { ...run_, report: JSON.parse(stdout) };
}

describe('a zone file that holds no more than its own zone', () => {
  it.each([
    ['what decides is outside', microsoft, 3, 'error'],
    ["Directo's host is outside", 'v=spf1 mx a:directo.gate.ee -all', 3, 'error'],
    [
      'what is outside comes after all that Directo needs',
      `v=spf1 mx ${addresses} include:spf.kita.lt -all`,
      0,
      'warn',
    ],
    ['nothing is outside, and Directo is refused', 'v=spf1 mx -all', 1, 'fail'],
    ['the record is broken whatever is outside', 'v=spf1 include:spf.kita.lt ip4:300.1.1.1 -all', 1, 'fail'],
    ['a redirect leads out', 'v=spf1 redirect=_spf.kita.lt', 3, 'error'],
    ['exists: leads out', 'v=spf1 exists:%{i}.spf.kita.lt -all', 3, 'error'],
    ['an MX host is outside', 'v=spf1 mx:kita.lt -all', 3, 'error'],
    ['the name of the client is outside', 'v=spf1 ptr -all', 3, 'error'],
  ] as const)('%s', async (_what, record, code, verdict) => {
    const { report, ...ended } = await json(['firma.lt', '--zone', withRecord(record)]);
    expect({ code: ended.code, verdict: report.verdict }).toEqual({ code, verdict });
    const rules = report.findings.map(({ rule }: { rule: string }) => rule);
    for (const rule of ['spf/dangling-domain', 'spf/void-lookups', 'spf/include-no-record', 'spf/include-unreachable'])
      expect(rules).not.toContain(rule);
    expect(rules).not.toContain('directo/addresses-changed');
    expect(rules).not.toContain('mx/target-unresolvable');
    expect(rules).not.toContain('dmarc/report-unreachable');
  });

  it.each([
    ['its includes', microsoft],
    ["Directo's term", 'v=spf1 mx a:directo.gate.ee -all'],
    ['a host of somebody else', 'v=spf1 mx a:mail.kita.lt a:directo.gate.ee ~all'],
    ['a redirect', 'v=spf1 redirect=_spf.kita.lt'],
  ])('keeps %s in the proposed record, which is not verified and not on stdout', async (_what, record) => {
    const path = withRecord(record);
    const { report } = await json(['firma.lt', '--zone', path]);
    expect(report.fix.verified).toBe(false);
    for (const term of record.split(' ').filter((one) => one.includes(':'))) expect(report.fix.record).toContain(term);
    for (const form of [[], ['--as', 'nsupdate'], ['--as', 'zone']]) {
      const fixed = await run(['fix', 'firma.lt', '--zone', path, '--lang', 'en', ...form]);
      expect(fixed).toMatchObject({ code: 3, stdout: '' });
      expect(fixed.stderr).toContain('--zone-fallback');
    }
  });

  it('proposes the documented addresses, which need no answer, where the record lacks Directo', async () => {
    const { report, code } = await json(['firma.lt', '--zone', withRecord('v=spf1 mx -all')]);
    expect(code).toBe(1);
    expect(report.fix).toMatchObject({ record: `v=spf1 mx ${addresses} -all`, verified: true });
  });

  it('names what is outside once, and how to have it asked', async () => {
    const { report } = await json(['firma.lt', '--zone', withRecord(microsoft)]);
    const told = report.findings.filter(({ rule }: { rule: string }) => rule === 'dns/outside-zones');
    expect(told).toHaveLength(1);
    expect(told[0].data.names).toEqual(expect.arrayContaining(['directo.gate.ee', 'spf.protection.outlook.com']));
    expect(told[0].message.todo).toContain('--zone-fallback');
  });

  it.each(['en', 'lt'])('says in the first line that there is no result (%s)', async (lang) => {
    const { stdout } = await run(['firma.lt', '--zone', withRecord(microsoft), '--lang', lang]);
    expect(stdout.slice(0, 200)).toMatch(lang === 'en' ? /names outside the zone files/ : /zonos failuose\s+nėra/);
    expect(stdout).not.toMatch(/DNS did not answer|DNS neatsakė/);
  });

  it.each([
    ['policy', ['policy', 'firma.lt']],
    ['evaluate', ['evaluate', '90.190.150.212', '--mail-from', 'a@firma.lt']],
    ['diff', ['diff', 'firma.lt', '--record', 'v=spf1 mx -all']],
  ])('%s ends with 3 and says which names decide', async (_command, args) => {
    const ended = await run([...args, '--zone', withRecord(microsoft), '--lang', 'en']);
    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain('spf.protection.outlook.com');
    expect(ended.stderr).toContain('--zone-fallback');
    expect(ended.stdout).not.toMatch(/finds nothing|DNS did not answer/);
  });

  it.each([
    ['check', ['kita.lt'], 3],
    ['fix', ['fix', 'kita.lt'], 3],
    ['policy', ['policy', 'kita.lt'], 3],
    ['evaluate', ['evaluate', '192.0.2.1', '--mail-from', 'a@kita.lt'], 3],
  ])('%s says of another domain that the files do not hold it', async (_command, args, code) => {
    const ended = await run([...args, '--zone', withRecord(microsoft), '--lang', 'en']);
    expect(ended.code).toBe(code);
    expect(ended.stdout + ended.stderr).toMatch(/kita\.lt/);
    expect(ended.stdout + ended.stderr).not.toMatch(/There is no domain|v=spf1/);
  });

  it('asks nobody whether a required sender may send, and does not call that clean', async () => {
    const record = `v=spf1 mx ${addresses} -all`;
    const { report, code } = await json(['firma.lt', '--zone', withRecord(record), '--sender', 'brevo']);
    expect(report.findings.map(({ rule }: { rule: string }) => rule)).not.toContain('spf/sender-missing');
    expect(code).toBe(3);
  });
});

describe('a domain that does not exist', () => {
  const world = zoneFile('firma.lt. TXT "v=spf1 -all"\ndirecto.gate.ee. A 90.190.150.210\n');

  it.each([
    ['check', ['gogle.lt'], 1],
    ['fix', ['fix', 'gogle.lt'], 1],
    ['fix --all', ['fix', 'gogle.lt', '--all'], 1],
    ['policy', ['policy', 'gogle.lt'], 1],
    ['evaluate', ['evaluate', '192.0.2.1', '--mail-from', 'a@gogle.lt'], 1],
    ['diff', ['diff', 'gogle.lt', '--record', 'v=spf1 -all'], 1],
    ['diff of two domains', ['diff', 'firma.lt', 'gogle.lt'], 1],
  ])('%s: one sentence, and no record', async (_command, args, code) => {
    const ended = await run([...args, '--zone', world, '--lang', 'en', '--no-color']);
    const said = `${ended.stdout}${ended.stderr}`;
    expect(said).toContain('There is no domain gogle.lt: check the spelling.');
    expect(said).not.toMatch(/v=spf1|v=DMARC1/);
    expect(ended.code).toBe(code);
  });

  it('is the only finding of the check', async () => {
    const { report } = await json(['gogle.lt', '--zone', world]);
    expect(report.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['dns/name-not-found']);
    expect(report).toMatchObject({ verdict: 'fail', publish: [] });
  });
});
