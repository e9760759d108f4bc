import { inRecord } from '../place.js';
import { defineRule, rfc } from '../rule.js';

export interface StringLayoutData {
  /** What the earlier character-string ends with, and what the next one begins with. */
  readonly before: string;
  readonly after: string;
  /** Whether the fix puts the space in by itself. */
  readonly certain: boolean;
}

/** Receivers join the strings of a record without anything between: a space that only the border showed is lost. */
export const stringLayout = defineRule<StringLayoutData>()({
  id: 'spf/string-layout',
  severity: 'error',
  source: rfc(7208, '3.3'),
  remedy: 'automatic',
  examples: {
    bad: '@ MX 10 pastas\npastas A 192.0.2.25\n@ TXT "v=spf1 mx a:directo.gate.ee" "-all"\n',
    good: '@ MX 10 pastas\npastas A 192.0.2.25\n@ TXT "v=spf1 mx a:directo.gate.ee " "-all"\n',
  },
  *check({ spf, request }) {
    for (const { text, mistakes } of spf.examined) {
      for (const { mistake, border } of mistakes) {
        if (border === undefined) continue;
        const { span, remedy } = mistake;
        yield {
          place: inRecord(request.domain, text, span),
          data: {
            before: text.slice(span.start, border),
            after: text.slice(border, span.end),
            certain: remedy.kind === 'clear',
          },
        };
      }
    }
  },
});
