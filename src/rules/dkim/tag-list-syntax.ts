import type { KeyProblem } from '../../dkim/key-record.js';
import { rfc } from '../../finding/source.js';
import { dkimZone, goodDkim, strangersKey } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { type KeyRecordData, keyProblems } from './key-problems.js';

export type TagListProblem = Extract<
  KeyProblem['kind'],
  'malformed-tag' | 'empty-part' | 'tag-case' | 'duplicate-tag' | 'too-many-tags' | 'zone-quoting'
>;

export const tagListSyntax = defineRule<KeyRecordData & { problem: TagListProblem }>()({
  id: 'dkim/tag-list-syntax',
  severity: 'error',
  source: rfc(6376, '3.2'),
  remedy: 'elsewhere',
  examples: { bad: dkimZone(`k=rsa; k=rsa; p=${strangersKey}`), good: goodDkim },
  *check(facts) {
    for (const { problem, place, data, selector } of keyProblems(facts)) {
      if (!isTagListProblem(problem.kind)) continue;
      // A key that has to be copied again takes a stray semicolon with it.
      const isReplaced = selector.verdict?.kind === 'damaged' || selector.verdict?.kind === 'printed-text';
      if (problem.kind === 'empty-part' && isReplaced) continue;
      yield { place, data: { ...data, problem: problem.kind } };
    }
  },
});

function isTagListProblem(kind: KeyProblem['kind']): kind is TagListProblem {
  switch (kind) {
    case 'malformed-tag':
    case 'empty-part':
    case 'tag-case':
    case 'duplicate-tag':
    case 'too-many-tags':
    case 'zone-quoting':
      return true;
    default:
      return false;
  }
}
