import { isUnasked } from '../../dns/answer.js';
import { rfc } from '../../finding/source.js';
import { spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { allBranches } from './branches.js';
import { included } from './include-examples.js';

export const includeUnreachable = defineRule<{ target: string }>()({
  id: 'spf/include-unreachable',
  about: 'permission',
  severity: 'warning',
  source: rfc(7208, '5.2'),
  remedy: 'elsewhere',
  examples: {
    bad: `${spfZone('v=spf1 a:directo.gate.ee include:neatsako.pavyzdys.lt -all')}; no answer from neatsako.pavyzdys.lt\n`,
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}${included(1)}`,
  },
  *check(facts) {
    for (const { branch, place } of allBranches(facts)) {
      if (branch.node?.answer.status !== 'failed' || isUnasked(branch.node.answer)) continue;
      yield { place, data: { target: branch.node.domain } };
    }
  },
});
