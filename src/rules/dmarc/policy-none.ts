import { rfc } from '../../finding/source.js';
import { dmarcZone, goodDmarc, rua } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { foundPolicy, inPolicyRecord } from './found-policy.js';
import { namesReports } from './names-reports.js';

export const policyNone = defineRule()({
  id: 'dmarc/policy-none',
  severity: 'info',
  source: rfc(9989, '5.1.4'),
  remedy: 'choice',
  examples: { bad: dmarcZone(`v=DMARC1; p=none; ${rua}`), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    // Reports come first, which `dmarc/no-reports` asks for; then the policy.
    if (found === undefined || (found.at === facts.dmarc.domain && !namesReports(found))) return;
    if (found.applied.kind === 'published' && found.applied.policy === 'none')
      yield { place: inPolicyRecord(facts, found), data: {} };
  },
});
