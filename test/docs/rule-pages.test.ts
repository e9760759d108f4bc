import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en/all.js';
import { lt } from '../../src/messages/lt/all.js';
import { rulePageMarkdown, sourceMarkdown } from '../../src/report/rule-page.js';
import { rules } from '../../src/rules/all.js';
import { findingOfExample } from '../../src/rules/show.js';
import { requestFor } from '../support/zones.js';

/** Pages are written by `npm run docs`; here they are only compared. */
describe('the page of a rule', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s says what the rule says', async (id, rule) => {
    const page = rulePageMarkdown({ rule, finding: findingOfExample(rule, requestFor()) }, en, lt);
    await expect(page).toMatchFileSnapshot(join('..', '..', 'docs', 'rules', `${id}.md`));
  });

  it('belongs to a rule that exists', () => {
    const pages = filesUnder(join('docs', 'rules')).filter((path) => path !== 'README.md');
    expect(pages.sort()).toEqual(rules.map((rule) => `${rule.id}.md`).sort());
  });

  it('is listed', async () => {
    const rows = rules.map(
      (rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${sourceMarkdown(rule.source)} |`,
    );
    const head =
      '# Rules\n\nEvery finding has one of these ids. Severity is the usual one; some cases weigh more or less.\n\n';
    await expect(`${head}| rule | severity | source |\n| --- | --- | --- |\n${rows.join('\n')}\n`).toMatchFileSnapshot(
      join('..', '..', 'docs', 'rules', 'README.md'),
    );
  });
});

function filesUnder(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below)).flatMap((entry) => {
    const path = below === '' ? entry : `${below}/${entry}`;
    return statSync(join(folder, path)).isDirectory() ? filesUnder(folder, path) : [path];
  });
}
