import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const script = resolve('.github', 'action', 'run.sh');

describe('what describes the action and the hook', () => {
  it('can be read, and hands every input on', () => {
    const action = parse(readFileSync('action.yml', 'utf8'));
    const { env } = action.runs.steps[1];
    expect(Object.keys(env)).toHaveLength(Object.keys(action.inputs).length);
    const text = readFileSync(script, 'utf8');
    for (const name of Object.keys(env)) expect(text).toContain(name);
    for (const name of Object.keys(action.outputs)) expect(text).toContain(`echo "${name}=`);
    expect(parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))[0]).toMatchObject({
      id: 'spf-check',
      pass_filenames: false,
    });
  });

  it('are recipes that parse', () => {
    const page = readFileSync(join('docs', 'ci.md'), 'utf8');
    const recipes = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => parse(text));
    expect(recipes).toHaveLength(3);
  });
});
