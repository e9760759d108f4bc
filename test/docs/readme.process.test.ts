import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const pages = ['README.md', join('docs', 'json.md'), join('docs', 'policy-map.md')];
const block = /```console\n\$ (.*)\n((?:(?!```)[\s\S])*?)```/g;

/** What the command prints, as a person would see it: both streams. Our command is the one of this checkout. */
function run(command: string): string {
  const here = command.replace(/npx (?:--no )?spf-check/g, `node ${resolve('bin', 'spf-check.js')}`);
  const env = { ...process.env, LC_ALL: 'C', NO_COLOR: '1', FORCE_COLOR: undefined };
  const { stdout, stderr } = spawnSync('sh', ['-c', here], { encoding: 'utf8', env });
  return stdout + stderr;
}

describe('the commands in the documentation', () => {
  it.each(pages)('%s shows what they print', (page) => {
    const text = readFileSync(page, 'utf8');
    const rerun = text.replace(block, (_all, command: string) => `\`\`\`console\n$ ${command}\n${run(command)}\`\`\``);
    expect(rerun.match(block)?.length ?? 0).toBeGreaterThan(0);
    if (process.env['UPDATE_README'] !== undefined) writeFileSync(page, rerun);
    else expect(text).toBe(rerun);
  });

  it('sets up with two commands that exist', () => {
    const text = readFileSync('README.md', 'utf8');
    expect(text).toContain('npm ci && npx spf-check manodomenas.lt --zone fixtures/zones/manodomenas.lt.zone\n');
    expect(text).toContain('npm ci && npm test\n');
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    for (const [, script] of text.matchAll(/npm run (\w+)/g)) expect(Object.keys(scripts)).toContain(script);
    expect(execFileSync('node', ['bin/spf-check.js', '--version'], { encoding: 'utf8' })).toContain('@spf-check/cli');
  });
});
