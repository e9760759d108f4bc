import { rfc } from '../../finding/source.js';
import { dmarcZone, goodDmarc, rua } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { foundPolicy, inPolicyRecord } from './found-policy.js';

export const strictAlignment = defineRule<{ tag: 'adkim' | 'aspf' }>()({
  id: 'dmarc/strict-alignment',
  severity: 'info',
  source: rfc(9989, '4.4'),
  remedy: 'none',
  examples: { bad: dmarcZone(`v=DMARC1; p=quarantine; np=reject; aspf=s; ${rua}`), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    if (found === undefined) return;
    for (const tag of ['adkim', 'aspf'] as const) {
      const published = found.record.published[tag];
      if (published.kind === 'valid' && published.value === 'strict')
        yield { place: inPolicyRecord(facts, found, published.tag.span), data: { tag } };
    }
  },
});
