import { rfc } from '../../finding/source.js';
import { spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { type Hidden, hiddenTerms } from './hidden-terms.js';

/** A term with the same effect as earlier ones on the same addresses. */
export const redundantTerm = defineRule<Hidden>()({
  id: 'spf/redundant-term',
  about: 'permission',
  severity: 'info',
  source: rfc(7208, '4.6.2'),
  remedy: 'choice',
  examples: {
    bad: spfZone('v=spf1 ip4:198.51.100.0/24 mx ip4:198.51.100.7 a:directo.gate.ee -all'),
    good: spfZone('v=spf1 ip4:198.51.100.0/24 mx a:directo.gate.ee -all'),
  },
  *check(facts) {
    for (const { detection, sameResult } of hiddenTerms(facts)) if (sameResult) yield detection;
  },
});
