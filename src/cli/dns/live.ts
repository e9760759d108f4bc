import type { DnsView } from '../../dns/answer.js';
import type { FalseAnswers } from '../../dns/false-answers.js';
import { observedView } from '../../dns/observed-view.js';
import { type OpenQuestions, openQuestions } from '../../dns/open-questions.js';
import type { AnsweredQuestion, SavedRun } from '../../dns/saved-run.js';
import type { Budget } from '../../net/budget.js';
import { resolveWith } from '../../net/resolve-with.js';
import type { Resolver } from '../../net/resolver.js';
import { resolveTested } from '../../net/trial/resolve-tested.js';
import type { TestedResolver } from '../../net/trial/tested-resolver.js';

/** A computation over DNS. `isLate`: whether the time of the run is over, for what takes long. */
export type Computation<T> = (view: DnsView, isLate: () => boolean) => T;

/** When no answer is waited for any more, what is there is still judged; an ordinary domain takes half of this. */
const lastComputingMs = 150;

export interface Answered<T> {
  readonly value: T;
  /** How many queries the value depends on: the same for the same answers, however fast they came. */
  readonly questions: number;
  /** Those that have no answer. */
  readonly open: OpenQuestions;
}

/** The servers that the options name. */
export interface Asked {
  readonly resolver: Resolver;
  /** Where answers come from, for the report. */
  readonly source: SavedRun['source'];
  /** The part of `resolver` that asks the network, if any does. */
  readonly tested?: TestedResolver;
}

/** The DNS of name servers or zone files, at this moment. */
export class LiveDns {
  readonly kind = 'live';
  readonly source: SavedRun['source'];
  /** When the run happens, seconds since 1970. */
  readonly unixSeconds: number;
  readonly #asked: Asked;
  readonly #budget: Budget;
  #evidence: FalseAnswers | undefined;

  constructor(asked: Asked, budget: Budget, unixSeconds: number) {
    this.source = asked.source;
    this.unixSeconds = unixSeconds;
    this.#asked = asked;
    this.#budget = budget;
  }

  /** What showed that the answers are false; `undefined` as long as nothing did. */
  get evidence(): FalseAnswers | undefined {
    return this.#evidence;
  }

  /** Runs a computation until no answer is missing. Nothing is saved, so its subject does not matter. */
  async ask<T>(_label: string, compute: Computation<T>): Promise<Answered<T>> {
    const { value, used } = await this.observe(compute);
    return { value, questions: used.size, open: openQuestions(used.values()) };
  }

  /** The value, and every answer it depends on. */
  async observe<T>(
    compute: Computation<T>,
  ): Promise<{ readonly value: T; readonly used: ReadonlyMap<string, AnsweredQuestion> }> {
    // Only the last run counts: it gets a view of all answers.
    let used: ReadonlyMap<string, AnsweredQuestion> = new Map();
    const endsAt = performance.now() + this.#budget.deadlineMs + lastComputingMs;
    const isLate = (): boolean => performance.now() > endsAt;
    const value = await this.#resolve((asked) => {
      const observation = observedView(asked);
      used = observation.used;
      return compute(observation.view, isLate);
    });
    return { value, used };
  }

  /** Stops all queries. */
  close(): void {
    this.#asked.resolver.close();
  }

  async #resolve<T>(compute: (view: DnsView) => T): Promise<T> {
    const { resolver, tested } = this.#asked;
    if (tested === undefined) return (await resolveWith(compute, resolver, this.#budget)).value;
    const { value, judgement } = await resolveTested(compute, { resolver, tested }, this.#budget);
    if (judgement.kind === 'false') this.#evidence ??= judgement.evidence;
    return value;
  }
}
