import { rfc } from '../../finding/source.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

/** Two records are a permerror for all mail; receivers do not choose one. */
export const multipleRecords = defineRule<{ domain: string; count: number }>()({
  id: 'spf/multiple-records',
  severity: 'error',
  source: rfc(7208, '4.5'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx -all', 'v=spf1 a:directo.gate.ee -all'), good: goodSpf },
  *check({ spf, request: { domain } }) {
    const count = spf.texts.length;
    if (count > 1) yield { place: { owner: domain, type: 'TXT' }, data: { domain, count } };
  },
});
