import { type Answer, isUnasked } from './answer.js';
import type { Domain } from './name.js';
import type { AnsweredQuestion } from './saved-run.js';

/** The questions of a computation that have no answer. */
export interface OpenQuestions {
  /** Names that nobody was asked about, because only zone files answer and they are in none of their zones. */
  readonly outsideZones: readonly Domain[];
  /** Whether somebody was asked and gave no answer. */
  readonly failed: boolean;
  /** Whether an answer is on its way, or beyond the budget. */
  readonly unasked: boolean;
}

/** Why there is no result. */
export type OpenReason = 'no-answer' | 'outside-zones';

export function openQuestions(used: Iterable<AnsweredQuestion>): OpenQuestions {
  const outsideZones = new Set<Domain>();
  let [failed, unasked] = [false, false];
  for (const { name, answer } of used) {
    if (answer.status === 'unasked') unasked = true;
    else if (answer.status === 'failed') {
      if (isUnasked(answer)) outsideZones.add(name);
      else failed = true;
    }
  }
  return { outsideZones: [...outsideZones], failed, unasked };
}

/** What a failure of DNS explains is told as that, whatever else was not asked. */
export function openReason({ outsideZones, failed }: OpenQuestions): OpenReason {
  return outsideZones.length > 0 && !failed ? 'outside-zones' : 'no-answer';
}

/** The same of one answer that failed. */
export function reasonOf(answer: Answer): OpenReason {
  return isUnasked(answer) ? 'outside-zones' : 'no-answer';
}
