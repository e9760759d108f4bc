import type { Severity } from '../../finding/severity.js';
import { messageOf } from '../../messages/catalogue/catalogue.js';
import type { Finding } from '../../rules/finding.js';
import { countOf } from '../../rules/joined.js';
import { type Text, t } from '../../text/text.js';
import { columns } from '../layout/columns.js';
import { paragraph } from '../layout/layout.js';
import { type Palette, paintFor } from '../layout/palette.js';
import { heading, indented, type TextSetting } from '../layout/text-setting.js';
import { underline } from '../layout/underline.js';
import type { DomainReport } from './report.js';

/** The findings, worst first: what is wrong, the characters at fault, why it matters, what to do. */
export function findingLines({ findings }: DomainReport, setting: TextSetting): string[] {
  if (findings.length === 0) return [];
  const head = heading(setting.words.interface.sections.findings(countOf(findings)), setting);
  return [
    ...head,
    ...findings.flatMap((finding, index) => [...(index === 0 ? [] : ['']), ...oneFinding(finding, setting)]),
  ];
}

function oneFinding(finding: Finding, setting: TextSetting): string[] {
  const { palette, width, words } = setting;
  const { labels } = words.interface;
  const { what, why, todo } = messageOf(finding, words);
  const set = (text: Text): string[] => indented(text, setting, '    ');
  return [
    titleLine(finding.severity, finding.rule, setting),
    ...set(what),
    ...evidence(finding, width, palette),
    ...set(t`${labels.why} ${why}`),
    ...set(t`${labels.todo} ${todo}`),
  ];
}

/** Before quoted lines, so that none of them begins with a stranger's characters. */
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

/** The beginning of a finding or note: its severity and its id. */
export function titleLine(severity: Severity, id: string, { palette, width, words }: TextSetting): string {
  const [weight = ''] = paragraph(words.interface.severity[severity], palette, { width, first: '' });
  return `  ${paintFor(severity, palette)(weight)}  ${palette.dim(id)}`;
}
