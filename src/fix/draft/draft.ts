import type { Domain } from '../../dns/name.js';
import { constantTarget } from '../../spf/macro/expand.js';
import { formatMechanism } from '../../spf/record/format.js';
import { parseTerm, spfRecordOf } from '../../spf/record/parse.js';
import type { Directive, Term } from '../../spf/record/record.js';
import type { FixContext } from './context.js';
import type { Edit, Removal } from './fix.js';
import type { Hypothesis } from './hypothesis.js';

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
  return { terms: spfRecordOf(text).terms, edits: [] };
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

/** A repeated mechanism can never decide, whatever its qualifier: the first match does (§4.6.2). */
export function withoutDuplicates(draft: Draft, { request }: FixContext): Draft {
  const seen = new Set<string>();
  return without(draft, (term) => {
    if (term.type !== 'directive') return undefined;
    const key = mechanismKey(term, request.domain);
    if (seen.has(key)) return 'duplicate';
    seen.add(key);
    return undefined;
  });
}

/** Equal for mechanisms that mean the same, however they are written: `a`, `A:example.com.` in the record of example.com. */
export function mechanismKey({ mechanism }: Directive, domain: Domain): string {
  const text = formatMechanism(mechanism).toLowerCase();
  const named =
    'target' in mechanism && mechanism.target !== undefined ? constantTarget(mechanism.target, domain) : undefined;
  return named === domain && mechanism.kind !== 'include' && mechanism.kind !== 'exists'
    ? text.replace(/:[^/]*/, '')
    : text;
}

/** What receivers could read if they left the broken terms out. */
export function isReadable(term: Term): boolean {
  return term.type !== 'malformed';
}

/** The hypothesis that the terms are the domain's record. */
export function supposeTerms(terms: readonly Term[], { request, suppose }: FixContext): Hypothesis {
  return suppose([{ name: request.domain, text: textOf(terms) }]);
}

/** Mechanisms, broken ones too, and the modifiers, which stand behind them (§6). */
export function partsOf(terms: readonly Term[]): {
  readonly mechanisms: readonly Term[];
  readonly modifiers: readonly Term[];
} {
  const isMechanism = ({ type }: Term): boolean => type === 'directive' || type === 'malformed';
  return { mechanisms: terms.filter(isMechanism), modifiers: terms.filter((term) => !isMechanism(term)) };
}

/** Where a new term goes: before `all`, else behind the last mechanism. */
export function ordinaryPlace(terms: readonly Term[]): number {
  const all = terms.findIndex(isAll);
  if (all !== -1) return all;
  const modifiers = [...terms].reverse().findIndex((term) => term.type === 'directive' || term.type === 'malformed');
  return modifiers === -1 ? 0 : terms.length - modifiers;
}
