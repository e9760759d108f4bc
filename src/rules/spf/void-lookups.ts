import { isVoid } from '../../dns/answer.js';
import { rfc } from '../../finding/source.js';
import { nodesOf } from '../../spf/evaluate/tree.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';

export const voidLookups = defineRule<{ count: number; limit: number; targets: readonly string[] }>()({
  id: 'spf/void-lookups',
  severity: 'error',
  source: rfc(7208, '4.6.4'),
  remedy: 'automatic',
  examples: {
    bad: `${spfZone('v=spf1 a:x1.pavyzdys.lt a:x2.pavyzdys.lt a:x3.pavyzdys.lt a:directo.gate.ee -all')}pavyzdys.lt. A 192.0.2.1\n`,
    good: goodSpf,
  },
  *check(facts) {
    const { cost, record } = facts.spf.tree;
    const limit = facts.request.limits.voidLookups;
    // Up to the limit, each void term has its own finding.
    if (record === undefined || cost.voidLookups <= limit) return;
    const targets = nodesOf(facts.spf.tree).flatMap(({ branches }) =>
      branches.flatMap(({ kind, target, node, cost: own }) =>
        target !== undefined &&
        ((kind === 'leaf' && own.voidLookups > 0) || (node !== undefined && isVoid(node.answer)))
          ? [target]
          : [],
      ),
    );
    yield { place: inOwnRecord(facts), data: { count: cost.voidLookups, limit, targets } };
  },
});
