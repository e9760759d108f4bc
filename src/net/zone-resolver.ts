import type { DnsView, RecordType } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';
import { answerWith } from './record-order.js';
import type { Resolver, SettledAnswer } from './resolver.js';

/** Where a view ends, and who answers there. */
export interface Beyond {
  /**
   * The name where the view no longer knows the answer, either the name itself or one that its CNAMEs lead to.
   * `undefined` if the view answers.
   */
  outside(name: Domain, type: RecordType): Domain | undefined;
  /** Absent: nobody, and nothing is known about the name. */
  readonly resolver?: Resolver;
}

/**
 * Answers at once from a view: zone files, a saved snapshot, a table in a test. Without `beyond` only the view
 * counts, also for names outside it. A question without an answer in the view (`unasked`) is `refused`, because it must
 * not pass for "no such record". A chain that leads from the other resolver back into the view is not followed there.
 */
export class ZoneResolver implements Resolver {
  readonly #view: DnsView;
  readonly #beyond: Beyond | undefined;

  constructor(view: DnsView, beyond?: Beyond) {
    this.#view = view;
    this.#beyond = beyond;
  }

  resolve<T extends RecordType>(
    name: Domain,
    type: T,
    signal: AbortSignal,
  ): SettledAnswer<T> | Promise<SettledAnswer<T>> {
    const outside = this.#beyond?.outside(name, type);
    if (outside !== undefined)
      return this.#beyond?.resolver?.resolve(outside, type, signal) ?? { status: 'failed', reason: 'outside-zones' };
    const answer = this.#view.lookup(name, type);
    if (answer.status === 'unasked') return { status: 'failed', reason: 'refused' };
    return answer.status === 'found' ? answerWith(type, answer.records) : answer;
  }

  close(): void {
    this.#beyond?.resolver?.close();
  }
}
