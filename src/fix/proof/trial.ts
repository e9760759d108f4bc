import type { Cost } from '../../spf/evaluate/evaluation.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, textOf } from '../draft/draft.js';

/** What every candidate is measured against. */
export interface Trial {
  readonly context: FixContext;
  /** The texts as published that the new record takes the place of. */
  readonly current: readonly string[];
  /** The record as it is meant, with all sources in one; absent where the domain has none: then nobody was meant. */
  readonly meant?: string;
  /** The same without the terms that nobody's mail needs: who passes by it must pass. */
  readonly needed?: string;
  /** What the domain's record costs a receiver today. */
  readonly costBefore: Cost;
}

/** The trial of a draft that holds what the published texts mean, before the sender is put in. */
export function trialOf(
  current: readonly string[],
  meant: { readonly all: Draft; readonly needed: Draft } | undefined,
  costBefore: Cost,
  context: FixContext,
): Trial {
  return {
    context,
    current: [...new Set(current)],
    ...(meant === undefined ? {} : { meant: textOf(meant.all.terms), needed: textOf(meant.needed.terms) }),
    costBefore,
  };
}
