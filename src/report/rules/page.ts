import { sourceText, sourceUrl } from '../../finding/source.js';
import type { Catalogue } from '../../messages/catalogue/catalogue.js';
import { messageOf } from '../../messages/catalogue/catalogue.js';
import type { AnyRule } from '../../rules/all.js';
import type { Finding } from '../../rules/finding.js';
import { visible } from '../../text/safe.js';
import { plain, type Text, t } from '../../text/text.js';
import { jsonText } from '../layout/json-text.js';
import { paintFor } from '../layout/palette.js';
import { heading, indented, type TextSetting } from '../layout/text-setting.js';

/** A rule with the finding on its own bad example. */
export interface ShownRule {
  readonly rule: AnyRule;
  readonly finding: Finding;
}

/** The explanation of a rule, in the reader's language. Ends in a line feed. */
export function rulePageText({ rule, finding }: ShownRule, setting: TextSetting): string {
  const { palette, words } = setting;
  const { rulePage, interface: ui } = words;
  const { what, why, todo } = messageOf(finding, words);
  const say = (text: Text): string[] => indented(text, setting);
  const zone = (text: string): string[] =>
    text
      .trim()
      .split('\n')
      .map((line) => `    ${palette.code(visible(line))}`);
  const lines = [
    ...heading([{ kind: 'words', text: rule.id }], setting),
    ...say(t`${ui.severity[rule.severity]} – ${rulePage.source(sourceText(rule.source))}`),
    '',
    ...say(rulePage.example),
    ...say(what),
    ...say(t`${ui.labels.why} ${why}`),
    ...say(t`${ui.labels.todo} ${todo}`),
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

/** All rules, one per line: id, severity, source. Ends in a line feed. */
export function ruleListText(rules: readonly AnyRule[], { palette }: TextSetting): string {
  const widest = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(
    ({ id, severity, source }) =>
      `${palette.code(id)}${' '.repeat(widest - id.length)}  ${paintFor(severity, palette)(severity.padEnd(7))}  ${sourceText(source)}`,
  );
  return `${lines.join('\n')}\n`;
}

/** All rules for machines: metadata, and the finding of each on its bad example, in English. */
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
