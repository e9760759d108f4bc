import { type Answer, type DnsView, type Question, type RecordData, recordsOf } from '../../dns/answer.js';
import { type Domain, domainFromText, isSubdomain, root } from '../../dns/name.js';
import { type Address, reverseName, sameAddress } from '../../ip/address.js';
import type { Family } from '../../ip/address-set.js';
import type { Network } from '../../ip/network.js';
import { divide, familyOf } from './clients.js';
import { type Cohort, countVoid, type Fork } from './cohort.js';
import type { Asked, PermError } from './evaluation.js';
import type { Limits } from './limits.js';

/** What a mechanism came to for part of a cohort, and what it asked. */
export interface Trial extends Fork<Outcome> {
  readonly asked: readonly Asked[];
}

export type Outcome =
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
export function matchA(target: Domain, prefixes: Prefixes, cohort: Cohort, matching: Matching): readonly Trial[] {
  return matchHost(target, prefixes, { cohort, asked: [] }, matching);
}

/** `mx` (§5.4): the addresses of the target's mail exchangers, best preference first; never of the target itself. */
export function matchMx(target: Domain, prefixes: Prefixes, cohort: Cohort, matching: Matching): readonly Trial[] {
  const question = { name: target, type: 'MX' } as const;
  const answer = matching.dns.lookup(target, 'MX');
  const asked: readonly Asked[] = [{ ...question, answer }];
  if (answer.status !== 'found') return settle(answer, question, { cohort, asked }, matching);
  const hosts = exchangesOf(answer.records);
  const { mxNames } = matching.limits;
  if (hosts.length > mxNames) {
    const why = { kind: 'too-many-mx', limit: mxNames, found: hosts.length } as const;
    return [{ cohort, outcome: { kind: 'permerror', why }, asked }];
  }
  askTogether(hosts, familyOf(cohort.clients), matching);
  const done: Trial[] = [];
  let unmatched: readonly Attempt[] = [{ cohort, asked }];
  for (const host of hosts) {
    const trials = unmatched.flatMap((attempt) => matchHost(host, prefixes, attempt, matching));
    done.push(...trials.filter(({ outcome }) => outcome.kind !== 'no-match'));
    unmatched = trials.filter(({ outcome }) => outcome.kind === 'no-match');
  }
  return [...done, ...unmatched.map((attempt) => ({ ...attempt, outcome: noMatch }))];
}

/** `exists` (§5.7): any A record, for IPv6 clients too. */
export function matchExists(target: Domain, cohort: Cohort, matching: Matching): readonly Trial[] {
  const question = { name: target, type: 'A' } as const;
  const answer = matching.dns.lookup(target, 'A');
  const asked: readonly Asked[] = [{ ...question, answer }];
  if (answer.status === 'found') return [{ cohort, outcome: match, asked }];
  return settle(answer, question, { cohort, asked }, matching);
}

/** `ptr` (§5.5) of one client: a validated name of it that is the target or lies under it (errata 4751, 8596). */
export function matchPtr(target: Domain, client: Address, cohort: Cohort, matching: Matching): Trial {
  const asked: Asked[] = [];
  let counted = cohort;
  const onVoid = (): PermError | undefined => {
    // One client's counts are all certain: nothing to part by.
    const [fork] = countVoid(counted, matching.limits);
    if (fork === undefined) return undefined;
    counted = fork.cohort;
    return fork.outcome;
  };
  // No other name can match, and whoever owns the address wrote them: they are not worth a question.
  const choose = (names: readonly Domain[]): readonly Domain[] => names.filter((name) => isSubdomain(name, target));
  const validation = firstValidated(choose, { client, ...matching, onVoid }, asked);
  return { cohort: counted, outcome: validation.kind === 'validated' ? match : validation, asked };
}

/** Told of each void query as it happens; a permerror ends the validation at once (RFC 7208 §4.6.4, §11.1). */
export type OnVoid = () => PermError | undefined;

export interface Validating extends Matching {
  readonly client: Address;
  readonly onVoid: OnVoid;
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
    const outcome = validate(name, validating, asked);
    if (outcome.kind === 'match') return { kind: 'validated', name };
    if (outcome.kind !== 'no-match') return outcome;
  }
  return noMatch;
}

function validate(name: Domain, validating: Validating, asked: Asked[]): Outcome {
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
  { onVoid }: Validating,
): Exclude<Outcome, { kind: 'match' }> {
  switch (answer.status) {
    case 'failed':
      return noMatch;
    case 'unasked':
      return { kind: 'undetermined', question };
    case 'nodata':
    case 'nxdomain': {
      const why = onVoid();
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

/** A cohort under trial, and what was asked for it so far. */
interface Attempt {
  readonly cohort: Cohort;
  readonly asked: readonly Asked[];
}

function matchHost(host: Domain, prefixes: Prefixes, attempt: Attempt, matching: Matching): readonly Trial[] {
  const { cohort } = attempt;
  const question = { name: host, type: addressType(familyOf(cohort.clients)) } as const;
  const answer = matching.dns.lookup(host, question.type);
  const asked = [...attempt.asked, { ...question, answer }];
  if (answer.status !== 'found') return settle(answer, question, { cohort, asked }, matching);
  const networks = recordsOf(answer).map(
    (address): Network =>
      address.family === 4 ? { address, prefix: prefixes.prefix4 } : { address, prefix: prefixes.prefix6 },
  );
  const { groups, rest } = divide(cohort.clients, [networks]);
  const [inside] = groups;
  const trials: Trial[] = [];
  if (inside !== undefined) trials.push({ cohort: { ...cohort, clients: inside }, outcome: match, asked });
  if (rest !== undefined) trials.push({ cohort: { ...cohort, clients: rest }, outcome: noMatch, asked });
  return trials;
}

/** What an answer without records means. */
function settle(
  answer: Exclude<Answer, { status: 'found' }>,
  question: Question,
  { cohort, asked }: Attempt,
  { limits }: Matching,
): readonly Trial[] {
  switch (answer.status) {
    case 'nodata':
    case 'nxdomain':
      return countVoid(cohort, limits).map((fork) => ({
        cohort: fork.cohort,
        outcome: fork.outcome === undefined ? noMatch : { kind: 'permerror', why: fork.outcome },
        asked,
      }));
    case 'failed':
      return [{ cohort, outcome: { kind: 'temperror', question }, asked }];
    case 'unasked':
      return [{ cohort, outcome: { kind: 'undetermined', question }, asked }];
  }
}

/** Host names by preference, a null MX (RFC 7505) left out: the root has no address to match. */
function exchangesOf(records: readonly RecordData['MX'][]): Domain[] {
  return [...records]
    .sort((one, other) => one.preference - other.preference)
    .map((record) => record.exchange)
    .filter((exchange) => exchange !== root);
}
