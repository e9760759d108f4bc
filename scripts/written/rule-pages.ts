import { type Catalogue, messageOf } from '../../src/messages/catalogue/catalogue.js';
import { en } from '../../src/messages/en/all.js';
import { languages } from '../../src/messages/languages.js';
import { type AnyRule, rules } from '../../src/rules/all.js';
import { findingOfExample } from '../../src/rules/example-finding.js';
import type { Finding } from '../../src/rules/finding.js';
import { plain } from '../../src/text/text.js';
import { requestFor } from '../../test/support/dns/zones.js';
import { definedIn } from './defined-in.js';
import { leftOutRules, leftOutSubjects } from './left-out.js';
import { markdown, sourceMarkdown, table } from './markdown.js';
import type { WrittenFile } from './written-file.js';

export const rulesFolder = 'docs/rules';

/** The catalogues of all other languages. */
const translations = await Promise.all(languages.slice(1).map(({ load }) => load()));

/** The list of the rules, and a page for each. */
export function rulePages(): readonly WrittenFile[] {
  return [ruleList(), ...rules.map(rulePage)];
}

/** The finding on the rule's bad example in every language, and both examples. */
export function rulePage(rule: AnyRule): WrittenFile {
  const { id, severity, source, remedy, examples } = rule;
  const { rulePage: words } = en;
  const finding = findingOfExample(rule, requestFor());
  const file = definedIn(id);
  const parts = [
    `# ${id}`,
    `Severity: ${severity}. Source: ${sourceMarkdown(source)}. ${markdown(words.remedy[remedy])}`,
    messageMarkdown(finding, en),
    ...translations.map((other) => `In ${other.language.name}: ${messageMarkdown(finding, other)}`),
    `## ${markdown(words.reported)}\n\n${fence(examples.bad)}`,
    `## ${markdown(words.notReported)}\n\n${fence(examples.good)}`,
    `Defined in [\`${file}\`](../../../${file}).`,
  ];
  return { path: `${rulesFolder}/${id}.md`, text: `${parts.join('\n\n')}\n` };
}

function messageMarkdown(finding: Finding, words: Catalogue): string {
  const { what, why, todo } = messageOf(finding, words);
  const { labels } = words.interface;
  return `${markdown(what)}\n\n**${plain(labels.why)}** ${markdown(why)}\n\n**${plain(labels.todo)}** ${markdown(todo)}`;
}

function fence(zone: string): string {
  return `\`\`\`dns-zone\n${zone.trim()}\n\`\`\``;
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

Every finding has one of these ids. The severity is the usual one; in some cases it is higher or lower.

`;
