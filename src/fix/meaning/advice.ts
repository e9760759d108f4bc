import { includeUseOf } from '../../senders/directory.js';
import { constantTarget } from '../../spf/macro/expand.js';
import type { Directive, Term } from '../../spf/record/record.js';
import { type Change, converted, dropped } from '../draft/change.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, newTerm } from '../draft/draft.js';
import type { Edit } from '../draft/fix.js';

/** What may be advised: the rules that say so, and `deny-others`, about which no rule complains. */
export const adviceNames = ['spf/all-neutral', 'spf/include-useless', 'spf/discouraged-macro', 'deny-others'] as const;
export type AdviceName = (typeof adviceNames)[number];

/** A change that is the company's choice. */
export interface Advice {
  readonly name: AdviceName;
  readonly edit: Edit;
}

/** The draft with the advice that the user takes, and the advice that is left. */
export function withAdvice(
  draft: Draft,
  context: FixContext,
): { readonly draft: Draft; readonly open: readonly Advice[] } {
  const taken = context.request.appliedRules ?? [];
  const open: Advice[] = [];
  const edits: Edit[] = [];
  const terms = draft.terms.flatMap((term): readonly Term[] => {
    const advised = adviceFor(term, context);
    const chosen = advised.find(({ name }) => taken.includes(name));
    if (chosen === undefined) {
      for (const { name, change } of advised) open.push({ name, edit: change.edit });
      return [term];
    }
    edits.push(chosen.change.edit);
    return chosen.change.terms.map(newTerm);
  });
  return { draft: { terms, edits: [...draft.edits, ...edits] }, open };
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
