import { type Domain, isSubdomain } from '../../dns/name.js';
import type { Facts } from '../../facts/facts.js';
import type { CheckRequest } from '../../facts/request.js';
import { rfc } from '../../finding/source.js';
import { type AddressSet, intersection, sizeOf, unionOfAll } from '../../ip/address-set.js';
import { includeUseOf } from '../../senders/directory.js';
import { nodesOf } from '../../spf/evaluate/tree.js';
import type { TermCoverage } from '../../spf/policy/coverage.js';
import { spfZone } from '../rule/example-zones.js';
import { manyAddresses } from '../rule/many-addresses.js';
import { inOwnRecord } from '../rule/own-record.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';

const farTooManyAddresses = 1_000_000n;

/**
 * Records of others that together allow more machines than anyone can know; those of known mailbox providers are
 * expected.
 */
export const totalAddresses = defineRule<{ addresses: string; terms: readonly string[] }>()({
  id: 'spf/total-addresses',
  about: 'permission',
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
    const expected = expectedNames(facts);
    const foreign = facts.policy.coverage
      .filter(({ term }) => isForeign(term))
      .map(({ term, behind, passes }) => ({
        term,
        size: sizeOf(intersection(ofOthers(behind, expected, facts), passes[4])),
      }))
      .filter(({ size }) => size > 0n)
      .sort((one, other) => (one.size < other.size ? 1 : -1));
    const total = foreign.reduce((sum, { size }) => sum + size, 0n);
    const [largest] = foreign;
    if (largest === undefined || total <= manyAddresses) return;
    yield {
      place: inOwnRecord(facts, largest.term.span),
      data: { addresses: total.toString(), terms: foreign.slice(0, 3).map(({ term }) => term.text) },
      severity: total > farTooManyAddresses ? 'warning' : 'info',
    };
  },
});

function isForeign(term: TermCoverage['term']): boolean {
  return term.type !== 'directive' || (term.mechanism.kind === 'include' && term.qualifier === '+');
}

/** The records of mailbox providers and what they include, who need many machines. */
function expectedNames({ request, spf }: Facts): ReadonlySet<Domain> {
  // The same record may be included again and again.
  const roots = new Map(nodesOf(spf.tree).map((node) => [node.domain, node]));
  const expected = [...roots.values()].filter(({ domain }) => isExpected(domain, request));
  return new Set(expected.flatMap(nodesOf).map(({ domain }) => domain));
}

/** What is decided in records of others: neither in the company's own nor in those with these names. */
function ofOthers(behind: TermCoverage['behind'], names: ReadonlySet<Domain>, { request }: Facts): AddressSet {
  const counted = behind.filter(({ domain }) => !names.has(domain) && !isSubdomain(domain, request.domain));
  return unionOfAll(
    4,
    counted.map(({ addresses }) => addresses[4]),
  );
}

function isExpected(domain: Domain, { knownSenders }: CheckRequest): boolean {
  return includeUseOf(knownSenders, domain)?.sender.mxSuffixes !== undefined;
}
