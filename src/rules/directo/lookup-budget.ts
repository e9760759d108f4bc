import type { Facts } from '../../facts/facts.js';
import { namesByAddress } from '../../facts/request.js';
import { namesSenderHost } from '../../facts/sender-terms.js';
import { rfc } from '../../finding/source.js';
import { targetOf } from '../../spf/record/record.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { readableRecord } from '../rule/readable-record.js';
import { lookupsWithoutRepeated } from '../rule/repeated-includes.js';
import { defineRule } from '../rule/rule.js';
import { isAccepted, isRefused, refused } from './address-standing.js';
import { causeOf } from './cause.js';

export interface LookupBudgetData {
  /** The term that the sender documents. */
  readonly term: string;
  readonly count: number;
  readonly limit: number;
  /** Whether the term would exceed the lookup limit; otherwise it would use the last lookup. */
  readonly exceeded: boolean;
}

const included = (count: number): string =>
  Array.from({ length: count }, (_, i) => `s${i}.pavyzdys.lt. TXT "v=spf1 ip4:198.51.100.${i} -all"\n`).join('');

/** A record that works today, and that the documented term would break or bring to the limit. */
export const lookupBudget = defineRule<LookupBudgetData>()({
  id: 'directo/lookup-budget',
  severity: 'error',
  source: rfc(7208, '4.6.4'),
  remedy: 'automatic',
  examples: {
    bad:
      spfZone(`v=spf1 mx ${Array.from({ length: 9 }, (_, i) => `include:s${i}.pavyzdys.lt`).join(' ')} -all`) +
      included(9),
    good: goodSpf,
  },
  *check(facts) {
    const { request, sender, spf } = facts;
    const { lookups: count } = spf.tree.cost;
    const { lookups: limit } = request.limits;
    const host = sender.hosts[0]?.host;
    const works = facts.addresses.every((one) => isAccepted(one) || isRefused(one));
    if (!works || host === undefined || readableRecord(facts) === undefined || !needsTerm(facts)) return;
    if (count !== limit && count !== limit - 1) return;
    // What is included twice goes, and makes room.
    if (lookupsWithoutRepeated(facts) < limit - 1) return;
    const exceeded = count === limit;
    yield {
      place: inOwnRecord(facts),
      data: { term: `a:${host}`, count, limit, exceeded },
      severity: exceeded ? 'error' : 'warning',
    };
  },
});

/** Not if a term of the same cost is there already, to be kept or corrected; nor if addresses were requested. */
function needsTerm(facts: Facts): boolean {
  const { request, sender, spf } = facts;
  if (refused(facts).length === 0 || namesByAddress(request.strategy) || causeOf(facts)?.kind === 'host-typo')
    return false;
  return !spf.tree.branches.some(({ term }) => namesSenderHost(targetOf(term), request.domain, sender));
}
