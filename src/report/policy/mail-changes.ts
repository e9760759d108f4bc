import type { MailChange, Weight } from '../../changes/change.js';
import { paragraph } from '../layout/layout.js';
import type { Palette } from '../layout/palette.js';
import { indented, type TextSetting } from '../layout/text-setting.js';

/** More than these in one domain nobody reads; the outcome counts all. */
const mostShown = 30;

/** What changes besides SPF, what is lost first. */
export function mailChangeLines(changes: readonly MailChange[], setting: TextSetting): string[] {
  if (changes.length === 0) return [];
  const { palette, width, words } = setting;
  const { diff } = words.policy;
  const sorted = [...changes].sort((one, other) => order.indexOf(one.weight) - order.indexOf(other.weight));
  const more = sorted.length - mostShown;
  return [
    ...indented(diff.besides, setting),
    ...sorted.slice(0, mostShown).flatMap((change) =>
      paragraph(diff.mailChange(change), palette, {
        width,
        first: '    ',
        firstPainted: `  ${sign(change.weight, palette)} `,
        rest: '    ',
      }),
    ),
    ...(more > 0 ? [`  … (+${more})`] : []),
  ];
}

const order: readonly Weight[] = ['loss', 'undecided', 'other', 'gain'];

function sign(weight: Weight, palette: Palette): string {
  switch (weight) {
    case 'loss':
      return palette.bad('✗');
    case 'undecided':
      return palette.warning('?');
    case 'gain':
      return palette.ok('+');
    case 'other':
      return '-';
  }
}
