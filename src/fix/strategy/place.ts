import { type AddressVerdict, isRequired, verdictFor } from '../../facts/sender-verdicts.js';
import { finalEnding } from '../../spf/evaluate/evaluation.js';
import type { Term } from '../../spf/record/record.js';
import type { FixContext } from '../draft/context.js';
import { isReadable, ordinaryPlace, supposeTerms } from '../draft/draft.js';

/**
 * The terms with `added` put in: before `all`, before a redirect, else behind the last mechanism; or earlier, where a
 * term before that place would decide against the sender or end the evaluation in an error.
 */
export function place(terms: readonly Term[], added: readonly Term[], context: FixContext): readonly Term[] {
  let index = ordinaryPlace(terms);
  // Each round moves the place to the left, so this ends.
  for (;;) {
    const tried = [...terms.slice(0, index), ...added, ...terms.slice(index)];
    const obstacle = obstacleTo(tried, index, context);
    if (obstacle === undefined) return tried;
    index = obstacle;
  }
}

/** Where a term before `index` keeps a required address from passing: its place. */
function obstacleTo(terms: readonly Term[], index: number, context: FixContext): number | undefined {
  const places = supposeTerms(terms.filter(isReadable), context)
    .verdicts()
    .filter((one) => isRequired(one, context.request.massMail) && verdictFor(one) !== 'pass')
    .map((one) => decidedAt(one, terms))
    .filter((at) => at !== undefined && at < index);
  return places.length === 0 ? undefined : Math.min(...places.filter((at) => at !== undefined));
}

/** The place of the outermost term at which the evaluation ended. */
function decidedAt({ evaluation }: AddressVerdict, terms: readonly Term[]): number | undefined {
  if (finalEnding(evaluation.ending).kind === 'undetermined') return undefined;
  const last = evaluation.steps.at(-1)?.term;
  const at = terms.findIndex((term) => term.text === last?.text);
  return at === -1 ? undefined : at;
}
