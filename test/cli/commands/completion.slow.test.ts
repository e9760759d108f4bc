import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/command.js';

/** The shells run here, so that nothing that they write gets into the project. */
const at = mkdtempSync(join(tmpdir(), 'spf-check-'));
const scriptFor = (shell: string): string => join(at, `completion.${shell}`);

beforeAll(async () => {
  writeFileSync(join(at, 'manodomenas.lt.zone'), '');
  for (const shell of ['bash', 'zsh', 'fish'])
    writeFileSync(scriptFor(shell), (await run(['completion', shell])).stdout);
});

function completions(...words: string[]): string[] {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const script = `source ${scriptFor('bash')}; COMP_WORDS=(spf-check ${quoted}); COMP_CWORD=${words.length}; _spf_check; printf '%s\n' "\${COMPREPLY[@]}"`;
  const { stdout: reply, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: at });
  expect(stderr).toBe('');
  return reply.split('\n').filter(Boolean);
}

const isMissing = (shell: string): boolean => spawnSync(shell, ['--version']).error !== undefined;

/** What is typed before the tab, and what one word it becomes; in every shell. */
const cases: readonly (readonly [string, string])[] = [
  ['po', 'policy'],
  ['fix --strategy sp', 'split'],
  ['--fail-on w', 'warning'],
  ['--format sar', 'sarif'],
  ['--quie', '--quiet'],
  ['explain spf/term-after', 'spf/term-after-all'],
  ['completion z', 'zsh'],
];

describe('completion in bash', () => {
  it.each([
    [['po'], ['policy']],
    [['fix', '--strat'], ['--strategy']],
    [['fix', '--strategy', 'sp'], ['split']],
    [['fix', '--as', 'ns'], ['nsupdate']],
    [['--fail-on', 'w'], ['warning']],
    [['explain', 'spf/term-after'], ['spf/term-after-all']],
    [['completion', 'z'], ['zsh']],
  ])('of %j offers %j', (words, offered) => {
    expect(completions(...words)).toEqual(offered);
  });

  it('offers files where an option takes one', () => {
    expect(completions('--zone', 'manod')).toEqual(['manodomenas.lt.zone']);
  });
});

describe('completion in the shells themselves', () => {
  it.skipIf(isMissing('fish'))('works in fish', () => {
    const asked = cases.map(([typed]) => `complete -C'spf-check ${typed}'; echo ==`).join('; ');
    const { stdout, stderr } = spawnSync(
      'fish',
      ['--no-config', '-c', `source ${scriptFor('fish')}; ${asked}; complete -C'spf-check --zone manod'`],
      { encoding: 'utf8', cwd: at },
    );
    expect(stderr).toBe('');
    const answers = stdout.split('==\n').map((text) => text.split('\n').filter(Boolean));
    expect(answers.slice(0, -1)).toEqual(cases.map(([, offered]) => [offered]));
    expect(answers.at(-1)).toContain('manodomenas.lt.zone');
  });

  it.skipIf(isMissing('zsh'))(
    'works in zsh, at a terminal of its own',
    () => {
      const answers = join(at, 'answers');
      const setup = `PS1=; autoload -Uz compinit && compinit -u -D; source ${scriptFor('zsh')}; setopt no_beep
show() { print -r -- "$BUFFER" >> ${answers}; BUFFER=; zle redisplay }
zle -N show; bindkey '^X' show; echo ready >> ${answers}
`;
      writeFileSync(join(at, 'setup.zsh'), setup);
      const typed = cases.map(([words]) => `spf-check ${words}`);
      writeFileSync(join(at, 'ask.zsh'), zshAtTerminal(typed, answers));
      spawnSync('zsh', ['-f', join(at, 'ask.zsh')], { timeout: 60_000, stdio: 'ignore', cwd: at });
      const [, ...lines] = readFileSync(answers, 'utf8').trimEnd().split('\n');
      expect(lines.map((line) => line.trimEnd())).toEqual(
        cases.map(([words, offered]) => ['spf-check', ...words.split(' ').slice(0, -1), offered].join(' ')),
      );
    },
    90_000,
  );
});

/** Types each line and a tab into a real zsh, which writes what the line has become into a file. */
function zshAtTerminal(lines: readonly string[], answers: string): string {
  return `zmodload zsh/zpty
count() { wc -l < ${answers} }
wait_for() { for i in {1..400}; do while zpty -rt z ignored; do :; done; [ "$(count)" -ge "$1" ] && return; sleep 0.05; done }
: > ${answers}
zpty z zsh -f -i
zpty -w z ". ${join(at, 'setup.zsh')}"
wait_for 1
n=1
for line in ${lines.map((line) => `'${line}'`).join(' ')}; do
  n=$((n + 1))
  zpty -w -n z "$line"$'\t'$'\x18'
  wait_for $n
done
zpty -d z
`;
}

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
