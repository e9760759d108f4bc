import { isAnswered } from '../../dns/answer.js';
import { rfc } from '../../finding/source.js';
import { spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { allBranches } from './branches.js';
import { included } from './include-examples.js';

export const includeNoRecord = defineRule<{ term: string; target: string; within: string; own: boolean }>()({
  id: 'spf/include-no-record',
  about: 'permission',
  severity: 'error',
  source: rfc(7208, '5.2'),
  remedy: 'automatic',
  examples: {
    bad: `${spfZone('v=spf1 a:directo.gate.ee include:senas.pavyzdys.lt -all')}pavyzdys.lt. A 192.0.2.1\n`,
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}${included(1)}`,
  },
  *check(facts) {
    for (const { branch, within, place } of allBranches(facts)) {
      const { term, target, node } = branch;
      if (term.type !== 'directive' || node === undefined || target === undefined) continue;
      if (!isAnswered(node.answer) || node.selection.kind !== 'none') continue;
      if (facts.spf.dangling.some((dangling) => dangling.target === target)) continue;
      // The sender's host as an include is `directo/as-include`.
      if (facts.sender.hosts.some(({ host }) => host === target)) continue;
      yield {
        place,
        data: { term: term.text, target, within: within.domain, own: within.domain === facts.request.domain },
      };
    }
  },
});
