import type { Facts } from '../../facts/facts.js';
import { rfc } from '../../finding/source.js';
import { difference, type Family, intersection, isEmpty, unionOfAll } from '../../ip/address-set.js';
import { nodesOf } from '../../spf/evaluate/tree.js';
import { type Fault, faultOf } from '../../spf/policy/faults.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { hasLoop } from './branches.js';

export interface VoidLookups {
  readonly count: number;
  readonly limit: number;
  readonly targets: readonly string[];
  /** The senders whose mail meets the error, by the family of their address. */
  readonly from: 'both' | 'ipv4' | 'ipv6';
  /** How many terms have them: where that is within the limit, receivers differ. */
  readonly terms: number;
  /** Terms whose senders of that family the record allows, but only behind the error. */
  readonly behind: readonly string[];
}

/**
 * RFC 7208 §4.6.4 limits "void lookups", and can be read as the terms that have them: pyspf and Mail::SPF count
 * lookups, mailauth counts terms.
 */
interface Counted {
  readonly lookups: number;
  readonly terms: number;
  readonly targets: readonly string[];
}

/**
 * `a` and `mx` of hosts without IPv6 addresses are void for mail over IPv6 alone: that costs somebody their permission,
 * or only turns the refusal of strangers into an error.
 */
export const voidLookups = defineRule<VoidLookups>()({
  id: 'spf/void-lookups',
  about: 'permission',
  severity: 'error',
  source: rfc(7208, '4.6.4'),
  remedy: 'choice',
  examples: {
    bad: `${spfZone('v=spf1 a:x1.pavyzdys.lt a:x2.pavyzdys.lt a:x3.pavyzdys.lt a:directo.gate.ee -all')}pavyzdys.lt. A 192.0.2.1\n`,
    good: goodSpf,
  },
  *check(facts) {
    // A loop repeats its void lookups without end.
    if (facts.spf.tree.record === undefined || hasLoop(facts)) return;
    const limit = facts.request.limits.voidLookups;
    const counted = { 4: countedFor(4, facts), 6: countedFor(6, facts) };
    const isBroken = (family: Family): boolean => counted[family].lookups > limit || isMet(family, facts);
    const from = isBroken(4) ? (isBroken(6) ? 'both' : 'ipv4') : isBroken(6) ? 'ipv6' : undefined;
    if (from === undefined) return;
    const family = from === 'ipv6' ? 6 : 4;
    const { lookups: count, terms, targets } = counted[family];
    const behind = termsBehind(family, facts);
    if (from === 'ipv6' && behind.length === 0 && count - deadNames(facts) <= limit) return;
    yield {
      place: inOwnRecord(facts),
      data: { count: Math.max(count, limit + 1), limit, targets, from, terms, behind },
      severity: from !== 'ipv6' ? 'error' : behind.length > 0 ? 'warning' : 'info',
    };
  },
});

/** For a client that no term matches. */
function countedFor(family: Family, { spf }: Facts): Counted {
  const voids = nodesOf(spf.tree).flatMap(({ branches }) =>
    branches.flatMap((branch) => (branch.voids[family].length === 0 ? [] : [branch.voids[family]])),
  );
  const targets = voids.flat();
  return { lookups: targets.length, terms: voids.length, targets: [...new Set(targets)] };
}

/** Own names that find nothing for anybody have findings of their own; what follows from them alone is not told again. */
function deadNames({ spf }: Facts): number {
  return spf.tree.branches.reduce(
    (sum, { voids }) => sum + voids[6].filter((name) => voids[4].includes(name)).length,
    0,
  );
}

function isMet(family: Family, { policy, addresses }: Facts): boolean {
  const isOfVoids = (fault: Fault | undefined): boolean => fault?.why.kind === 'too-many-voids';
  return (
    policy.broken.some((one) => one.addresses.family === family && isOfVoids(one.fault)) ||
    addresses.some(({ address, evaluation }) => address.family === family && isOfVoids(faultOf(evaluation)))
  );
}

function termsBehind(family: Family, { policy }: Facts): readonly string[] {
  const regions = policy.broken.filter(({ addresses }) => addresses.family === family);
  const broken = unionOfAll(
    family,
    regions.map(({ addresses }) => addresses),
  );
  return policy.coverage
    .filter(({ term }) => term.type !== 'directive' || (term.qualifier === '+' && term.mechanism.kind !== 'all'))
    .filter(({ alone, decides }) => !isEmpty(intersection(difference(alone[family], decides[family]), broken)))
    .map(({ term }) => term.text);
}
