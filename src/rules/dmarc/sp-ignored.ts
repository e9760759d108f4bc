import { rfc } from '../../finding/source.js';
import { dmarcZone, goodDmarc, rua } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { foundPolicy, inPolicyRecord } from './found-policy.js';

export const spIgnored = defineRule<{ tag: 'sp' | 'np'; organizational: string }>()({
  id: 'dmarc/sp-ignored',
  severity: 'info',
  source: rfc(9989, '4.7'),
  remedy: 'elsewhere',
  examples: {
    bad: `${dmarcZone(`v=DMARC1; p=reject; sp=reject; ${rua}`)}_dmarc.lt. TXT "v=DMARC1; p=none; psd=n"\n`,
    good: goodDmarc,
  },
  *check(facts) {
    const found = foundPolicy(facts);
    const { current } = facts.dmarc.organizational;
    if (found === undefined || current.kind !== 'known' || current.domain === found.at) return;
    for (const tag of ['sp', 'np'] as const) {
      const published = found.record.published[tag];
      if (published.kind !== 'absent' && found.at === facts.dmarc.domain)
        yield {
          place: inPolicyRecord(facts, found, published.tag.span),
          data: { tag, organizational: current.domain },
        };
    }
  },
});
