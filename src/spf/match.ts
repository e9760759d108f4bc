import { type Answer, type DnsView, type Question, type RecordData, recordsOf } from '../dns/answer.js';
import { type Domain, domainFromText, isSubdomain, root } from '../dns/name.js';
import { type Address, reverseName, sameAddress } from '../ip/address.js';
import { contains } from '../ip/network.js';
import type { Asked, PermError } from './evaluation.js';
import type { Limits } from './limits.js';

/** What a mechanism's own questions led to, before counting. */
export interface Trial {
  readonly outcome: Outcome;
  readonly asked: readonly Asked[];
}

export type Outcome =
  | { readonly kind: 'match' }
  | { readonly kind: 'no-match' }
  | { readonly kind: 'permerror'; readonly why: PermError }
  | { readonly kind: 'temperror'; readonly question: Question }
  | { readonly kind: 'undetermined'; readonly question: Question };

/** Told of each void query as it happens; a permerror ends the term at once (RFC 7208 §4.6.4, §11.1). */
export type OnVoid = () => PermError | undefined;

export interface Matching {
  readonly client: Address;
  readonly dns: DnsView;
  readonly limits: Limits;
  readonly onVoid: OnVoid;
}

interface Prefixes {
  readonly prefix4: number;
  readonly prefix6: number;
}

const match = { kind: 'match' } as const;
const noMatch = { kind: 'no-match' } as const;

/** `a` (RFC 7208 §5.3): the target's addresses of the client's family. */
export function matchA(target: Domain, prefixes: Prefixes, matching: Matching): Trial {
  const asked: Asked[] = [];
  return { outcome: matchHost(target, prefixes, matching, asked), asked };
}

/** `mx` (§5.4): the addresses of the target's mail exchangers, best preference first; never of the target itself. */
export function matchMx(target: Domain, prefixes: Prefixes, matching: Matching): Trial {
  const asked: Asked[] = [];
  const answer = ask(matching, target, 'MX', asked);
  const settled = settle(answer, { name: target, type: 'MX' }, matching);
  if (settled !== undefined) return { outcome: settled, asked };
  const hosts = exchangesOf(recordsOf(answer));
  const { mxNames } = matching.limits;
  if (hosts.length > mxNames) {
    const why = { kind: 'too-many-mx', limit: mxNames, found: hosts.length } as const;
    return { outcome: { kind: 'permerror', why }, asked };
  }
  askTogether(hosts, matching);
  for (const host of hosts) {
    const outcome = matchHost(host, prefixes, matching, asked);
    if (outcome.kind !== 'no-match') return { outcome, asked };
  }
  return { outcome: noMatch, asked };
}

/** `exists` (§5.7): any A record, for IPv6 clients too. */
export function matchExists(target: Domain, matching: Matching): Trial {
  const asked: Asked[] = [];
  const answer = ask(matching, target, 'A', asked);
  return { outcome: settle(answer, { name: target, type: 'A' }, matching) ?? match, asked };
}

/** `ptr` (§5.5): a validated name of the client that is the target or lies under it (errata 4751, 8596). */
export function matchPtr(target: Domain, matching: Matching): Trial {
  const asked: Asked[] = [];
  // No other name can match, and whoever owns the address wrote them: they are not worth a question.
  const validation = firstValidated((names) => names.filter((name) => isSubdomain(name, target)), matching, asked);
  return { outcome: validation.kind === 'validated' ? match : validation, asked };
}

export type Validation =
  | { readonly kind: 'validated'; readonly name: Domain }
  | Exclude<Outcome, { readonly kind: 'match' }>;

/**
 * The first of the client's PTR names, in the order of `choose`, that resolves back to it. An error in the PTR query
 * leaves none, an error in an address query skips that name (§5.5); only the first ten names count (§4.6.4).
 */
export function firstValidated(
  choose: (names: readonly Domain[]) => readonly Domain[],
  matching: Matching,
  asked: Asked[],
): Validation {
  const reverse = domainFromText(reverseName(matching.client));
  if (reverse === undefined) return noMatch;
  const answer = ask(matching, reverse, 'PTR', asked);
  if (answer.status === 'failed') return noMatch;
  const settled = settle(answer, { name: reverse, type: 'PTR' }, matching);
  if (settled !== undefined) return settled;
  const names = choose(recordsOf(answer).slice(0, matching.limits.ptrNames));
  askTogether(names, matching);
  for (const name of names) {
    const outcome = validate(name, matching, asked);
    if (outcome.kind === 'match') return { kind: 'validated', name };
    if (outcome.kind !== 'no-match') return outcome;
  }
  return noMatch;
}

function validate(name: Domain, matching: Matching, asked: Asked[]): Outcome {
  const type = addressType(matching.client);
  const answer = ask(matching, name, type, asked);
  if (answer.status === 'failed') return noMatch;
  const settled = settle(answer, { name, type }, matching);
  if (settled !== undefined) return settled;
  return recordsOf(answer).some((address) => sameAddress(address, matching.client)) ? match : noMatch;
}

/** Asked together so that they are fetched together; judged one after another. */
function askTogether(hosts: readonly Domain[], { client, dns }: Matching): void {
  for (const host of hosts) dns.lookup(host, addressType(client));
}

export function addressType(client: Address): 'A' | 'AAAA' {
  return client.family === 4 ? 'A' : 'AAAA';
}

function matchHost(host: Domain, prefixes: Prefixes, matching: Matching, asked: Asked[]): Outcome {
  const type = addressType(matching.client);
  const answer = ask(matching, host, type, asked);
  const settled = settle(answer, { name: host, type }, matching);
  if (settled !== undefined) return settled;
  const inside = recordsOf(answer).some((address) => {
    const network =
      address.family === 4 ? { address, prefix: prefixes.prefix4 } : { address, prefix: prefixes.prefix6 };
    return contains(network, matching.client);
  });
  return inside ? match : noMatch;
}

/** What an answer without records means; `undefined` where there are records to judge. */
function settle(
  answer: Answer,
  question: Question,
  matching: Matching,
): Exclude<Outcome, { kind: 'match' }> | undefined {
  switch (answer.status) {
    case 'found':
      return undefined;
    case 'nodata':
    case 'nxdomain': {
      const why = matching.onVoid();
      return why === undefined ? noMatch : { kind: 'permerror', why };
    }
    case 'failed':
      return { kind: 'temperror', question };
    case 'unasked':
      return { kind: 'undetermined', question };
  }
}

function ask<T extends 'A' | 'AAAA' | 'MX' | 'PTR'>(
  { dns }: Matching,
  name: Domain,
  type: T,
  asked: Asked[],
): Answer<T> {
  const answer = dns.lookup(name, type);
  asked.push({ name, type, answer });
  return answer;
}

/** Host names by preference, a null MX (RFC 7505) left out: the root has no address to match. */
function exchangesOf(records: readonly RecordData['MX'][]): Domain[] {
  return [...records]
    .sort((one, other) => one.preference - other.preference)
    .map((record) => record.exchange)
    .filter((exchange) => exchange !== root);
}
