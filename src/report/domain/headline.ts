import { messageOf } from '../../messages/catalogue/catalogue.js';
import { countOf } from '../../rules/joined.js';
import { acceptanceOf } from '../../rules/verdict.js';
import type { Text } from '../../text/text.js';
import { paragraph } from '../layout/layout.js';
import { indented, type TextSetting } from '../layout/text-setting.js';
import type { DomainReport } from './report.js';

/** The symbol before a line means the same as its colour. */
export const signs = { pass: '✓', warn: '!', fail: '✗', error: '?' } as const;

/** The verdict in one sentence; `text` in the place of the usual one. */
export function textHeadline(report: DomainReport, setting: TextSetting, text = usual(report, setting)): string[] {
  const { facts, outcome, from } = report;
  const { palette, width, words } = setting;
  const paint = { pass: palette.ok, warn: palette.warning, fail: palette.bad, error: palette.warning }[outcome];
  const sign = signs[outcome];
  const note = from === undefined ? [] : indented(words.interface.typed(from, facts.request.domain), setting);
  return [
    ...paragraph(text, palette, { width, first: `${sign} `, firstPainted: `${paint(sign)} ` }),
    ...note.map((line) => palette.dim(line)),
  ];
}

/** The sentence about the verdict. */
function usual({ facts, findings }: DomainReport, { words }: TextSetting): Text {
  const count = (severity: string): number => countOf(findings.filter((finding) => finding.severity === severity));
  const worst = findings.find(({ severity }) => severity === 'error');
  return words.interface.headline({
    domain: facts.request.domain,
    sender: facts.request.sender.name,
    acceptance: acceptanceOf(facts),
    errors: count('error'),
    warnings: count('warning'),
    ...(worst === undefined ? {} : { worst: messageOf(worst, words).what }),
  });
}
