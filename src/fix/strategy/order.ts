import type { Term } from '../../spf/record/record.js';
import { isHostTerm } from '../draft/clean.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, isAll } from '../draft/draft.js';
import type { Edit } from '../draft/fix.js';

/**
 * With includes and IPv6 networks before the hosts: hosts without an IPv6 address are void lookups for mail over IPv6, and beyond two
 * of them a receiver reads no further (RFC 7208 §4.6.4). Only among terms that all let pass, where the order changes
 * nothing else.
 */
export function withIpv6SendersFirst(draft: Draft, context: FixContext): Draft {
  const all = draft.terms.findIndex(isAll);
  const end = all === -1 ? draft.terms.findIndex((term) => term.type !== 'directive') : all;
  const body = draft.terms.slice(0, end === -1 ? draft.terms.length : end);
  const firstHost = body.findIndex((term) => isHost(term) && !isHostTerm(term, context));
  if (firstHost === -1 || body.some((term) => term.type !== 'directive' || term.qualifier !== '+')) return draft;
  const late = body.slice(firstHost).filter(isReachedByIpv6);
  if (late.length === 0) return draft;
  const rest = body.slice(firstHost).filter((term) => !late.includes(term));
  const edits = late.map((term): Edit => ({ kind: 'moved', term: term.text, reason: 'void-lookups' }));
  return {
    terms: [...body.slice(0, firstHost), ...late, ...rest, ...draft.terms.slice(body.length)],
    edits: [...draft.edits, ...edits],
  };
}

function isHost(term: Term): boolean {
  return term.type === 'directive' && (term.mechanism.kind === 'a' || term.mechanism.kind === 'mx');
}

/** Includes and networks by which mail over IPv6 may pass. */
function isReachedByIpv6(term: Term): boolean {
  if (term.type !== 'directive') return false;
  const { kind } = term.mechanism;
  return kind === 'ip6' || (kind === 'include' && !term.text.includes('%'));
}
