import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { goodDmarc, goodSpf, rua } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

export const misplaced = defineRule<{ owner: string; right: string }>()({
  id: 'dmarc/misplaced',
  severity: 'error',
  source: rfc(9989, '4.5'),
  remedy: 'elsewhere',
  examples: { bad: `${goodSpf}dmarc TXT "v=DMARC1; p=none; ${rua}"\n`, good: goodDmarc },
  *check({ dmarc }) {
    const right = dmarc.walk.steps[0]?.owner ?? dmarc.domain;
    for (const { owner, text } of dmarc.misplaced) yield { place: inRecord(owner, text), data: { owner, right } };
  },
});
