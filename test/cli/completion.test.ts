import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/command.js';

async function completions(...words: string[]): Promise<string[]> {
  const { stdout } = await run(['completion', 'bash']);
  const path = join(mkdtempSync(join(tmpdir(), 'spf-check-')), 'completion.bash');
  writeFileSync(path, stdout);
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const script = `source ${path}; COMP_WORDS=(spf-check ${quoted}); COMP_CWORD=${words.length}; _spf_check; printf '%s\n' "\${COMPREPLY[@]}"`;
  const { stdout: reply, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return reply.split('\n').filter(Boolean);
}

describe('completion in bash', () => {
  it.each([
    [['po'], ['policy']],
    [['fix', '--strat'], ['--strategy']],
    [['fix', '--strategy', 'sp'], ['split']],
    [['fix', '--as', 'ns'], ['nsupdate']],
    [['--fail-on', 'w'], ['warning']],
    [['explain', 'spf/term-after'], ['spf/term-after-all']],
    [['completion', 'z'], ['zsh']],
  ])('of %j offers %j', async (words, offered) => {
    expect(await completions(...words)).toEqual(offered);
  });

  it('offers files where an option takes one', async () => {
    expect(await completions('--zone', 'packag')).toEqual(expect.arrayContaining(['package.json']));
  });
});

describe('completion elsewhere', () => {
  it.each(['zsh', 'fish'])('is printed for %s, with every command', async (shell) => {
    const { stdout, code } = await run(['completion', shell]);
    expect(code).toBe(0);
    for (const command of ['check', 'fix', 'policy', 'diff', 'evaluate', 'rules', 'explain'])
      expect(stdout).toContain(command);
  });

  it('is refused for a shell that is not known', async () => {
    expect((await run(['completion', 'csh'])).code).toBe(2);
  });
});
