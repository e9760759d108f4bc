import { rfc } from '../../finding/source.js';
import { dkimZone, goodDkim } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { inspectedKeys } from './inspected-keys.js';

/** For the example: a modulus divisible by three protects nothing. */
const weakKey =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAH0D8ktokFpR1CXnubPWC8tXX0o4YM13gWrxU0FYOD1MChgxlK/CNVgJSql50IQVG82n7u86MEs/HlXsmUv6adwIDAQAB';

export const keyWeak = defineRule<{ name: string }>()({
  id: 'dkim/key-weak',
  severity: 'error',
  source: rfc(8301, '3.2'),
  remedy: 'elsewhere',
  examples: { bad: dkimZone(`k=rsa; p=${weakKey}`), good: goodDkim },
  *check(facts) {
    for (const { inspection, place, name } of inspectedKeys(facts))
      if (inspection.kind === 'rsa' && inspection.weaknesses.length > 0) yield { place, data: { name } };
  },
});
