import { rfc } from '../../finding/source.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { repeatedIncludes } from '../rule/repeated-includes.js';
import { defineRule } from '../rule/rule.js';
import { included } from './include-examples.js';

export interface RepeatedIncludes {
  /** Terms of the domain's own record that can go. */
  readonly terms: readonly string[];
  /** Those that include the same. */
  readonly by: readonly string[];
}

/** Only what the company can change: that others include the same twice is their affair. */
export const includeRepeated = defineRule<RepeatedIncludes>()({
  id: 'spf/include-repeated',
  about: 'permission',
  severity: 'warning',
  source: rfc(7208, '4.6.4'),
  remedy: 'choice',
  examples: {
    bad: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt include:s2.pavyzdys.lt -all')}s1.pavyzdys.lt. TXT "v=spf1 include:s2.pavyzdys.lt -all"\ns2.pavyzdys.lt. TXT "v=spf1 ip4:198.51.100.2 -all"\n`,
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt include:s2.pavyzdys.lt -all')}${included(2)}`,
  },
  *check(facts) {
    const repeated = repeatedIncludes(facts);
    const [first] = repeated;
    if (first === undefined) return;
    const by = new Set(repeated.map((one) => one.by.term.text));
    yield {
      place: inOwnRecord(facts, first.term.span),
      data: { terms: repeated.map(({ term }) => term.text), by: [...by] },
    };
  },
});
