import { type DnsView, joinStrings, recordsOf } from '../dns/answer.js';
import { below, type Domain, domainFromLabels, labelsOf } from '../dns/name.js';
import { examineRecords, type SelectorState } from './lookup.js';
import { isUsable } from './public-key.js';

/** A key at a name where no verifier looks. */
export interface MisplacedKey {
  readonly owner: Domain;
  readonly text: string;
  /** `doubled`: a DNS panel added the domain to a name that had it already. */
  readonly place: 'doubled' | 'other';
  /** Whether the name says that it was meant for the selector. */
  readonly isNamed: boolean;
}

/** A domain's own name has a handful of TXT records. */
const mostTexts = 30;

/**
 * Keys at the names that people and DNS panels make of a selector's: doubled, without the underscore, the selector
 * alone, `_domainkey` alone, the domain itself. Five questions, of which the domain's own is asked anyway.
 */
export function misplacedKeys(selector: string, domain: Domain, dns: DnsView): readonly MisplacedKey[] {
  const labels = labelsOf(domain);
  const places = [
    { owner: domainFromLabels([selector, '_domainkey', ...labels, ...labels]), place: 'doubled', isNamed: true },
    { owner: below(`${selector}.domainkey`, domain), place: 'other', isNamed: true },
    { owner: below(selector, domain), place: 'other', isNamed: true },
    { owner: below('_domainkey', domain), place: 'other', isNamed: false },
    { owner: domain, place: 'other', isNamed: false },
  ] as const;
  return places.flatMap(({ owner, place, isNamed }) => {
    if (owner === undefined) return [];
    return keyTextsAt(owner, dns).map((text) => ({ owner, text, place, isNamed }));
  });
}

/** Several texts may stand at such a name, each of which is looked at by itself. */
function keyTextsAt(owner: Domain, dns: DnsView): readonly string[] {
  return recordsOf(dns.lookup(owner, 'TXT'))
    .slice(0, mostTexts)
    .flatMap((strings) => (holdsKey(examineRecords([strings], undefined)) ? [joinStrings(strings)] : []));
}

/** A key, whole, damaged or miswritten; not a text that merely has a tag `p` or `k`. */
function holdsKey(state: SelectorState): boolean {
  switch (state.kind) {
    case 'key':
      return state.inspection !== undefined && (isUsable(state.inspection) || state.inspection.kind === 'truncated');
    case 'miswritten':
      return state.miswriting.meant !== undefined && isUsable(state.miswriting.meant.key);
    default:
      return false;
  }
}
