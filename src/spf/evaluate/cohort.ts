import type { Clients } from './clients.js';
import { type Condition, conditionKey, type VaryingTerm } from './condition.js';
import type { Cost, PermError } from './evaluation.js';
import type { Limits } from './limits.js';

/**
 * Clients that no answer has distinguished so far: an evaluation decides for all of them at once. A term
 * divides a cohort where it matches some of its clients, and where a count or a condition differs.
 */
export interface Cohort {
  readonly clients: Clients;
  /** The lookups that are certain. */
  readonly cost: Cost;
  /** Terms that added an unknown number to the counts; a term that was tried twice is listed twice. */
  readonly uncertain: Readonly<Record<keyof Cost, readonly VaryingTerm[]>>;
  /** What has to hold of the mail for these clients. */
  readonly conditions: readonly Condition[];
}

/** A cohort with one more lookup counted. */
export interface Counted {
  readonly cohort: Cohort;
  /** Where that broke the limit. */
  readonly error?: PermError;
}

export function cohortOf(clients: Clients): Cohort {
  return {
    clients,
    cost: { lookups: 0, voidLookups: 0 },
    uncertain: { lookups: [], voidLookups: [] },
    conditions: [],
  };
}

/** The eleventh term that asks DNS is an error before it asks (RFC 7208 §4.6.4). */
export function countLookup(cohort: Cohort, limits: Limits): readonly Counted[] {
  return count(cohort, 'lookups', limits.lookups, { kind: 'too-many-lookups', limit: limits.lookups });
}

/**
 * Every query of a term that comes back empty counts (RFC 7208 §11.1 speaks of "void lookups encountered"), each mail
 * host of an `mx` too, as pyspf and Mail::SPF count. §4.6.4 can be read as counting the *terms* that have such queries,
 * as mailauth does; `spf/void-lookups` says where the readings differ. The limit is tested as soon as one counts, or a
 * record that ends in the third would slip through.
 */
export function countVoidLookup(cohort: Cohort, limits: Limits): readonly Counted[] {
  return count(cohort, 'voidLookups', limits.voidLookups, { kind: 'too-many-voids', limit: limits.voidLookups });
}

/** Counts one more. If the limit depends on what varying terms have added, the cohort divides at just that question. */
function count(cohort: Cohort, of: keyof Cost, limit: number, error: PermError): readonly Counted[] {
  const counted = withOneMore(cohort, of);
  const left = limit - counted.cost[of];
  if (left < 0) return [{ cohort: counted, error }];
  const varying = cohort.uncertain[of];
  if (mostOf(varying, of) <= left) return [{ cohort: counted }];
  const within: Condition = { kind: 'count', of, varying, atMost: left, holds: true };
  return [
    { cohort: onCondition(counted, within) },
    { cohort: onCondition(counted, { ...within, holds: false }), error },
  ];
}

function withOneMore({ clients, cost, uncertain, conditions }: Cohort, of: keyof Cost): Cohort {
  const { lookups, voidLookups } = cost;
  const more = of === 'lookups' ? { lookups: lookups + 1, voidLookups } : { lookups, voidLookups: voidLookups + 1 };
  return { clients, cost: more, uncertain, conditions };
}

/** Those of a cohort's clients that a term has set apart; one client stays the cohort that it is. */
export function withClients(cohort: Cohort, clients: Clients): Cohort {
  const { cost, uncertain, conditions } = cohort;
  return clients === cohort.clients ? cohort : { clients, cost, uncertain, conditions };
}

export function onCondition(cohort: Cohort, condition: Condition): Cohort {
  return { ...cohort, conditions: [...cohort.conditions, condition] };
}

/** Remembers that a varying term may have added to the counts. */
export function withUncertain(cohort: Cohort, varying: VaryingTerm): Cohort {
  const { lookups, voidLookups } = cohort.uncertain;
  return {
    ...cohort,
    uncertain: {
      lookups: varying.maxLookups > 0 ? [...lookups, varying] : lookups,
      voidLookups: varying.maxVoidLookups > 0 ? [...voidLookups, varying] : voidLookups,
    },
  };
}

/** How many more the limit could already be broken by. */
export function mostOf(varying: readonly VaryingTerm[], of: keyof Cost): number {
  return varying.reduce((sum, one) => sum + (of === 'lookups' ? one.maxLookups : one.maxVoidLookups), 0);
}

/** The counts as they stand, uncertain ones included: the same for cohorts that a limit treats alike. */
export function spentKey({ cost, uncertain }: Cohort): string {
  const names = (varying: readonly VaryingTerm[]): string => varying.map(({ key }) => `+${key}`).join('');
  return `${cost.lookups}${names(uncertain.lookups)}/${cost.voidLookups}${names(uncertain.voidLookups)}`;
}

/** The same for cohorts that no further term can tell apart. */
export function cohortKey(cohort: Cohort): string {
  return `${spentKey(cohort)} ${cohort.conditions.map(conditionKey).join('; ')}`;
}
