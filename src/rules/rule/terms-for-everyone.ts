import type { Facts } from '../../facts/facts.js';
import { type AddressSet, complement, difference, fromRanges, sizeOf, unionOfAll } from '../../ip/address-set.js';
import { unroutable4 } from '../../ip/special-purpose.js';
import type { Directive, TargetModifier } from '../../spf/record/record.js';
import { firstAll } from './first-all.js';
import { manyAddresses } from './many-addresses.js';
import { oncePerFacts } from './once-per-facts.js';
import { readableRecord } from './readable-record.js';

const routable4 = complement(fromRanges(4, [...unroutable4]));

/** A few exceptions do not protect anybody: a former class A network, one part in 220. */
const exceptionsAtMost = 2n ** 24n;

interface WideTerm {
  readonly term: Directive | TargetModifier;
  readonly passes: AddressSet;
}

/**
 * The record's terms that together let the whole public IPv4 space pass, by what they come to and not by how they are
 * written; none if they do not, or if a plain `all` does, which has rules of its own.
 */
export const termsForEveryone = oncePerFacts((facts): readonly WideTerm[] => {
  if (readableRecord(facts) === undefined) return [];
  const plain = plainAlls(facts);
  const own = facts.policy.coverage
    .filter(({ term }) => !plain.has(term))
    .map(({ term, passes }): WideTerm => ({ term, passes: passes[4] }));
  const together = unionOfAll(
    4,
    own.map(({ passes }) => passes),
  );
  const missing = difference(routable4, together);
  if (sizeOf(missing) > exceptionsAtMost) return [];
  // Only those that matter; a few addresses more or less would not.
  return own.filter(({ passes }) => sizeOf(passes) > manyAddresses);
});

/** `spf/all-pass`, or `spf/include-everyone` of the record that the term leads to. */
function plainAlls({ spf, policy }: Facts): ReadonlySet<Directive | TargetModifier> {
  const alls = policy.coverage.filter(({ term }) => term.type === 'directive' && term.mechanism.kind === 'all');
  // The same record may be included again and again.
  const records = new Set(spf.tree.branches.flatMap(({ node }) => node?.record ?? []));
  const open = new Set([...records].filter((record) => firstAll(record)?.qualifier === '+'));
  const leading = spf.tree.branches.filter(({ node }) => node?.record !== undefined && open.has(node.record));
  return new Set([...alls, ...leading].map(({ term }) => term));
}
