import { observedView } from '../../dns/observed-view.js';
import { openQuestions } from '../../dns/open-questions.js';
import { type SavedRun, savedRunFromJson, viewOfRun } from '../../dns/saved-run.js';
import { parseJson } from '../../syntax/json.js';
import type { Files } from '../process/files.js';
import { UserError } from '../process/user-error.js';
import type { Answered, Computation } from './live.js';

/** A saved run, which replaces name servers, zone files and the clock. */
export class ReplayedDns {
  readonly kind = 'replayed';
  readonly source: SavedRun['source'];
  /** When the run happened, seconds since 1970. */
  readonly unixSeconds: number;
  /** The file that it was saved in. */
  readonly path: string;
  readonly #run: SavedRun;

  /** @throws UserError where the file holds no saved run. */
  constructor(path: string, files: Files) {
    const run = savedRunFromJson(parseJson(files.readUtf8(path)));
    if (run === undefined) throw new UserError({ kind: 'not-a-saved-run', path });
    this.path = path;
    this.source = run.source;
    this.unixSeconds = run.unixSeconds;
    this.#run = run;
  }

  /** Runs the computation once, over the answers that were saved under its label. */
  async ask<T>(label: string, compute: Computation<T>): Promise<Answered<T>> {
    const { view, used } = observedView(viewOfRun(this.#run, label));
    const value = compute(view, () => false);
    return { value, questions: used.size, open: openQuestions(used.values()) };
  }

  close(): void {}
}
