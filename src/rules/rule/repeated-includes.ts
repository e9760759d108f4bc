import type { Facts } from '../../facts/facts.js';
import { type Branch, nodesOf } from '../../spf/evaluate/tree.js';
import { ownBranches } from './own-branches.js';

/** An include of the domain's own record, and the term that includes the same. */
export interface RepeatedInclude {
  readonly term: Branch['term'];
  readonly branch: Branch;
  readonly by: Branch;
}

/** What the record would cost without the includes that are there twice, which are to go. */
export function lookupsWithoutRepeated(facts: Facts): number {
  return repeatedIncludes(facts).reduce((sum, { branch }) => sum - branch.cost.lookups, facts.spf.tree.cost.lookups);
}

/** Includes whose record an earlier one has already, or any other has somewhere inside. */
export function repeatedIncludes(facts: Facts): readonly RepeatedInclude[] {
  const included = ownBranches(facts).filter(({ node }) => node !== undefined);
  const inside = included.map(
    ({ node }) => new Set(node === undefined ? [] : nodesOf(node).map(({ domain }) => domain)),
  );
  return included.flatMap((branch, at) => {
    const { term, node } = branch;
    // A redirect is followed where nothing matches: it cannot go.
    if (node === undefined || term.type !== 'directive') return [];
    const by = included.find(
      (other, otherAt) =>
        otherAt !== at && (other.target === node.domain ? otherAt < at : inside[otherAt]?.has(node.domain) === true),
    );
    return by === undefined ? [] : [{ term, branch, by }];
  });
}
