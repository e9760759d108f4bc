import { certaintyOf, editId } from '../../fix/draft/certainty.js';
import { type Edit, isChanged } from '../../fix/draft/fix.js';
import { formatCover } from '../../ip/cover.js';
import { en } from '../../messages/en/all.js';
import { dateOf } from '../../text/date.js';
import { decodedText } from '../layout/plain-text.js';
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
    ...(fix.chosen === undefined ? {} : { chosen: { ...fix.chosen, message: decodedText(en.fix.chosen(fix.chosen)) } }),
    edits: fix.edits.map(editJson),
    confirm: fix.edits.filter((edit) => certaintyOf(edit) === 'plain').map(editId),
    advice: fix.advice.map(({ name, edit }) => ({ apply: name, ...editJson(edit) })),
    ...(fix.unused.length === 0 ? {} : { unused: fix.unused }),
    objections: fix.proof.objections,
    lookups: fix.proof.cost.after.lookups,
    voidLookups: fix.proof.cost.after.voidLookups,
    adds: fix.proof.gained.flatMap(formatCover),
    removes: fix.proof.lost.flatMap(formatCover),
    today: {
      wider: fix.proof.today.wider.flatMap(formatCover),
      narrower: fix.proof.today.narrower.flatMap(formatCover),
    },
  };
}

/** Times as text, as everywhere in JSON. */
function editJson(edit: Edit): object {
  const known = { id: editId(edit), certainty: certaintyOf(edit) };
  if (edit.kind !== 'flattened') return { ...known, ...edit };
  const { readAt, ...rest } = edit;
  return { ...known, ...rest, readAt: dateOf(readAt) };
}
