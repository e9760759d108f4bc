import { rfc } from '../../finding/source.js';
import { dkimZone, goodDkim } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { type KeyRecordData, keyProblems } from './key-problems.js';

/** `inUse`: mail is known to be signed with it. Otherwise it may be an old key, withdrawn as it should be. */
export const revoked = defineRule<KeyRecordData & { inUse: boolean }>()({
  id: 'dkim/revoked',
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: dkimZone('k=rsa; p='), good: goodDkim },
  *check(facts) {
    for (const { problem, selector, place, data } of keyProblems(facts)) {
      if (problem.kind !== 'revoked') continue;
      const inUse = selector.role !== 'found';
      yield { place, data: { ...data, inUse }, severity: inUse ? 'error' : 'info' };
    }
  },
});
