import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import type { NearMiss } from '../../spf/record/near-miss.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import type { AttemptData } from './attempt.js';

export type NearMissCause = Extract<NearMiss, { kind: 'spf-near-miss' }>['why'];

/** Meant as SPF, but something precedes the version, or it is misspelt. */
export const nearMiss = defineRule<AttemptData & { why: NearMissCause }>()({
  id: 'spf/near-miss',
  severity: 'warning',
  source: rfc(7208, '4.5'),
  remedy: 'automatic',
  examples: { bad: spfZone('spf1 mx a:directo.gate.ee -all'), good: goodSpf },
  *check({ spf, request }) {
    const alone = spf.texts.length === 0;
    for (const { text, miss } of spf.nearMisses) {
      if (miss.kind !== 'spf-near-miss') continue;
      const { why, wrapper } = miss;
      yield {
        place: inRecord(request.domain, text, wrapper === '' ? undefined : { start: 0, end: wrapper.length }),
        data: { text, why, alone },
        severity: alone ? 'error' : 'warning',
      };
    }
  },
});
