import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/report/formats/all.js';
import { jsonText } from '../../../src/report/layout/json-text.js';
import { run, zone } from '../../support/command.js';
import { withLoopback } from '../../support/loopback.js';

const file = (): string => join(mkdtempSync(join(tmpdir(), 'spf-check-')), 'run.json');

const mark = /(?:Replayed|Atkurta)(?::|&#58;) DNS|"replayedOn":|,\d{4}-\d{2}-\d{2}\r\n/;

/** A report without what marks it as replayed, in any format. */
function unmarked(report: string): string {
  if (report.includes('sarif')) return withoutNotice(report);
  return report
    .replaceAll(/(?:[^\n]*::)?(?:Replayed|Atkurta)(?::|&#58;) DNS .*?(?: now| dabartinė)\.(?:&#10;|\n)?/g, '')
    .replaceAll(/,(?:\n *)?"replayedOn": ?"[^"]+"/g, '')
    .replaceAll(/ *<system-out><\/system-out>\n/g, '')
    .replaceAll(/\n{3,}/g, '\n\n');
}

function withoutNotice(report: string): string {
  const log = JSON.parse(report);
  const [{ properties, invocations }] = log.runs;
  delete properties.replayedOn;
  const kept = invocations[0].toolExecutionNotifications.filter(
    (one: { message: { text: string } }) => !mark.test(one.message.text),
  );
  invocations[0].toolExecutionNotifications = kept;
  return jsonText(log);
}

/** The mark may stand in a paragraph of its own. */
function withoutBlankLines(text: string): string {
  return text.replaceAll(/\n\n+/g, '\n');
}

describe('a run that was saved', () => {
  it.each([
    [['manodomenas.lt']],
    [['manodomenas.lt', 'nera.lt', '--format', 'json']],
    [['fix', 'manodomenas.lt', '--as', 'octodns']],
    [['policy', 'manodomenas.lt', '--lang', 'lt']],
    [['diff', 'manodomenas.lt', '--record', 'v=spf1 mx -all']],
    [['evaluate', '90.190.150.212', '--mail-from', 'a@manodomenas.lt']],
  ])('%j is the same to the letter when it is replayed, without the network', async (args) => {
    const path = file();
    const saved = await withLoopback('ten-lookups', (server) => run([...args, '--server', server, '--save', path]));
    // The server is gone by now.
    const replayed = await run([...args, '--replay', path]);
    expect(saved.stdout).not.toBe('');
    expect(replayed.code).toBe(saved.code);
    expect(unmarked(replayed.stdout)).toBe(saved.stdout);
    if (args[0] !== 'fix') expect(replayed.stdout).toMatch(mark);
    expect(replayed.stderr).toMatch(/^(?:Replayed from|Atkurta iš failo) .*\d{4}-\d{2}-\d{2}/s);
    expect(replayed.stderr.endsWith(saved.stderr)).toBe(true);
  });

  it('is replayed although the configuration names servers to ask', async () => {
    const path = file();
    const config = file();
    await withLoopback('manodomenas.lt', async (server) => {
      writeFileSync(config, JSON.stringify({ domains: ['manodomenas.lt'], resolver: { servers: [server] } }));
      expect((await run(['--config', config, '--save', path])).code).toBe(1);
    });
    expect((await run(['--config', config, '--replay', path])).code).toBe(1);
  });

  it('is the same in every format', async () => {
    const [path, at] = [file(), mkdtempSync(join(tmpdir(), 'spf-check-'))];
    const into = (run: string): string[] =>
      formats.flatMap((one) => ['--format', `${one}=${join(at, `${run}.${one}`)}`]);
    const domains = ['manodomenas.lt', 'nera.lt'];
    await withLoopback('control-characters', (server) =>
      run([...domains, '--server', server, '--save', path, ...into('saved')]),
    );
    await run([...domains, '--replay', path, ...into('replayed')]);
    for (const one of formats) {
      const [saved, replayed] = ['saved', 'replayed'].map((name) => readFileSync(join(at, `${name}.${one}`), 'utf8'));
      expect(saved?.length, one).toBeGreaterThan(20);
      // The column of CSV is there anyway.
      if (one !== 'csv') expect(withoutBlankLines(unmarked(replayed ?? '')), one).toBe(withoutBlankLines(saved ?? ''));
      expect(replayed, one).toMatch(mark);
      expect(saved, one).not.toMatch(mark);
    }
  });

  it('keeps what failed as failed', async () => {
    const path = file();
    const patience = ['--timeout', '200', '--tries', '1', '--deadline', '1500'];
    const saved = await run(['manodomenas.lt', '--server', '127.0.0.1:1', ...patience, '--save', path]);
    const replayed = await run(['manodomenas.lt', '--replay', path]);
    expect(replayed.code).toBe(3);
    expect(unmarked(replayed.stdout)).toBe(saved.stdout);
  });

  it('answers other commands about the same domain', async () => {
    const path = file();
    await run(['manodomenas.lt', ...zone('fine'), '--save', path]);
    const evaluated = await run(['evaluate', '90.190.150.212', '--mail-from', 'a@manodomenas.lt', '--replay', path]);
    expect(evaluated.stdout).toContain('SPF result: pass.');
  });

  it('is written in the same order every time', async () => {
    const paths = [file(), file()];
    for (const path of paths) await run(['manodomenas.lt', ...zone('fine'), '--save', path]);
    const [one, other] = paths.map((path) => readFileSync(path, 'utf8').replace(/"unixSeconds": \d+/, ''));
    expect(one).toBe(other);
  });

  it.each([
    [['--replay', 'package.json']],
    [['--replay', 'nowhere.json']],
    [['--save', join('nowhere', 'run.json'), ...zone('fine')]],
  ])('%j is refused with a hint', async (options) => {
    const result = await run(['manodomenas.lt', ...options]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('.json');
    expect(result.stderr).not.toMatch(/^\s+at /m);
  });

  it('is not replayed beside something else that answers', async () => {
    const path = file();
    writeFileSync(path, '{}');
    const result = await run(['manodomenas.lt', '--replay', path, ...zone('fine')]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('--zone');
  });
});
