import { type Edit, isChanged } from '../../fix/draft/fix.js';
import { formatCover } from '../../ip/cover.js';
import { dateOf } from '../../text/date.js';
import type { DomainReport } from './report.js';

/** The record to publish, the changes to the old one, and the result of the proof. */
export function fixJson({ proposal }: DomainReport): object | null {
  if (proposal.kind === 'none') return null;
  const { fix } = proposal;
  return {
    record: fix.after,
    changed: isChanged(fix),
    verified: fix.proof.verified,
    strings: fix.strings,
    replaces: fix.before,
    split: fix.split,
    strategy: fix.strategy,
    edits: fix.edits.map(editJson),
    objections: fix.proof.objections,
    lookups: fix.proof.cost.after.lookups,
    voidLookups: fix.proof.cost.after.voidLookups,
    adds: fix.proof.gained.flatMap(formatCover),
    removes: fix.proof.lost.flatMap(formatCover),
  };
}

/** Times as text, as everywhere in JSON. */
function editJson(edit: Edit): object {
  if (edit.kind !== 'flattened') return edit;
  const { readAt, ...rest } = edit;
  return { ...rest, readAt: dateOf(readAt) };
}
