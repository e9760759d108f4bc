import { rfc } from '../../finding/source.js';
import { nodesOf } from '../../spf/evaluate/tree.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { ownBranches } from './branches.js';
import { included } from './include-examples.js';

export const danglingDomain = defineRule<{ target: string; registrable: string }>()({
  id: 'spf/dangling-domain',
  about: 'permission',
  severity: 'error',
  source: rfc(7208, '5.2'),
  remedy: 'automatic',
  examples: {
    bad: spfZone('v=spf1 a:directo.gate.ee include:_spf.nebera-tokio.lt -all'),
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}${included(1)}`,
  },
  *check(facts) {
    const inOthers = nodesOf(facts.spf.tree)
      .slice(1)
      .flatMap(({ branches }) => branches);
    for (const { target, registrable } of facts.spf.dangling) {
      if (![...ownBranches(facts), ...inOthers].some((branch) => branch.target === target)) continue;
      const branch = ownBranches(facts).find((one) => one.target === target);
      yield { place: inOwnRecord(facts, branch?.term.span), data: { target, registrable } };
    }
  },
});
