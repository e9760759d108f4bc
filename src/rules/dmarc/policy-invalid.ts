import type { PolicyTag } from '../../dmarc/record/tags.js';
import { rfc } from '../../finding/source.js';
import { dmarcZone, goodDmarc, rua } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { type RecordData, recordProblems } from './record-problems.js';

/** `value`: empty if the tag is. */
export const policyInvalid = defineRule<RecordData & { tag: PolicyTag; value: string }>()({
  id: 'dmarc/policy-invalid',
  severity: 'error',
  source: rfc(9989, '4.10.1'),
  remedy: 'choice',
  examples: { bad: dmarcZone(`v=DMARC1; p=quarantene; ${rua}`), good: goodDmarc },
  *check(facts) {
    const problems = [...recordProblems(facts)];
    // A value into which the next tag ran is a fault of writing.
    const inside = problems.flatMap(({ problem }) => (problem.kind === 'swallowed-tag' ? [problem.inside] : []));
    for (const { problem, place, data } of problems)
      if (problem.kind === 'policy-invalid' && !inside.includes(problem.tag))
        yield { place, data: { ...data, tag: problem.tag, value: problem.value } };
  },
});
