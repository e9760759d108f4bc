import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en/all.js';
import { lt } from '../../src/messages/lt/all.js';
import { rulePageMarkdown, sourceMarkdown } from '../../src/report/rules/page.js';
import { rules } from '../../src/rules/all.js';
import { findingOfExample } from '../../src/rules/example-finding.js';
import { requestFor } from '../support/dns/zones.js';
import { definedIn } from '../support/pages/defined-in.js';
import { leftOutRules, leftOutSubjects } from '../support/pages/left-out.js';
import { hasShared, sharedPath } from '../support/shared.js';

/** Pages are written by `npm run docs`; here they are only compared. */
describe('the page of a rule', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s says what the rule says', async (id, rule) => {
    const page = rulePageMarkdown({ rule, finding: findingOfExample(rule, requestFor()) }, en, lt, definedIn(id));
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
    const list = `| rule | severity | source |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
    await expect(`${head}${list}\n${leftOutMarkdown()}`).toMatchFileSnapshot(
      join('..', '..', 'docs', 'rules', 'README.md'),
    );
  });

  it('leads to no page that is missing', () => {
    const pages = rules.map((rule) => `${rule.id}.md`);
    const links = [...leftOutMarkdown().matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !pages.some((page) => page === link))).toEqual([]);
  });
});

/** An id of the shared list is the rule's, with a hyphen for the slash. */
describe('a rule of the shared list', () => {
  const ids: readonly string[] = rules.map(({ id }) => id.replace('/', '-'));

  it('that is left out is not there', () => {
    expect(Object.keys(leftOutRules).filter((id) => ids.includes(id))).toEqual([]);
  });

  it.skipIf(!hasShared('rules.md'))('is there or left out for a reason (skipped where the list is missing)', () => {
    const text = readFileSync(sharedPath('rules.md'), 'utf8');
    const start = text.indexOf('### 4.1 ');
    const end = text.indexOf('## 5. ');
    const wanted = [...text.slice(start, end).matchAll(/^\| ([a-z0-9-]+) \| [EWI] /gm)].map(([, id = '']) => id);
    expect(wanted.length).toBeGreaterThan(140);
    expect(wanted.filter((id) => !ids.includes(id) && !(id in leftOutRules))).toEqual([]);
    expect(Object.keys(leftOutRules).filter((id) => !wanted.includes(id))).toEqual([]);
  });
});

function leftOutMarkdown(): string {
  const table = (head: string, reasons: Readonly<Record<string, string>>): string =>
    `| ${head} | why |\n| --- | --- |\n${Object.entries(reasons)
      .map(([what, why]) => `| ${what} | ${why} |`)
      .join('\n')}\n`;
  return `## Left out, and why\n\n${table('rule', leftOutRules)}\n${table('subject', leftOutSubjects)}`;
}

function filesUnder(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below)).flatMap((entry) => {
    const path = below === '' ? entry : `${below}/${entry}`;
    return statSync(join(folder, path)).isDirectory() ? filesUnder(folder, path) : [path];
  });
}
