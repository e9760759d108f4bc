import { type DnsView, joinStrings, recordsOf } from '../dns/answer.js';
import { below, type Domain, domainFromLabels, labelsOf } from '../dns/name.js';
import { examineRecords, type SelectorState } from './lookup.js';
import { isUsable, type KeyInspection } from './public-key.js';

/** A key at a name where no verifier looks. */
export interface MisplacedKey {
  readonly owner: Domain;
  readonly text: string;
  /** `doubled`: a DNS panel added the domain or `_domainkey` to a name that had it already. */
  readonly place: 'doubled' | 'other';
  /** Whether it was meant for the selector: its name says so, or it is the sender's key. */
  readonly isSenders: boolean;
}

/** A domain's own name has a handful of TXT records. */
const mostTexts = 30;

/**
 * Keys at the names that people and DNS panels make of a selector's: doubled, without the underscore or the dot, the
 * labels the wrong way round, the selector alone, `_domainkey` alone, the domain itself. Eight questions, of which the
 * domain's own is asked anyway.
 * `fingerprint`: of the sender's key, if it is known.
 */
export function misplacedKeys(
  selector: string,
  domain: Domain,
  fingerprint: string | undefined,
  dns: DnsView,
): readonly MisplacedKey[] {
  const labels = labelsOf(domain);
  const places = [
    { owner: domainFromLabels([selector, '_domainkey', ...labels, ...labels]), place: 'doubled', isNamed: true },
    { owner: domainFromLabels([selector, '_domainkey', '_domainkey', ...labels]), place: 'doubled', isNamed: true },
    { owner: below(`${selector}.domainkey`, domain), place: 'other', isNamed: true },
    { owner: below(`${selector}_domainkey`, domain), place: 'other', isNamed: true },
    { owner: below(`_domainkey.${selector}`, domain), place: 'other', isNamed: true },
    { owner: below(selector, domain), place: 'other', isNamed: true },
    { owner: below('_domainkey', domain), place: 'other', isNamed: false },
    { owner: domain, place: 'other', isNamed: false },
  ] as const;
  return places.flatMap(({ owner, place, isNamed }) => {
    if (owner === undefined) return [];
    return keysAt(owner, dns).map(({ text, key }) => ({
      owner,
      text,
      place,
      isSenders: isNamed || ('fingerprint' in key && key.fingerprint === fingerprint),
    }));
  });
}

/** Several texts may stand at such a name, each of which is looked at by itself. */
function keysAt(owner: Domain, dns: DnsView): readonly { readonly text: string; readonly key: KeyInspection }[] {
  return recordsOf(dns.lookup(owner, 'TXT'))
    .slice(0, mostTexts)
    .flatMap((strings) => {
      const key = keyIn(examineRecords([strings], undefined));
      return key !== undefined && (isUsable(key) || key.kind === 'truncated')
        ? [{ text: joinStrings(strings), key }]
        : [];
    });
}

/** A key, whole, damaged or miswritten; a text that merely has a tag `p` or `k` holds none. */
function keyIn(state: SelectorState): KeyInspection | undefined {
  switch (state.kind) {
    case 'key':
      return state.inspection;
    case 'miswritten':
      return state.miswriting.meant?.key;
    default:
      return undefined;
  }
}
