import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { formatDefinitions, formats } from '../../src/report/formats/all.js';
import { invocationOf, run, zone } from '../support/command.js';

const folder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'spf-check-files-')));
const bad = zone('manodomenas.lt').map((part) => (part.startsWith('--') ? part : resolve(part)));

/** A repository with this configuration, and what else lies there. */
function repository(config: object, files: Readonly<Record<string, string>> = {}): string {
  const root = folder();
  mkdirSync(join(root, '.git'));
  for (const [name, text] of Object.entries({ ...files, 'spf-check.config.json': JSON.stringify(config) })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** The words of a message, wherever its lines end. */
const told = ({ stderr }: { readonly stderr: string }): string => stderr.replace(/\s+/g, ' ');
const check = (cwd: string): ReturnType<typeof run> => run(['manodomenas.lt', ...bad], { cwd });

describe("a stranger's configuration", () => {
  it.each([
    '.git/hooks/pre-commit',
    '.GIT/config',
    '.git./config',
    '.g\u200cit/config',
    'git~1/config',
    '.github/workflows/x.yml',
    '.GitHub/workflows/x.yml',
    'a/.git/x',
    'x:stream',
    '../x',
    '/tmp/x',
  ])('writes no report to %s', async (path) => {
    const root = repository({ formats: [`text=${path}`] });
    const result = await check(root);
    expect([result.code, result.stdout]).toEqual([2, '']);
    expect(told(result)).toContain('outside the repository, behind a link, or among the');
  });

  it('writes through no link to a folder, and to no file outside that a link names before there is one', async () => {
    const outside = folder();
    const root = repository({ formats: ['text=reports/new.txt'] });
    symlinkSync(outside, join(root, 'reports'));
    expect((await check(root)).code).toBe(2);
    const dangling = repository({ formats: ['text=new.txt'] });
    symlinkSync(join(outside, 'new.txt'), join(dangling, 'new.txt'));
    expect((await check(dangling)).code).toBe(2);
    expect(readdirSync(outside)).toEqual([]);
  });

  it.each(formats)('has no other file overwritten by %s', async (format) => {
    const script = '#!/bin/sh\nmake\n';
    const other = repository({ formats: [`${format}=build.sh`] }, { 'build.sh': script });
    const refused = await check(other);
    expect(refused.code).toBe(2);
    expect(told(refused)).toContain('which is not a report in the format');
    expect(readFileSync(join(other, 'build.sh'), 'utf8')).toBe(script);
  });

  it('has its reports overwritten by later ones, in any language', async () => {
    for (const lang of ['en', 'lt'])
      for (const args of [['manodomenas.lt'], ['manodomenas.lt', 'nera.lt'], ['manodomenas.lt', '--quiet']]) {
        const places = formats.map((format) => `${format}=report.${format}`);
        const root = repository({ formats: places, rules: { 'dmarc/policy-none': 'off' } });
        for (const again of [1, 2]) {
          const { code, stderr } = await run([...args, ...bad, '--lang', lang], { cwd: root });
          expect([again, code, stderr]).toEqual([again, 1, '']);
        }
        for (const format of formats) {
          const text = readFileSync(join(root, `report.${format}`), 'utf8');
          expect(text === '' || formatDefinitions[format].mark.test(text), text.slice(0, 200)).toBe(true);
        }
      }
  });

  it('is named when it was found above the folder at hand', async () => {
    const root = repository({ failOn: 'never' });
    mkdirSync(join(root, 'a'));
    const { code, stderr } = await check(join(root, 'a'));
    expect(code).toBe(0);
    expect(stderr).toContain('The configuration in use is ../spf-check.config.json.');
    expect(stderr.replaceAll('\n', ' ')).toContain('1 domain fails the check, but the run does not fail');
    expect((await check(root)).stderr).not.toContain('configuration in use');
  });

  it('of more than 1 MiB is refused', async () => {
    const root = repository({ domains: ['manodomenas.lt'], $schema: 'x'.repeat(1024 * 1024) });
    expect(await check(root)).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('a list', () => {
  it('to which a link in a repository leads out is not read', async () => {
    const outside = join(folder(), 'secret.txt');
    writeFileSync(outside, 'PASSWORD=hunter2\n');
    const root = repository({});
    symlinkSync(outside, join(root, 'domains.txt'));
    const result = await run(['--from-file', 'domains.txt', ...bad], { cwd: root });
    expect(result.code).toBe(2);
    expect(told(result)).toContain('leads out of the repository');
    expect(result.stderr).not.toContain('hunter2');
  });

  it.skipIf(!existsSync('/proc/self/environ')).each(['/proc/self/environ', '/proc/kmsg', '/dev/zero'])(
    'is not %s, however it is reached',
    async (path) => {
      const link = join(folder(), 'domains.txt');
      symlinkSync(path, link);
      for (const file of [path, link])
        for (const option of ['--from-file', '--zone', '--config', '--replay'])
          expect(told(await run([option, file, 'manodomenas.lt']))).toContain('is not a regular file');
    },
  );

  it('has no line repeated that holds controls', async () => {
    const list = join(folder(), 'list.txt');
    writeFileSync(list, 'PATH=/bin\0PASSWORD=hunter2\0');
    const { stderr } = await run(['--from-file', list]);
    expect(stderr).toContain('list.txt:1');
    expect(stderr).not.toContain('hunter2');
  });
});

describe('what is written', () => {
  it('appears when it is whole, and the file from before stays until then', async () => {
    const at = folder();
    const report = join(at, 'report.json');
    writeFileSync(report, 'before');
    chmodSync(report, 0o600);
    const failed = await run(['manodomenas.lt', ...bad, '--format', `json=${report},csv=${join(at, 'no', 'x')}`]);
    expect([failed.code, readFileSync(report, 'utf8'), readdirSync(at)]).toEqual([2, 'before', ['report.json']]);
    await run(['manodomenas.lt', ...bad, '--format', 'json', '--output', report]);
    expect(JSON.parse(readFileSync(report, 'utf8')).domain).toBe('manodomenas.lt');
    expect(readdirSync(at)).toEqual(['report.json']);
  });

  it('of two runs into one file is the one or the other', async () => {
    const at = folder();
    const paths = [join(at, 'run.json'), join(at, 'report.json')] as const;
    const domains = Array.from({ length: 12 }, (_, index) => `d${index}.lt`);
    const runs = domains.map((domain) =>
      run([domain, ...zone('fine'), '--save', paths[0], '--format', 'json', '--output', paths[1]]),
    );
    for (const { code } of await Promise.all(runs)) expect(code).toBe(1);
    expect(Object.keys(JSON.parse(readFileSync(paths[0], 'utf8')).runs)).toHaveLength(1);
    expect(domains).toContain(JSON.parse(readFileSync(paths[1], 'utf8')).domain);
    expect(readdirSync(at).sort()).toEqual(['report.json', 'run.json']);
  });

  it('goes through a link that the user made, and to the pipe or device that the user named', async () => {
    const at = folder();
    writeFileSync(join(at, 'real.csv'), '');
    symlinkSync('real.csv', join(at, 'link.csv'));
    await run(['manodomenas.lt', ...bad, '--format', 'csv', '--output', join(at, 'link.csv')]);
    expect(readFileSync(join(at, 'real.csv'), 'utf8')).toMatch(/^domain,verdict/);
    expect(readdirSync(at).sort()).toEqual(['link.csv', 'real.csv']);
    expect((await run(['manodomenas.lt', ...bad, '--output', '/dev/null'])).code).toBe(1);
  });

  it.skipIf(!existsSync('/dev/full'))('to a full disk ends the run with a word', async () => {
    for (const option of ['--output', '--save', '--write-baseline'])
      expect(await run(['manodomenas.lt', ...bad, option, '/dev/full'])).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/cannot be written: the\s+disk is full/),
      });
  });
});

describe('a defect of ours', () => {
  it('ends in one sentence, without a stack, and an exit code of its own', async () => {
    const invocation = {
      ...invocationOf(['manodomenas.lt', ...bad]),
      get env(): NodeJS.ProcessEnv {
        throw new TypeError('x is not a function\n    at /home/somebody/x.js:1');
      },
    };
    expect(await main(invocation)).toBe(5);
    expect(invocation.stderr.text).not.toMatch(/^\s+at |home/m);
  });

  it('is told where that is possible', async () => {
    const given = invocationOf(['manodomenas.lt', ...bad]);
    given.stdout.write = () => {
      throw new TypeError('::error::no\nat home');
    };
    expect(await main(given)).toBe(5);
    expect(given.stderr.text).toContain('An unexpected error ended the run: TypeError: \\x3a:error::no');
    expect(given.stderr.text).not.toContain('home');
  });

  it('is none where the folder at hand was deleted', async () => {
    const given = {
      ...invocationOf(['-', ...zone('fine')], { stdin: 'a.lt\n' }),
      cwd: () => {
        throw Object.assign(new Error('ENOENT: uv_cwd'), { code: 'ENOENT' });
      },
    };
    expect(await main(given)).toBe(2);
    expect(given.stderr.text).toContain('does not exist');
  });
});
