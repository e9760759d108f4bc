import type { OrganizationalDomainOf } from '../dmarc/discover/public-suffix.js';
import type { Domain } from '../dns/name.js';
import { type BounceDiagnosis, type FailedRecipient, isAuthentication } from './diagnosis/diagnosis.js';

/** What to ask DNS because of a bounce. */
export type DomainQuestion =
  /** No authentication failed. */
  | { readonly kind: 'nothing' }
  /** It did, but the bounce does not name a domain. */
  | { readonly kind: 'no-domain' }
  | { readonly kind: 'ask'; readonly domain: Domain; readonly about: FailedRecipient }
  | { readonly kind: 'withheld'; readonly domain: Domain; readonly why: 'other-domain' | 'no-dns' };

export interface Permission {
  readonly dnsAllowed: boolean;
  /** Domains that the user named, on the command line or in the configuration. */
  readonly own: readonly Domain[];
  /** From `--check-domain`: replaces the domain found in the mail. */
  readonly instead?: Domain;
}

/**
 * The domain to check after a bounce. A bounce is written by strangers, who could make the reader query a domain of
 * theirs: unless the user names a domain, only the domain that the notice was sent to is queried.
 */
export function questionOf(
  diagnosis: BounceDiagnosis,
  { dnsAllowed, own, instead }: Permission,
  organizationalDomainOf: OrganizationalDomainOf,
): DomainQuestion {
  const about = diagnosis.recipients.find(({ cause }) => isAuthentication(cause));
  const domain = instead ?? about?.domain?.domain;
  if (about === undefined) return { kind: 'nothing' };
  if (domain === undefined) return { kind: 'no-domain' };
  if (!dnsAllowed) return { kind: 'withheld', domain, why: 'no-dns' };
  const organization = (name: Domain): Domain => organizationalDomainOf(name) ?? name;
  const known = [...own, ...(diagnosis.addresseeDomain === undefined ? [] : [diagnosis.addresseeDomain])];
  const isOwn = instead !== undefined || known.some((one) => organization(one) === organization(domain));
  return isOwn ? { kind: 'ask', domain, about } : { kind: 'withheld', domain, why: 'other-domain' };
}
