import { isWeaker } from '../../dmarc/record/policy.js';
import { rfc } from '../../finding/source.js';
import { dmarcZone, goodDmarc, rua } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { foundPolicy, inPolicyRecord } from './found-policy.js';

export const subdomainWeaker = defineRule<{ tag: 'sp' | 'np'; policy: string }>()({
  id: 'dmarc/subdomain-weaker',
  severity: 'warning',
  source: rfc(9989, '4.7'),
  remedy: 'choice',
  examples: { bad: dmarcZone(`v=DMARC1; p=reject; sp=none; np=reject; ${rua}`), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    const p = found?.record.published.p;
    if (found === undefined || p?.kind !== 'valid' || found.at !== facts.dmarc.domain) return;
    // Below the organizational domain neither tag is read: `dmarc/sp-ignored`.
    const { current } = facts.dmarc.organizational;
    if (current.kind === 'known' && current.domain !== found.at) return;
    for (const tag of ['sp', 'np'] as const) {
      const published = found.record.published[tag];
      if (published.kind === 'valid' && isWeaker(published.value, p.value))
        yield { place: inPolicyRecord(facts, found, published.tag.span), data: { tag, policy: published.value } };
    }
  },
});
