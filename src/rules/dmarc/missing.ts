import { rfc } from '../../finding/source.js';
import { goodDmarc, goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

export const missing = defineRule<{ domain: string; owner: string }>()({
  id: 'dmarc/missing',
  severity: 'warning',
  source: rfc(9989, '4.10.1'),
  remedy: 'elsewhere',
  examples: { bad: goodSpf, good: goodDmarc },
  *check({ dmarc }) {
    const { current } = dmarc.discovery;
    if (current.kind !== 'none' || current.why !== 'no-record') return;
    // A text meant as DMARC, or one at a wrong name, has its own rule.
    if (dmarc.nearMisses.length > 0 || dmarc.misplaced.length > 0) return;
    const owner = dmarc.walk.steps[0]?.owner ?? dmarc.domain;
    yield { place: { owner, type: 'TXT' }, data: { domain: dmarc.domain, owner } };
  },
});
