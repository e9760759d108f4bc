import type { Facts } from '../../facts/facts.js';
import {
  type AddressSet,
  complement,
  difference,
  fromRanges,
  isEmpty,
  sizeOf,
  unionOfAll,
} from '../../ip/address-set.js';
import { unroutable4 } from '../../ip/special-purpose.js';
import type { Directive } from '../../spf/record/record.js';
import { readableRecord } from '../rule/readable-record.js';
import { manyAddresses } from './many-addresses.js';

/**
 * The record's own terms, other than `all` and includes, that allow the whole public IPv4 space; none if they do not.
 */
export function termsForEveryone(facts: Facts): readonly { readonly term: Directive; readonly decides: AddressSet }[] {
  if (readableRecord(facts) === undefined) return [];
  const own = facts.policy.coverage.flatMap(({ term, decides }) =>
    term.type === 'directive' &&
    term.qualifier === '+' &&
    !['all', 'include', 'exists', 'ptr'].includes(term.mechanism.kind) &&
    !isEmpty(decides[4])
      ? [{ term, decides: decides[4] }]
      : [],
  );
  const together = unionOfAll(
    4,
    own.map(({ decides }) => decides),
  );
  const missing = difference(complement(fromRanges(4, [...unroutable4])), together);
  if (!isEmpty(missing)) return [];
  // Only those that matter; a few addresses more or less would not.
  return own.filter(({ decides }) => sizeOf(decides) > manyAddresses);
}
