import { formatMechanism } from '../../spf/record/format.js';
import { parseSpfRecord, parseTerm } from '../../spf/record/parse.js';
import type { Directive, Term } from '../../spf/record/record.js';
import type { Edit, Removal } from './fix.js';

/** A record under repair: its terms, and what was done to them so far. */
export interface Draft {
  readonly terms: readonly Term[];
  readonly edits: readonly Edit[];
}

export function textOf(terms: readonly Term[]): string {
  return ['v=spf1', ...terms.map((term) => term.text)].join(' ');
}

/** A term that was in no record before. */
export function newTerm(text: string): Term {
  return parseTerm(text, 0);
}

export function draftOf(text: string): Draft {
  return { terms: parseSpfRecord(text).terms, edits: [] };
}

/** The draft without the terms for which `reasonFor` names a reason, each recorded as an edit. */
export function without(draft: Draft, reasonFor: (term: Term, index: number) => Removal | undefined): Draft {
  const edits: Edit[] = [];
  const terms = draft.terms.filter((term, index) => {
    const reason = reasonFor(term, index);
    if (reason !== undefined) edits.push({ kind: 'dropped', term: term.text, reason });
    return reason === undefined;
  });
  return { ...draft, terms, edits: [...draft.edits, ...edits] };
}

export function isAll(term: Term): term is Directive {
  return term.type === 'directive' && term.mechanism.kind === 'all';
}

/** What no receiver reads goes: mechanisms and broken terms behind `all`; modifiers stay (RFC 7208 §5.1, §6). */
export function withoutTermsAfterAll(draft: Draft): Draft {
  const all = draft.terms.findIndex(isAll);
  if (all === -1) return draft;
  return without(draft, (term, index) =>
    index > all && (term.type === 'directive' || term.type === 'malformed') ? 'after-all' : undefined,
  );
}

/** A repeated mechanism can never decide, whatever its qualifier: the first match does (§4.6.2). */
export function withoutDuplicates(draft: Draft): Draft {
  const seen = new Set<string>();
  return without(draft, (term) => {
    if (term.type !== 'directive') return undefined;
    const mechanism = formatMechanism(term.mechanism).toLowerCase();
    if (seen.has(mechanism)) return 'duplicate';
    seen.add(mechanism);
    return undefined;
  });
}
