import { labelsOf } from '../../dns/name.js';
import type { Address } from '../../ip/address.js';
import { type ExpandedTarget, expandTarget, literalTarget } from '../macro/expand.js';
import { type Directive, type DomainSpec, type TargetModifier, targetOf } from '../record/record.js';
import type { RecordCircumstances } from './circumstances.js';
import { type Clients, familyOf } from './clients.js';
import { macroContext } from './envelope.js';
import { type MechanismResult, noMatch } from './match.js';
import { partialText, varies } from './varying.js';

/** The name in a term, or what is known of it if it differs from mail to mail. */
export type TermTarget = ExpandedTarget | { readonly kind: 'varying'; readonly text: string };

export function readTarget(
  term: Directive | TargetModifier,
  clients: Clients,
  circumstances: RecordCircumstances,
): TermTarget {
  const spec = targetOf(term);
  const target: TermTarget =
    spec === undefined ? { kind: 'name', name: circumstances.domain } : expandFor(spec, clients, circumstances);
  // Whose names a client's address has is not for the address alone to tell.
  const isPtr = term.type === 'directive' && term.mechanism.kind === 'ptr';
  return isPtr && clients.kind === 'many' && target.kind === 'name' ? { kind: 'varying', text: target.name } : target;
}

function expandFor(
  spec: DomainSpec,
  clients: Clients,
  { domain, session, unknown, dns, limits }: RecordCircumstances,
): TermTarget {
  const literal = literalTarget(spec);
  if (literal !== undefined) return literal;
  const context = macroContext({ ...session, client: representativeOf(clients) }, domain, dns, limits);
  return varies(spec, unknown, clients.kind)
    ? { kind: 'varying', text: partialText(spec, unknown, context) }
    : expandTarget(spec, context);
}

/** A client of the family, for `%{v}`: where macros ask for more of it, the term varies and is not expanded. */
export function representativeOf(clients: Clients): Address {
  if (clients.kind === 'one') return clients.address;
  return familyOf(clients) === 4 ? { family: 4, bits: 0 } : { family: 6, bits: 0n };
}

/** A name that cannot be, or that may not be asked, matches nothing. */
export function withoutName(target: Exclude<ExpandedTarget, { kind: 'name' }>): MechanismResult {
  return target.kind === 'undetermined' ? target : noMatch;
}

/** What `include` and `redirect` name: `check_host()` takes no name of a single label and asks nothing for it (§4.3). */
export function checkable(target: ExpandedTarget): ExpandedTarget {
  if (target.kind !== 'name' || labelsOf(target.name).length > 1) return target;
  return { kind: 'impossible', text: target.name };
}
