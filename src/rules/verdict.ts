import { type OpenReason, openReason } from '../dns/open-questions.js';
import type { Facts } from '../facts/facts.js';
import { isRequired, verdictFor } from '../facts/sender-verdicts.js';
import { isNoDomain } from '../facts/spf-facts.js';
import { unansweredIn } from '../facts/unanswered.js';
import { isOpen } from '../spf/evaluate/evaluation.js';
import type { Finding } from './finding.js';
import { worstOf } from './lint.js';

/** The overall result in one word. `error`: DNS did not answer, so there is no result. */
export type Outcome = 'pass' | 'warn' | 'fail' | 'error';

/** The result for the sender's required addresses, the sentence at the top of a report. */
export type Acceptance =
  | { readonly kind: 'no-domain' }
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly accepted: number; readonly required: number }
  | { readonly kind: 'none'; readonly result: 'fail' | 'softfail' | 'neutral' | 'none' | 'permerror' }
  | { readonly kind: 'undecided'; readonly why: OpenReason };

export function acceptanceOf({ addresses, request, open, spf }: Facts): Acceptance {
  if (isNoDomain(spf)) return { kind: 'no-domain' };
  const verdicts = addresses.filter((one) => isRequired(one, request.massMail)).map(verdictFor);
  const results = verdicts.filter((verdict) => !isOpen(verdict));
  if (results.length < verdicts.length) return { kind: 'undecided', why: openReason(open) };
  const refused = results.filter((result) => result !== 'pass');
  const [worst] = refused;
  if (worst === undefined) return { kind: 'all' };
  if (refused.length < results.length)
    return { kind: 'some', accepted: results.length - refused.length, required: results.length };
  return { kind: 'none', result: worst };
}

/** The verdict follows from the findings, so that it and the report never disagree. */
export function outcomeOf(facts: Facts, findings: readonly Finding[]): Outcome {
  const acceptance = acceptanceOf(facts).kind;
  if (acceptance === 'undecided') return 'error';
  // Some rule gives the reason; even if none does, refused mail is a failure.
  if (acceptance === 'none' || acceptance === 'no-domain') return 'fail';
  const outcome = outcomeOfFindings(findings);
  // What was not answered is never a clean report; what is wrong besides is the worse news.
  if (outcome !== 'fail' && unansweredIn(facts).length > 0) return 'error';
  return acceptance === 'some' && outcome === 'pass' ? 'warn' : outcome;
}

/** The same after the user's adjustments: what the user accepts is no longer a failure. */
export function weighedOutcome(before: Outcome, findings: readonly Finding[]): Outcome {
  return before === 'error' ? before : outcomeOfFindings(findings);
}

function outcomeOfFindings(findings: readonly Finding[]): Outcome {
  switch (worstOf(findings)) {
    case 'error':
      return 'fail';
    case 'warning':
      return 'warn';
    case 'info':
    case undefined:
      return 'pass';
  }
}
