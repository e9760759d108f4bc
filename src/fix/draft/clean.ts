import { isAboutSender as isTermAboutSender, matchesAddress } from '../../facts/sender-terms.js';
import type { Address } from '../../ip/address.js';
import type { Directive, Term } from '../../spf/record/record.js';
import type { FixContext } from './context.js';

/** Whether the term names the sender by its host, as documented. */
export function isHostTerm(term: Term, context: FixContext): boolean {
  return term.type === 'directive' && term.mechanism.kind === 'a' && isAboutSender(term, context);
}

/** Whether the term is about the sender only. */
export function isAboutSender(term: Directive, { request, state }: FixContext): boolean {
  return isTermAboutSender(term, request.domain, state);
}

/** Whether a term as the sender documents it admits this address. */
export function admits(term: Term, address: Address, { request, state }: FixContext): boolean {
  return term.type === 'directive' && matchesAddress(term, address, request.domain, state);
}
