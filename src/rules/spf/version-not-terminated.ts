import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import type { AttemptData } from './attempt.js';

/** `v=spf1;` does not start an SPF record: receivers see no record at all. */
export const versionNotTerminated = defineRule<AttemptData & { readonly parted: boolean }>()({
  id: 'spf/version-not-terminated',
  severity: 'error',
  source: rfc(7208, '4.5'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1; mx; a:directo.gate.ee; -all'), good: goodSpf },
  *check({ spf, request }) {
    const alone = spf.texts.length === 0;
    for (const { text, miss, border } of spf.nearMisses) {
      if (miss.kind !== 'spf-version-not-terminated') continue;
      const start = 'v=spf1'.length;
      yield {
        place: inRecord(request.domain, text, { start, end: start + 1 }),
        // In a panel, the strings of a record stand apart, as if there were a space.
        data: { text, alone, parted: border === start },
        severity: alone ? 'error' : 'warning',
      };
    }
  },
});
