import type { Refusal } from '../diagnosis/diagnosis.js';

/** The checks of a sender that receivers name in their replies. */
const checks = ['spf', 'dkim', 'dmarc'] as const;
export type Check = (typeof checks)[number];

export type CheckResult = 'passed' | 'failed';

/** The results in a reply; a check that it does not mention is absent. */
export type CheckResults = ReadonlyMap<Check, CheckResult>;

/** What the named checks mean, and the text of the reply that names them. */
export interface NamedChecks extends Pick<Refusal, 'cause' | 'detail'> {
  readonly words: string;
}

/** The first that fits; a check not in an entry may have any result or none. */
const meanings: readonly (Partial<Record<Check, CheckResult>> & Pick<Refusal, 'cause' | 'detail'>)[] = [
  // Gmail, Yahoo, Apple and Microsoft all document this as unauthenticated mail, whatever the DMARC result.
  { spf: 'failed', dkim: 'failed', cause: 'auth-other', detail: 'no-authentication' },
  // DMARC passes with an aligned pass of SPF or DKIM (RFC 9989 §4.1): what passed is not aligned, and the other one
  // failed.
  { spf: 'failed', dkim: 'passed', dmarc: 'failed', cause: 'auth-other', detail: 'several-checks' },
  { spf: 'passed', dkim: 'failed', dmarc: 'failed', cause: 'auth-other', detail: 'several-checks' },
  { spf: 'passed', dmarc: 'failed', cause: 'dmarc', detail: 'dmarc-alignment' },
  { dkim: 'passed', dmarc: 'failed', cause: 'dmarc', detail: 'dmarc-alignment' },
  // Nothing passed: DMARC failed because of the other one, and its policy is what the receiver follows.
  { dmarc: 'failed', cause: 'dmarc', detail: 'dmarc-fail' },
  { spf: 'failed', cause: 'spf', detail: 'spf-fail' },
  { dkim: 'failed', cause: 'dkim', detail: 'dkim-fail' },
];

/** Why a receiver that reports these results refuses; `undefined` if nothing failed. */
export function refusalBy(results: CheckResults): Pick<Refusal, 'cause' | 'detail'> | undefined {
  const meaning = meanings.find((one) => checks.every((check) => [undefined, results.get(check)].includes(one[check])));
  return meaning === undefined ? undefined : { cause: meaning.cause, detail: meaning.detail };
}
