import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/rules/all.js';
import { run, zone } from '../../support/command.js';

describe('rules', () => {
  it('lists every rule, one a line', async () => {
    const { stdout, code } = await run(['rules']);
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(rules.map(({ id }) => id));
  });

  it('lists them for machines, each with source, words and examples', async () => {
    const { stdout } = await run(['rules', '--format', 'json']);
    const json = JSON.parse(stdout);
    expect(json.rules).toHaveLength(rules.length);
    for (const rule of json.rules) {
      expect(rule.source.url, rule.id).toMatch(/^https:\/\//);
      for (const words of Object.values(rule.message)) expect(words).not.toBe('');
      expect(rule.examples.bad).not.toBe(rule.examples.good);
    }
  });
});

describe('explain', () => {
  it('says what a rule finds, in the language that is asked for', async () => {
    const english = await run(['explain', 'spf/term-after-all']);
    expect(english.stdout).toContain('ip4:198.51.100.7 comes after the all mechanism.');
    expect(english.stdout).toContain('RFC 7208 §5.1');
    expect((await run(['explain', 'spf/term-after-all', '--lang', 'lt'])).stdout).toContain('yra po all');
  });

  it.each([
    ['spf/term-after-al', 'spf/term-after-all'],
    ['term-after-all', 'spf/term-after-all'],
    ['term-afterall', 'spf/term-after-all'],
    ['missing', 'dmarc/missing'],
  ])('%s may be meant as %s', async (typed, meant) => {
    const { stderr, code } = await run(['explain', typed]);
    expect([code, stderr.includes(meant)]).toEqual([2, true]);
  });

  it('knows when nothing is near', async () => {
    const { stderr, code } = await run(['explain', 'zzzzzzzzzz']);
    expect(code).toBe(2);
    expect(stderr).toContain('spf-check rules');
  });
});

describe('a list of domains', () => {
  const list = (text: string): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'spf-check-')), 'domains.txt');
    writeFileSync(path, text);
    return path;
  };

  it('is read from files and stdin, comments and repetitions left out', async () => {
    const path = list('# ours\nmanodomenas.lt # twice\n\nINFO@ManoDomenas.LT\r\nhttps://nera.lt/x\n');
    const args = ['--from-file', path, '-', 'manodomenas.lt', ...zone('fine'), '--format', 'json'];
    const { stdout } = await run(args, { stdin: 'kitas.lt\n' });
    const domains = JSON.parse(stdout).map((report: { domain: string }) => report.domain);
    expect(domains).toEqual(['manodomenas.lt', 'nera.lt', 'kitas.lt']);
  });

  it('tells the line that is no domain', async () => {
    const path = list('manodomenas.lt\nne domenas\n');
    const { stderr, code } = await run(['--from-file', path, ...zone('fine')]);
    expect(code).toBe(2);
    expect(stderr.replaceAll(/\s+/g, '')).toContain('domains.txt:2:');
  });

  it('is refused where it is endless or empty', async () => {
    expect((await run(['--from-file', list('a.lt\n'.repeat(100_001))])).code).toBe(2);
    expect((await run(['--from-file', list('# none\n')])).code).toBe(2);
  });

  it('says which domain was meant by an address', async () => {
    const { stdout } = await run(['info@manodomenas.lt', ...zone('fine')]);
    expect(stdout).toContain('Checking manodomenas.lt, the domain in info@manodomenas.lt.');
  });
});
