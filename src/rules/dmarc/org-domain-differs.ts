import { rfc } from '../../finding/source.js';
import { goodDmarc } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

export const orgDomainDiffers = defineRule<{ current: string; older: string }>()({
  id: 'dmarc/org-domain-differs',
  severity: 'warning',
  source: rfc(9989, '4.10'),
  remedy: 'elsewhere',
  examples: {
    bad: `${goodDmarc}_dmarc.lt. TXT "v=DMARC1; p=none; psd=n"\n`,
    good: goodDmarc,
  },
  *check({ dmarc }) {
    for (const difference of dmarc.differences)
      if (difference.kind === 'organizational-domain')
        yield {
          place: { owner: dmarc.domain, type: 'TXT' },
          data: { current: difference.current, older: difference.older },
        };
  },
});
