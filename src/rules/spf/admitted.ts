import type { Facts } from '../../facts/facts.js';
import { recordTarget } from '../../facts/recognised-sender.js';
import type { Place } from '../../finding/place.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import {
  type AddressSet,
  complement,
  difference,
  fromRanges,
  isEmpty,
  setOf,
  sizeOf,
  unionOfAll,
} from '../../ip/address-set.js';
import type { Network } from '../../ip/network.js';
import { isSpecialPurpose, unroutable4 } from '../../ip/special-purpose.js';
import { includeUseOf } from '../../senders/directory.js';
import type { TermCoverage } from '../../spf/policy/coverage.js';
import { type Directive, directivesOf } from '../../spf/record/record.js';
import { spfZone } from '../rule/example.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';
import { isInSharedPool } from './shared-pool.js';

const good = spfZone('v=spf1 mx a:directo.gate.ee ip4:198.51.100.0/24 -all');

/** More in one term than any company's own machines. */
const broadPrefix = { 4: 16, 6: 32 } as const;
/** A network of a whole former class A is no company's. */
const absurdPrefix4 = 8;
/** The measure of the study that found a third of domains beyond it ("Lazy Gatekeepers", IMC 2023). */
const manyAddresses = 100_000n;
const farTooManyAddresses = 1_000_000n;

/** Networks that add up to the whole internet, without a plain `+all` that would show it. */
export const everyone = defineRule<{ terms: readonly string[] }>()({
  id: 'spf/everyone',
  severity: 'error',
  source: rfc(7208, '5.6'),
  remedy: 'choice',
  examples: { bad: spfZone('v=spf1 mx ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all'), good },
  *check(facts) {
    const wide = termsForEveryone(facts);
    const [first] = wide;
    if (first !== undefined)
      yield { place: placeOf(facts, first.term), data: { terms: wide.map(({ term }) => term.text) } };
  },
});

export const rangeTooBroad = defineRule<{ term: string; addresses: string }>()({
  id: 'spf/range-too-broad',
  severity: 'warning',
  source: rfc(9989, '7.1'),
  remedy: 'choice',
  examples: { bad: spfZone('v=spf1 mx a:directo.gate.ee ip4:198.48.0.0/12 -all'), good },
  *check(facts) {
    // Once everybody may send, how many is no question any more.
    if (termsForEveryone(facts).length > 0) return;
    for (const { term, network } of ownNetworks(facts)) {
      const { family } = network.address;
      if (network.prefix >= broadPrefix[family] || network.prefix === 0 || isSpecialPurpose(network)) continue;
      // Whose range it is says more than how wide it is.
      if (isInSharedPool(network)) continue;
      yield {
        place: placeOf(facts, term),
        data: { term: term.text, addresses: sizeText(setOf(family, [network])) },
        severity: family === 4 && network.prefix < absurdPrefix4 ? 'error' : 'warning',
      };
    }
  },
});

/** Others' records that together admit more machines than one can know; those of known mailbox providers are expected. */
export const totalAddresses = defineRule<{ addresses: string; terms: readonly string[] }>()({
  id: 'spf/total-addresses',
  severity: 'info',
  source: rfc(9989, '7.1'),
  remedy: 'choice',
  examples: {
    bad: `${spfZone('v=spf1 mx a:directo.gate.ee include:pavyzdys.lt -all')}pavyzdys.lt. TXT "v=spf1 ip4:198.48.0.0/14 -all"\n`,
    good: `${spfZone('v=spf1 mx a:directo.gate.ee include:pavyzdys.lt -all')}pavyzdys.lt. TXT "v=spf1 ip4:198.51.100.0/24 -all"\n`,
  },
  *check(facts) {
    const record = readableRecord(facts);
    if (record === undefined) return;
    const foreign = facts.policy.coverage
      .filter(({ term }) => isForeign(term) && !isExpected(term, facts))
      .map(({ term, passes }) => ({ term, size: sizeOf(passes[4]) }))
      .filter(({ size }) => size > 0n)
      .sort((one, other) => (one.size < other.size ? 1 : -1));
    const total = foreign.reduce((sum, { size }) => sum + size, 0n);
    const [largest] = foreign;
    if (largest === undefined || total <= manyAddresses) return;
    yield {
      place: inRecord(facts.request.domain, record.text, largest.term.span),
      data: { addresses: total.toString(), terms: foreign.slice(0, 3).map(({ term }) => term.text) },
      severity: total > farTooManyAddresses ? 'warning' : 'info',
    };
  },
});

/** A prefix behind a host name: its neighbours at the hoster may send too. */
export const hostPrefix = defineRule<{ term: string; prefix: number }>()({
  id: 'spf/host-prefix',
  severity: 'warning',
  source: rfc(7208, '10.1.1'),
  remedy: 'choice',
  examples: {
    bad: spfZone('v=spf1 mx/24 a:directo.gate.ee -all'),
    good: spfZone('v=spf1 mx a:directo.gate.ee -all'),
  },
  *check(facts) {
    const record = readableRecord(facts);
    if (record === undefined) return;
    for (const term of directivesOf(record)) {
      const { mechanism } = term;
      if ((mechanism.kind !== 'a' && mechanism.kind !== 'mx') || term.qualifier !== '+') continue;
      // A prefix of 0 is everybody, and told as that.
      if (mechanism.prefix4 < 32 && mechanism.prefix4 > 0)
        yield { place: placeOf(facts, term), data: { term: term.text, prefix: mechanism.prefix4 } };
      else if (mechanism.prefix6 < 128 && mechanism.prefix6 > 0)
        yield { place: placeOf(facts, term), data: { term: term.text, prefix: mechanism.prefix6 } };
    }
  },
});

/** Addresses that no receiver on the internet ever sees. */
export const privateAddress = defineRule<{ term: string }>()({
  id: 'spf/private-address',
  severity: 'info',
  source: { kind: 'rfc', number: 6890, section: '2.2' },
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx a:directo.gate.ee ip4:192.168.1.0/24 -all'), good },
  *check(facts) {
    for (const { term, network } of ownNetworks(facts))
      if (isSpecialPurpose(network)) yield { place: placeOf(facts, term), data: { term: term.text } };
  },
});

function isForeign(term: TermCoverage['term']): boolean {
  return term.type !== 'directive' || (term.mechanism.kind === 'include' && term.qualifier === '+');
}

/** Large providers need many machines; the rule is about records that admit more than their owner knows. */
function isExpected(term: TermCoverage['term'], { request }: Facts): boolean {
  const target = recordTarget(term, request.domain);
  const owner = target === undefined ? undefined : includeUseOf(request.knownSenders, target)?.sender;
  return owner?.mxSuffixes !== undefined;
}

/** The record's own terms, beside `all` and includes, that admit the whole of the public IPv4 space; none if not. */
function termsForEveryone(facts: Facts): readonly { readonly term: Directive; readonly decides: AddressSet }[] {
  if (readableRecord(facts) === undefined) return [];
  const own = facts.policy.coverage.flatMap(({ term, decides }) =>
    term.type === 'directive' &&
    term.qualifier === '+' &&
    !['all', 'include', 'exists', 'ptr'].includes(term.mechanism.kind) &&
    !isEmpty(decides[4])
      ? [{ term, decides: decides[4] }]
      : [],
  );
  const together = unionOfAll(
    4,
    own.map(({ decides }) => decides),
  );
  const missing = difference(complement(fromRanges(4, [...unroutable4])), together);
  if (!isEmpty(missing)) return [];
  // Those that matter for it; a few addresses more or less would not.
  return own.filter(({ decides }) => sizeOf(decides) > manyAddresses);
}

function ownNetworks(facts: Facts): { readonly term: Directive; readonly network: Network }[] {
  const record = readableRecord(facts);
  if (record === undefined) return [];
  return directivesOf(record).flatMap((term) =>
    (term.mechanism.kind === 'ip4' || term.mechanism.kind === 'ip6') && term.qualifier === '+'
      ? [{ term, network: term.mechanism.network }]
      : [],
  );
}

function placeOf(facts: Facts, { span }: Directive): Place {
  return inRecord(facts.request.domain, facts.spf.tree.record?.text ?? '', span);
}

/** In figures as long as they can be read; of IPv6, in powers of two. */
function sizeText(set: AddressSet): string {
  const size = sizeOf(set);
  return size < 2n ** 40n ? size.toString() : `2^${size.toString(2).length - 1}`;
}
