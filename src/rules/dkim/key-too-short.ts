import { rfc } from '../../finding/source.js';
import { dkimZone, goodDkim } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { inspectedKeys } from './inspected-keys.js';
import { leastBits } from './key-sizes.js';

const key512 =
  'MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC9AIKjbJTWit+CqvjWYzvQwECAwEAAQ==';

/** An attacker who breaks it signs in the company's name, whoever owns the key. */
export const keyTooShort = defineRule<{ name: string; bits: number }>()({
  id: 'dkim/key-too-short',
  severity: 'error',
  source: rfc(8301, '3.2'),
  remedy: 'elsewhere',
  examples: { bad: dkimZone(`k=rsa; p=${key512}`), good: goodDkim },
  *check(facts) {
    for (const { inspection, place, name } of inspectedKeys(facts))
      if (inspection.kind === 'rsa' && inspection.bits < leastBits)
        yield { place, data: { name, bits: inspection.bits } };
  },
});
