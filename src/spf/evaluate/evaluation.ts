import type { Answer, Question, RecordType } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import type { Directive, MalformedTerm, Qualifier, SpfRecord, TargetModifier } from '../record/record.js';

/** The seven results of RFC 7208 §2.6. */
export type SpfResult = 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'permerror' | 'temperror';

/** A target without record is a permerror (RFC 7208 §6.1). */
export type RedirectResult = Exclude<SpfResult, 'none' | 'temperror'>;

export const redirectResults: readonly RedirectResult[] = ['pass', 'fail', 'softfail', 'neutral', 'permerror'];

/** `undetermined` is ours, not the RFC's: an answer that the evaluation needs was not fetched. */
export type Verdict = SpfResult | 'undetermined';

/** The running counts of RFC 7208 §4.6.4. */
export interface Cost {
  readonly lookups: number;
  readonly voidLookups: number;
}

export type PermError =
  | { readonly kind: 'syntax'; readonly terms: readonly MalformedTerm[] }
  | { readonly kind: 'several-records'; readonly texts: readonly string[] }
  | { readonly kind: 'too-many-lookups'; readonly limit: number }
  | { readonly kind: 'too-many-voids'; readonly limit: number }
  | { readonly kind: 'too-many-mx'; readonly limit: number; readonly found: number }
  /** The include or redirect target has no record, or is not a name (§5.2, §6.1). */
  | { readonly kind: 'target-without-record'; readonly term: Directive | TargetModifier }
  /** The error lies in an included or redirected-to evaluation, the step's `inner`. */
  | { readonly kind: 'inside'; readonly term: Directive }
  /** Of many clients at once: the term, whose target differs from mail to mail, is assumed to end in an error. */
  | { readonly kind: 'varies'; readonly term: Directive };

export type Ending =
  | { readonly kind: 'match'; readonly by: Directive }
  /** No term matched and there is no redirect: neutral (§4.7). */
  | { readonly kind: 'default' }
  /** The redirect's target answers (§6.1). */
  | { readonly kind: 'redirect'; readonly term: TargetModifier; readonly to: Evaluation }
  /** Of many clients at once: what a redirect is assumed to lead to whose target differs from mail to mail. */
  | { readonly kind: 'assumed'; readonly term: TargetModifier; readonly result: RedirectResult }
  | { readonly kind: 'none'; readonly why: 'no-record' | 'no-such-name' }
  /** The identity's domain does not have two labels (§4.3). */
  | { readonly kind: 'none'; readonly why: 'bad-name'; readonly text: string }
  | { readonly kind: 'permerror'; readonly why: PermError }
  | { readonly kind: 'temperror'; readonly question: Question }
  | { readonly kind: 'undetermined'; readonly question: Question }
  /** Of many clients at once: more cohorts under conditions than are worth following. */
  | { readonly kind: 'unexplored' };

/** One question that a term asked, and what came back. */
export interface Asked {
  readonly name: Domain;
  readonly type: RecordType;
  readonly answer: Answer;
}

/** One term that was tried, in the order of trial. */
export interface Step {
  readonly term: Directive | TargetModifier;
  /** The name in the term, after expansion; absent if it has none, or none can exist. */
  readonly target?: Domain;
  readonly asked: readonly Asked[];
  readonly matched: boolean;
  /** The evaluation of an include's or redirect's target. */
  readonly inner?: Evaluation;
  /** The counts when the term was done with. */
  readonly costSoFar: Cost;
}

/** `check_host()` of one record, and of those it includes: the trace is the evaluation itself. */
export interface Evaluation {
  /** The root if the identity's domain is not a name. */
  readonly domain: Domain;
  readonly record?: SpfRecord;
  readonly steps: readonly Step[];
  readonly ending: Ending;
}

const results = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' } as const;

/** What a mechanism with this qualifier answers when it matches (RFC 7208 §4.6.2). */
export function resultOf(qualifier: Qualifier): (typeof results)[Qualifier] {
  return results[qualifier];
}

/** No answer that holds: DNS failed, or was not asked. */
export function isOpen(verdict: Verdict): verdict is 'temperror' | 'undetermined' {
  return verdict === 'temperror' || verdict === 'undetermined';
}

/** What a receiver answers: derived from the ending, never stored beside it. */
export function verdictOf(ending: Ending): Verdict {
  const final = finalEnding(ending);
  switch (final.kind) {
    case 'match':
      return resultOf(final.by.qualifier);
    case 'default':
      return 'neutral';
    case 'assumed':
      return final.result;
    case 'unexplored':
      return 'undetermined';
    case 'none':
    case 'permerror':
    case 'temperror':
    case 'undetermined':
      return final.kind;
  }
}

/** The ending that redirects lead to. A redirect to a name without record is a permerror (RFC 7208 §6.1). */
export function finalEnding(ending: Ending): Exclude<Ending, { kind: 'redirect' }> {
  if (ending.kind !== 'redirect') return ending;
  const final = finalEnding(ending.to.ending);
  if (final.kind !== 'none') return final;
  return { kind: 'permerror', why: { kind: 'target-without-record', term: ending.term } };
}

/** The evaluation whose record decided: this one, or the one its redirects lead to. */
export function decidingEvaluation(evaluation: Evaluation): Evaluation {
  return evaluation.ending.kind === 'redirect' ? decidingEvaluation(evaluation.ending.to) : evaluation;
}

/** The evaluation in which the last term was tried, through includes and redirects. */
export function innermostEvaluation(evaluation: Evaluation): Evaluation {
  const inner = evaluation.steps.at(-1)?.inner;
  return inner === undefined ? evaluation : innermostEvaluation(inner);
}

export interface Decision {
  readonly domain: Domain;
  readonly term: Directive;
}

/** The matching terms from the outermost record inwards: an `include`, then what matched inside it. Empty: none did. */
export function decisionPath(evaluation: Evaluation): readonly Decision[] {
  const { domain, ending, steps } = decidingEvaluation(evaluation);
  if (ending.kind !== 'match') return [];
  const inner = steps.at(-1)?.inner;
  return [{ domain, term: ending.by }, ...(inner === undefined ? [] : decisionPath(inner))];
}

/** The counts at the end of an evaluation. */
export function costOf({ steps }: Evaluation): Cost {
  const last = steps.at(-1);
  if (last === undefined) return { lookups: 0, voidLookups: 0 };
  return last.costSoFar;
}
