import { groupBy } from '../../collections/group-by.js';
import { type AddressSet, emptySet, type Family, unionOfAll } from '../../ip/address-set.js';
import { type Condition, conditionKey } from '../evaluate/condition.js';
import { type Verdict, verdictOf } from '../evaluate/evaluation.js';
import type { PolicyMap } from './map.js';
import { overlay } from './overlay.js';

/** What is answered under which conditions, whichever term decides. */
export interface PossibleAnswer {
  readonly addresses: AddressSet;
  readonly conditions: readonly Condition[];
  readonly verdict: Verdict;
  /** The same for the same verdict under the same conditions. */
  readonly key: string;
}

/** A record may name thousands of networks, but there are few answers: joined by them, the rest is little work. */
export function answersOf({ regions }: PolicyMap, family: Family): readonly PossibleAnswer[] {
  const answers = regions
    .filter(({ addresses }) => addresses.family === family)
    .map(
      ({ addresses, conditions, evaluation }): PossibleAnswer => ({
        addresses,
        conditions,
        verdict: verdictOf(evaluation.ending),
        key: [verdictOf(evaluation.ending), ...conditions.map(conditionKey)].join('; '),
      }),
    );
  const groups = groupBy(answers, ({ key }) => key);
  return [...groups.values()].map((group) => {
    const sets = group.map(({ addresses }) => addresses);
    return { ...group[0], addresses: unionOfAll(family, sets) };
  });
}

/** The addresses that get this answer whatever the mail. */
export function alwaysAnswered(map: PolicyMap, verdict: Verdict, family: Family): AddressSet {
  const sets = overlay([answersOf(map, family)], family)
    .filter(({ layers: [possible = []] }) => possible.every((one) => one.verdict === verdict))
    .map(({ addresses }) => addresses);
  return sets.length === 0 ? emptySet(family) : unionOfAll(family, sets);
}
