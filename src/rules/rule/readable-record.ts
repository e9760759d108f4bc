import type { Facts } from '../../facts/facts.js';
import type { MistakeKind } from '../../spf/mend/find.js';
import { malformedTerms, type SpfRecord } from '../../spf/record/record.js';

/** Receivers ignore these and read the rest unchanged. */
const ignored = new Set<MistakeKind>(['unknown-modifier', 'equals-for-colon']);

/**
 * The domain's record if there is exactly one and it says what its author meant. If it is broken or mistaken, the rules
 * about its text fire, and the consequences of the mistake are not reported again.
 */
export function readableRecord({ spf }: Facts): SpfRecord | undefined {
  const { record } = spf.tree;
  if (record === undefined || malformedTerms(record).length > 0) return undefined;
  const mistaken = spf.examined.some(({ mistakes }) => mistakes.some(({ mistake }) => !ignored.has(mistake.kind)));
  return mistaken ? undefined : record;
}
