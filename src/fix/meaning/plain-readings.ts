import type { Mistake } from '../../spf/mend/find.js';
import { spfRecordOf } from '../../spf/record/parse.js';
import { admitsEverybody } from '../../spf/record/record.js';
import { type Change, converted } from '../draft/change.js';

/** What a mistake means that the text alone settles, though it changes who passes: not for the mending to say. */
export function plainChange({ kind, text, remedy }: Mistake): Change | undefined {
  if (remedy.kind !== 'guess') return undefined;
  const readings = [remedy.replacement, ...remedy.others];
  switch (kind) {
    case 'bad-address':
    case 'bad-prefix':
      // RFC 7208 §5.6 knows decimal numbers only, and nobody writes octal ones in SPF.
      return withoutZeros(text) === remedy.replacement
        ? converted(text, remedy.replacement, { kind: 'leading-zeros' })
        : undefined;
    case 'junk-at-all': {
      if (!readings.every((reading) => /^[+\-~?]?all$/i.test(reading))) return undefined;
      const first = readings.find((reading) => !spfRecordOf(`v=spf1 ${reading}`).terms.some(admitsEverybody));
      return readings.length < 2 || first === undefined ? undefined : converted(text, first, { kind: 'first-all' });
    }
    default:
      return undefined;
  }
}

function withoutZeros(text: string): string {
  return text.replace(/(^|[.:/])0+(?=[0-9])/g, '$1');
}
