import { type AddressSet, emptySet, type Family, unionOfAll } from '../../ip/address-set.js';
import { type Condition, conditionKey } from '../evaluate/condition.js';
import { type Verdict, verdictOf } from '../evaluate/evaluation.js';
import { cellsOf } from './cells.js';
import type { PolicyMap } from './map.js';

/** What is answered under which conditions, whichever term decides. */
export interface PossibleAnswer {
  readonly addresses: AddressSet;
  readonly conditions: readonly Condition[];
  readonly verdict: Verdict;
}

/** A record may name thousands of networks, but there are few answers: joined by them, the rest is little work. */
export function answersOf({ regions }: PolicyMap, family: Family): readonly PossibleAnswer[] {
  const groups = new Map<string, { readonly first: PossibleAnswer; readonly sets: AddressSet[] }>();
  for (const { addresses, conditions, evaluation } of regions) {
    if (addresses.family !== family) continue;
    const verdict = verdictOf(evaluation.ending);
    const key = [verdict, ...conditions.map(conditionKey)].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: { addresses, conditions, verdict }, sets: [addresses] });
    else group.sets.push(addresses);
  }
  return [...groups.values()].map(({ first, sets }) => ({ ...first, addresses: unionOfAll(family, sets) }));
}

/** The addresses that get this answer whatever the mail. */
export function alwaysAnswered(map: PolicyMap, verdict: Verdict, family: Family): AddressSet {
  const sets = cellsOf([answersOf(map, family)], family)
    .filter(({ layers: [possible = []] }) => possible.every((one) => one.verdict === verdict))
    .map(({ addresses }) => addresses);
  return sets.length === 0 ? emptySet(family) : unionOfAll(family, sets);
}
