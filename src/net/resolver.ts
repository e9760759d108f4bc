import type { Answer, FailureReason, RecordType } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';
import type { StopSignal } from './stop.js';

/** The possible outcomes of a query: never `unasked`. */
export type SettledAnswer<T extends RecordType = RecordType> = Exclude<Answer<T>, { status: 'unasked' }>;

/** A source of DNS answers. */
export interface Resolver {
  /**
   * Asks one question. An available answer is returned synchronously, so that a run over zone files never waits; any
   * other is a promise. Never throws or rejects: failures are answers. Once `signal` is aborted or the resolver is
   * closed, open questions soon settle as time-outs.
   */
  resolve<T extends RecordType>(
    name: Domain,
    type: T,
    signal: AbortSignal,
  ): SettledAnswer<T> | Promise<SettledAnswer<T>>;
  /** Cancels everything in flight; afterwards no socket or timer of this resolver keeps the process alive. */
  close(): void;
}

export const timedOut = { status: 'failed', reason: 'timeout' } as const;

/**
 * The outcome of one exchange with a server: an answer, possibly a failure. Other outcomes are specific to the
 * transport.
 */
export interface Settled<T extends RecordType> {
  readonly kind: 'answer';
  readonly answer: SettledAnswer<T>;
}

export function failedWith(reason: FailureReason): Settled<never> {
  return { kind: 'answer', answer: { status: 'failed', reason } };
}

/** How long one exchange with a server may last: past `timeoutMs`, or once `signal` is aborted, it is a time-out. */
export interface ExchangeLimits {
  readonly timeoutMs: number;
  readonly signal: StopSignal;
}
