import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsOf, pagesWithCommands, pageWithOutputs } from '../../scripts/written/console-blocks.js';
import { consoleCommand } from '../../scripts/written/console-command.js';
import { expectWritten } from '../support/written.js';

describe('the commands in the documentation', () => {
  it.each(pagesWithCommands)('%s shows what they print', async (path) => {
    const page = await pageWithOutputs(path);
    expect(commandsOf(page.text).length).toBeGreaterThan(0);
    expectWritten(page, 'write:docs');
  });

  it('sets up with two commands that exist', () => {
    const text = readFileSync('README.md', 'utf8');
    expect(text).toContain('npm ci && npx spf-check manodomenas.lt --zone fixtures/zones/manodomenas.lt.zone\n');
    expect(text).toContain('npm ci && npm test\n');
    const { scripts, bin } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
      bin: Record<string, string>;
    };
    for (const [, script] of text.matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(script);
    // That it runs, test/cli/command.process.test.ts shows.
    expect(bin).toEqual({ 'spf-check': 'bin/spf-check.js' });
  });
});

describe('a command on a page', () => {
  it('is read as a shell reads it', () => {
    expect(consoleCommand('npx spf-check fix a.lt --record "v=spf1 mx & ~all"')).toEqual({
      args: ['fix', 'a.lt', '--record', 'v=spf1 mx & ~all'],
      keepsStderr: true,
      tellsCode: false,
    });
    expect(consoleCommand('npx --no -- spf-check a.lt 2>/dev/null | head -n 4')).toEqual({
      args: ['a.lt'],
      keepsStderr: false,
      lines: 4,
      tellsCode: false,
    });
    expect(consoleCommand('npx spf-check a.lt; echo "exit code $?"')).toMatchObject({
      args: ['a.lt'],
      tellsCode: true,
    });
  });

  it.each([
    'npx spf-check a.lt > report.txt',
    'npx spf-check a.lt | grep error',
    'npx spf-check $DOMAIN',
    'npx spf-check "$DOMAIN"',
    'npx spf-check a.lt && ls',
    'npx spf-check *.lt',
    'ls',
  ])('is refused where only a shell would know: %s', (line) => {
    expect(() => consoleCommand(line)).toThrow(line);
  });
});
