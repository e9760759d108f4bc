import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configKeys, readConfig } from '../../../src/cli/settings/config.js';
import { run, zone } from '../../support/command.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'spf-check-'));
const bad = zone('manodomenas.lt').map((part) => (part.startsWith('--') ? part : resolve(part)));

function configFile(config: object, at = folder()): string {
  const path = join(at, 'spf-check.config.json');
  writeFileSync(path, JSON.stringify(config, undefined, 2));
  return path;
}

describe('the configuration', () => {
  it.each([
    ['{', '', 'not-json'],
    ['[]', '', 'not-an-object'],
    ['{"domain": []}', 'domain', 'unknown-key'],
    ['{"domains": "a.lt"}', 'domains', 'wrong-type'],
    ['{"domains": [7]}', 'domains[0]', 'not-an-object'],
    ['{"domains": [{"massMail": true}]}', 'domains[0].domain', 'missing'],
    ['{"domains": [{"domain": "a.lt", "senders": ["nobody"]}]}', 'domains[0].senders[0]', 'unknown-value'],
    ['{"domains": [{"domain": "a.lt", "selectors": ["a b"]}]}', 'domains[0].selectors[0]', 'wrong-type'],
    ['{"rules": {"spf/nothing": "off"}}', 'rules.spf/nothing', 'unknown-key'],
    ['{"rules": {"spf/untidy": "low"}}', 'rules.spf/untidy', 'unknown-value'],
    ['{"ignore": [{"rule": "spf/untidy"}]}', 'ignore[0].reason', 'missing'],
    ['{"ignore": [{"rule": "spf/untidy", "reason": " "}]}', 'ignore[0].reason', 'wrong-type'],
    ['{"ignore": [{"rule": "spf/untidy", "reason": "x", "until": "2027-02-30"}]}', 'ignore[0].until', 'wrong-type'],
    ['{"resolver": {"tries": -1}}', 'resolver.tries', 'wrong-type'],
    ['{"__proto__": {"massMail": true}}', '__proto__', 'unknown-key'],
    ['{"massMail": true, "massMail": false}', '', 'duplicate-key'],
    ['{"rules": {"spf/untidy": "off", "spf\\u002funtidy": "error"}}', '', 'duplicate-key'],
    [`{"domains": ${'['.repeat(9)}${']'.repeat(9)}}`, '', 'too-deep'],
    ['{"ignore": [{"rule": "spf/untidy", "reason": "x", "until": "2027-99-99"}]}', 'ignore[0].until', 'wrong-type'],
    ['{"ignore": [{"rule": "spf/untidy", "reason": "x", "domain": "a..b"}]}', 'ignore[0].domain', 'no-domain'],
  ])('%s is refused at %s', (text, at, kind) => {
    const reading = readConfig(text);
    expect(reading).toMatchObject({ ok: false, problem: { at, kind } });
  });

  it('of a million brackets is refused', () => {
    expect(readConfig('['.repeat(1_000_000))).toMatchObject({ ok: false, problem: { at: '', kind: 'too-deep' } });
  });

  it('is refused or read, never more, whatever it holds', () => {
    fc.assert(fc.property(fc.json(), (text) => void readConfig(text)));
  });

  it('has the keys that its schema has', () => {
    const schema = JSON.parse(readFileSync(join('schema', 'spf-check.config.schema.json'), 'utf8'));
    expect(Object.keys(schema.properties)).toEqual([...configKeys]);
  });

  it('is as the documentation shows it', () => {
    const page = readFileSync(join('docs', 'configuration.md'), 'utf8');
    const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
    expect(readConfig(example)).toMatchObject({ ok: true });
  });
});

describe('a run with a configuration', () => {
  it('takes domains, weights and exceptions from it, and tells the line of each domain', async () => {
    const path = configFile({
      domains: ['manodomenas.lt'],
      rules: { 'dmarc/policy-none': 'error', 'directo/dkim-missing': 'off' },
      ignore: [{ rule: 'directo/not-authorised', domain: 'ManoDomenas.lt', reason: 'known' }],
    });
    const result = await run(['--config', path, ...bad, '--format', 'sarif'], { cwd: dirname(path) });
    const results = JSON.parse(result.stdout).runs[0].results;
    expect(results.map((one: { ruleId: string; level: string }) => [one.ruleId, one.level])).toEqual([
      ['dmarc/policy-none', 'error'],
    ]);
    expect(results[0].locations[0].physicalLocation.region.startLine).toBe(3);
    expect(result.code).toBe(1);
    expect(result.stderr).toBe('');
  });

  it('asks for the senders and selectors of each domain, beside those of the command line', async () => {
    const path = configFile({ domains: [{ domain: 'manodomenas.lt', senders: ['brevo'], selectors: ['k1'] }] });
    const known = join(folder(), 'brevo.zone');
    writeFileSync(known, 'spf.brevo.com. TXT "v=spf1 ip4:198.51.100.0/24 -all"\n');
    const args = [
      '--config',
      path,
      ...bad,
      '--zone',
      known,
      '--format',
      'json',
      '--sender',
      'mailchimp',
      '--selector',
      'k2',
    ];
    const report = JSON.parse((await run(args)).stdout);
    const about = (rule: string): string[] =>
      report.findings.filter((one: { rule: string }) => one.rule === rule).map((one: { data: object }) => one.data);
    expect(about('spf/sender-missing')).toMatchObject([{ sender: 'Brevo', term: 'include:spf.brevo.com' }]);
    expect(about('dkim/sender-missing')).toMatchObject([{ sender: 'Mailchimp' }]);
    expect(about('dkim/missing')).toMatchObject([
      { name: 'k2._domainkey.manodomenas.lt' },
      { name: 'k1._domainkey.manodomenas.lt' },
    ]);
    expect(report.knownSenders.map((one: { id: string }) => one.id).sort()).toEqual(['brevo', 'mailchimp']);
  });

  it.each([
    ['--sender', 'mailchmp', 'Did you mean mailchimp?'],
    ['--sender', 'nobody-at-all', 'docs/senders.md'],
    ['--selector', 'a b', 'is not a valid DKIM selector'],
  ])('refuses %s %s', async (option, value, message) => {
    const result = await run(['manodomenas.lt', '--no-config', ...bad, option, value]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(message);
  });

  it('passes where all that is wrong is waved through', async () => {
    const ignore = ['directo/not-authorised', 'directo/dkim-missing', 'dmarc/policy-none'].map((rule) => ({
      rule,
      reason: 'known',
    }));
    const result = await run(['manodomenas.lt', '--config', configFile({ ignore, failOn: 'info' }), ...bad]);
    expect(result.code, result.stdout).toBe(0);
  });

  it('tells exceptions that are outdated or of no use, and counts them as warnings', async () => {
    const path = configFile({
      ignore: [
        { rule: 'dmarc/policy-none', reason: 'x', until: '2020-01-01' },
        { rule: 'spf/everyone', reason: 'x' },
        { rule: 'spf/everyone', domain: 'kitas.lt', reason: 'not looked at' },
      ],
      failOn: 'never',
    });
    const result = await run(['manodomenas.lt', '--config', path, ...bad]);
    expect(result.code).toBe(0);
    expect(result.stderr).toMatch(/dmarc\/policy-none has expired/);
    expect(result.stderr.match(/no longer matches anything/g)).toHaveLength(1);
    expect((await run(['manodomenas.lt', '--config', path, ...bad, '--max-warnings', '1'])).code).toBe(1);
  });

  it('finds the nearest file above, no further than the root of the repository', async () => {
    const root = folder();
    const inner = join(root, 'repo', 'a', 'b');
    mkdirSync(inner, { recursive: true });
    configFile({ domains: ['outside.lt'] }, root);
    mkdirSync(join(root, 'repo', '.git'));
    const domains = async (args: string[]): Promise<unknown> =>
      JSON.parse((await run([...args, '--print-config'], { cwd: inner })).stdout).domains;
    expect(await domains([])).toEqual([]);
    configFile({ domains: ['manodomenas.lt'], massMail: true }, join(root, 'repo'));
    const plain = { massMail: true, senders: [], selectors: [], dkimAlias: false, reportAddress: null };
    expect(await domains([])).toEqual([{ domain: 'manodomenas.lt', ...plain }]);
    expect(await domains(['kitas.lt'])).toEqual([{ domain: 'kitas.lt', ...plain }]);
    const options = ['kitas.lt', '--sender', 'google', '--selector', 'k1'];
    expect(await domains(options)).toEqual([{ domain: 'kitas.lt', ...plain, senders: ['google'], selectors: ['k1'] }]);
    expect(await domains(['--no-config'])).toEqual([]);
  });

  it('chooses how DKIM and DMARC records are made, for all domains or for one', async () => {
    const own = { domain: 'fine.lt', dkimAlias: false, reportAddress: 'own@fine.lt' };
    const config = configFile({ domains: ['manodomenas.lt', own], dkimAlias: true, reportAddress: 'd@manodomenas.lt' });
    const shown = async (...args: string[]) =>
      JSON.parse((await run(['--print-config', '--config', config, ...args])).stdout).domains.map(
        (one: { dkimAlias: boolean; reportAddress: string }) => [one.dkimAlias, one.reportAddress],
      );
    expect(await shown()).toEqual([
      [true, 'd@manodomenas.lt'],
      [false, 'own@fine.lt'],
    ]);
    // The command line takes precedence for every domain.
    expect(await shown('--reports', 'typed@kitas.lt', '--dkim-cname')).toEqual([
      [true, 'typed@kitas.lt'],
      [true, 'typed@kitas.lt'],
    ]);
    const check = ['manodomenas.lt', '--config', config, '--format', 'json', '--zone', 'fixtures/zones/no-dmarc.zone'];
    const { publish } = JSON.parse((await run(check)).stdout);
    expect(publish.map(({ type, value }: { type: string; value: string }) => `${type} ${value}`)).toEqual(
      expect.arrayContaining([
        'CNAME directo._domainkey.directo.ee.',
        'TXT v=DMARC1; p=none; rua=mailto:d@manodomenas.lt',
      ]),
    );
  });

  it('holds for a domain that is named on the command line, and for fix as for check', async () => {
    const config = configFile({ domains: [{ domain: 'manodomenas.lt', massMail: true }, 'fine.lt'] });
    const shown = await run(['manodomenas.lt', 'kitas.lt', '--print-config', '--config', config]);
    expect(JSON.parse(shown.stdout).domains.map((one: { massMail: boolean }) => one.massMail)).toEqual([true, false]);
    const fix = ['fix', 'manodomenas.lt', '--zone', 'fixtures/zones/manodomenas.lt.zone'];
    const configured = await run([...fix, '--config', config]);
    expect(configured.stdout).toBe('v=spf1 mx a:pavyzdys.lt a:directo.gate.ee ip4:90.190.150.82 -all\n');
    expect((await run([...fix, '--no-config'])).stdout).toBe('v=spf1 mx a:pavyzdys.lt a:directo.gate.ee -all\n');
    // It chooses how records are made, not which are asked for.
    const reports = configFile({ reportAddress: 'd@manodomenas.lt', dkimAlias: true });
    expect((await run([...fix, '--config', reports])).stdout).toMatch(/^v=spf1 /);
    expect((await run([...fix, '--config', reports, '--dkim'])).stdout).toBe('directo._domainkey.directo.ee.\n');
  });

  it('means relative paths from where it runs, and those of the configuration from its own folder', async () => {
    const root = folder();
    mkdirSync(join(root, '.git'));
    mkdirSync(join(root, 'zones'));
    writeFileSync(join(root, 'zones', 'a.lt.zone'), '$INCLUDE policy\n');
    writeFileSync(join(root, 'zones', 'policy'), '@ TXT "v=spf1 -all"\n');
    writeFileSync(join(root, 'zones', 'domains.txt'), 'a.lt\n');
    configFile({ formats: ['csv=report.csv'] }, root);
    const args = ['--from-file', 'domains.txt', '--zone', 'a.lt.zone', '--save', 'run.json', '--format', 'json'];
    const first = await run(args, { cwd: join(root, 'zones') });
    expect(first.code, first.stderr).toBe(1);
    expect(JSON.parse(first.stdout).spf.record).toBe('v=spf1 -all');
    const configured = await run(['a.lt', '--replay', 'run.json'], { cwd: join(root, 'zones') });
    expect(configured.stdout).toBe('');
    expect(readFileSync(join(root, 'report.csv'), 'utf8')).toContain('spf/denies-all');
    const compared = await run(['diff', 'a.lt.zone', 'a.lt.zone'], { cwd: join(root, 'zones') });
    expect(compared.code, compared.stderr).toBe(0);
  });

  it('is refused with the place of what is wrong', async () => {
    const result = await run(['manodomenas.lt', '--config', configFile({ rules: { 'spf/untidy': 'low' } }), ...bad]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('rules.spf/untidy');
    expect(result.stderr).toContain('warning');
  });
});

describe('a baseline', () => {
  it('leaves out what was known, and nothing that is new', async () => {
    const path = join(folder(), 'baseline.json');
    const written = await run(['manodomenas.lt', ...bad, '--write-baseline', path]);
    expect(written.code).toBe(0);
    const known = await run(['manodomenas.lt', ...bad, '--baseline', path, '--format', 'json']);
    expect(known.code).toBe(0);
    expect(JSON.parse(known.stdout).findings).toEqual([]);
    const worse = await run(['manodomenas.lt', ...zone('pass-all'), '--baseline', path, '--verbose']);
    expect(worse.stdout).toContain('spf/all-pass');
    expect(worse.code).toBe(1);
    expect((await run(['manodomenas.lt', ...bad, '--baseline', 'package.json'])).code).toBe(2);
  });
});
