import { constantTarget } from '../../spf/macro/expand.js';
import type { Term } from '../../spf/record/record.js';
import { isHostTerm } from '../draft/clean.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, isAll } from '../draft/draft.js';
import type { Edit } from '../draft/fix.js';

/**
 * With what lets mail over IPv6 pass before hosts without IPv6 address: those are void lookups for it, and beyond two of
 * them a receiver reads no further (RFC 7208 §4.6.4). Only among terms that all let pass, where the order changes
 * nothing else.
 */
export function withIpv6SendersFirst(draft: Draft, context: FixContext): Draft {
  const all = draft.terms.findIndex(isAll);
  const end = all === -1 ? draft.terms.findIndex((term) => term.type !== 'directive') : all;
  const body = draft.terms.slice(0, end === -1 ? draft.terms.length : end);
  const first = body.findIndex((term) => isHost(term) && !isHostTerm(term, context) && !hasIpv6(term, context));
  if (first === -1 || body.some((term) => term.type !== 'directive' || term.qualifier !== '+')) return draft;
  const late = body.slice(first).filter((term) => admitsIpv6(term, context));
  if (late.length === 0) return draft;
  const rest = body.slice(first).filter((term) => !late.includes(term));
  const edits = late.map((term): Edit => ({ kind: 'moved', term: term.text, reason: 'void-lookups' }));
  return {
    terms: [...body.slice(0, first), ...late, ...rest, ...draft.terms.slice(body.length)],
    edits: [...draft.edits, ...edits],
  };
}

function isHost(term: Term): boolean {
  return term.type === 'directive' && (term.mechanism.kind === 'a' || term.mechanism.kind === 'mx');
}

/** Includes, networks and hosts by which mail over IPv6 may pass. */
function admitsIpv6(term: Term, context: FixContext): boolean {
  if (term.type !== 'directive') return false;
  const { kind } = term.mechanism;
  if (kind === 'include') return !term.text.includes('%');
  return kind === 'ip6' || (isHost(term) && hasIpv6(term, context));
}

/** Whether every host of `a` or `mx` has an IPv6 address; DNS is asked about few, since ten lookups are allowed. */
function hasIpv6(term: Term, { request, dns }: FixContext): boolean {
  if (term.type !== 'directive') return false;
  const { mechanism } = term;
  if (mechanism.kind !== 'a' && mechanism.kind !== 'mx') return false;
  const name = mechanism.target === undefined ? request.domain : constantTarget(mechanism.target, request.domain);
  if (name === undefined) return false;
  const mx = mechanism.kind === 'mx' ? dns.lookup(name, 'MX') : undefined;
  const hosts = mx === undefined ? [name] : mx.status === 'found' ? mx.records.map(({ exchange }) => exchange) : [];
  return hosts.length > 0 && hosts.every((host) => dns.lookup(host, 'AAAA').status === 'found');
}
