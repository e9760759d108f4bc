import { rfc } from '../../finding/source.js';
import { intersection, isEmpty, sizeOf } from '../../ip/address-set.js';
import { mailRangeOf } from '../../senders/mail-ranges.js';
import { sharedRangeSets } from '../../senders/shared-range-sets.js';
import type { SharedRange } from '../../senders/shared-ranges.js';
import type { TermCoverage } from '../../spf/policy/coverage.js';
import { type Directive, networkOf } from '../../spf/record/record.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';

/** A company may rent a few adjacent machines; more of a shared range belongs to others. */
const ownAtMost = 16n;

/** A range of a cloud or a proxy, parts of which strangers rent. */
export const sharedPool = defineRule<{
  term: string;
  provider: string;
  kind: SharedRange['kind'];
  addresses: string;
}>()({
  id: 'spf/shared-pool',
  about: 'permission',
  severity: 'warning',
  // The study BreakSPF (NDSS 2024) sent mail in the name of thousands of domains from such machines.
  source: rfc(9989, '7.1'),
  remedy: 'choice',
  examples: {
    bad: spfZone('v=spf1 mx a:directo.gate.ee ip4:159.65.10.0/24 -all'),
    good: spfZone('v=spf1 mx a:directo.gate.ee ip4:159.65.10.7 -all'),
  },
  *check(facts) {
    const record = readableRecord(facts);
    if (record === undefined) return;
    for (const coverage of facts.policy.coverage) {
      const { term } = coverage;
      if (term.type !== 'directive' || !isOwn(term) || term.qualifier !== '+') continue;
      const network = networkOf(term);
      // What a sender of mail has there for itself alone is nobody else's.
      if (network !== undefined && mailRangeOf(network) !== undefined) continue;
      for (const shared of sharedBy(coverage))
        yield {
          place: inOwnRecord(facts, term.span),
          data: { term: term.text, ...shared },
        };
    }
  },
});

/** The records of others are their own responsibility. */
function isOwn({ mechanism }: Directive): boolean {
  return mechanism.kind === 'ip4' || mechanism.kind === 'a' || mechanism.kind === 'mx';
}

function sharedBy({ passes }: TermCoverage): { provider: string; kind: SharedRange['kind']; addresses: string }[] {
  return sharedRangeSets.flatMap(({ range, addresses }) => {
    const common = intersection(passes[4], addresses);
    if (isEmpty(common)) return [];
    const size = sizeOf(common);
    // If the cloud is only a small part of a wide range, `spf/range-too-broad` reports the range.
    if (size * 2n < sizeOf(passes[4])) return [];
    if (range.kind === 'cloud' && size <= ownAtMost) return [];
    return [{ provider: range.provider, kind: range.kind, addresses: size.toString() }];
  });
}
