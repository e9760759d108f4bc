import { includeUseOf } from '../../senders/directory.js';
import { constantTarget } from '../../spf/macro/expand.js';
import type { Directive, Term } from '../../spf/record/record.js';
import { type Change, converted, dropped } from '../draft/change.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, isAll, newTerm, partsOf } from '../draft/draft.js';
import type { Edit } from '../draft/fix.js';

/** What may be advised: the rules that say so, and `deny-others`, about which no rule complains. */
export const adviceNames = [
  'spf/all-neutral',
  'spf/all-missing',
  'spf/include-useless',
  'spf/discouraged-macro',
  'deny-others',
] as const;
export type AdviceName = (typeof adviceNames)[number];

/** A change that is the company's choice. */
export interface Advice {
  readonly name: AdviceName;
  readonly edit: Edit;
}

/** An advice that the user takes, and that the record has no place for. */
export interface UnusedAdvice {
  readonly name: string;
  /** `redirect`: the record behind it decides about everybody else. */
  readonly why: 'nothing-to-change' | 'redirect';
}

export interface Advised {
  readonly draft: Draft;
  /** What is left to the company. */
  readonly open: readonly Advice[];
  readonly unused: readonly UnusedAdvice[];
}

/** The draft with the advice that the user takes. */
export function withAdvice(draft: Draft, context: FixContext): Advised {
  const taken = context.request.appliedRules ?? [];
  const used = new Set<string>();
  const open: Advice[] = [];
  const edits: Edit[] = [];
  const terms = draft.terms.flatMap((term): readonly Term[] => {
    const advised = adviceFor(term, context);
    const chosen = advised.find(({ name }) => taken.includes(name));
    if (chosen === undefined) {
      for (const { name, change } of advised) open.push({ name, edit: change.edit });
      return [term];
    }
    used.add(chosen.name);
    edits.push(chosen.change.edit);
    return chosen.change.terms.map(newTerm);
  });
  const closings = closingsFor(draft);
  const closing = closings.find(({ name }) => taken.includes(name));
  if (closing === undefined) open.push(...closings);
  else {
    used.add(closing.name);
    edits.push(closing.edit);
  }
  const unused = taken
    .filter((name) => !used.has(name))
    .map((name): UnusedAdvice => ({ name, why: whyUnused(name, draft) }));
  const closed = closing === undefined ? terms : withClosing(terms, closing.edit.term);
  return { draft: { terms: closed, edits: [...draft.edits, ...edits] }, open, unused };
}

/** What a record may say of everybody else that says nothing; a redirect's record says it. */
function closingsFor({ terms }: Draft): readonly (Advice & { readonly edit: Extract<Edit, { kind: 'added' }> })[] {
  if (terms.some((term) => isAll(term) || term.type === 'redirect')) return [];
  const adding = (term: string): Extract<Edit, { kind: 'added' }> => ({
    kind: 'added',
    term,
    reason: { kind: 'closing' },
  });
  return [
    { name: 'spf/all-missing', edit: adding('~all') },
    { name: 'deny-others', edit: adding('-all') },
  ];
}

function withClosing(terms: readonly Term[], closing: string): readonly Term[] {
  const { mechanisms, modifiers } = partsOf(terms);
  return [...mechanisms, newTerm(closing), ...modifiers];
}

function whyUnused(name: string, { terms }: Draft): UnusedAdvice['why'] {
  const isAboutOthers = name === 'deny-others' || name === 'spf/all-neutral' || name === 'spf/all-missing';
  const hasRedirect = terms.some((term) => term.type === 'redirect') && !terms.some(isAll);
  return isAboutOthers && hasRedirect ? 'redirect' : 'nothing-to-change';
}

function adviceFor(term: Term, context: FixContext): readonly { readonly name: AdviceName; readonly change: Change }[] {
  if (term.type !== 'directive') return [];
  const { mechanism, qualifier, text } = term;
  if (mechanism.kind === 'all' && qualifier === '?')
    return [
      { name: 'spf/all-neutral', change: converted(text, '~all', { kind: 'stricter' }) },
      { name: 'deny-others', change: converted(text, '-all', { kind: 'stricter' }) },
    ];
  if (mechanism.kind === 'all' && qualifier === '~')
    return [{ name: 'deny-others', change: converted(text, '-all', { kind: 'stricter' }) }];
  if (mechanism.kind === 'ptr') return [{ name: 'spf/discouraged-macro', change: dropped(text, 'ptr') }];
  return isIdle(term, context) ? [{ name: 'spf/include-useless', change: dropped(text, 'idle') }] : [];
}

/** The include of a sender whose mail has its own envelope sender. */
export function isIdle({ mechanism }: Directive, { request }: FixContext): boolean {
  if (mechanism.kind !== 'include') return false;
  const target = constantTarget(mechanism.target, request.domain);
  return target !== undefined && includeUseOf(request.knownSenders, target)?.use.kind === 'idle';
}
