import type { OutputStream } from '../process/invocation.js';

/** After this time a waiting user wants to see that something is going on. */
const patienceMs = 400;

/** Figures that change faster cannot be read. */
const refreshMs = 500;

/** How far a run over many domains is, and how fast it goes. */
export class Pace {
  readonly #all: number;
  readonly #startedMs: number;
  #done = 0;

  constructor(all: number, startedMs: number) {
    this.#all = all;
    this.#startedMs = startedMs;
  }

  step(): void {
    this.#done += 1;
  }

  at(nowMs: number): { done: number; all: number; perSecond: number; secondsLeft: number } {
    const seconds = Math.max((nowMs - this.#startedMs) / 1000, 0.001);
    const rate = this.#done / seconds;
    const secondsLeft = rate === 0 ? 0 : Math.ceil((this.#all - this.#done) / rate);
    return { done: this.#done, all: this.#all, perSecond: Math.round(rate), secondsLeft };
  }
}

/**
 * A spinner on stderr while `work` runs, if stderr is a terminal. ora is loaded only when it is shown: most runs end
 * before that.
 */
export async function withSpinner<T>(
  words: () => string,
  stream: OutputStream,
  shown: boolean,
  work: () => Promise<T>,
): Promise<T> {
  if (!shown) return work();
  let stop = (): void => {};
  let over = false;
  const timer = setTimeout(() => {
    void import('ora').then(({ default: ora }) => {
      if (over) return;
      const spinner = ora({ text: words(), stream, discardStdin: false }).start();
      const ticker = setInterval(() => {
        spinner.text = words();
      }, refreshMs);
      stop = () => {
        clearInterval(ticker);
        spinner.stop();
      };
    });
  }, patienceMs);
  try {
    return await work();
  } finally {
    over = true;
    clearTimeout(timer);
    stop();
  }
}
