import { rfc } from '../../finding/source.js';
import { dkimZone, goodDkim } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { type InspectedKey, inspectedKeys } from './inspected-keys.js';

/** What is wrong with a text that should be a key. */
export type Unusable =
  | { readonly kind: 'key-type'; readonly keyType: string }
  | { readonly kind: 'too-long' | 'undecodable' | 'no-key' }
  | { readonly kind: 'surplus'; readonly announced: number; readonly present: number }
  /** The form that RFC 6376 §3.6.1 names, and hardly any domain publishes. */
  | { readonly kind: 'pkcs1' };

export const keyUnusable = defineRule<{ name: string; problem: Unusable }>()({
  id: 'dkim/key-unusable',
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: dkimZone('k=rsa; p=TWFubw'), good: goodDkim },
  *check(facts) {
    for (const found of inspectedKeys(facts)) {
      const problem = problemOf(found);
      if (problem === undefined) continue;
      const severity = problem.kind === 'pkcs1' ? 'warning' : 'error';
      yield { place: found.place, data: { name: found.name, problem }, severity };
    }
  },
});

function problemOf({ inspection, keyType, isBeyondAdvice }: InspectedKey): Unusable | undefined {
  if (keyType !== undefined) return { kind: 'key-type', keyType };
  switch (inspection.kind) {
    case 'too-long':
    case 'undecodable':
    case 'no-key':
      return { kind: inspection.kind };
    case 'surplus':
      return { kind: 'surplus', announced: inspection.announced, present: inspection.present };
    case 'rsa':
      return inspection.form === 'pkcs1' && !isBeyondAdvice ? { kind: 'pkcs1' } : undefined;
    case 'ed25519':
    case 'private':
    case 'truncated':
    case 'case-folded':
      return undefined;
  }
}
