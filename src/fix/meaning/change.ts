import type { Edit } from '../draft/fix.js';

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
