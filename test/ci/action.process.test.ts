import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLoopback } from '../support/loopback.js';

const script = resolve('.github', 'action', 'run.sh');

interface Step {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly repository: string;
}

/** The step of the action in a scratch repository, as a runner calls it. */
async function runStep(
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
): Promise<Step> {
  const repository = mkdtempSync(join(tmpdir(), 'spf-check-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(repository, name), text);
  const [output, summary] = ['output', 'summary'].map((name) => {
    const path = join(mkdtempSync(join(tmpdir(), 'spf-check-')), name);
    writeFileSync(path, '');
    return path;
  });
  const env = {
    PATH: process.env['PATH'],
    LC_ALL: 'C',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: mkdtempSync(join(tmpdir(), 'spf-check-')),
    ...inputs,
  };
  const child = spawn('bash', [script], { cwd: repository, env });
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  const lines = readFileSync(output!, 'utf8').trimEnd().split('\n').filter(Boolean);
  const outputs = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  return { code, log, outputs, summary: readFileSync(summary!, 'utf8'), repository };
}

const config = JSON.stringify({ domains: ['manodomenas.lt'] }, undefined, 2);

describe('the action, end to end', () => {
  it('checks the domains of the configuration, and tells result, counts, SARIF, annotations and summary', async () => {
    const step = await withLoopback('manodomenas.lt', (server) =>
      runStep(
        { 'spf-check.config.json': config },
        { SPF_CHECK_SERVER: server, SPF_CHECK_FORMAT: 'compact,junit=report.xml' },
      ),
    );
    expect(step.code, step.log).toBe(1);
    expect(step.outputs).toMatchObject({ result: 'fail' });
    expect(JSON.parse(step.outputs['counts']!)).toEqual({ domains: 1, errors: 1, warnings: 1, notes: 1 });
    const [result] = JSON.parse(readFileSync(step.outputs['sarif']!, 'utf8')).runs[0].results;
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'spf-check.config.json' },
      region: { startLine: 3 },
    });
    const junit = readFileSync(join(step.repository, 'report.xml'), 'utf8');
    expect(junit).toMatch(/<testsuite name="manodomenas\.lt" tests="3" failures="1" errors="0" /);
    expect(step.log).toMatch(/^manodomenas\.lt: error directo\/not-authorised: /m);
    expect(step.log).toMatch(/^::error file=spf-check\.config\.json,line=3,title=directo\/not-authorised::/m);
    expect(step.summary).toContain('<code>directo/not-authorised</code>');
  });

  it('passes where all is well, and takes domains from its input', async () => {
    const step = await withLoopback('fine', (server) =>
      runStep({}, { SPF_CHECK_SERVER: server, SPF_CHECK_DOMAINS: 'manodomenas.lt\n  manodomenas.lt ' }),
    );
    expect(step.code, step.log).toBe(0);
    expect(step.outputs).toMatchObject({ result: 'pass', counts: '{"domains":1,"errors":0,"warnings":0,"notes":0}' });
  });

  it('takes nothing in its inputs for an option or a command', async () => {
    const step = await runStep({}, { SPF_CHECK_DOMAINS: '--help $(touch x) `touch y` *' });
    expect(step.code).toBe(2);
    expect(step.log).not.toContain('Usage');
    expect(step.outputs).toEqual({});
  });

  it('tells nothing in its outputs that came from DNS', async () => {
    const step = await withLoopback('control-characters', (server) =>
      runStep({}, { SPF_CHECK_SERVER: server, SPF_CHECK_DOMAINS: 'manodomenas.lt' }),
    );
    expect(Object.keys(step.outputs).sort()).toEqual(['counts', 'result', 'sarif']);
    expect(step.outputs['result']).toMatch(/^(?:pass|fail|error)$/);
    expect(step.outputs['counts']).toMatch(/^\{"domains":\d+,"errors":\d+,"warnings":\d+,"notes":\d+\}$/);
    expect(step.outputs['sarif']).toMatch(/^[\w./-]+\/spf-check\.sarif$/);
    const foreign = step.log.split('\n').filter((line) => /^\s*::(?!(?:error|warning|notice) )|##\[/.test(line));
    expect(foreign).toEqual([]);
  });

  it('says that DNS gave no answer', async () => {
    const files = {
      'spf-check.config.json': JSON.stringify({
        domains: ['manodomenas.lt'],
        resolver: { timeoutMs: 200, tries: 1, deadlineMs: 1500 },
      }),
    };
    const step = await runStep(files, { SPF_CHECK_SERVER: '127.0.0.1:1' });
    expect([step.code, step.outputs['result']]).toEqual([3, 'error']);
  });
});
