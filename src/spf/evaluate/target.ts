import { type Domain, labelsOf } from '../../dns/name.js';
import type { Address } from '../../ip/address.js';
import { expandTarget, type Target } from '../macro/expand.js';
import type { Directive, DomainSpec, TargetModifier } from '../record/record.js';
import type { Circumstances } from './circumstances.js';
import { type Clients, familyOf } from './clients.js';
import { macroContext } from './envelope.js';
import { noMatch, type Outcome } from './match.js';
import { partialText, varies } from './varying.js';

/** The name that a term speaks of, or what is known of it where it differs from mail to mail. */
export type Reading = Target | { readonly kind: 'varying'; readonly text: string };

export function readTarget(
  term: Directive | TargetModifier,
  spec: DomainSpec | undefined,
  domain: Domain,
  clients: Clients,
  circumstances: Circumstances,
): Reading {
  const reading =
    spec === undefined ? ({ kind: 'name', name: domain } as const) : expandIn(spec, domain, clients, circumstances);
  // Whose names a client's address has is not for the address alone to tell.
  const isPtr = term.type === 'directive' && term.mechanism.kind === 'ptr';
  return isPtr && clients.kind === 'many' && reading.kind === 'name'
    ? { kind: 'varying', text: reading.name }
    : reading;
}

function expandIn(
  spec: DomainSpec,
  domain: Domain,
  clients: Clients,
  { mail, unknown, dns, limits }: Circumstances,
): Reading {
  const context = macroContext({ ...mail, client: representativeOf(clients) }, domain, dns, limits);
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
export function withoutName(target: Exclude<Target, { kind: 'name' }>): Outcome {
  return target.kind === 'undetermined' ? target : noMatch;
}

/** What `include` and `redirect` name: `check_host()` takes no name of a single label and asks nothing for it (§4.3). */
export function checkable(target: Target): Target {
  if (target.kind !== 'name' || labelsOf(target.name).length > 1) return target;
  return { kind: 'impossible', text: target.name };
}
