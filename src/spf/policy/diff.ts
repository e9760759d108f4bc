import type { Effort } from '../../collections/effort.js';
import { groupBy } from '../../collections/group-by.js';
import { type AddressSet, type Family, unionOfAll, wholeSpace } from '../../ip/address-set.js';
import { areConsistent, type Condition, conditionKey } from '../evaluate/condition.js';
import { isOpen, type Verdict } from '../evaluate/evaluation.js';
import { answersOf, type PossibleAnswer } from './answers.js';
import { families, type PolicyMap } from './map.js';
import { type OverlaidRegion, overlay } from './overlay.js';

/** Addresses whose mail is answered differently. */
export interface PolicyChange {
  readonly addresses: AddressSet;
  readonly before: Verdict;
  readonly after: Verdict;
  /** What has to hold of the mail for the change to show; none: every mail from there shows it. */
  readonly conditions: readonly Condition[];
}

/**
 * What changes for whom when one policy takes the place of another. No change means that both answer the same to
 * every mail. Where terms over more than the address are involved, a change may be named that no mail shows, never the
 * reverse. Beyond the effort of `after`, one change says that nothing is known.
 */
export function policyChanges(before: PolicyMap, after: PolicyMap): readonly PolicyChange[] {
  const { effort } = after;
  return families.flatMap((family) => {
    const layers = [before, after].map((map) => answersOf(map, family));
    const changes: PolicyChange[] = [];
    for (const region of overlay(layers, family, effort) ?? []) {
      const own = changesIn(region, effort);
      if (own === undefined) break;
      changes.push(...own);
    }
    return effort.isSpent ? [notCompared(family)] : mergedAlike(family, changes);
  });
}

/** What changes for anybody is not known. */
function notCompared(family: Family): PolicyChange {
  return { addresses: wholeSpace(family), before: 'undetermined', after: 'undetermined', conditions: [] };
}

/** `pass` for some mail before, and not any more. */
export function isLoss({ before, after }: PolicyChange): boolean {
  return before === 'pass' && after !== 'pass';
}

/** A policy that let receivers decide now tells them to refuse: mail that arrived is turned away from now on. */
export function isRefusal({ before, after }: PolicyChange): boolean {
  return after === 'fail' && (before === 'none' || before === 'neutral' || before === 'softfail');
}

export function isGain({ before, after }: PolicyChange): boolean {
  return before !== 'pass' && after === 'pass';
}

/** DNS gave no answer that one side needs: what changes is not known. */
export function isUndecided({ before, after }: PolicyChange): boolean {
  return isOpen(before) || isOpen(after);
}

/** `undefined` beyond the effort. */
function changesIn(
  { addresses, layers }: OverlaidRegion<PossibleAnswer>,
  effort: Effort,
): readonly PolicyChange[] | undefined {
  const [old = [], next = []] = layers;
  // A mail gets one answer of each side: whoever gets an answer that both have gets the same from both.
  const [before, after] = [withoutShared(old, next), withoutShared(next, old)];
  if (!effort.takes(old.length + next.length + conditionsIn(before) * conditionsIn(after))) return undefined;
  const pairs = before.flatMap((one) =>
    after.filter((other) => areConsistent(one.conditions, other.conditions)).map((other) => pairOf(one, other)),
  );
  const [first, ...others] = pairs;
  if (first === undefined) return [];
  const always =
    before.length === old.length && others.every((pair) => pair.before === first.before && pair.after === first.after);
  const shown = always ? [{ ...first, conditions: [] }] : pairs;
  return shown.filter((pair) => pair.before !== pair.after).map((pair) => ({ ...pair, addresses }));
}

/** A pair is compared condition by condition, and without any once. */
function conditionsIn(answers: readonly PossibleAnswer[]): number {
  return answers.reduce((sum, { conditions }) => sum + 1 + conditions.length, 0);
}

function withoutShared(some: readonly PossibleAnswer[], others: readonly PossibleAnswer[]): readonly PossibleAnswer[] {
  const keys = new Set(others.map(({ key }) => key));
  return some.filter(({ key }) => !keys.has(key));
}

function pairOf(one: PossibleAnswer, other: PossibleAnswer): Omit<PolicyChange, 'addresses'> {
  const conditions = new Map([...one.conditions, ...other.conditions].map((each) => [conditionKey(each), each]));
  return { before: one.verdict, after: other.verdict, conditions: [...conditions.values()] };
}

/** Changes that differ in nothing but their addresses, as one. */
function mergedAlike(family: Family, changes: readonly PolicyChange[]): PolicyChange[] {
  const groups = groupBy(changes, ({ before, after, conditions }) =>
    [before, after, ...conditions.map(conditionKey)].join(' '),
  );
  return [...groups.values()].map((group) => {
    const sets = group.map(({ addresses }) => addresses);
    return { ...group[0], addresses: unionOfAll(family, sets) };
  });
}
