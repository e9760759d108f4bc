import type { Domain } from '../../dns/name.js';
import type { Facts } from '../../facts/facts.js';
import { rfc } from '../../finding/source.js';
import { type Branch, nodesOf, type TreeNode } from '../../spf/evaluate/tree.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { ownBranches } from './branches.js';
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

/** Includes whose record an earlier one has already, or any other has somewhere inside. */
function repeatedIncludes(facts: Facts): readonly { readonly term: Branch['term']; readonly by: Branch }[] {
  const included = ownBranches(facts).filter(({ node }) => node !== undefined);
  return included.flatMap(({ term, node }, at) => {
    // A redirect is followed where nothing matches: it cannot go.
    if (node === undefined || term.type !== 'directive') return [];
    const by = included.find(
      (other, otherAt) =>
        otherAt !== at &&
        (other.target === node.domain ? otherAt < at : other.node !== undefined && holds(other.node, node.domain)),
    );
    return by === undefined ? [] : [{ term, by }];
  });
}

function holds(node: TreeNode, domain: Domain): boolean {
  return nodesOf(node).some((one) => one.domain === domain);
}
