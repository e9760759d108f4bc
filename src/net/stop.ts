/** What an exchange needs of an `AbortSignal`; every one of those is such a signal. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/**
 * Ends one exchange, also when what is around it ends. An `AbortController` would do, but aborting one makes an error with a
 * stack: half the processor time of a question, and every question is aborted, when what remains of it is dropped.
 */
export class Stop implements StopSignal {
  readonly #listeners = new Set<() => void>();
  readonly #outer: StopSignal | undefined;
  #aborted: boolean;

  constructor(outer?: StopSignal) {
    this.#outer = outer;
    this.#aborted = outer?.aborted ?? false;
    outer?.addEventListener('abort', this.abort);
  }

  get aborted(): boolean {
    return this.#aborted;
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.delete(listener);
  }

  readonly abort = (): void => {
    this.#outer?.removeEventListener('abort', this.abort);
    if (this.#aborted) return;
    this.#aborted = true;
    for (const listener of [...this.#listeners]) listener();
  };
}
