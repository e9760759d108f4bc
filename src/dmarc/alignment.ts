import type { DnsView } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';
import { olderOrganizationalDomain } from './discover/discover-older.js';
import { type OrganizationalDomain, organizationalDomain, type Unknown } from './discover/organizational-domain.js';
import type { OrganizationalDomainOf } from './discover/public-suffix.js';
import { walkUp } from './discover/tree-walk.js';
import type { AlignmentMode } from './record/tags.js';

/** Whether an authenticated domain is aligned with the author domain (RFC 9989 §4.4, §4.10.2). */
export type Alignment =
  | { readonly kind: 'aligned'; readonly by: 'same-name' }
  | { readonly kind: 'aligned'; readonly by: 'organizational-domain'; readonly organizational: Domain }
  | { readonly kind: 'not-aligned'; readonly why: 'strict' }
  | {
      readonly kind: 'not-aligned';
      readonly why: 'organizational-domain';
      readonly author: Domain;
      readonly authenticated: Domain;
    }
  | Unknown;

/** The organizational domain of a name, as one generation of receivers finds it. */
export type FindOrganizationalDomain = (name: Domain) => Pick<KnownDomain, 'kind' | 'domain'> | Unknown;

type KnownDomain = Extract<OrganizationalDomain, { kind: 'known' }>;

/** Equal names are aligned in either mode, without a question. */
export function alignmentOf(
  { authenticated, author }: { readonly authenticated: Domain; readonly author: Domain },
  mode: AlignmentMode,
  find: FindOrganizationalDomain,
): Alignment {
  if (authenticated === author) return { kind: 'aligned', by: 'same-name' };
  if (mode === 'strict') return { kind: 'not-aligned', why: 'strict' };
  // Both are looked up before they are compared, so that their questions can be fetched together.
  const [one, other] = [find(author), find(authenticated)];
  if (one.kind !== 'known') return one;
  if (other.kind !== 'known') return other;
  return one.domain === other.domain
    ? { kind: 'aligned', by: 'organizational-domain', organizational: one.domain }
    : { kind: 'not-aligned', why: 'organizational-domain', author: one.domain, authenticated: other.domain };
}

/** By the tree walk of RFC 9989 §4.10. */
export function findByWalk(dns: DnsView): FindOrganizationalDomain {
  return (name) => organizationalDomain(walkUp(name, dns));
}

/** By the public suffix list of RFC 7489 §3.2. */
export function findByList(organizationalDomainOf: OrganizationalDomainOf): FindOrganizationalDomain {
  return (name) => ({ kind: 'known', domain: olderOrganizationalDomain(name, organizationalDomainOf) });
}
