import type { DnsView, RecordType } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';
import { answerWith } from './record-order.js';
import type { Resolver, SettledAnswer } from './resolver.js';

export interface Fallback {
  /**
   * The name to ask `resolver` for: where the view no longer knows the answer, either the name itself or one that its
   * CNAMEs lead to. `undefined` if the view answers.
   */
  outside(name: Domain, type: RecordType): Domain | undefined;
  readonly resolver: Resolver;
}

/**
 * Answers at once from a view: zone files, a saved snapshot, a table in a test. Without a fallback only the view
 * counts, also for names outside it. A question without an answer in the view (`unasked`) is `refused`, because it must
 * not pass for "no such record". A chain that leads from the fallback back into the view is not followed there.
 */
export class ZoneResolver implements Resolver {
  readonly #view: DnsView;
  readonly #fallback: Fallback | undefined;

  constructor(view: DnsView, fallback?: Fallback) {
    this.#view = view;
    this.#fallback = fallback;
  }

  resolve<T extends RecordType>(
    name: Domain,
    type: T,
    signal: AbortSignal,
  ): SettledAnswer<T> | Promise<SettledAnswer<T>> {
    const outside = this.#fallback?.outside(name, type);
    if (this.#fallback !== undefined && outside !== undefined) {
      return this.#fallback.resolver.resolve(outside, type, signal);
    }
    const answer = this.#view.lookup(name, type);
    if (answer.status === 'unasked') return { status: 'failed', reason: 'refused' };
    return answer.status === 'found' ? answerWith(type, answer.records) : answer;
  }

  close(): void {
    this.#fallback?.resolver.close();
  }
}
