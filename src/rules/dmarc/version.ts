import { type DmarcMend, mendDmarc } from '../../dmarc/mend/mend.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { dmarcZone, goodDmarc, rua } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

export const version = defineRule<{ owner: string; text: string; publish: DmarcMend }>()({
  id: 'dmarc/version',
  severity: 'error',
  source: rfc(9989, '4.7'),
  remedy: 'elsewhere',
  examples: { bad: dmarcZone(`v=dmarc1; p=none; ${rua}`), good: goodDmarc },
  *check({ dmarc }) {
    for (const { owner, text } of dmarc.nearMisses)
      yield { place: inRecord(owner, text), data: { owner, text, publish: mendDmarc(text) } };
  },
});
