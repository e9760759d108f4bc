import { type Address, formatAddress } from '../../ip/address.js';
import type { NamedList } from '../diagnosis/diagnosis.js';

/** A blocklist that receivers name: the words for it, and the page where its operator answers about an address. */
interface Blocklist {
  readonly name: string;
  /** Lower case. */
  readonly words: readonly string[];
  readonly page: string;
  /** Put behind the page where it answers about one address. */
  readonly query?: string;
}

/** The first whose words are in a reply is named. Each page was found in public code or documentation on 2026-11-28. */
const blocklists: readonly Blocklist[] = [
  {
    name: 'Spamhaus DBL',
    words: ['dbl.spamhaus', 'spamhaus.org/query/dbl', 'spamhaus dbl'],
    page: 'https://check.spamhaus.org/',
  },
  { name: 'Spamhaus', words: ['spamhaus'], page: 'https://check.spamhaus.org/', query: 'results/?query=' },
  { name: 'SpamCop', words: ['spamcop'], page: 'https://www.spamcop.net/', query: 'w3m?action=checkblock&ip=' },
  { name: 'Barracuda', words: ['barracuda'], page: 'https://www.barracudacentral.org/lookups/lookup-reputation' },
  { name: 'UCEPROTECT', words: ['uceprotect'], page: 'https://www.uceprotect.net/en/rblcheck.php', query: '?ipr=' },
  { name: 'PSBL', words: ['psbl'], page: 'https://psbl.org/listing', query: '?ip=' },
  { name: 'Abusix', words: ['abusix'], page: 'https://lookup.abusix.com/', query: 'search?q=' },
  { name: 'Mailspike', words: ['mailspike'], page: 'https://www.mailspike.io/ip_verify' },
  {
    name: 'Proofpoint',
    words: ['ipcheck.proofpoint', 'proofpoint.com/dnsbl', 'proofpoint.com/rbl'],
    page: 'https://ipcheck.proofpoint.com/',
    query: '?ip=',
  },
  { name: 'Cloudmark', words: ['cloudmark'], page: 'https://csi.cloudmark.com/en/reset/' },
  {
    name: 'Cisco Talos',
    words: ['senderbase', 'talosintelligence', 'talos'],
    page: 'https://talosintelligence.com/reputation_center',
  },
  {
    name: 'Trend Micro ERS',
    words: ['ers.trendmicro', 'trend micro', 'mail-abuse.com'],
    page: 'https://servicecentral.trendmicro.com/en-us/ers/ip-lookup',
  },
  { name: 'SURBL', words: ['surbl'], page: 'https://surbl.org/surbl-analysis' },
  { name: 'URIBL', words: ['uribl'], page: 'https://admin.uribl.com/' },
  { name: 'Microsoft', words: ['banned sending ip', 'sender.office.com'], page: 'https://sender.office.com/' },
  { name: 'Outlook.com', words: ['s3140', 's3150', 'on our block list'], page: 'https://olcsupport.office.com/' },
];

/** The blocklist that a reply names, and its page about the client. `reply`: as written. */
export function listNamedIn(reply: string, client: Address | undefined): NamedList | undefined {
  const lower = reply.slice(0, 4_000).toLowerCase();
  const found = blocklists.find(({ words }) => words.some((word) => lower.includes(word)));
  if (found === undefined) return undefined;
  const { name, page, query } = found;
  return { name, page: query === undefined || client === undefined ? page : `${page}${query}${formatAddress(client)}` };
}
