import { isFailure } from '../../bounce/diagnosis/diagnosis.js';
import { inert } from '../../text/safe.js';
import { plain } from '../../text/text.js';
import { cutBeginning, cutEnd } from '../layout/columns.js';
import { type Column, table } from '../layout/table.js';
import { heading, type TextSetting } from '../layout/text-setting.js';
import { type BounceReport, headlineOf } from './report.js';

/** The end of a path, and the number after it, say more than the beginning. */
const cells: readonly Column[] = [{ cut: 'beginning' }, { cut: 'end' }, { cut: 'end' }, {}, {}];

/** One line per mail: which, to whom, who refused, why, with which code. Ends in a line feed. */
export function bounceTable(reports: readonly BounceReport[], setting: TextSetting): string {
  const { palette, width, words } = setting;
  const head = words.bounce.columns;
  const rows = [
    [head.mail, head.recipient, head.who, head.cause, head.code].map(plain),
    ...reports.map((report) => cellsOf(report, labelOf(report, reports), setting)),
  ];
  const [first = '', ...others] = table(cells, rows, width - 4).map((row) => row.trimEnd());
  const lines = [
    ...heading(words.bounce.sections.several(reports.length), setting),
    palette.dim(`    ${first}`),
    ...others.map((line, at) => `  ${signOf(reports[at], setting)} ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}

function signOf(report: BounceReport | undefined, { palette }: TextSetting): string {
  if (report?.diagnosis.kind === 'bounce') return palette.bad('✗');
  return report?.diagnosis.kind === 'delayed' ? palette.warning('!') : palette.dim('·');
}

function cellsOf({ diagnosis, shown }: BounceReport, label: string, { words }: TextSetting): string[] {
  const [worst] = diagnosis.recipients;
  const cell = (text: string, limit: number): string => cutEnd(inert(text), limit);
  if (!isFailure(diagnosis.kind) || worst === undefined)
    return [cutBeginning(inert(label), 40), '–', '–', plain(words.bounce.kind[diagnosis.kind]), '–'];
  const { recipient, who } = headlineOf(worst, diagnosis.kind, shown);
  const more = diagnosis.recipients.length - 1;
  return [
    cutBeginning(inert(label), 40),
    `${cell(recipient ?? '–', 40)}${more === 0 ? '' : ` (+${more})`}`,
    cell(who ?? '–', 24),
    plain(words.bounce.labels[worst.detail]),
    cell(worst.reply?.status ?? worst.reply?.code ?? worst.dsnStatus ?? '–', 9),
  ];
}

/** The file, and the number of the mail if the file has several. */
export function labelOf({ file, index }: BounceReport, reports: readonly BounceReport[]): string {
  const several = reports.some((other) => other.file === file && other.index !== index);
  return several ? `${file} #${index}` : file;
}
