import type { Cost } from '../../spf/evaluate/evaluation.js';
import { withoutHarm } from '../draft/clean.js';
import type { FixContext } from '../draft/context.js';
import { textOf } from '../draft/draft.js';
import type { Source } from '../draft/sources.js';

/** What every candidate is measured against: the records that it would replace. */
export interface Trial {
  readonly context: FixContext;
  readonly sources: readonly Source[];
  /** The records as published: addresses that pass by one of them must still pass. */
  readonly current: readonly string[];
  /** The same with clear mistakes corrected: addresses that pass by none of these must not begin to pass. */
  readonly meant: readonly string[];
  /** What the domain's record costs a receiver today. */
  readonly costBefore: Cost;
}

export function trialOf(sources: readonly Source[], costBefore: Cost, context: FixContext): Trial {
  return {
    context,
    sources,
    current: [...new Set(sources.map(({ publishedText }) => publishedText))],
    meant: sources.map(({ draft }) => textOf(withoutHarm(draft, context).terms)),
    costBefore,
  };
}
