import type { Clients } from './clients.js';
import { type Condition, conditionKey, type VaryingTerm } from './condition.js';
import type { Cost, PermError } from './evaluation.js';
import type { Limits } from './limits.js';

/** Clients that have come this far on the same way: whatever an evaluation decides next, it decides for all of them. */
export interface Cohort {
  readonly clients: Clients;
  /** Look-ups and voids that are certain. */
  readonly cost: Cost;
  /** Terms that added to the counts nobody knows how much; a term that was tried twice stands twice. */
  readonly uncertain: Readonly<Record<'lookups' | 'voids', readonly VaryingTerm[]>>;
  /** What had to hold of the mail on the way. */
  readonly conditions: readonly Condition[];
}

/** Part of a cohort, and what came of it. */
export interface Fork<T> {
  readonly cohort: Cohort;
  readonly outcome: T;
}

export function cohortOf(clients: Clients): Cohort {
  return { clients, cost: { lookups: 0, voids: 0 }, uncertain: { lookups: [], voids: [] }, conditions: [] };
}

/** The eleventh term that asks DNS is an error before it asks (RFC 7208 §4.6.4). */
export function countLookup(cohort: Cohort, limits: Limits): readonly Fork<PermError | undefined>[] {
  return count(cohort, 'lookups', limits.lookups, { kind: 'too-many-lookups', limit: limits.lookups });
}

/**
 * Every query of a term that comes back empty counts (RFC 7208 §11.1 speaks of "void lookups encountered"), each mail
 * host of an `mx` too. §4.6.4 can be read as counting the *terms* that have such queries; the receivers in use
 * (pyspf, Mail::SPF, mailauth) count queries, and it is their answer that matters. The limit is tested as soon as one
 * counts, or a record that ends in the third would slip through.
 */
export function countVoid(cohort: Cohort, limits: Limits): readonly Fork<PermError | undefined>[] {
  return count(cohort, 'voids', limits.voids, { kind: 'too-many-voids', limit: limits.voids });
}

/** Counts one more. Where the limit hangs on what varying terms had added, the cohort parts at just that question. */
function count(
  cohort: Cohort,
  of: 'lookups' | 'voids',
  limit: number,
  error: PermError,
): readonly Fork<PermError | undefined>[] {
  const counted: Cohort = { ...cohort, cost: { ...cohort.cost, [of]: cohort.cost[of] + 1 } };
  const left = limit - counted.cost[of];
  if (left < 0) return [{ cohort: counted, outcome: error }];
  const varying = cohort.uncertain[of];
  if (mostOf(varying, of) <= left) return [{ cohort: counted, outcome: undefined }];
  const within: Condition = { kind: 'count', of, varying, atMost: left, holds: true };
  return [
    { cohort: onCondition(counted, within), outcome: undefined },
    { cohort: onCondition(counted, { ...within, holds: false }), outcome: error },
  ];
}

export function onCondition(cohort: Cohort, condition: Condition): Cohort {
  return { ...cohort, conditions: [...cohort.conditions, condition] };
}

/** Remembers that a varying term may have added to the counts. */
export function withUncertain(cohort: Cohort, varying: VaryingTerm): Cohort {
  const { lookups, voids } = cohort.uncertain;
  return {
    ...cohort,
    uncertain: {
      lookups: varying.maxLookups > 0 ? [...lookups, varying] : lookups,
      voids: varying.maxVoids > 0 ? [...voids, varying] : voids,
    },
  };
}

/** How many more the limit could already be broken by. */
export function mostOf(varying: readonly VaryingTerm[], of: 'lookups' | 'voids'): number {
  return varying.reduce((sum, one) => sum + (of === 'lookups' ? one.maxLookups : one.maxVoids), 0);
}

/** The counts as they stand, uncertain ones included: the same for cohorts that a limit treats alike. */
export function spentKey({ cost, uncertain }: Cohort): string {
  const names = (varying: readonly VaryingTerm[]): string => varying.map(({ key }) => `+${key}`).join('');
  return `${cost.lookups}${names(uncertain.lookups)}/${cost.voids}${names(uncertain.voids)}`;
}

/** The same for cohorts that no further term can tell apart. */
export function cohortKey(cohort: Cohort): string {
  return `${spentKey(cohort)} ${cohort.conditions.map(conditionKey).join('; ')}`;
}
