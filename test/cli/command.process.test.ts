import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { main } from '../../src/cli/main.js';
import { run, zone } from '../support/command.js';
import { startDnsServer } from '../support/dns/server.js';
import { bareEnv, type Run, runProcess } from '../support/process.js';

const mail = readFileSync(join('fixtures', 'mails', 'gmail-5-7-26-spf-hard-fail.eml'), 'utf8');
const ours = zone('manodomenas.lt');

/** Of util-linux: runs a command at a terminal of its own. */
const terminal = 'script';
const hasTerminal = /util-linux/.test(spawnSync(terminal, ['--version'], { encoding: 'utf8' }).stdout ?? '');

/** Runs words of a shell in which `$node` and `$command` are ours. */
function shell(words: string, env: NodeJS.ProcessEnv): Promise<Run> {
  const variables = { node: process.execPath, command: resolve('bin', 'spf-check.js'), ...env };
  const child = spawn('sh', ['-c', words], { env: { PATH: process.env['PATH'], ...bareEnv, ...variables } });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  return new Promise((done) => child.on('close', (code) => done({ code, stdout, stderr })));
}

/** The bundle, loaded as Node loads it. */
async function bundledMain(): Promise<typeof main> {
  const bundle = (await import(pathToFileURL(resolve('dist', 'main.js')).href)) as { readonly main: typeof main };
  return bundle.main;
}

describe('the bundle', () => {
  it.each([
    [['--version'], ''],
    [['manodomenas.lt', ...ours], ''],
    [['fix', 'manodomenas.lt', ...ours, '--as', 'zone'], ''],
    [['policy', 'manodomenas.lt', ...ours, '--lang', 'lt'], ''],
    [['diff', 'manodomenas.lt', ...ours, '--record', 'v=spf1 mx -all'], ''],
    [['evaluate', '90.190.150.212', '--mail-from', 'a@manodomenas.lt', ...ours], ''],
    [['bounce', ...ours], mail],
    [['rules'], ''],
    [['explain', 'spf/term-after-all'], ''],
    [['completion', 'fish'], ''],
  ])('says what the sources say: %j', async (args, stdin) => {
    const built = await run(args, { stdin }, await bundledMain());
    expect(built).toEqual(await run(args, { stdin }));
    expect(built.stdout + built.stderr).not.toBe('');
  });
});

/** What only a process has: its streams, its end. All else is tested by `main()` with a host of the test's own. */
describe('the built command', () => {
  it.each([
    [['--version'], ''],
    [['manodomenas.lt', ...ours, '--bogus'], ''],
    [['-', 'manodomenas.lt', ...ours, '--format', 'sarif'], 'nera.lt\n'],
    [['bounce', ...ours], mail],
  ])('says what the sources say: %j', async (args, stdin) => {
    const built = await runProcess(args, { stdin });
    expect(built).toEqual(await run(args, { stdin }));
    expect(built.stdout + built.stderr).not.toBe('');
  });

  it('ends by itself at its deadline, although questions are open', async () => {
    const server = await startDnsServer({ answer: () => ({ kind: 'silence' }) });
    // A question that kept the process alive would do so for ten minutes.
    const patience = ['--timeout', '60000', '--tries', '10', '--deadline', '500'];
    const { code } = await runProcess(['manodomenas.lt', '--server', `127.0.0.1:${server.port}`, ...patience]);
    await server.close();
    expect(code).toBe(3);
  });

  it.each([
    ['a mail', ['bounce', '--no-dns'], mail],
    ['a list of domains', ['-', ...ours], 'manodomenas.lt\n'],
  ])('waits for %s from a pipe that is slower than its start', async (_what, args, stdin) => {
    const child = spawn(process.execPath, [resolve('bin', 'spf-check.js'), ...args], { env: { ...bareEnv } });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
    const half = Math.floor(stdin.length / 2);
    setTimeout(() => child.stdin.write(stdin.slice(0, half)), 1_000);
    setTimeout(() => child.stdin.end(stdin.slice(half)), 1_500);
    await new Promise((done) => child.on('close', done));
    expect(stdout).toBe((await run(args, { stdin })).stdout);
  });

  it.skipIf(!hasTerminal).each([
    ['bounce -', ['bounce', '-', '--no-dns', '--no-config'], '550 5.7.1 SPF check failed', 'SPF failed'],
    ['a list', ['-', ...ours, '--no-config'], 'manodomenas.lt', 'Replace the SPF record'],
  ])(
    `reads %s at a terminal, and says how to end${hasTerminal ? '' : ' (skipped: there is no script(1))'}`,
    async (_what, args, typed, said) => {
      const words = [process.execPath, resolve('bin', 'spf-check.js'), ...args].map((word) => `'${word}'`).join(' ');
      const child = spawn(terminal, ['-qec', words, '/dev/null'], { env: { PATH: process.env['PATH'], ...bareEnv } });
      let screen = '';
      child.stdout.on('data', (chunk: Buffer) => {
        screen += chunk.toString('utf8');
        // What is typed before the program reads is lost in some terminals; it says when it does.
        if (screen.includes('Ctrl+D') && child.stdin.writable) child.stdin.end(`${typed}\n\u0004`);
      });
      await new Promise((done) => child.on('close', done));
      expect(screen).toContain('To finish, press');
      expect(screen).toContain(said);
    },
  );

  it.skipIf(!existsSync('/dev/full')).each([
    ['stdout', 'manodomenas.lt --format json >/dev/full', /stdout could not be written: the disk is full/],
    ['stderr', 'manodomenas.lt --bogus 2>/dev/full', /^$/],
    ['stderr, of annotations', 'manodomenas.lt --format json 2>/dev/full', /"domain"/],
  ])('ends with 2 where the disk is full behind its %s', async (_what, words, said) => {
    const env = { GITHUB_ACTIONS: 'true' };
    const { code, stdout, stderr } = await shell(`"$node" "$command" ${ours.join(' ')} ${words}`, env);
    expect(code).toBe(2);
    expect((stdout + stderr).replace(/\s+/g, ' ').trim()).toMatch(said);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('does not mind that the reader of its messages goes away', async () => {
    const { code, stdout } = await shell(`"$node" "$command" ${ours.join(' ')} manodomenas.lt --format json 2>&-`, {
      GITHUB_ACTIONS: 'true',
    });
    expect([code, JSON.parse(stdout).domain]).toEqual([1, 'manodomenas.lt']);
  });

  it('ends with a sentence where its folder was deleted', async () => {
    const words =
      'mkdir "$folder/gone" && cd "$folder/gone" && rmdir "$folder/gone" && echo a.lt | "$node" "$command" -';
    const { code, stderr } = await shell(words, { folder: mkdtempSync(join(tmpdir(), 'spf-check-')) });
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'leaves the files from before when it is ended by %s',
    async (signal) => {
      const server = await startDnsServer({ answer: () => ({ kind: 'silence' }) });
      const at = mkdtempSync(join(tmpdir(), 'spf-check-'));
      for (const name of ['report.txt', 'run.json']) writeFileSync(join(at, name), 'before');
      const files = ['--output', join(at, 'report.txt'), '--save', join(at, 'run.json')];
      const options = ['--server', `127.0.0.1:${server.port}`, '--deadline', '30000', ...files];
      const child = spawn(process.execPath, [resolve('bin', 'spf-check.js'), 'manodomenas.lt', ...options]);
      while (readdirSync(at).length < 3) await new Promise((done) => setTimeout(done, 20));
      child.kill(signal);
      const ended = await new Promise((done) => child.on('close', (_code, by) => done(by)));
      await server.close();
      expect(ended).toBe(signal);
      expect(readdirSync(at).sort()).toEqual(['report.txt', 'run.json']);
      for (const name of readdirSync(at)) expect(readFileSync(join(at, name), 'utf8')).toBe('before');
    },
  );

  it('does not mind a reader that goes away', async () => {
    const child = spawn(process.execPath, [resolve('bin', 'spf-check.js'), 'rules']);
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    child.stdout.destroy();
    const code = await new Promise((done) => child.on('close', done));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
