import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsOf, pagesWithCommands, pageWithOutputs } from '../../scripts/written/console-blocks.js';
import { expectWritten } from '../support/written.js';

describe('the commands in the documentation', () => {
  it.each(pagesWithCommands)('%s shows what they print', (path) => {
    const page = pageWithOutputs(path);
    expect(commandsOf(page.text).length).toBeGreaterThan(0);
    expectWritten(page, 'write:docs');
  });

  it('sets up with two commands that exist', () => {
    const text = readFileSync('README.md', 'utf8');
    expect(text).toContain('npm ci && npx spf-check manodomenas.lt --zone fixtures/zones/manodomenas.lt.zone\n');
    expect(text).toContain('npm ci && npm test\n');
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    for (const [, script] of text.matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(script);
    expect(execFileSync('node', ['bin/spf-check.js', '--version'], { encoding: 'utf8' })).toContain('@spf-check/cli');
  });
});
