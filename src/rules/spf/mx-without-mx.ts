import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { type VoidTerm, voidTerms } from './void-terms.js';

export const mxWithoutMx = defineRule<VoidTerm>()({
  id: 'spf/mx-without-mx',
  severity: 'warning',
  source: rfc(7208, '5.4'),
  remedy: 'choice',
  examples: { bad: '@ A 192.0.2.1\n@ TXT "v=spf1 mx a:directo.gate.ee -all"\n', good: goodSpf },
  check: (facts) => voidTerms(facts, 'mx'),
});
