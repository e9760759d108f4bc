import { describe, expect, it } from 'vitest';
import { newRule } from '../../scripts/new-rule.js';
import { rules } from '../../src/rules/all.js';
import { catalogues } from '../support/languages.js';

const areas = [...new Set(rules.map(({ id }) => id.replace(/\/.*$/, '')))];

function changesOf(id: string) {
  const result = newRule('.', [id]);
  if (!result.ok) throw new Error(result.why);
  return result.changes;
}

describe('npm run new:rule', () => {
  it.each(areas)('names the rule, its list and its messages in every language: %s', (area) => {
    const [rule, list, ...messages] = changesOf(`${area}/some-defect-2`);
    expect(rule?.path).toBe(`src/rules/${area}/some-defect-2.ts`);
    expect(rule?.text).toContain(`export const someDefect2 = defineRule<`);
    expect(list?.text).toContain(`import { someDefect2 } from './some-defect-2.js';\n`);
    expect(list?.text).toMatch(/\bsomeDefect2,?\s*\] as const;\n$/);
    expect(messages).toHaveLength(catalogues.length);
    for (const { text } of messages) expect(text).toContain(`'${area}/some-defect-2': () => ({`);
  });

  it('puts the import in its order, and not between the list and what is said of it', () => {
    const list = (id: string) => changesOf(id)[1]?.text;
    expect(list('spf/a-first')).toMatch(/^import \{ aFirst \} from '\.\/a-first\.js';\nimport /);
    expect(list('spf/zz-last')).toMatch(/;\nimport \{ zzLast \} from '\.\/zz-last\.js';\n\n\/\*\*/);
  });

  it('leaves gaps that the tests of the rules point to', () => {
    for (const { path, text } of changesOf('spf/some-defect'))
      if (!path.endsWith('-rules.ts')) expect(text).toContain('TODO');
  });

  it.each([
    [[], 'Give one id'],
    [['spf/a', 'spf/b'], 'Give one id'],
    [['some-defect'], 'some-defect is not an id'],
    [['spf/Some-defect'], 'spf/Some-defect is not an id'],
    [['spf/some-defect-'], 'spf/some-defect- is not an id'],
    [['spf/../mx/some-defect'], 'spf/../mx/some-defect is not an id'],
    [['arc/some-defect'], 'There is no area arc. Areas are: bimi, '],
    [['spf/all-pass'], 'spf/all-pass cannot be new: see src/rules/spf/all-pass.ts'],
    [['spf/bad-prefix'], 'spf/bad-prefix cannot be new: see src/messages/en/'],
    [['spf/branches'], 'spf/branches cannot be new: see src/rules/spf/branches.ts'],
    [['spf/all'], 'all.ts is a name for lists'],
    [['spf/other-rules'], 'other-rules.ts is a name for lists'],
  ])('refuses %j', (args, why) => {
    const result = newRule('.', args);
    expect(result.ok ? '' : result.why).toContain(why);
  });
});
