import { wholeSpace } from '../../ip/address-set.js';
import { splitByFirst } from '../../ip/first-match.js';
import { families } from '../../spf/policy/map.js';
import { networkOf, type Term } from '../../spf/record/record.js';
import { withoutVoidTerms } from '../draft/clean.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, without, withoutDuplicates } from '../draft/draft.js';

/**
 * Without the terms that do nothing today: those that find nothing in DNS, duplicates, and networks
 * that earlier ones hold, whatever their qualifiers: the first match decides (RFC 7208 §4.6.2).
 */
export function slim(draft: Draft, context: FixContext): Draft {
  return withoutCoveredNetworks(withoutDuplicates(withoutVoidTerms(draft, context)));
}

function withoutCoveredNetworks(draft: Draft): Draft {
  const covered = coveredTerms(draft.terms);
  return without(draft, (term) => (covered.has(term) ? 'covered' : undefined));
}

/** The networks of which earlier ones leave nothing. */
function coveredTerms(terms: readonly Term[]): ReadonlySet<Term> {
  const covered = new Set<Term>();
  for (const family of families) {
    const own = terms.filter((term) => networkOf(term)?.address.family === family);
    const { groups } = splitByFirst(
      wholeSpace(family),
      own.map((term) => {
        const network = networkOf(term);
        return network === undefined ? [] : [network];
      }),
    );
    for (const [at, term] of own.entries()) if (groups[at] === undefined) covered.add(term);
  }
  return covered;
}
