import { type Answer, type DnsView, recordsOf } from '../dns/answer.js';
import { type Domain, domainFromText } from '../dns/name.js';
import { type Address, formatAddress, reverseName, sameAddress } from '../ip/address.js';
import type { AddressFacts, ListAnswer, ReverseName } from './diagnosis/address-facts.js';

/**
 * A blocklist that answers anybody in DNS, and the page of its terms. All of them were found in public code or
 * documentation on 2026-11-28.
 */
interface ListZone {
  readonly name: string;
  readonly zone: string;
  /** Also for IPv6. */
  readonly both?: true;
  readonly page: (address: string) => string;
  readonly terms: string;
}

const zones: readonly ListZone[] = [
  {
    name: 'Spamhaus ZEN',
    zone: 'zen.spamhaus.org',
    both: true,
    page: (address) => `https://check.spamhaus.org/results/?query=${address}`,
    terms: 'https://www.spamhaus.org/blocklists/dnsbl-fair-use-policy/',
  },
  {
    name: 'SpamCop',
    zone: 'bl.spamcop.net',
    page: (address) => `https://www.spamcop.net/w3m?action=checkblock&ip=${address}`,
    terms: 'https://www.spamcop.net/fom-serve/cache/291.html',
  },
  {
    name: 'PSBL',
    zone: 'psbl.surriel.com',
    page: (address) => `https://psbl.org/listing?ip=${address}`,
    terms: 'https://psbl.org/',
  },
  {
    name: 'UCEPROTECT 1',
    zone: 'dnsbl-1.uceprotect.net',
    page: (address) => `https://www.uceprotect.net/en/rblcheck.php?ipr=${address}`,
    terms: 'https://www.uceprotect.net/en/index.php?m=3&s=3',
  },
];

/** The terms of the lists that are asked, for the page about them. */
export const listTerms: readonly { readonly name: string; readonly terms: string }[] = zones.map(({ name, terms }) => ({
  name,
  terms,
}));

/** An address has one name; a longer list was made to waste time. */
const mostNames = 5;

/** What DNS says about an address: its reverse name with its confirmation, and a few blocklists. Asks what it lacks. */
export function lookUpAddress(address: Address, view: DnsView): AddressFacts {
  return {
    address,
    reverse: reverseOf(address, view),
    lists: zones.filter(({ both }) => address.family === 4 || both === true).map((zone) => listed(address, zone, view)),
  };
}

function reverseOf(address: Address, view: DnsView): ReverseName {
  const name = domainFromText(reverseName(address));
  if (name === undefined) return { state: 'none' };
  const answer = view.lookup(name, 'PTR');
  if (answer.status === 'failed' || answer.status === 'unasked') return { state: 'unanswered' };
  const names = recordsOf(answer).slice(0, mostNames);
  const [first] = names;
  if (first === undefined) return { state: 'none' };
  // Every name is asked about before one decides, so that all questions go out together.
  const states = names.map((one) => ({ one, leads: leadsBack(one, address, view) }));
  const confirmed = states.find(({ leads }) => leads === true);
  if (confirmed !== undefined) return { state: 'confirmed', name: confirmed.one };
  return states.some(({ leads }) => leads === undefined)
    ? { state: 'unanswered' }
    : { state: 'unconfirmed', name: first };
}

/** `undefined` where DNS did not answer. */
function leadsBack(name: Domain, address: Address, view: DnsView): boolean | undefined {
  const answer: Answer<'A'> | Answer<'AAAA'> =
    address.family === 4 ? view.lookup(name, 'A') : view.lookup(name, 'AAAA');
  if (answer.status === 'failed' || answer.status === 'unasked') return undefined;
  return answer.status === 'found' && answer.records.some((one) => sameAddress(one, address));
}

function listed(address: Address, { name, zone, page }: ListZone, view: DnsView): ListAnswer {
  const about = { name, page: page(formatAddress(address)) };
  const reversed = reverseName(address).replace(/\.(?:in-addr|ip6)\.arpa$/, '');
  const question = domainFromText(`${reversed}.${zone}`);
  const answer = question === undefined ? undefined : view.lookup(question, 'A');
  switch (answer?.status) {
    case 'found':
      return { ...about, state: answer.records.some(({ bits }) => isListing(bits)) ? 'listed' : 'refused' };
    case 'nxdomain':
    case 'nodata':
      return { ...about, state: 'not-listed' };
    case 'failed':
      return { ...about, state: answer.reason === 'refused' ? 'refused' : 'unanswered' };
    default:
      return { ...about, state: 'unanswered' };
  }
}

/**
 * 127.0.0.2 and above (RFC 5782 §2.1). 127.255.255.0/24 is how Spamhaus answers public resolvers and too many
 * questions; any other address is a resolver's own page.
 */
function isListing(bits: number): boolean {
  const [first, second, last] = [bits >>> 24, (bits >>> 16) & 255, bits & 255];
  return first === 127 && second === 0 && last >= 2;
}
