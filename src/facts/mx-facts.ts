import { type Answer, type DnsView, isVoid, recordsOf } from '../dns/answer.js';
import { type Domain, root } from '../dns/name.js';

/** A name that an MX record sends mail to. */
export interface MailHost {
  readonly host: Domain;
  readonly a: Answer<'A'>;
  readonly aaaa: Answer<'AAAA'>;
  readonly alias: Answer<'CNAME'>;
}

export interface MxFacts {
  readonly hosts: readonly MailHost[];
  /** The domain's own addresses, which stand in for a missing MX (RFC 5321 §5.1); asked only then. */
  readonly fallback?: { readonly a: Answer<'A'>; readonly aaaa: Answer<'AAAA'> };
}

/** A company has a handful; `mx` itself allows no more (RFC 7208 §4.6.4). */
const mostHosts = 10;

/** Where mail for the domain goes. Asks three questions a host. */
export function mxFacts(domain: Domain, mx: Answer<'MX'>, dns: DnsView): MxFacts {
  const names = new Set(recordsOf(mx).map(({ exchange }) => exchange));
  const hosts = [...names]
    .filter((host) => host !== root)
    .slice(0, mostHosts)
    .map((host) => ({
      host,
      a: dns.lookup(host, 'A'),
      aaaa: dns.lookup(host, 'AAAA'),
      alias: dns.lookup(host, 'CNAME'),
    }));
  return {
    hosts,
    ...(isVoid(mx) ? { fallback: { a: dns.lookup(domain, 'A'), aaaa: dns.lookup(domain, 'AAAA') } } : {}),
  };
}
