import type { FoundPolicy } from '../../dmarc/discover/discover.js';
import { mendDmarc } from '../../dmarc/mend/mend.js';
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
    const faults = (found?.record.problems ?? []).filter(({ kind }) => syntaxFaults.includes(kind));
    if (found === undefined || faults.length === 0) return;
    const start = Math.min(...faults.map(({ span }) => span.start));
    const end = Math.max(...faults.map(({ span }) => span.end));
    const { text } = found.record;
    const mend = mendDmarc(text);
    yield {
      place: inPolicyRecord(facts, found, { start, end }),
      data: { text: text.slice(start, end), ...(mend.text === text ? {} : { publish: mend }) },
      severity: isIgnored(found, faults) ? 'warning' : 'error',
    };
  },
});

/** A part that is no tag is ignored by itself (RFC 9989 §4.8): the policy holds. */
function isIgnored({ record }: FoundPolicy, faults: readonly RecordProblem[]): boolean {
  return record.published.p.kind === 'valid' && faults.every(({ kind }) => kind === 'malformed-item');
}
