import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

/** Sender ID is obsolete. */
export const obsoleteRecord = defineRule<{ text: string }>()({
  id: 'spf/obsolete-record',
  severity: 'info',
  source: rfc(7208, '3.1'),
  remedy: 'elsewhere',
  examples: { bad: spfZone('v=spf1 mx a:directo.gate.ee -all', 'spf2.0/pra mx -all'), good: goodSpf },
  *check({ spf, request }) {
    for (const { text, miss } of spf.nearMisses)
      if (miss.kind === 'spf-obsolete-record') yield { place: inRecord(request.domain, text), data: { text } };
  },
});
