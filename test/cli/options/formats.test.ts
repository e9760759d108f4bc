import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, zone } from '../../support/command.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'spf-check-'));
const bad = ['manodomenas.lt', ...zone('manodomenas.lt')];

describe('--format', () => {
  it('writes several at once, one to the screen', async () => {
    const at = folder();
    const files = [`sarif=${join(at, 'a.sarif')}`, `junit=${join(at, 'a.xml')},csv=${join(at, 'a.csv')}`];
    const result = await run([...bad, '--format', 'compact', ...files.flatMap((one) => ['--format', one])]);
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/^manodomenas\.lt: error directo\/not-authorised: /);
    expect(JSON.parse(readFileSync(join(at, 'a.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(at, 'a.xml'), 'utf8')).toMatch(/^<\?xml .*<\/testsuites>\n$/s);
    expect(readFileSync(join(at, 'a.csv'), 'utf8')).toContain('directo/not-authorised');
  });

  it('goes to the file of --output', async () => {
    const path = join(folder(), 'report.json');
    const result = await run([...bad, '--format', 'json', '--output', path]);
    expect(result.stdout).toBe('');
    expect(JSON.parse(readFileSync(path, 'utf8')).domain).toBe('manodomenas.lt');
  });

  it.each([
    [['--format', 'xml']],
    [['--format', 'json,text']],
    [['--format', 'json=']],
    [['--format', 'json=a.json', '--output', 'b.json']],
    [['--output', join('nowhere', 'x', 'b.json')]],
    [['--max-warnings', 'few']],
  ])('%j is refused with a hint', async (options) => {
    const result = await run([...bad, ...options]);
    expect(result.code, result.stdout).toBe(2);
    expect(result.stderr).not.toMatch(/^\s+at /m);
  });

  it('suggests the format that was meant', async () => {
    expect((await run([...bad, '--format', 'sarfi'])).stderr).toContain('sarif');
  });
});

describe('--quiet and --max-warnings', () => {
  it('tell only what makes the run fail', async () => {
    const loud = await run([...bad, '--verbose']);
    const quiet = await run([...bad, '--verbose', '--quiet']);
    expect(loud.stdout).toContain('dmarc/policy-none');
    expect(quiet.stdout).not.toContain('dmarc/policy-none');
    expect(quiet.stdout).toContain('directo/not-authorised');
    expect((await run(['manodomenas.lt', ...zone('fine'), '--quiet'])).stdout).toBe('');
  });

  it('make too many warnings a failure', async () => {
    const args = ['manodomenas.lt', ...zone('old-address')];
    expect((await run(args)).code).toBe(0);
    expect((await run([...args, '--max-warnings', '0'])).code).toBe(1);
    expect((await run([...args, '--max-warnings', '9'])).code).toBe(0);
  });
});

describe('inside GitHub Actions', () => {
  it('annotations and the summary of the job come by themselves', async () => {
    const summary = join(folder(), 'summary.md');
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    const result = await run([...bad, '--format', 'json'], { env });
    expect(JSON.parse(result.stdout).domain).toBe('manodomenas.lt');
    expect(result.stderr).toMatch(/^::error title=directo\/not-authorised::/m);
    expect(readFileSync(summary, 'utf8')).toContain('<code>directo/not-authorised</code>');
    // A second step adds to the summary of the first.
    await run(bad, { env });
    expect(readFileSync(summary, 'utf8').match(/^# spf-check$/gm)).toHaveLength(2);
  });

  it('leave out of the summary what GitHub would refuse with all the rest', async () => {
    const summary = join(folder(), 'summary.md');
    const before = 'x'.repeat(1024 * 1024 - 68 * 1024);
    writeFileSync(summary, before);
    const names = Array.from({ length: 12 }, (_, at) => `d${at}.lt`);
    const bare = join(folder(), 'bare.zone');
    writeFileSync(bare, names.map((name) => `${name}. A 192.0.2.1\n`).join(''));
    await run([...names, ...zone('fine'), '--zone', bare, '--quiet', '--format', 'json'], {
      env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary },
    });
    const text = readFileSync(summary, 'utf8');
    expect(text.length).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/\d+ domains are left out here/);
  });

  it('are not added to what was asked for by name', async () => {
    const result = await run([...bad, '--format', 'github'], { env: { GITHUB_ACTIONS: 'true' } });
    expect(result.stdout).toMatch(/^::error/);
    expect(result.stderr).toBe('');
  });
});

describe('many domains', () => {
  it('are reported in the order in which they were named, and the worst decides', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `d${at}.lt`);
    const result = await run([...names, 'manodomenas.lt', ...zone('fine'), '--format', 'jsonl']);
    const domains = result.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).domain);
    expect(domains).toEqual([...names, 'manodomenas.lt']);
    expect(result.code).toBe(1);
  });
});
