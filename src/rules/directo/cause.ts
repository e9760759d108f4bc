import { isAnswered } from '../../dns/answer.js';
import type { Facts } from '../../facts/facts.js';
import { isAboutSender, matchesAddress, namesSenderHost } from '../../facts/sender-terms.js';
import type { AddressVerdict } from '../../facts/sender-verdicts.js';
import type { Branch } from '../../spf/evaluate/tree.js';
import { type Directive, directivesOf, type TargetModifier, targetOf } from '../../spf/record/record.js';
import { misspeltHost } from '../rule/misspelt-host.js';
import { readableRecord } from '../rule/readable-record.js';
import { ownDecision, refused } from './address-standing.js';

/** Why the sender is refused although the record names it, or names it in a way that cannot work. */
export type Cause =
  /** The sender's term withholds permission. */
  | { readonly kind: 'weak-qualifier'; readonly term: Directive }
  /** A wider term before the sender's decides. */
  | { readonly kind: 'weak-qualifier'; readonly term: Directive; readonly before: Directive }
  | { readonly kind: 'after-all'; readonly term: Directive }
  | { readonly kind: 'host-typo'; readonly term: Directive }
  | { readonly kind: 'as-include'; readonly term: Directive | TargetModifier; readonly form: WrongForm };

export type WrongForm = 'include' | 'redirect' | 'mx' | 'exists';

/** One cause, the most specific; its rule fires, and the general ones do not. */
export function causeOf(facts: Facts): Cause | undefined {
  const [wrong] = wrongForms(facts);
  if (wrong !== undefined) return wrong;
  for (const one of refused(facts)) {
    const cause = causeAt(one, facts);
    if (cause !== undefined) return cause;
  }
  const misspelt = refused(facts).length === 0 ? undefined : misspeltHost(facts);
  return misspelt === undefined ? undefined : { kind: 'host-typo', term: misspelt };
}

function causeAt(one: AddressVerdict, facts: Facts): Cause | undefined {
  const record = readableRecord(facts);
  const decision = ownDecision(one);
  if (record === undefined || decision === undefined) return undefined;
  const { request, sender } = facts;
  if (isAboutSender(decision, request.domain, sender)) return { kind: 'weak-qualifier', term: decision };
  const later = directivesOf(record).find(
    (term) =>
      term.span.start > decision.span.start &&
      term.qualifier === '+' &&
      isAboutSender(term, request.domain, sender) &&
      matchesAddress(term, one.address, request.domain, sender),
  );
  if (later === undefined) return undefined;
  return decision.mechanism.kind === 'all'
    ? { kind: 'after-all', term: later }
    : { kind: 'weak-qualifier', term: decision, before: later };
}

/** The reached terms that name the sender's host and cannot work. */
export function wrongForms(facts: Facts): readonly Extract<Cause, { kind: 'as-include' }>[] {
  if (readableRecord(facts) === undefined) return [];
  return facts.spf.tree.branches.flatMap((branch) => {
    const form = wrongForm(branch, facts);
    return form === undefined ? [] : [{ kind: 'as-include', term: branch.term, form }];
  });
}

function wrongForm(branch: Branch, facts: Facts): WrongForm | undefined {
  const { term } = branch;
  if (!namesSenderHost(targetOf(term), facts.request.domain, facts.sender)) return undefined;
  if (term.type !== 'directive') return isDead(branch) ? 'redirect' : undefined;
  switch (term.mechanism.kind) {
    case 'include':
      return isDead(branch) ? 'include' : undefined;
    case 'exists':
      return 'exists';
    // Useless, but harmless next to a term that works.
    case 'mx':
      return refused(facts).length > 0 ? 'mx' : undefined;
    case 'ptr':
    case 'a':
    case 'all':
    case 'ip4':
    case 'ip6':
      return undefined;
  }
}

/** DNS answered that there is no record. */
function isDead({ node }: Branch): boolean {
  if (node === undefined) return false;
  return node.selection.kind === 'none' && isAnswered(node.answer);
}
