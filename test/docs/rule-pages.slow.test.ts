import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leftOutRules } from '../../scripts/written/left-out.js';
import { leftOutMarkdown, ruleList, rulePage, rulesFolder } from '../../scripts/written/rule-pages.js';
import { rules } from '../../src/rules/all.js';
import { hasShared, sharedPath } from '../support/shared.js';
import { expectWritten, filesBelow } from '../support/written.js';

describe('the page of a rule', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s says what the rule says', (_id, rule) => {
    expectWritten(rulePage(rule), 'write:docs');
  });

  it('belongs to a rule that exists', () => {
    const pages = ['README', ...rules.map(({ id }) => id)].map((name) => `${rulesFolder}/${name}.md`);
    expect([...filesBelow(rulesFolder)].sort()).toEqual(pages.sort());
  });

  it('is listed', () => {
    expectWritten(ruleList(), 'write:docs');
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
