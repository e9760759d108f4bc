import { type Answer, type DnsView, isAnswered, isVoid, joinStrings, recordsOf } from '../dns/answer.js';
import { type Domain, domainFromLabels, labelsOf, root } from '../dns/name.js';
import type { Discovery } from './discover/discover.js';
import type { OrganizationalDomainOf } from './discover/public-suffix.js';
import { type DmarcRecord, parseDmarcRecord } from './record/record.js';
import type { ReportUri } from './record/report-uri.js';

/** A domain that reports are sent to. */
export interface ReportHost {
  readonly host: Domain;
  /** The first URI that names it, in the record that applies. */
  readonly uri: ReportUri;
  readonly tag: 'rua' | 'ruf';
  /** Its answer about reports for this domain, if it belongs to another owner (RFC 9990 §4). */
  readonly consent?: { readonly name: Domain; readonly answer: Answer<'TXT'> };
  readonly mx: Answer<'MX'>;
  /** Its addresses, which replace a missing MX (RFC 5321 §5.1); queried only then. */
  readonly fallback?: { readonly a: Answer<'A'>; readonly aaaa: Answer<'AAAA'> };
}

/** Each costs strangers' name servers two queries or more; real records name one or two. */
const mostHosts = 5;

/** The hosts of a policy's report addresses. Sends up to four queries for each of the first five. */
export function reportHosts(
  discovery: Discovery,
  organizationalDomainOf: OrganizationalDomainOf,
  dns: DnsView,
): readonly ReportHost[] {
  if (discovery.kind !== 'found') return [];
  return reportHostsOf(discovery.at, discovery.record, organizationalDomainOf, dns);
}

/** The same for a record at a domain. */
export function reportHostsOf(
  at: Domain,
  record: DmarcRecord,
  organizationalDomainOf: OrganizationalDomainOf,
  dns: DnsView,
): readonly ReportHost[] {
  const hosts = new Map<Domain, { readonly uri: ReportUri; readonly tag: 'rua' | 'ruf' }>();
  for (const tag of ['rua', 'ruf'] as const)
    for (const uri of record[tag])
      if (uri.target.kind === 'mailto' && !hosts.has(uri.target.domain)) hosts.set(uri.target.domain, { uri, tag });
  const owner = organizationalDomainOf(at) ?? at;
  return [...hosts].slice(0, mostHosts).map(([host, { uri, tag }]) => {
    const isOwn = (organizationalDomainOf(host) ?? host) === owner;
    const name = isOwn ? undefined : domainFromLabels([...labelsOf(at), '_report', '_dmarc', ...labelsOf(host)]);
    const mx = dns.lookup(host, 'MX');
    return {
      host,
      uri,
      tag,
      ...(name === undefined ? {} : { consent: { name, answer: dns.lookup(name, 'TXT') } }),
      mx,
      ...(isVoid(mx) ? { fallback: { a: dns.lookup(host, 'A'), aaaa: dns.lookup(host, 'AAAA') } } : {}),
    };
  });
}

/** What the host says about reports for this domain (RFC 9990 §4). */
export type Consent =
  /** It belongs to the same organization and need not say anything, or it agrees. */
  | { readonly kind: 'given' }
  | { readonly kind: 'unknown' }
  /** DNS shows for certain that it has not agreed. */
  | { readonly kind: 'refused' }
  /** It agrees, but names mailboxes at another host, which is not allowed: receivers send no reports at all. */
  | { readonly kind: 'elsewhere'; readonly host: Domain };

export function consentOf({ consent, host, tag }: ReportHost): Consent {
  if (consent === undefined) return { kind: 'given' };
  const { answer } = consent;
  if (!isAnswered(answer)) return { kind: 'unknown' };
  const text = recordsOf(answer)
    .map(joinStrings)
    .find((one) => /^v\s*=\s*DMARC1\s*(?:;|$)/.test(one));
  if (text === undefined) return { kind: 'refused' };
  const other = parseDmarcRecord(text)[tag].find(({ target }) => target.kind === 'mailto' && target.domain !== host);
  return other?.target.kind === 'mailto' ? { kind: 'elsewhere', host: other.target.domain } : { kind: 'given' };
}

/** Whether DNS shows for certain that no mail can reach the host; a null MX says so (RFC 7505). */
export function isUnreachable({ mx, fallback }: ReportHost): boolean {
  const exchanges = recordsOf(mx);
  if (exchanges.length > 0) return exchanges.every(({ exchange }) => exchange === root);
  return fallback !== undefined && isVoid(fallback.a) && isVoid(fallback.aaaa);
}
