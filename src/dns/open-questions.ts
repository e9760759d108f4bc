import { type Answer, isFalseAnswer, isUnasked } from './answer.js';
import type { Domain } from './name.js';
import type { AnsweredQuestion } from './saved-run.js';

/** The questions of a computation that have no answer. */
export interface OpenQuestions {
  /** Names that nobody was asked about, because only zone files answer and they are in none of their zones. */
  readonly outsideZones: readonly Domain[];
  /** Whether somebody was asked and gave no answer. */
  readonly failed: boolean;
  /** Whether somebody answered who gives false answers. */
  readonly false: boolean;
  /** Whether an answer is on its way, or beyond the budget. */
  readonly unasked: boolean;
}

/** Why there is no result. */
export type OpenReason = 'no-answer' | 'outside-zones' | 'false-answers';

export function openQuestions(used: Iterable<AnsweredQuestion>): OpenQuestions {
  const outsideZones = new Set<Domain>();
  let [failed, unasked, isFalse] = [false, false, false];
  for (const { name, answer } of used) {
    if (answer.status === 'unasked') unasked = true;
    else if (answer.status === 'failed') {
      if (isUnasked(answer)) outsideZones.add(name);
      else if (isFalseAnswer(answer.reason)) isFalse = true;
      else failed = true;
    }
  }
  return { outsideZones: [...outsideZones], failed, false: isFalse, unasked };
}

/** What false answers explain is told as that, then what a failure explains, whatever else was not asked. */
export function openReason(open: Pick<OpenQuestions, 'outsideZones' | 'failed' | 'false'>): OpenReason {
  if (open.false) return 'false-answers';
  return open.outsideZones.length > 0 && !open.failed ? 'outside-zones' : 'no-answer';
}

/** The same of one answer that failed. */
export function reasonOf(answer: Answer): OpenReason {
  if (isUnasked(answer)) return 'outside-zones';
  return answer.status === 'failed' && isFalseAnswer(answer.reason) ? 'false-answers' : 'no-answer';
}
