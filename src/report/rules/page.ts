import type { Source } from '../../finding/source.js';
import type { Catalogue } from '../../messages/catalogue/catalogue.js';
import type { AnyRule } from '../../rules/all.js';
import type { Finding } from '../../rules/finding.js';
import { visible } from '../../text/safe.js';
import { plain, type Text } from '../../text/text.js';
import { messageOf } from '../domain/finding-lines.js';
import { jsonText } from '../layout/json-text.js';
import { paragraph } from '../layout/layout.js';
import { heading, type TextSetting } from '../layout/text-setting.js';

/** A rule with what it says of its own bad example. */
export interface ShownRule {
  readonly rule: AnyRule;
  readonly finding: Finding;
}

/** The page of a rule under `docs/rules`, in Markdown. `file`: the source that defines the rule. */
export function rulePageMarkdown({ rule, finding }: ShownRule, en: Catalogue, lt: Catalogue, file: string): string {
  const { rulePage } = en;
  const parts = [
    `# ${rule.id}`,
    `Severity: ${rule.severity}. Source: ${sourceMarkdown(rule.source)}. ${markdown(rulePage.remedy[rule.remedy])}`,
    wordsMarkdown(finding, en),
    `In Lithuanian: ${wordsMarkdown(finding, lt)}`,
    `## ${markdown(rulePage.reported)}\n\n${fence(rule.examples.bad)}`,
    `## ${markdown(rulePage.notReported)}\n\n${fence(rule.examples.good)}`,
    `Defined in [\`${file}\`](../../../${file}).`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The same for a terminal, in the reader's language. Ends in a line feed. */
export function rulePageText({ rule, finding }: ShownRule, setting: TextSetting): string {
  const { palette, width, words } = setting;
  const { rulePage, interface: ui } = words;
  const { what, why, todo } = messageOf(finding, words);
  const say = (text: Text): string[] => paragraph(text, palette, { width, first: '  ' });
  const labelled = (label: Text, text: Text): string[] => say([...label, { kind: 'words', text: ' ' }, ...text]);
  const zone = (text: string): string[] =>
    text
      .trim()
      .split('\n')
      .map((line) => `    ${palette.code(visible(line))}`);
  const lines = [
    ...heading([{ kind: 'words', text: rule.id }], setting),
    ...say([
      ...ui.severity[rule.severity],
      { kind: 'words', text: ' – ' },
      ...rulePage.source(sourceText(rule.source)),
    ]),
    '',
    ...say(rulePage.example),
    ...say(what),
    ...labelled(ui.labels.why, why),
    ...labelled(ui.labels.todo, todo),
    '',
    ...say(rulePage.remedy[rule.remedy]),
    '',
    ...heading(rulePage.reported, setting),
    ...zone(rule.examples.bad),
    '',
    ...heading(rulePage.notReported, setting),
    ...zone(rule.examples.good),
  ];
  return `${lines.join('\n')}\n`;
}

/** All rules, one a line: id, severity, source. Ends in a line feed. */
export function ruleListText(rules: readonly AnyRule[], { palette }: TextSetting): string {
  const widest = Math.max(...rules.map(({ id }) => id.length));
  const paint = { error: palette.bad, warning: palette.warning, info: palette.dim } as const;
  const lines = rules.map(
    ({ id, severity, source }) =>
      `${palette.code(id)}${' '.repeat(widest - id.length)}  ${paint[severity](severity.padEnd(7))}  ${sourceText(source)}`,
  );
  return `${lines.join('\n')}\n`;
}

/** All rules for machines: metadata, and what each says of its bad example, in English. */
export function ruleListJson(shown: readonly ShownRule[], en: Catalogue): string {
  return jsonText({
    schemaVersion: 1,
    rules: shown.map(({ rule, finding }) => {
      const { what, why, todo } = messageOf(finding, en);
      return {
        id: rule.id,
        severity: rule.severity,
        source: { text: sourceText(rule.source), url: sourceUrl(rule.source) },
        remedy: rule.remedy,
        message: { what: plain(what), why: plain(why), todo: plain(todo) },
        examples: rule.examples,
      };
    }),
  });
}

export function sourceUrl(source: Source): string {
  return source.kind === 'rfc'
    ? `https://www.rfc-editor.org/rfc/rfc${source.number}#section-${source.section}`
    : source.url;
}

export function sourceText(source: Source): string {
  return source.kind === 'rfc' ? `RFC ${source.number} §${source.section}` : source.url;
}

export function sourceMarkdown(source: Source): string {
  return source.kind === 'rfc' ? `[${sourceText(source)}](${sourceUrl(source)})` : `<${source.url}>`;
}

function wordsMarkdown(finding: Finding, words: Catalogue): string {
  const { what, why, todo } = messageOf(finding, words);
  const { labels } = words.interface;
  return `${markdown(what)}\n\n**${plain(labels.why)}** ${markdown(why)}\n\n**${plain(labels.todo)}** ${markdown(todo)}`;
}

function markdown(text: Text): string {
  return text.map((part) => (part.kind === 'words' ? part.text : `\`${visible(part.text)}\``)).join('');
}

function fence(zone: string): string {
  return `\`\`\`dns-zone\n${zone.trim()}\n\`\`\``;
}
