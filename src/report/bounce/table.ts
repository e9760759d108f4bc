import { isFailure } from '../../bounce/diagnosis/diagnosis.js';
import { inert } from '../../text/safe.js';
import { plain } from '../../text/text.js';
import { columns } from '../layout/layout.js';
import { heading, type TextSetting } from '../layout/text-setting.js';
import { type BounceReport, headlineOf } from './report.js';

/** A line a mail: which, to whom, who refused, why, with which code. Ends in a line feed. */
export function bounceTable(reports: readonly BounceReport[], setting: TextSetting): string {
  const { palette, width, words } = setting;
  const head = words.bounce.columns;
  const rows = [
    [head.mail, head.recipient, head.who, head.cause, head.code].map(plain),
    ...reports.map((report) => cellsOf(report, labelOf(report, reports), setting)),
  ];
  const widths = columnWidths(rows, width - 4);
  const [first = '', ...others] = rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cutFront(cell, widths[at] ?? 0) : cut(cell, widths[at] ?? 0)))
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - columns(cell)))
      .join('  ')
      .trimEnd(),
  );
  const lines = [
    ...heading(words.bounce.sections.several(reports.length), setting),
    palette.dim(`    ${first}`),
    ...others.map((line, at) => `  ${signOf(reports[at], setting)} ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** As wide as what stands in them; where that is too wide, the widest of the first three give way. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => columns(row[at] ?? ''))));
  const excess = (): number => widths.reduce((sum, one) => sum + one + 2, -2) - width;
  while (excess() > 0) {
    const widest = Math.max(...widths.slice(0, 3));
    if (widest <= 10) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}

function cut(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}

/** Of a path, and of the number behind it, the end tells more. */
function cutFront(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit ? text : `…${characters.slice(1 - limit).join('')}`;
}

function signOf(report: BounceReport | undefined, { palette }: TextSetting): string {
  if (report?.diagnosis.kind === 'bounce') return palette.bad('✗');
  return report?.diagnosis.kind === 'delayed' ? palette.warning('!') : palette.dim('·');
}

function cellsOf({ diagnosis, shown }: BounceReport, label: string, { words }: TextSetting): string[] {
  const [worst] = diagnosis.recipients;
  const cell = (text: string, limit: number): string => cut(inert(text), limit);
  if (!isFailure(diagnosis.kind) || worst === undefined)
    return [cutFront(inert(label), 40), '–', '–', plain(words.bounce.kind[diagnosis.kind]), '–'];
  const { recipient, who } = headlineOf(worst, diagnosis.kind, shown);
  const more = diagnosis.recipients.length - 1;
  return [
    cutFront(inert(label), 40),
    `${cell(recipient ?? '–', 40)}${more === 0 ? '' : ` (+${more})`}`,
    cell(who ?? '–', 24),
    worst.detail,
    cell(worst.reply?.status ?? worst.reply?.code ?? worst.dsnStatus ?? '–', 9),
  ];
}

/** The file, and the number of the mail where the file has several. */
export function labelOf({ file, index }: BounceReport, reports: readonly BounceReport[]): string {
  const several = reports.some((other) => other.file === file && other.index !== index);
  return several ? `${file} #${index}` : file;
}
