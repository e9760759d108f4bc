import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/report/formats/all.js';
import { publishForms } from '../../src/report/publish/form.js';
import { run } from '../support/command.js';
import { harmfulLines, hostileWorlds, nastyText, nastyWord, zoneOf } from '../support/hostile-world.js';

const folder = mkdtempSync(join(tmpdir(), 'spf-check-harmless-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);
const options = ['--zone', path('world.zone'), '--lang', 'en'];

/** Asserts that nothing which a run prints can do more than be read, on a terminal of any width as well. */
async function expectHarmless(args: readonly string[], columns?: number): Promise<void> {
  const { stdout, stderr } = await run(args, columns === undefined ? {} : { columns, env: { NO_COLOR: '1' } });
  expect(harmfulLines(stdout + stderr), args.join(' ')).toEqual([]);
}

describe('no line that is printed is a command, moves a cursor or hides a letter, whoever wrote the records', () => {
  it('in any format', async () => {
    const written = formats.map((format) => `${format}=${path(format)}`).join(',');
    await fc.assert(
      fc.asyncProperty(hostileWorlds, async (world) => {
        writeFileSync(path('world.zone'), zoneOf(world));
        await run(['manodomenas.lt', ...options, '--format', written]);
        for (const format of formats) {
          const lines = harmfulLines(readFileSync(path(format), 'utf8'));
          // The format of GitHub's commands consists of our own.
          const foreign = lines.filter((one) => format !== 'github' || !/: ::(?:error|warning|notice) /.test(one));
          expect(foreign, format).toEqual([]);
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('by any command, at any width', async () => {
    await fc.assert(
      fc.asyncProperty(hostileWorlds, fc.integer({ min: 40, max: 100 }), async (world, columns) => {
        writeFileSync(path('world.zone'), zoneOf(world));
        await expectHarmless(['manodomenas.lt', ...options], columns);
        await expectHarmless(['fix', 'manodomenas.lt', '--all', '--reports', 'a@manodomenas.lt', ...options], columns);
        await expectHarmless(['policy', 'manodomenas.lt', ...options], columns);
        await expectHarmless(['policy', 'manodomenas.lt', '--format', 'json', ...options]);
        await expectHarmless(['evaluate', 'manodomenas.lt', '--ip', '192.0.2.1', ...options], columns);
        await expectHarmless(['diff', 'manodomenas.lt', 'spf.evil.test', ...options], columns);
      }),
      { numRuns: 5 },
    );
  }, 60_000);

  it('in the script of any tool that publishes', async () => {
    const spf = nastyWord.map((word) => `v=spf1 mx exists:%{i}.${word.slice(0, 60)}.test -all`);
    await fc.assert(
      fc.asyncProperty(hostileWorlds, spf, async (world, own) => {
        writeFileSync(path('world.zone'), zoneOf({ ...world, spf: own }));
        for (const form of publishForms) await expectHarmless(['fix', 'manodomenas.lt', '--as', form, ...options]);
      }),
      { numRuns: 4 },
    );
  }, 60_000);

  it('about a mail', async () => {
    await fc.assert(
      fc.asyncProperty(nastyText, nastyText, fc.integer({ min: 40, max: 100 }), async (text, reply, columns) => {
        writeFileSync(
          path('mail.eml'),
          `From: MAILER-DAEMON@${text.replaceAll(/[\r\n]/g, '')}\nTo: a@manodomenas.lt\nSubject: Undelivered Mail Returned to Sender\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\n<${text}@x.test>: host mx.x.test[192.0.2.1] said: 550 5.7.23 SPF ${reply}\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; ${text}\n\nFinal-Recipient: rfc822; ${text}\nAction: failed\nStatus: 5.7.23\nDiagnostic-Code: smtp; 550 5.7.23 ${reply}\n--b--\n`,
        );
        writeFileSync(path('world.zone'), '@ TXT "v=spf1 -all"\n');
        await expectHarmless(['bounce', path('mail.eml'), '--no-check', '--lang', 'en'], columns);
        await expectHarmless(['bounce', path('mail.eml'), '--no-check', '--lang', 'en', '--format', 'json']);
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  it('about what was typed', async () => {
    await fc.assert(
      fc.asyncProperty(nastyText, fc.constantFrom([], ['fix'], ['policy'], ['bounce']), async (text, command) => {
        await expectHarmless([...command, '--no-config', '--', text, 'x']);
        await expectHarmless([...command, `--${text}`]);
        await expectHarmless(['check', 'a.test', '--format', text]);
        await expectHarmless(['check', 'a.test', '--server', text]);
        await expectHarmless(['explain', text]);
      }),
      { numRuns: 6 },
    );
  }, 60_000);
});
