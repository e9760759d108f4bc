import type { Answer, FailureReason, RecordType } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';

/** What asking can end in: never `unasked`. */
export type SettledAnswer<T extends RecordType = RecordType> = Exclude<Answer<T>, { status: 'unasked' }>;

/** A source of DNS answers. */
export interface Resolver {
  /**
   * Asks one question. An answer that is at hand is returned as it is, so that a run over zone files never waits; any
   * other is promised. Never throws or rejects: what goes wrong is an answer. Once `signal` is aborted or the resolver
   * is closed, what is still open soon settles as a time-out.
   */
  resolve<T extends RecordType>(
    name: Domain,
    type: T,
    signal: AbortSignal,
  ): SettledAnswer<T> | Promise<SettledAnswer<T>>;
  /** Cancels whatever is in flight; afterwards no socket and no timer of this resolver keeps the process alive. */
  close(): void;
}

export const timedOut = { status: 'failed', reason: 'timeout' } as const;

/** How one exchange with a server ended: with an answer, be it a failure. The other ways are the transport's own. */
export interface Settled<T extends RecordType> {
  readonly kind: 'answer';
  readonly answer: SettledAnswer<T>;
}

export function failedWith(reason: FailureReason): Settled<never> {
  return { kind: 'answer', answer: { status: 'failed', reason } };
}
