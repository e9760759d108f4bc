import type { FalseAnswers } from '../../dns/false-answers.js';
import { openQuestions } from '../../dns/open-questions.js';
import { type AnsweredQuestion, type SavedRun, savedRunToJson } from '../../dns/saved-run.js';
import { questionKey } from '../../dns/snapshot.js';
import { jsonText } from '../../report/layout/json-text.js';
import type { Files } from '../process/files.js';
import type { Answered, Computation, LiveDns } from './live.js';

/** Live DNS that keeps every answer used for a result, for the file of `--save`. */
export class RecordingDns {
  readonly kind = 'recording';
  readonly source: SavedRun['source'];
  readonly unixSeconds: number;
  readonly #live: LiveDns;
  readonly #path: string;
  readonly #files: Files;
  readonly #recorded = new Map<string, readonly AnsweredQuestion[]>();

  constructor(live: LiveDns, path: string, files: Files) {
    this.source = live.source;
    this.unixSeconds = live.unixSeconds;
    this.#live = live;
    this.#path = path;
    this.#files = files;
  }

  get evidence(): FalseAnswers | undefined {
    return this.#live.evidence;
  }

  /** `label` names the subject of the computation, so that a replayed run finds its answers again. */
  async ask<T>(label: string, compute: Computation<T>): Promise<Answered<T>> {
    const { value, used } = await this.#live.observe(compute);
    const earlier = this.#recorded.get(label) ?? [];
    const all = new Map([...earlier, ...used.values()].map((one) => [questionKey(one.name, one.type), one]));
    this.#recorded.set(label, [...all.values()]);
    return { value, questions: used.size, open: openQuestions(used.values()) };
  }

  /** Stops all queries, and saves. @throws UserError if the file cannot be written. */
  close(): void {
    this.#live.close();
    const { source, unixSeconds } = this;
    const run = savedRunToJson({ unixSeconds, source, answers: this.#recorded });
    this.#files.writeText(this.#path, jsonText(run));
  }
}
