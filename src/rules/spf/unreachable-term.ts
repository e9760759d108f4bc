import { rfc } from '../../finding/source.js';
import { spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { type Hidden, hiddenTerms } from './hidden-terms.js';

/** A term that never takes effect, because earlier ones decide differently about all its addresses. */
export const unreachableTerm = defineRule<Hidden>()({
  id: 'spf/unreachable-term',
  about: 'permission',
  severity: 'warning',
  source: rfc(7208, '4.6.2'),
  remedy: 'choice',
  examples: {
    bad: spfZone('v=spf1 ip4:198.51.100.0/24 -ip4:198.51.100.7 mx a:directo.gate.ee -all'),
    good: spfZone('v=spf1 -ip4:198.51.100.7 ip4:198.51.100.0/24 mx a:directo.gate.ee -all'),
  },
  *check(facts) {
    for (const { detection, sameResult } of hiddenTerms(facts)) if (!sameResult) yield detection;
  },
});
