import { rfc } from '../../finding/source.js';
import { dkimZone, goodDkim, strangersKey } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { type KeyRecordData, keyProblems } from './key-problems.js';

export const strictFlag = defineRule<KeyRecordData>()({
  id: 'dkim/strict-flag',
  severity: 'info',
  source: rfc(6376, '3.6.1'),
  remedy: 'none',
  examples: { bad: dkimZone(`t=s; p=${strangersKey}`), good: goodDkim },
  *check(facts) {
    for (const { problem, selector, place, data } of keyProblems(facts))
      if (problem.kind === 'strict' && !selector.isForeign) yield { place, data };
  },
});
