import { formatNetwork, withoutHostBits } from '../../ip/network.js';
import { formatTerm } from '../../spf/record/format.js';
import type { Term } from '../../spf/record/record.js';
import { isWanted } from './certainty.js';
import { type Change, withChanges } from './change.js';
import type { FixContext } from './context.js';
import { type Draft, newTerm, partsOf } from './draft.js';
import type { Edit } from './fix.js';

/**
 * A record that is changed anyhow, in the usual form: lower case, no host bits, no final dots, no `/32`, modifiers last
 * (RFC 7208 §4.6.1, §6, §7.3). An unchanged one stays as it is: nothing of this makes a difference to receivers.
 */
export function tidied(draft: Draft, context: FixContext): Draft {
  if (draft.edits.length === 0) return draft;
  return withModifiersLast(withChanges(draft, tidyChange, context), context);
}

function tidyChange(term: Term): Change | undefined {
  const text = tidyText(term);
  return text === term.text ? undefined : { terms: [text], edit: { kind: 'tidied', from: term.text, to: text } };
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
  const { mechanisms, modifiers } = partsOf(draft.terms);
  const last = mechanisms.at(-1);
  const early =
    last === undefined ? [] : modifiers.filter((term) => draft.terms.indexOf(term) < draft.terms.indexOf(last));
  const edits = early.map((term): Edit => ({ kind: 'moved', term: term.text, reason: 'modifier' }));
  if (edits.length === 0 || !edits.every((edit) => isWanted(edit, context.request))) return draft;
  return { terms: [...mechanisms, ...modifiers], edits: [...draft.edits, ...edits] };
}
