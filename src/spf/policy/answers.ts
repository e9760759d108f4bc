import { groupBy } from '../../collections/group-by.js';
import { type AddressSet, emptySet, type Family, unionOfAll, wholeSpace } from '../../ip/address-set.js';
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

/**
 * A record may name thousands of networks, but there are few answers: joined by them, the rest is little work. Beyond the
 * effort of the map nothing is known of anybody.
 */
export function answersOf({ regions, effort }: PolicyMap, family: Family): readonly PossibleAnswer[] {
  const own = regions.filter(({ addresses }) => addresses.family === family);
  if (!effort.takes(own.reduce((sum, { conditions }) => sum + 1 + conditions.length, 0))) return [notComputed(family)];
  const answers = own.map(({ addresses, conditions, evaluation }): PossibleAnswer => {
    const verdict = verdictOf(evaluation.ending);
    return { addresses, conditions, verdict, key: [verdict, ...conditions.map(conditionKey)].join('; ') };
  });
  const groups = groupBy(answers, ({ key }) => key);
  return [...groups.values()].map((group) => {
    const sets = group.map(({ addresses }) => addresses);
    return { ...group[0], addresses: unionOfAll(family, sets) };
  });
}

/** What is answered to anybody is not known. */
function notComputed(family: Family): PossibleAnswer {
  return { addresses: wholeSpace(family), conditions: [], verdict: 'undetermined', key: 'not computed' };
}

/** The addresses that get this answer whatever the mail; none beyond the effort of the map. */
export function alwaysAnswered(map: PolicyMap, verdict: Verdict, family: Family): AddressSet {
  const overlaid = overlay([answersOf(map, family)], family, map.effort) ?? [];
  const sets = overlaid
    .filter(({ layers: [possible = []] }) => possible.every((one) => one.verdict === verdict))
    .map(({ addresses }) => addresses);
  return sets.length === 0 ? emptySet(family) : unionOfAll(family, sets);
}
