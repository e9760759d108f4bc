import { type Answer, type DnsView, isUnasked, type Question, type RecordData, recordsOf } from '../../dns/answer.js';
import { type Domain, domainFromText, isSubdomain, root } from '../../dns/name.js';
import { type Address, reverseName, sameAddress } from '../../ip/address.js';
import type { Family } from '../../ip/address-set.js';
import type { Network } from '../../ip/network.js';
import { divide, familyOf } from './clients.js';
import { type Cohort, countVoidLookup, withClients } from './cohort.js';
import type { Asked, PermError } from './evaluation.js';
import type { Limits } from './limits.js';

/** A cohort for which a mechanism was tried. */
export interface Tried {
  readonly cohort: Cohort;
  readonly result: MechanismResult;
  readonly asked: readonly Asked[];
}

/** How a mechanism comes out: match, no match or an exception (RFC 7208 §4.6.2). */
export type MechanismResult =
  | { readonly kind: 'match' }
  | { readonly kind: 'no-match' }
  | { readonly kind: 'permerror'; readonly why: PermError }
  | { readonly kind: 'temperror'; readonly question: Question }
  | { readonly kind: 'undetermined'; readonly question: Question }
  | { readonly kind: 'unexplored' };

/** What mechanisms are tried with. */
export interface Matching {
  readonly dns: DnsView;
  readonly limits: Limits;
}

interface Prefixes {
  readonly prefix4: number;
  readonly prefix6: number;
}

export const match = { kind: 'match' } as const;
export const noMatch = { kind: 'no-match' } as const;

/** `a` (RFC 7208 §5.3): the target's addresses of the clients' family. */
export function matchA(target: Domain, prefixes: Prefixes, cohort: Cohort, matching: Matching): readonly Tried[] {
  return matchHost(target, prefixes, { cohort, asked: [] }, matching);
}

/** `mx` (§5.4): the addresses of the target's mail exchangers, best preference first; never of the target itself. */
export function matchMx(target: Domain, prefixes: Prefixes, cohort: Cohort, matching: Matching): readonly Tried[] {
  const question = { name: target, type: 'MX' } as const;
  const answer = matching.dns.lookup(target, 'MX');
  const asked: readonly Asked[] = [{ ...question, answer }];
  if (answer.status !== 'found') return settle(answer, question, { cohort, asked }, matching);
  const hosts = exchangesOf(answer.records);
  const { mxNames } = matching.limits;
  if (hosts.length > mxNames) {
    const why = { kind: 'too-many-mx', limit: mxNames, found: hosts.length } as const;
    return [{ cohort, result: { kind: 'permerror', why }, asked }];
  }
  askTogether(hosts, familyOf(cohort.clients), matching);
  const done: Tried[] = [];
  let unmatched: readonly Undecided[] = [{ cohort, asked }];
  for (const host of hosts) {
    const tried = unmatched.flatMap((one) => matchHost(host, prefixes, one, matching));
    done.push(...tried.filter(({ result }) => result.kind !== 'no-match'));
    unmatched = tried.filter(({ result }) => result.kind === 'no-match');
  }
  return [...done, ...unmatched.map((one) => ({ ...one, result: noMatch }))];
}

/** `exists` (§5.7): any A record, for IPv6 clients too. */
export function matchExists(target: Domain, cohort: Cohort, matching: Matching): readonly Tried[] {
  const question = { name: target, type: 'A' } as const;
  const answer = matching.dns.lookup(target, 'A');
  const asked: readonly Asked[] = [{ ...question, answer }];
  if (answer.status === 'found') return [{ cohort, result: match, asked }];
  return settle(answer, question, { cohort, asked }, matching);
}

/** `ptr` (§5.5) of one client: a validated name of it that is the target or lies under it (errata 4751, 8596). */
export function matchPtr(target: Domain, client: Address, cohort: Cohort, matching: Matching): Tried {
  const asked: Asked[] = [];
  let counted = cohort;
  const onVoidLookup = (): PermError | undefined => {
    // One client's counts are all certain: its cohort does not divide.
    const [only] = countVoidLookup(counted, matching.limits);
    if (only === undefined) return undefined;
    counted = only.cohort;
    return only.error;
  };
  // No other name can match, and whoever owns the address wrote them: they are not worth a question.
  const choose = (names: readonly Domain[]): readonly Domain[] => names.filter((name) => isSubdomain(name, target));
  const validation = firstValidated(choose, { client, ...matching, onVoidLookup }, asked);
  return { cohort: counted, result: validation.kind === 'validated' ? match : validation, asked };
}

/** Called at each void lookup; a permerror ends the validation at once (RFC 7208 §4.6.4, §11.1). */
export type OnVoidLookup = () => PermError | undefined;

export interface Validating extends Matching {
  readonly client: Address;
  readonly onVoidLookup: OnVoidLookup;
}

export type Validation =
  | { readonly kind: 'validated'; readonly name: Domain }
  | Exclude<MechanismResult, { readonly kind: 'match' }>;

/**
 * The first of the client's PTR names, in the order of `choose`, that resolves back to it. An error in the PTR query
 * leaves none, an error in an address query skips that name (§5.5); only the first ten names count (§4.6.4).
 */
export function firstValidated(
  choose: (names: readonly Domain[]) => readonly Domain[],
  validating: Validating,
  asked: Asked[],
): Validation {
  const { client, dns, limits } = validating;
  const reverse = domainFromText(reverseName(client));
  if (reverse === undefined) return noMatch;
  const answer = dns.lookup(reverse, 'PTR');
  asked.push({ name: reverse, type: 'PTR', answer });
  if (answer.status !== 'found') return withoutRecords(answer, { name: reverse, type: 'PTR' }, validating);
  const names = choose(answer.records.slice(0, limits.ptrNames));
  askTogether(names, client.family, validating);
  for (const name of names) {
    const result = validate(name, validating, asked);
    if (result.kind === 'match') return { kind: 'validated', name };
    if (result.kind !== 'no-match') return result;
  }
  return noMatch;
}

function validate(name: Domain, validating: Validating, asked: Asked[]): MechanismResult {
  const { client, dns } = validating;
  const type = addressType(client.family);
  const answer = dns.lookup(name, type);
  asked.push({ name, type, answer });
  if (answer.status !== 'found') return withoutRecords(answer, { name, type }, validating);
  return answer.records.some((address) => sameAddress(address, client)) ? match : noMatch;
}

/** An answer without records, where a failing question means no more than that nothing matches (§5.5). */
function withoutRecords(
  answer: Exclude<Answer, { status: 'found' }>,
  question: Question,
  { onVoidLookup }: Validating,
): Exclude<MechanismResult, { kind: 'match' }> {
  switch (answer.status) {
    case 'failed':
      return isUnasked(answer) ? { kind: 'undetermined', question } : noMatch;
    case 'unasked':
      return { kind: 'undetermined', question };
    case 'nodata':
    case 'nxdomain': {
      const why = onVoidLookup();
      return why === undefined ? noMatch : { kind: 'permerror', why };
    }
  }
}

/** Asked together so that they are fetched together; judged one after another. */
function askTogether(hosts: readonly Domain[], family: Family, { dns }: Matching): void {
  for (const host of hosts) dns.lookup(host, addressType(family));
}

export function addressType(family: Family): 'A' | 'AAAA' {
  return family === 4 ? 'A' : 'AAAA';
}

/** A cohort about which the mechanism has not decided, and what was asked for it so far. */
type Undecided = Omit<Tried, 'result'>;

function matchHost(host: Domain, prefixes: Prefixes, before: Undecided, matching: Matching): readonly Tried[] {
  const { cohort } = before;
  const question = { name: host, type: addressType(familyOf(cohort.clients)) } as const;
  const answer = matching.dns.lookup(host, question.type);
  const asked = [...before.asked, { ...question, answer }];
  if (answer.status !== 'found') return settle(answer, question, { cohort, asked }, matching);
  const networks = recordsOf(answer).map(
    (address): Network =>
      address.family === 4 ? { address, prefix: prefixes.prefix4 } : { address, prefix: prefixes.prefix6 },
  );
  const { groups, rest } = divide(cohort.clients, [networks]);
  const [inside] = groups;
  const tried: Tried[] = [];
  if (inside !== undefined) tried.push({ cohort: withClients(cohort, inside), result: match, asked });
  if (rest !== undefined) tried.push({ cohort: withClients(cohort, rest), result: noMatch, asked });
  return tried;
}

/** What an answer without records means. */
function settle(
  answer: Exclude<Answer, { status: 'found' }>,
  question: Question,
  { cohort, asked }: Undecided,
  { limits }: Matching,
): readonly Tried[] {
  switch (answer.status) {
    case 'nodata':
    case 'nxdomain':
      return countVoidLookup(cohort, limits).map(({ cohort: counted, error }) => ({
        cohort: counted,
        result: error === undefined ? noMatch : { kind: 'permerror', why: error },
        asked,
      }));
    case 'failed':
      return [{ cohort, result: { kind: isUnasked(answer) ? 'undetermined' : 'temperror', question }, asked }];
    case 'unasked':
      return [{ cohort, result: { kind: 'undetermined', question }, asked }];
  }
}

/** Host names by preference, a null MX (RFC 7505) left out: the root has no address to match. */
function exchangesOf(records: readonly RecordData['MX'][]): Domain[] {
  return [...records]
    .sort((one, other) => one.preference - other.preference)
    .map((record) => record.exchange)
    .filter((exchange) => exchange !== root);
}
