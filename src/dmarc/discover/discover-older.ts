import { type Answer, type DnsView, recordsOf } from '../../dns/answer.js';
import { below, type Domain } from '../../dns/name.js';
import type { TxtSelection } from '../../dns/txt-selection.js';
import { parseDmarcRecord } from '../record/record.js';
import { selectDmarcRecord } from '../record/select.js';
import { appliedPolicy, type Relation } from './applied-policy.js';
import type { Discovery } from './discover.js';
import type { Unknown } from './organizational-domain.js';
import type { OrganizationalDomainOf } from './public-suffix.js';
import { dmarcLabel } from './tree-walk.js';

/** RFC 7489 §3.2; a public suffix is its own organizational domain. */
export function olderOrganizationalDomain(name: Domain, organizationalDomainOf: OrganizationalDomainOf): Domain {
  return organizationalDomainOf(name) ?? name;
}

/**
 * The policy as receivers of RFC 7489 find it (§6.6.3): at the author domain, otherwise at the organizational domain by
 * the public suffix list. Two records at the author domain end the search.
 */
export function discoverOlderPolicy(
  author: Domain,
  organizationalDomainOf: OrganizationalDomainOf,
  dns: DnsView,
): Discovery {
  const organizational = olderOrganizationalDomain(author, organizationalDomainOf);
  // Both are queried before either is evaluated, so that they can be fetched together.
  const own = recordAt(author, dns);
  const inherited = organizational === author ? undefined : recordAt(organizational, dns);
  return (
    conclude(author, own, 'author-domain', 'itself') ??
    (inherited === undefined
      ? undefined
      : conclude(organizational, inherited, 'organizational-domain', 'subdomain')) ?? { kind: 'none', why: 'no-record' }
  );
}

type Lookup = { readonly kind: 'selected'; readonly selection: TxtSelection } | Unknown;

function recordAt(domain: Domain, dns: DnsView): Lookup {
  const owner = below(dmarcLabel, domain);
  if (owner === undefined) return { kind: 'selected', selection: { kind: 'none' } };
  const question = { name: owner, type: 'TXT' } as const;
  const answer: Answer<'TXT'> = dns.lookup(owner, 'TXT');
  if (answer.status === 'failed') return { kind: 'failed', question, reason: answer.reason };
  if (answer.status === 'unasked') return { kind: 'unasked', question };
  return { kind: 'selected', selection: selectDmarcRecord(recordsOf(answer)) };
}

/** `undefined` if the search continues. */
function conclude(
  at: Domain,
  lookup: Lookup,
  role: 'author-domain' | 'organizational-domain',
  relation: Relation,
): Discovery | undefined {
  if (lookup.kind !== 'selected') return lookup;
  const { selection } = lookup;
  switch (selection.kind) {
    case 'none':
      return undefined;
    case 'several':
      return { kind: 'none', why: 'several-records' };
    case 'one': {
      const record = parseDmarcRecord(selection.text);
      return { kind: 'found', at, role, record, relation, applied: appliedPolicy(record, relation, 'older') };
    }
  }
}
