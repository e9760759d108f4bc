import { difference, isEmpty, setOf } from '../ip/address-set.js';
import type { Directive, Term } from '../spf/record.js';
import { type Setting, withoutVoidTerms } from './clean.js';
import { type Draft, without, withoutDuplicates } from './draft.js';

/**
 * Without the terms that do nothing today: those that find nothing in DNS, those that stand there twice, and networks
 * that earlier ones hold, whatever their qualifiers: the first match decides (RFC 7208 §4.6.2).
 */
export function slim(draft: Draft, setting: Setting): Draft {
  return withoutCoveredNetworks(withoutDuplicates(withoutVoidTerms(draft, setting)));
}

function withoutCoveredNetworks(draft: Draft): Draft {
  return without(draft, (term, at) => (isCovered(term, draft.terms.slice(0, at)) ? 'covered' : undefined));
}

function isCovered(term: Term, earlier: readonly Term[]): boolean {
  const network = networkOf(term);
  if (network === undefined) return false;
  const { family } = network.address;
  const before = earlier.flatMap((one) => networkOf(one) ?? []);
  return isEmpty(difference(setOf(family, [network]), setOf(family, before)));
}

export function networkOf(term: Term): Extract<Directive['mechanism'], { kind: 'ip4' | 'ip6' }>['network'] | undefined {
  if (term.type !== 'directive') return undefined;
  const { mechanism } = term;
  return mechanism.kind === 'ip4' || mechanism.kind === 'ip6' ? mechanism.network : undefined;
}
