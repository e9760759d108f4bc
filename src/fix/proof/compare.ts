import { type AddressSet, isEmpty, sizeOf, unionOfAll } from '../../ip/address-set.js';
import { isOpen, verdictOf } from '../../spf/evaluate/evaluation.js';
import { isGain, isLoss, type PolicyChange, policyChanges } from '../../spf/policy/diff.js';
import { families, mailOf, type PolicyMap, policyMap } from '../../spf/policy/map.js';
import { type Hypothesis, once } from '../draft/hypothesis.js';
import type { Trial } from './trial.js';

/** What a new record changes for whom, exactly; a set for each family that has addresses in it. */
export interface Comparison {
  /** Meant to pass, and would not, however much a receiver would look up. */
  readonly lost: readonly AddressSet[];
  /** Meant to pass, and not reached by a receiver that counts its lookups (RFC 7208 §4.6.4). */
  readonly beyondLimits: readonly AddressSet[];
  /** Would pass, and are not meant to. */
  readonly gained: readonly AddressSet[];
  /** Against what receivers answer today. */
  readonly today: { readonly wider: readonly AddressSet[]; readonly narrower: readonly AddressSet[] };
  /** Mail from these ends in a permerror for whatever mail, also without limits on lookups. */
  readonly errors: readonly AddressSet[];
  /** Nearly everybody would pass. */
  readonly everybody: boolean;
  /** DNS gave no answer that the new record's policy needs. */
  readonly open: boolean;
}

/** A sixteenth of IPv4 and a /10 of IPv6: no company and no provider sends from as much. */
const everybody = { 4: 2n ** 28n, 6: 2n ** 118n } as const;

/** Makes and remembers the policies that do not change from one candidate to the next. */
export function comparing(trial: Trial, publishedMap: PolicyMap | undefined): (next: Hypothesis) => Comparison {
  // A domain without a record admits nobody.
  const { context, meant = 'v=spf1 -all', needed = meant } = trial;
  const { request, dns, suppose } = context;
  const meaningOf = (text: string): PolicyMap => suppose([{ name: request.domain, text }]).meaning();
  // Computed when they are first needed; most candidates are refused before.
  const intended = once(() => meaningOf(meant));
  const indispensable = once(() => (needed === meant ? intended() : meaningOf(needed)));
  const published = once(
    () =>
      publishedMap ??
      policyMap(request.domain, mailOf(request.domain), dns, { limits: request.limits, effort: context.effort }),
  );
  return (next) => {
    const after = next.policy();
    const afterMeant = next.meaning();
    const changes = changesBetween(published(), after);
    return {
      lost: setsOf(changesBetween(indispensable(), afterMeant).filter(isLoss)),
      // What only a record unknown to us could make too much is no loss of this record's doing.
      beyondLimits: setsOf(
        changesBetween(afterMeant, after).filter((change) => isLoss(change) && change.conditions.length === 0),
      ),
      gained: setsOf(changesBetween(intended(), afterMeant).filter(isGain)),
      today: { wider: setsOf(changes.filter(isGain)), narrower: setsOf(changes.filter(isLoss)) },
      errors: setsOf(
        afterMeant.regions.filter(
          ({ conditions, evaluation }) => conditions.length === 0 && verdictOf(evaluation.ending) === 'permerror',
        ),
      ),
      everybody: families.some((family) => sizeOf(strangersPassing(after, family)) >= everybody[family]),
      open: [...after.regions, ...afterMeant.regions].some(({ evaluation }) => isOpen(verdictOf(evaluation.ending))),
    };
  };
}

/**
 * The changes that a mail can show. One that needs a record unknown to us to answer in two ways, only because more was
 * asked before it, is not a change of this record's doing: the counts are judged by themselves.
 */
function changesBetween(before: PolicyMap, after: PolicyMap): readonly PolicyChange[] {
  return policyChanges(before, after).filter(({ conditions }) => {
    const results = new Map<string, string>();
    return conditions.every((condition) => {
      if (condition.kind === 'count') return true;
      const known = results.get(condition.varying.key) ?? condition.result;
      results.set(condition.varying.key, condition.result);
      return known === condition.result;
    });
  });
}

/** Who passes though no pattern over the mail or the client's name fits: those of whom nobody knows anything. */
function strangersPassing({ regions }: PolicyMap, family: AddressSet['family']): AddressSet {
  const passing = regions.filter(
    ({ conditions, evaluation }) =>
      verdictOf(evaluation.ending) === 'pass' &&
      conditions.every((condition) => condition.kind === 'count' || condition.result === 'no-match'),
  );
  return unionOfAll(
    family,
    passing.map(({ addresses }) => addresses).filter((set) => set.family === family),
  );
}

function setsOf(parts: readonly Pick<PolicyChange, 'addresses'>[]): AddressSet[] {
  return families
    .map((family) =>
      unionOfAll(
        family,
        parts.map(({ addresses }) => addresses).filter((set) => set.family === family),
      ),
    )
    .filter((set) => !isEmpty(set));
}
