import type { Facts } from '../../facts/facts.js';
import type { Network } from '../../ip/network.js';
import { type Directive, directivesOf, networkOf } from '../../spf/record/record.js';
import { readableRecord } from '../rule/readable-record.js';

/** The networks that the record itself allows by `ip4` and `ip6`. */
export function ownNetworks(facts: Facts): { readonly term: Directive; readonly network: Network }[] {
  const record = readableRecord(facts);
  if (record === undefined) return [];
  return directivesOf(record).flatMap((term) => {
    const network = networkOf(term);
    return network !== undefined && term.qualifier === '+' ? [{ term, network }] : [];
  });
}
