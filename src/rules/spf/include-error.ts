import { rfc } from '../../finding/source.js';
import { malformedTerms } from '../../spf/record/record.js';
import { spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { allBranches } from './branches.js';
import { included } from './include-examples.js';

export const includeError = defineRule<{ target: string; why: 'syntax' | 'several-records' }>()({
  id: 'spf/include-error',
  about: 'permission',
  severity: 'error',
  source: rfc(7208, '5.2'),
  remedy: 'elsewhere',
  examples: {
    bad: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}s1.pavyzdys.lt. TXT "v=spf1 ip:198.51.100.1 -all"\n`,
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}${included(1)}`,
  },
  *check(facts) {
    for (const { branch, place } of allBranches(facts)) {
      const { node, term } = branch;
      if (node === undefined || term.type === 'redirect') continue;
      if (node.selection.kind === 'several') yield { place, data: { target: node.domain, why: 'several-records' } };
      else if (node.record !== undefined && malformedTerms(node.record).length > 0)
        yield { place, data: { target: node.domain, why: 'syntax' } };
    }
  },
});
