import { rfc } from '../../finding/source.js';
import { dmarcZone, goodDmarc, rua } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { type RecordData, recordProblems } from './record-problems.js';

/** `values`: the different ones that the tag has. */
export const duplicateTag = defineRule<RecordData & { tag: string; values: readonly string[] }>()({
  id: 'dmarc/duplicate-tag',
  severity: 'warning',
  source: rfc(9989, '4.8'),
  remedy: 'choice',
  examples: { bad: dmarcZone(`v=DMARC1; p=none; p=reject; ${rua}`), good: goodDmarc },
  *check(facts) {
    for (const { problem, place, data } of recordProblems(facts))
      if (problem.kind === 'duplicate-tag')
        yield { place, data: { ...data, tag: problem.tag, values: problem.values } };
  },
});
