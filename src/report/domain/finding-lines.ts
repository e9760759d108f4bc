import { messageOf } from '../../messages/catalogue/catalogue.js';
import type { Finding } from '../../rules/finding.js';
import { columns } from '../layout/columns.js';
import { paragraph } from '../layout/layout.js';
import { type Palette, paintFor } from '../layout/palette.js';
import { heading, type TextSetting } from '../layout/text-setting.js';
import { underline } from '../layout/underline.js';
import type { DomainReport } from './report.js';

/** The findings, worst first: what is wrong, the characters at fault, why it matters, what to do. */
export function findingLines({ findings }: DomainReport, setting: TextSetting): string[] {
  if (findings.length === 0) return [];
  const head = heading(setting.words.interface.sections.findings(findings.length), setting);
  return [
    ...head,
    ...findings.flatMap((finding, index) => [...(index === 0 ? [] : ['']), ...oneFinding(finding, setting)]),
  ];
}

function oneFinding(finding: Finding, { palette, width, words }: TextSetting): string[] {
  const { severity, labels } = words.interface;
  const { what, why, todo } = messageOf(finding, words);
  const [title = ''] = paragraph(severity[finding.severity], palette, { width, first: '' });
  const set = (text: Parameters<typeof paragraph>[0]): string[] => paragraph(text, palette, { width, first: '    ' });
  return [
    `  ${paintFor(finding.severity, palette)(title)}  ${palette.dim(finding.rule)}`,
    ...set(what),
    ...evidence(finding, width, palette),
    ...set([...labels.why, { kind: 'words', text: ' ' }, ...why]),
    ...set([...labels.todo, { kind: 'words', text: ' ' }, ...todo]),
  ];
}

/** In front of quoted lines, so that none of them begins with a stranger's characters. */
const gutter = '| ';

function evidence({ place }: Finding, width: number, palette: Palette): string[] {
  const marked =
    place.text === undefined || place.span === undefined
      ? undefined
      : underline(place.text, place.span, width - 6 - columns(gutter));
  return marked === undefined
    ? []
    : [`      ${gutter}${palette.code(marked[0])}`, `      ${gutter}${palette.bad(marked[1])}`];
}
