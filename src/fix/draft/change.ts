import type { Term } from '../../spf/record/record.js';
import { isWanted } from './certainty.js';
import type { FixContext } from './context.js';
import { type Draft, newTerm } from './draft.js';
import type { Edit } from './fix.js';

/** What becomes of a term: the terms in its place, none if it goes, and the edit that says why. */
export interface Change {
  readonly terms: readonly string[];
  readonly edit: Edit;
}

export function dropped(term: string, reason: Extract<Edit, { kind: 'dropped' }>['reason']): Change {
  return { terms: [], edit: { kind: 'dropped', term, reason } };
}

export function converted(from: string, to: string, reason: Extract<Edit, { kind: 'converted' }>['reason']): Change {
  return { terms: [to], edit: { kind: 'converted', from, to, reason } };
}

/** The draft with every change that the user wants made. */
export function withChanges(
  draft: Draft,
  changeOf: (term: Term) => Change | undefined,
  { request }: FixContext,
): Draft {
  const edits: Edit[] = [];
  const terms = draft.terms.flatMap((term): readonly Term[] => {
    const change = changeOf(term);
    if (change === undefined || !isWanted(change.edit, request)) return [term];
    edits.push(change.edit);
    return change.terms.map(newTerm);
  });
  return { terms, edits: [...draft.edits, ...edits] };
}
