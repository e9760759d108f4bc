import { rfc } from '../../finding/source.js';
import { spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { type Hidden, hiddenTerms } from './hidden-terms.js';

export interface RedundantTerms extends Hidden {
  /** Further terms of the same kind: told together. */
  readonly others?: readonly string[];
}

/** A term with the same effect as earlier ones on the same addresses. */
export const redundantTerm = defineRule<RedundantTerms>()({
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
    const [first, ...others] = [...hiddenTerms(facts)].filter(({ sameResult }) => sameResult);
    if (first === undefined) return;
    const { place, data } = first.detection;
    if (others.length === 0) yield { place, data };
    else {
      const by = new Set([first, ...others].flatMap(({ detection }) => detection.data.by));
      const terms = others.map(({ detection }) => detection.data.term);
      yield { place, data: { term: data.term, by: [...by], others: terms } };
    }
  },
});
