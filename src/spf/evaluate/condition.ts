import type { Domain } from '../../dns/name.js';
import type { Directive, TargetModifier } from '../record/record.js';
import type { Cost, RedirectResult } from './evaluation.js';

/** A term whose answer depends on more than the client's address: a target with macros over the mail, or `ptr`. */
export interface VaryingTerm {
  /** The domain in whose record it stands. */
  readonly domain: Domain;
  readonly term: Directive | TargetModifier;
  /** Its target with what is known put in and the other macros left: `%{ir}._spf.example.com`. */
  readonly target: string;
  /** The same for two terms that ask the same of a mail, wherever they stand. */
  readonly key: string;
  /** How many void lookups it can bring at most. */
  readonly maxVoidLookups: number;
  /** How many lookups beside its own it can bring at most. */
  readonly maxLookups: number;
}

/** What has to hold of a mail for an answer to apply. */
export type Condition =
  /** How the term comes out. `spent` are the counts with which it was tried, because those can make it an error. */
  | {
      readonly kind: 'term';
      readonly varying: VaryingTerm;
      readonly result: 'match' | 'no-match' | 'permerror';
      readonly spent: string;
    }
  /** What the record at the redirect's target answers. */
  | {
      readonly kind: 'redirect';
      readonly varying: VaryingTerm;
      readonly result: RedirectResult;
      readonly spent: string;
    }
  /** Whether the varying terms brought no more lookups or void lookups together than `atMost`. */
  | {
      readonly kind: 'count';
      readonly of: keyof Cost;
      readonly varying: readonly VaryingTerm[];
      readonly atMost: number;
      readonly holds: boolean;
    };

/** Equal for equal conditions. */
export function conditionKey(condition: Condition): string {
  switch (condition.kind) {
    case 'term':
    case 'redirect':
      return `${condition.varying.key} ${condition.result} ${condition.spent}`;
    case 'count': {
      const { varying, of, atMost, holds } = condition;
      return `${varying.map((one) => one.key).join('+')} ${of} ${holds ? '<=' : '>'} ${atMost}`;
    }
  }
}

/**
 * Whether one mail can meet all conditions of both lists. Errs only towards "yes": what is called a contradiction is
 * one.
 */
export function areConsistent(some: readonly Condition[], others: readonly Condition[]): boolean {
  return some.every((one) => others.every((other) => !contradict(one, other)));
}

function contradict(one: Condition, other: Condition): boolean {
  if (one.kind === 'count' && other.kind === 'count') return contradictCounts(one, other);
  if (one.kind === 'term' && other.kind === 'term') return contradictTerms(one, other);
  if (one.kind === 'redirect' && other.kind === 'redirect')
    return one.varying.key === other.varying.key && one.spent === other.spent && one.result !== other.result;
  return false;
}

type TermCondition = Extract<Condition, { kind: 'term' }>;
type CountCondition = Extract<Condition, { kind: 'count' }>;

function contradictTerms(one: TermCondition, other: TermCondition): boolean {
  if (one.varying.key !== other.varying.key || one.result === other.result) return false;
  if (one.spent === other.spent) return true;
  const results = [one.result, other.result];
  // With more lookups spent, a term may end in an error that would else match or not match.
  if (!results.includes('permerror')) return true;
  return results.includes('match') && !mayCountBeforeMatch(one.varying);
}

/** A term that asks one question matches without a void lookup: only its failing to match can break the limit. */
function mayCountBeforeMatch({ maxVoidLookups, maxLookups }: VaryingTerm): boolean {
  return maxVoidLookups > 1 || maxLookups > 0;
}

function contradictCounts(one: CountCondition, other: CountCondition): boolean {
  if (one.of !== other.of || one.holds === other.holds) return false;
  const keys = ({ varying }: CountCondition): string => varying.map(({ key }) => key).join('+');
  if (keys(one) !== keys(other)) return false;
  const [atMost, over] = one.holds ? [one, other] : [other, one];
  return atMost.atMost <= over.atMost;
}
