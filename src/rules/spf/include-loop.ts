import { rfc } from '../../finding/source.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { allBranches } from './branches.js';

export const includeLoop = defineRule<{ term: string; within: string; own: boolean }>()({
  id: 'spf/include-loop',
  about: 'permission',
  severity: 'error',
  source: rfc(7208, '4.6.4'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 a:directo.gate.ee include:ManoDomenas.lt -all'), good: goodSpf },
  *check(facts) {
    for (const { branch, within, place } of allBranches(facts)) {
      if (branch.kind !== 'loop') continue;
      yield {
        place,
        data: { term: branch.term.text, within: within.domain, own: within.domain === facts.request.domain },
      };
    }
  },
});
