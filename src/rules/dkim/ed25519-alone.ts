import { rfc } from '../../finding/source.js';
import { goodDkim, zoneWithOwnKey } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { inspectedKeys } from './inspected-keys.js';

export const ed25519Alone = defineRule<{ name: string }>()({
  id: 'dkim/ed25519-alone',
  severity: 'warning',
  source: rfc(8463, '6'),
  remedy: 'elsewhere',
  examples: { bad: zoneWithOwnKey('k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='), good: goodDkim },
  *check(facts) {
    const keys = inspectedKeys(facts);
    // Mail signed twice has a selector for each key; DNS does not show which of the others is the second one.
    const hasRsa = keys.some(({ inspection, role }) => role !== 'tested' && inspection.kind === 'rsa');
    for (const { inspection, place, name, role, isBeyondAdvice } of keys)
      if (inspection.kind === 'ed25519' && !isBeyondAdvice && (role === 'tested' || !hasRsa))
        yield { place, data: { name } };
  },
});
