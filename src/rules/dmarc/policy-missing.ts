import { rfc } from '../../finding/source.js';
import { dmarcZone, goodDmarc, rua } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { type RecordData, recordProblems } from './record-problems.js';

/** Silent where the record has a policy that only a fault of spelling hides, which has its own rule. */
export const policyMissing = defineRule<RecordData>()({
  id: 'dmarc/policy-missing',
  severity: 'warning',
  source: rfc(9989, '4.7'),
  remedy: 'elsewhere',
  examples: { bad: dmarcZone(`v=DMARC1; ${rua}`), good: goodDmarc },
  *check(facts) {
    for (const { problem, place, data } of recordProblems(facts)) {
      if (problem.kind !== 'policy-missing') continue;
      if (data.publish?.doubts.some(({ kind }) => kind === 'no-policy') === true) yield { place, data };
    }
  },
});
