import type { Refusal } from '../diagnosis/diagnosis.js';

/** The checks of a sender that receivers name in their replies. */
export type Check = 'spf' | 'dkim' | 'dmarc';

export type CheckResult = 'passed' | 'failed';

/** What a reply says that the checks came to; one that it does not speak of is absent. */
export type CheckResults = ReadonlyMap<Check, CheckResult>;

/** What the named checks mean, and the words of the reply that name them. */
export interface NamedChecks extends Pick<Refusal, 'cause' | 'detail'> {
  readonly words: string;
}

/**
 * Why a receiver refuses that says these results; `undefined` where nothing failed. DMARC passes by an aligned pass of
 * SPF or DKIM (RFC 9989 §4.1), so its failure follows from theirs.
 */
export function refusalBy(results: CheckResults): Pick<Refusal, 'cause' | 'detail'> | undefined {
  const [spf, dkim, dmarc] = [results.get('spf'), results.get('dkim'), results.get('dmarc')];
  // Gmail, Yahoo, Apple and Microsoft all document this as a mail without authentication, whatever DMARC said.
  if (spf === 'failed' && dkim === 'failed') return { cause: 'auth-other', detail: 'no-authentication' };
  const onePassed = spf === 'passed' || dkim === 'passed';
  const oneFailed = spf === 'failed' || dkim === 'failed';
  if (dmarc === 'failed') {
    // What passed is not aligned; where the other one failed besides, the receiver lists two faults of their own.
    if (onePassed && oneFailed) return { cause: 'auth-other', detail: 'several-checks' };
    if (onePassed) return { cause: 'dmarc', detail: 'dmarc-alignment' };
    return { cause: 'dmarc', detail: 'dmarc-fail' };
  }
  if (spf === 'failed') return { cause: 'spf', detail: 'spf-fail' };
  return dkim === 'failed' ? { cause: 'dkim', detail: 'dkim-fail' } : undefined;
}
