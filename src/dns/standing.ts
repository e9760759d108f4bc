import type { Address } from '../ip/address.js';
import { type Answer, type DnsView, isAnswered, isVoid, recordsOf } from './answer.js';
import { type Domain, root } from './name.js';

/** What DNS says: there is something, there is nothing, or it gave no answer yet. */
export type Standing = 'there' | 'void' | 'unknown';

/** Whether the name has addresses, of either family. */
export function addressesAt(name: Domain, dns: DnsView): Standing {
  return together([standingOf(dns.lookup(name, 'A')), standingOf(dns.lookup(name, 'AAAA'))]);
}

/** Whether the name has mail hosts, and one of them an address. */
export function mailHostsAt(name: Domain, dns: DnsView): Standing {
  const answer = dns.lookup(name, 'MX');
  if (answer.status !== 'found') return standingOf(answer);
  const hosts = exchangesIn(answer);
  return hosts.length === 0 ? 'void' : together(hosts.map((host) => addressesAt(host, dns)));
}

/** A domain has a few mail hosts; receivers look at ten (RFC 7208 §4.6.4). */
const mostHosts = 10;

/** The hosts of an MX answer; a null MX (RFC 7505) names none. */
export function exchangesIn(answer: Answer<'MX'>): readonly Domain[] {
  return recordsOf(answer)
    .map(({ exchange }) => exchange)
    .filter((exchange) => exchange !== root)
    .slice(0, mostHosts);
}

/** The addresses of a host; `undefined` where DNS did not answer for both families. */
export function addressesOf(name: Domain, dns: DnsView): readonly Address[] | undefined {
  const a = dns.lookup(name, 'A');
  const aaaa = dns.lookup(name, 'AAAA');
  return isAnswered(a) && isAnswered(aaaa) ? [...recordsOf(a), ...recordsOf(aaaa)] : undefined;
}

export function standingOf(answer: Answer): Standing {
  if (answer.status === 'found') return 'there';
  return isVoid(answer) ? 'void' : 'unknown';
}

/** Whether any of them is there. */
export function together(standings: readonly Standing[]): Standing {
  if (standings.includes('there')) return 'there';
  return standings.includes('unknown') ? 'unknown' : 'void';
}
