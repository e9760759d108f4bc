import { rfc } from '../../finding/source.js';
import { dkimZone, goodDkim, strangersKey } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { inspectedKeys } from './inspected-keys.js';

export const keyTruncated = defineRule<{ name: string; announced: number; present: number }>()({
  id: 'dkim/key-truncated',
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: dkimZone(`k=rsa; p=${strangersKey.slice(0, 200)}`), good: goodDkim },
  *check(facts) {
    for (const { inspection, place, name } of inspectedKeys(facts)) {
      if (inspection.kind !== 'truncated') continue;
      yield { place, data: { name, announced: inspection.announced, present: inspection.present } };
    }
  },
});
