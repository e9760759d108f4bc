import { rfc } from '../../finding/source.js';
import { dmarcZone, goodDmarc, rua } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { foundPolicy, inPolicyRecord } from './found-policy.js';

export const psd = defineRule()({
  id: 'dmarc/psd',
  severity: 'warning',
  source: rfc(9989, '4.10.2'),
  remedy: 'choice',
  examples: { bad: dmarcZone(`v=DMARC1; p=quarantine; np=reject; psd=y; ${rua}`), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    const isSuffix = facts.request.organizationalDomainOf(facts.dmarc.domain) === undefined;
    if (found?.record.psd === 'y' && found.at === facts.dmarc.domain && !isSuffix)
      yield { place: inPolicyRecord(facts, found), data: {} };
  },
});
