import { setMaxListeners } from 'node:events';
import type { Answer, DnsView, Question, RecordType } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';
import { questionKey, Snapshot } from '../dns/snapshot.js';
import { afterArrivals } from './bounded.js';
import type { Budget } from './budget.js';
import { type Resolver, type SettledAnswer, timedOut } from './resolver.js';

export interface Resolution<T> {
  /** The result of the last run of `compute`. */
  readonly value: T;
  /** Every answer received. The same `compute` over it gives the same value. */
  readonly snapshot: Snapshot;
  readonly spent: Spent;
}

export interface Spent {
  /** Questions passed to the resolver. */
  readonly questions: number;
  /** Runs of `compute`. */
  readonly rounds: number;
  /** Questions that the value needed but that were never sent, because the budget was used up. */
  readonly refused: readonly Question[];
  /** Whether a question failed only because the time for the whole run was over. */
  readonly deadlineReached: boolean;
}

/**
 * Runs a pure computation against DNS repeatedly, each time with more answers, until none is missing or the budget is
 * spent. A lookup without an answer is `unasked` in that run, and is fetched at once, each question once. The
 * computation runs again as soon as one missing answer arrives, not only when a whole wave is complete.
 *
 * `compute` must be deterministic and must read DNS through the view alone: then a run that misses nothing is final,
 * whatever is still in flight. Past the deadline (RFC 7208 §4.6.4) open and new questions fail as time-outs. Rejects
 * only with what `compute` throws. Nothing of the run stays in flight when it settles.
 */
export async function resolveWith<T>(
  compute: (dns: DnsView) => T,
  resolver: Resolver,
  budget: Budget,
): Promise<Resolution<T>> {
  const run = new Run(compute, resolver, budget);
  try {
    return await run.finish();
  } finally {
    run.cancel();
  }
}

class Run<T> {
  readonly #compute: (dns: DnsView) => T;
  readonly #resolver: Resolver;
  readonly #budget: Budget;
  readonly #startedAt = performance.now();
  readonly #controller = new AbortController();
  readonly #answers = new Map<string, Answer>();
  /** Sent or waiting to be sent. */
  readonly #open = new Map<string, Question>();
  readonly #refused = new Map<string, Question>();
  /** In the order in which the computation first missed them. */
  readonly #waiting = new Set<string>();
  /** The lookups of the last run that had no answer. */
  #missed = new Map<string, Question>();
  #inFlight = 0;
  #questions = 0;
  #rounds = 0;
  #late = false;
  #deadlineReached = false;
  #timer: NodeJS.Timeout | undefined;
  #wake: () => void = () => {};
  /** The rejection of a resolver that breaks its promise. */
  #broken: { readonly error: unknown } | undefined;

  constructor(compute: (dns: DnsView) => T, resolver: Resolver, budget: Budget) {
    this.#compute = compute;
    this.#resolver = resolver;
    this.#budget = budget;
    // Every open question listens on this one signal; Node 20 would warn of a leak at the eleventh listener.
    setMaxListeners(0, this.#controller.signal);
  }

  async finish(): Promise<Resolution<T>> {
    for (;;) {
      const value = this.#computeOnce();
      this.#noteMissed();
      this.#send();
      if (this.#hasNews()) continue;
      if (this.#isFinal()) return this.#resolution(value);
      await this.#news();
    }
  }

  cancel(): void {
    this.#late = true;
    clearTimeout(this.#timer);
    this.#controller.abort();
  }

  #computeOnce(): T {
    const missed = new Map<string, Question>();
    const answers = this.#answers;
    const lookup = <U extends RecordType>(name: Domain, type: U): Answer<U> => {
      const key = questionKey(name, type);
      // The key includes the type, so the answer under it is of that type.
      const answer = answers.get(key) as Answer<U> | undefined;
      if (answer !== undefined) return answer;
      missed.set(key, { name, type });
      return { status: 'unasked' };
    };
    this.#rounds += 1;
    this.#missed = missed;
    return this.#compute({ lookup });
  }

  #noteMissed(): void {
    for (const [key, question] of this.#missed) {
      if (this.#open.has(key) || this.#refused.has(key)) continue;
      if (this.#open.size + this.#answers.size >= this.#budget.maxQuestions) this.#refused.set(key, question);
      else {
        this.#open.set(key, question);
        this.#waiting.add(key);
      }
    }
    if (this.#late) this.#timeOutOpen();
  }

  #send(): void {
    for (const key of this.#waiting) {
      if (this.#inFlight >= this.#budget.maxInFlight) return;
      this.#waiting.delete(key);
      const question = this.#open.get(key);
      if (question !== undefined) this.#ask(key, question);
    }
  }

  #ask(key: string, { name, type }: Question): void {
    this.#questions += 1;
    const answer = this.#resolver.resolve(name, type, this.#controller.signal);
    if (!(answer instanceof Promise)) {
      this.#keep(key, answer);
      return;
    }
    this.#inFlight += 1;
    answer.then(
      (settled) => this.#arrive(key, settled),
      (error: unknown) => {
        this.#broken = { error };
        this.#wake();
      },
    );
  }

  #keep(key: string, answer: SettledAnswer): void {
    this.#open.delete(key);
    this.#answers.set(key, answer);
  }

  #arrive(key: string, answer: SettledAnswer): void {
    if (this.#late) return;
    this.#inFlight -= 1;
    this.#keep(key, answer);
    this.#send();
    if (this.#missed.has(key)) this.#wake();
  }

  #hasNews(): boolean {
    for (const key of this.#missed.keys()) if (this.#answers.has(key)) return true;
    return false;
  }

  #isFinal(): boolean {
    for (const key of this.#missed.keys()) if (!this.#refused.has(key)) return false;
    return true;
  }

  /** Waits for an answer that the computation missed, then lets others of the same tick arrive too. */
  async #news(): Promise<void> {
    const remainingMs = this.#startedAt + this.#budget.deadlineMs - performance.now();
    this.#timer ??= setTimeout(() => afterArrivals(() => this.#passDeadline()), Math.max(0, remainingMs));
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    if (this.#broken !== undefined) throw this.#broken.error;
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }

  #passDeadline(): void {
    if (this.#late) return;
    this.cancel();
    this.#timeOutOpen();
    this.#wake();
  }

  #timeOutOpen(): void {
    if (this.#open.size > 0) this.#deadlineReached = true;
    this.#waiting.clear();
    for (const key of this.#open.keys()) this.#keep(key, timedOut);
  }

  #resolution(value: T): Resolution<T> {
    return {
      value,
      snapshot: Snapshot.over(undefined, this.#answers),
      spent: {
        questions: this.#questions,
        rounds: this.#rounds,
        refused: [...this.#missed.values()],
        deadlineReached: this.#deadlineReached,
      },
    };
  }
}
