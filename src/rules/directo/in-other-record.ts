import { isSenderNamedIn } from '../../facts/sender-terms.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { goodSpf, mailHost } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

/** The sender is named in a record at another name. A second record at the right name is `spf/multiple-records`. */
export const inOtherRecord = defineRule<{ owner: string; domain: string; text: string }>()({
  id: 'directo/in-other-record',
  severity: 'error',
  source: rfc(7208, '4.5'),
  remedy: 'automatic',
  examples: { bad: `${mailHost}www TXT "v=spf1 a:directo.gate.ee -all"\n`, good: goodSpf },
  *check({ spf, request, alias }) {
    // No record can be published beside a CNAME: `dns/alias`.
    if (alias !== undefined) return;
    for (const { owner, text } of spf.misplaced)
      if (isSenderNamedIn(text, request.sender))
        yield { place: inRecord(owner, text), data: { owner, domain: request.domain, text } };
  },
});
