import type { DnsView } from '../../dns/answer.js';
import { observedView } from '../../dns/observed-view.js';
import type { AnsweredQuestion, SavedRun } from '../../dns/saved-run.js';
import type { Budget } from '../../net/budget.js';
import { resolveWith } from '../../net/resolve-with.js';
import type { Resolver } from '../../net/resolver.js';

export interface Answered<T> {
  readonly value: T;
  /** How many queries the value depends on: the same for the same answers, however fast they came. */
  readonly questions: number;
}

/** The servers that the options name. */
export interface Asked {
  readonly resolver: Resolver;
  /** Where answers come from, for the report. */
  readonly source: SavedRun['source'];
}

/** The DNS of name servers or zone files, at this moment. */
export class LiveDns {
  readonly kind = 'live';
  readonly source: SavedRun['source'];
  /** When the run happens, seconds since 1970. */
  readonly unixSeconds: number;
  readonly #resolver: Resolver;
  readonly #budget: Budget;

  constructor({ resolver, source }: Asked, budget: Budget, unixSeconds: number) {
    this.source = source;
    this.unixSeconds = unixSeconds;
    this.#resolver = resolver;
    this.#budget = budget;
  }

  /** Runs a computation until no answer is missing. Nothing is saved, so its subject does not matter. */
  async ask<T>(_label: string, compute: (view: DnsView) => T): Promise<Answered<T>> {
    const { value, used } = await this.observe(compute);
    return { value, questions: used.size };
  }

  /** The value, and every answer it depends on. */
  async observe<T>(
    compute: (view: DnsView) => T,
  ): Promise<{ readonly value: T; readonly used: ReadonlyMap<string, AnsweredQuestion> }> {
    // Only the last run counts: it gets a view of all answers.
    let used: ReadonlyMap<string, AnsweredQuestion> = new Map();
    const { value } = await resolveWith(
      (asked) => {
        const observation = observedView(asked);
        used = observation.used;
        return compute(observation.view);
      },
      this.#resolver,
      this.#budget,
    );
    return { value, used };
  }

  /** Stops all queries. */
  close(): void {
    this.#resolver.close();
  }
}
