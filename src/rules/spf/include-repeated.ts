import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { allBranches, ownBranches } from './branches.js';
import { included } from './include-examples.js';

export const includeRepeated = defineRule<{ target: string; times: number }>()({
  id: 'spf/include-repeated',
  about: 'permission',
  severity: 'warning',
  source: rfc(7208, '4.6.4'),
  remedy: 'choice',
  examples: {
    bad: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt include:s2.pavyzdys.lt -all')}s1.pavyzdys.lt. TXT "v=spf1 include:s2.pavyzdys.lt -all"\ns2.pavyzdys.lt. TXT "v=spf1 ip4:198.51.100.2 -all"\n`,
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt include:s2.pavyzdys.lt -all')}${included(2)}`,
  },
  *check(facts) {
    const times = new Map<string, number>();
    for (const { branch } of allBranches(facts))
      if (branch.node !== undefined) times.set(branch.node.domain, (times.get(branch.node.domain) ?? 0) + 1);
    for (const [target, count] of times) {
      if (count < 2) continue;
      const own = ownBranches(facts).find((branch) => branch.target === target);
      const text = facts.spf.tree.record?.text ?? '';
      yield {
        place: inRecord(facts.request.domain, text, own?.term.span),
        data: { target, times: count },
      };
    }
  },
});
