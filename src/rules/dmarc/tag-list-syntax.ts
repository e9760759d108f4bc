import type { RecordProblem } from '../../dmarc/record/record-problem.js';
import { rfc } from '../../finding/source.js';
import { dmarcZone, goodDmarc, rua } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { foundPolicy, inPolicyRecord } from './found-policy.js';
import type { RecordData } from './record-problems.js';

const syntaxFaults: readonly RecordProblem['kind'][] = [
  'malformed-item',
  'swallowed-tag',
  'second-record',
  'illegal-character',
  'tag-name-case',
  'too-many-tags',
];

/** Reported once: the same advice holds for all faults of a record, which often follow from one another. */
export const tagListSyntax = defineRule<RecordData>()({
  id: 'dmarc/tag-list-syntax',
  severity: 'error',
  source: rfc(9989, '4.8'),
  remedy: 'elsewhere',
  examples: { bad: dmarcZone(`v=DMARC1; p=none, ${rua}`), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    const spans = (found?.record.problems ?? []).flatMap(({ kind, span }) =>
      syntaxFaults.includes(kind) ? [span] : [],
    );
    if (found === undefined || spans.length === 0) return;
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    yield {
      place: inPolicyRecord(facts, found, { start, end }),
      data: { text: found.record.text.slice(start, end) },
    };
  },
});
