import { policyIn } from '../../dmarc/discover/applied-policy.js';
import { rfc } from '../../finding/source.js';
import { dmarcZone, goodDmarc } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { foundPolicy, inPolicyRecord } from './found-policy.js';
import { namesReports } from './names-reports.js';

export const noReports = defineRule<{ monitoring: boolean }>()({
  id: 'dmarc/no-reports',
  severity: 'info',
  source: rfc(9989, '4.7'),
  remedy: 'choice',
  examples: { bad: dmarcZone('v=DMARC1; p=none'), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    if (found === undefined || namesReports(found) || found.at !== facts.dmarc.domain) return;
    const monitoring = policyIn(found.applied) === 'none';
    yield { place: inPolicyRecord(facts, found), data: { monitoring }, severity: monitoring ? 'warning' : 'info' };
  },
});
