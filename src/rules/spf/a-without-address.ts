import { rfc } from '../../finding/source.js';
import { spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { type VoidTerm, voidTerms } from './void-terms.js';

export const aWithoutAddress = defineRule<VoidTerm>()({
  id: 'spf/a-without-address',
  severity: 'warning',
  source: rfc(7208, '4.6.4'),
  remedy: 'choice',
  examples: {
    bad: `${spfZone('v=spf1 a:senas.pavyzdys.lt a:directo.gate.ee -all')}pavyzdys.lt. A 192.0.2.1\n`,
    good: `${spfZone('v=spf1 a:senas.pavyzdys.lt a:directo.gate.ee -all')}senas.pavyzdys.lt. A 192.0.2.1\n`,
  },
  check: (facts) => [...voidTerms(facts, 'a'), ...voidTerms(facts, 'exists')],
});
