import { rfc } from '../../finding/source.js';
import { dkimZone, goodDkim } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { keyProblems } from './key-problems.js';

/** `characters`: those outside base64. If the rest is the sender's key, it is `directo/dkim-differs`. */
export const badBase64 = defineRule<{ name: string; characters: string }>()({
  id: 'dkim/bad-base64',
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: dkimZone('k=rsa; p=MIG!fMA0'), good: goodDkim },
  *check(facts) {
    for (const { selector, problem, place } of keyProblems(facts))
      if (problem.kind === 'bad-base64' && selector.verdict?.kind !== 'damaged')
        yield { place, data: { name: selector.name, characters: problem.characters } };
  },
});
