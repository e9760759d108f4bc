import { rfc } from '../../finding/source.js';
import { dmarcZone, goodDmarc, rua } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { foundPolicy, inPolicyRecord } from './found-policy.js';

export const npUnset = defineRule()({
  id: 'dmarc/np-unset',
  severity: 'info',
  source: rfc(9989, '4.7'),
  remedy: 'choice',
  examples: { bad: dmarcZone(`v=DMARC1; p=quarantine; ${rua}`), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    if (found === undefined || found.at !== facts.dmarc.domain) return;
    const { np, sp, p } = found.record.published;
    // Without `np` the policy of subdomains holds; a weaker one is `dmarc/subdomain-weaker`.
    const policy = sp.kind === 'valid' ? sp.value : p.kind === 'valid' ? p.value : undefined;
    // If non-existing names are refused already, there is nothing to gain.
    if (np.kind === 'absent' && p.kind === 'valid' && p.value === 'quarantine' && policy === 'quarantine')
      yield { place: inPolicyRecord(facts, found), data: {} };
  },
});
