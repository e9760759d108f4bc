import { rfc } from '../../finding/source.js';
import { dkimZone, goodDkim, strangersKey } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { inspectedKeys } from './inspected-keys.js';

export const keyCaseFolded = defineRule<{ name: string }>()({
  id: 'dkim/key-case-folded',
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: dkimZone(`k=rsa; p=${strangersKey.toLowerCase()}`), good: goodDkim },
  *check(facts) {
    for (const { inspection, place, name } of inspectedKeys(facts))
      if (inspection.kind === 'case-folded') yield { place, data: { name } };
  },
});
