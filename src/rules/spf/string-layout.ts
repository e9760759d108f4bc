import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { mailHost } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { effectOf, type MistakeEffect } from './mistake-effect.js';

export interface StringLayoutData {
  /** The end of the earlier character-string, and the beginning of the next one. */
  readonly before: string;
  readonly after: string;
  /** Whether the fix inserts the space automatically. */
  readonly certain: boolean;
  readonly effect: MistakeEffect;
}

/** Receivers join the strings of a record without anything between: a space suggested only by the boundary is lost. */
export const stringLayout = defineRule<StringLayoutData>()({
  id: 'spf/string-layout',
  severity: 'error',
  source: rfc(7208, '3.3'),
  remedy: 'automatic',
  examples: {
    bad: `${mailHost}@ TXT "v=spf1 mx a:directo.gate.ee ip4:198.51.100.7" "-all"\n`,
    good: `${mailHost}@ TXT "v=spf1 mx a:directo.gate.ee ip4:198.51.100.7 " "-all"\n`,
  },
  *check({ spf, request }) {
    for (const examined of spf.examined) {
      const { text } = examined;
      for (const { mistake, border } of examined.mistakes) {
        if (border === undefined) continue;
        const { span, remedy } = mistake;
        yield {
          place: inRecord(request.domain, text, span),
          data: {
            before: text.slice(span.start, border),
            after: text.slice(border, span.end),
            certain: remedy.kind === 'clear',
            effect: effectOf(span, examined),
          },
        };
      }
    }
  },
});
