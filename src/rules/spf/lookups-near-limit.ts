import { verdictFor } from '../../facts/sender-verdicts.js';
import { rfc } from '../../finding/source.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { lookupsWithoutRepeated } from '../rule/repeated-includes.js';
import { defineRule } from '../rule/rule.js';
import { hasLoop } from './branches.js';
import { included, includes } from './include-examples.js';

export const lookupsNearLimit = defineRule<{ count: number; limit: number }>()({
  id: 'spf/lookups-near-limit',
  severity: 'warning',
  source: rfc(7208, '4.6.4'),
  remedy: 'choice',
  examples: {
    bad: spfZone(`v=spf1 a:directo.gate.ee ${includes(8)}-all`) + included(8),
    good: spfZone(`v=spf1 a:directo.gate.ee ${includes(3)}-all`) + included(3),
  },
  *check(facts) {
    const { cost, record } = facts.spf.tree;
    const limit = facts.request.limits.lookups;
    if (record === undefined || cost.lookups > limit || cost.lookups < limit - 2 || hasLoop(facts)) return;
    // An include too many is `spf/include-repeated`.
    if (lookupsWithoutRepeated(facts) < limit - 2) return;
    // While the sender still has to be added, `directo/lookup-budget` reports the same, with its consequence.
    const open = facts.addresses.some((one) => one.documented && one.route === 'regular' && verdictFor(one) !== 'pass');
    if (open && cost.lookups > limit - 2) return;
    const severity = cost.lookups === limit - 2 ? 'info' : 'warning';
    yield { place: inOwnRecord(facts), data: { count: cost.lookups, limit }, severity };
  },
});
