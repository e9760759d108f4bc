import { policyIn } from '../../dmarc/discover/applied-policy.js';
import { rfc } from '../../finding/source.js';
import { dmarcZone, goodDmarc, rua } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { foundPolicy, inPolicyRecord } from './found-policy.js';

export const testing = defineRule<{ policy: string }>()({
  id: 'dmarc/testing',
  severity: 'warning',
  source: rfc(9989, '4.7'),
  remedy: 'choice',
  examples: { bad: dmarcZone(`v=DMARC1; p=reject; t=y; ${rua}`), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    const policy = found === undefined ? undefined : policyIn(found.applied);
    if (found?.record.testing === true && policy !== undefined && policy !== 'none')
      yield { place: inPolicyRecord(facts, found), data: { policy } };
  },
});
