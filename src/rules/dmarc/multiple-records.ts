import { rfc } from '../../finding/source.js';
import { goodDmarc } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

export const multipleRecords = defineRule<{ owner: string; count: number }>()({
  id: 'dmarc/multiple-records',
  severity: 'error',
  source: rfc(9989, '4.10'),
  remedy: 'elsewhere',
  examples: { bad: `${goodDmarc}_dmarc TXT "v=DMARC1; p=none"\n`, good: goodDmarc },
  *check({ dmarc }) {
    for (const { owner, selection } of dmarc.walk.steps)
      if (selection.kind === 'several')
        yield { place: { owner, type: 'TXT' }, data: { owner, count: selection.texts.length } };
  },
});
