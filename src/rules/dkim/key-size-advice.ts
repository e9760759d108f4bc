import { rfc } from '../../finding/source.js';
import { goodDkim, strangersKey, zoneWithOwnKey } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { inspectedKeys } from './inspected-keys.js';
import { advisedBits, leastBits, mostBits } from './key-sizes.js';

export const keySizeAdvice = defineRule<{ name: string; bits: number }>()({
  id: 'dkim/key-size-advice',
  severity: 'info',
  source: rfc(8301, '3.2'),
  remedy: 'elsewhere',
  examples: { bad: zoneWithOwnKey(`k=rsa; p=${strangersKey}`), good: goodDkim },
  *check(facts) {
    for (const { inspection, place, name, isBeyondAdvice } of inspectedKeys(facts)) {
      if (inspection.kind !== 'rsa' || isBeyondAdvice) continue;
      const { bits } = inspection;
      if (bits >= leastBits && bits < advisedBits) yield { place, data: { name, bits } };
      if (bits > mostBits) yield { place, data: { name, bits }, severity: 'warning' };
    }
  },
});
