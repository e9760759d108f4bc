import { rfc } from '../../finding/source.js';
import { spfZone } from '../rule/example-zones.js';
import { firstAll } from '../rule/first-all.js';
import { defineRule } from '../rule/rule.js';
import { allBranches } from './branches.js';
import { included } from './include-examples.js';

export const includeEveryone = defineRule<{ target: string }>()({
  id: 'spf/include-everyone',
  about: 'permission',
  severity: 'error',
  source: rfc(7208, '5.2'),
  remedy: 'elsewhere',
  examples: {
    bad: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}s1.pavyzdys.lt. TXT "v=spf1 +all"\n`,
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}${included(1)}`,
  },
  *check(facts) {
    for (const { branch, place } of allBranches(facts)) {
      const { record, domain } = branch.node ?? {};
      if (record === undefined || domain === undefined) continue;
      if (firstAll(record)?.qualifier === '+') yield { place, data: { target: domain } };
    }
  },
});
