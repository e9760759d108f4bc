import { causeOf } from '../../overview/cause.js';
import { stepsOf } from '../../overview/steps.js';
import { acceptanceOf } from '../../rules/verdict.js';
import { name, type Text, t } from '../../text/text.js';
import { signs } from '../domain/headline.js';
import type { DomainReport } from '../domain/report.js';
import { columns } from '../layout/columns.js';
import { paragraph } from '../layout/layout.js';
import { plainLine } from '../layout/plain-text.js';
import type { TextSetting } from '../layout/text-setting.js';

/** Most names are shorter; the table is printed as it grows, so no name is waited for. */
const nameColumns = 24;

/** One of several domains: its mark, its name, and what is wrong in a few words. */
export function tableRow(report: DomainReport, setting: TextSetting): string {
  const { palette, width } = setting;
  const { outcome, facts } = report;
  const paint = { pass: palette.ok, warn: palette.warning, fail: palette.bad, error: palette.warning }[outcome];
  const sign = signs[outcome];
  const gap = ' '.repeat(Math.max(2, nameColumns - columns(plainLine([name(facts.request.domain)]))));
  const lines = paragraph([name(facts.request.domain)], palette, {
    width,
    first: `${sign} `,
    firstPainted: `${paint(sign)} `,
  });
  const [last = '', ...others] = [...lines].reverse();
  const about = plainLine(wordsFor(report, setting));
  return `${[...others.reverse(), `${last}${gap}${about}`].join('\n')}\n`;
}

function wordsFor(report: DomainReport, { words }: TextSetting): Text {
  const { row } = words.screen;
  const cause = causeOf(report);
  if (cause !== undefined) return row.cause(cause);
  const acceptance = acceptanceOf(report.facts);
  switch (acceptance.kind) {
    case 'no-domain':
      return row.noDomain;
    case 'undecided':
      return row.open;
    case 'some':
      return row.part(acceptance.accepted, acceptance.required);
    case 'none':
    case 'all': {
      const steps = stepsOf(report).length;
      return report.outcome === 'error' ? row.open : steps === 0 ? row.fine : t`${row.steps(steps)}`;
    }
  }
}
