import { rfc } from '../../finding/source.js';
import { dkimZone, goodDkim, strangersKey } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { type KeyRecordData, keyProblems } from './key-problems.js';

export const version = defineRule<KeyRecordData & { first: boolean }>()({
  id: 'dkim/version',
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: dkimZone(`v=DKIM2; k=rsa; p=${strangersKey}`), good: goodDkim },
  *check(facts) {
    for (const { problem, place, data } of keyProblems(facts))
      if (problem.kind === 'version') yield { place, data: { ...data, first: problem.first } };
  },
});
