import { en } from '../../src/messages/en/all.js';
import { lt } from '../../src/messages/lt/all.js';
import { rulePageMarkdown, sourceMarkdown } from '../../src/report/rules/page.js';
import { type AnyRule, rules } from '../../src/rules/all.js';
import { findingOfExample } from '../../src/rules/example-finding.js';
import { requestFor } from '../../test/support/dns/zones.js';
import { definedIn } from './defined-in.js';
import { leftOutRules, leftOutSubjects } from './left-out.js';
import { table, type WrittenFile } from './written-file.js';

export const rulesFolder = 'docs/rules';

/** The list of the rules, and a page for each. */
export function rulePages(): readonly WrittenFile[] {
  return [ruleList(), ...rules.map(rulePage)];
}

export function rulePage(rule: AnyRule): WrittenFile {
  const page = rulePageMarkdown({ rule, finding: findingOfExample(rule, requestFor()) }, en, lt, definedIn(rule.id));
  return { path: `${rulesFolder}/${rule.id}.md`, text: page };
}

export function ruleList(): WrittenFile {
  const rows = rules.map(({ id, severity, source }) => [`[${id}](${id}.md)`, severity, sourceMarkdown(source)]);
  const text = `${listHead}${table(['rule', 'severity', 'source'], rows)}\n${leftOutMarkdown()}`;
  return { path: `${rulesFolder}/README.md`, text };
}

export function leftOutMarkdown(): string {
  const rulesLeftOut = table(['rule', 'why'], Object.entries(leftOutRules));
  const subjectsLeftOut = table(['subject', 'why'], Object.entries(leftOutSubjects));
  return `## Left out, and why\n\n${rulesLeftOut}\n${subjectsLeftOut}`;
}

const listHead = `# Rules

Every finding has one of these ids. Severity is the usual one; some cases weigh more or less.

`;
