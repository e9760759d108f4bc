import { formatNetwork, withoutHostBits } from '../../ip/network.js';
import { formatTerm } from '../../spf/record/format.js';
import type { Term } from '../../spf/record/record.js';
import { isWanted } from './certainty.js';
import type { FixContext } from './context.js';
import { type Draft, newTerm } from './draft.js';
import type { Edit } from './fix.js';

/**
 * A record that is changed anyhow, in the usual form: lower case, no host bits, no final dots, no `/32`, modifiers last
 * (RFC 7208 §4.6.1, §6, §7.3). An unchanged one stays as it is: nothing of this makes a difference to receivers.
 */
export function tidied(draft: Draft, context: FixContext): Draft {
  if (draft.edits.length === 0) return draft;
  const edits: Edit[] = [];
  const terms = draft.terms.map((term) => {
    const text = tidyText(term);
    const edit: Edit = { kind: 'tidied', from: term.text, to: text };
    if (text === term.text || !isWanted(edit, context.request)) return term;
    edits.push(edit);
    return newTerm(text);
  });
  return withModifiersLast({ terms, edits: [...draft.edits, ...edits] }, context);
}

/** An explicit `+` is a matter of taste. */
function tidyText(term: Term): string {
  if (term.type === 'malformed' || term.type === 'unknown-modifier') return term.text;
  const sign = term.type === 'directive' && term.text.startsWith('+') ? '+' : '';
  const text = sign + formatTerm(masked(term));
  // In a macro the case of a letter has a meaning (RFC 7208 §7.3).
  const cased = text.includes('%') ? text : text.toLowerCase();
  return term.type === 'directive' ? cased : cased.replace(/\.$/, '');
}

function masked(term: Term): Term {
  if (term.type !== 'directive') return term;
  const { mechanism } = term;
  if (mechanism.kind !== 'ip4' && mechanism.kind !== 'ip6') return term;
  const { address } = mechanism.network;
  const network = withoutHostBits(mechanism.network);
  return address.bits === network.address.bits
    ? term
    : newTerm(`${term.qualifier}ip${address.family}:${formatNetwork(network)}`);
}

function withModifiersLast(draft: Draft, context: FixContext): Draft {
  const body: readonly Term[] = draft.terms.filter((term) => term.type === 'directive' || term.type === 'malformed');
  const lastOfBody = draft.terms.lastIndexOf(body.at(-1) ?? draft.terms[0] ?? newTerm(''));
  const early = draft.terms.slice(0, lastOfBody).filter((term) => !body.includes(term));
  const edits = early.map((term): Edit => ({ kind: 'moved', term: term.text, reason: 'modifier' }));
  if (edits.length === 0 || !edits.every((edit) => isWanted(edit, context.request))) return draft;
  const modifiers = draft.terms.filter((term) => !body.includes(term));
  return { terms: [...body, ...modifiers], edits: [...draft.edits, ...edits] };
}
