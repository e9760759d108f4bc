import { rfc } from '../../finding/source.js';
import { dkimZone, goodDkim, strangersKey } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { type KeyRecordData, keyProblems } from './key-problems.js';

/** `g=*` restricts nothing. */
export const obsoleteTag = defineRule<KeyRecordData & { restricts: boolean }>()({
  id: 'dkim/obsolete-tag',
  severity: 'warning',
  source: rfc(6376, 'C.2'),
  remedy: 'elsewhere',
  examples: { bad: dkimZone(`g=info; p=${strangersKey}`), good: goodDkim },
  *check(facts) {
    for (const { problem, selector, place, data } of keyProblems(facts)) {
      if (problem.kind !== 'granularity') continue;
      const restricts = problem.value !== '*';
      if (!restricts && selector.isForeign) continue;
      yield { place, data: { ...data, restricts }, severity: restricts ? 'warning' : 'info' };
    }
  },
});
