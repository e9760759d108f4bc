import type { Facts } from '../../facts/facts.js';
import { recordTarget } from '../../facts/recognised-sender.js';
import { rfc } from '../../finding/source.js';
import { sizeOf } from '../../ip/address-set.js';
import { includeUseOf } from '../../senders/directory.js';
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
    const foreign = facts.policy.coverage
      .filter(({ term }) => isForeign(term) && !isExpected(term, facts))
      .map(({ term, passes }) => ({ term, size: sizeOf(passes[4]) }))
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

/** Large providers need many machines; the rule is about records that allow more than their owner knows. */
function isExpected(term: TermCoverage['term'], { request }: Facts): boolean {
  const target = recordTarget(term, request.domain);
  const owner = target === undefined ? undefined : includeUseOf(request.knownSenders, target)?.sender;
  return owner?.mxSuffixes !== undefined;
}
