import { rfc } from '../../finding/source.js';
import { dkimZone, goodDkim, strangersKey } from '../rule/example-zones.js';
import { problemRuleFor } from '../rule/problem-rule.js';
import { keyProblems } from './key-problems.js';

// A table: the record parser finds the problems, and these rules give them an id, a severity and an example.

const problemRule = problemRuleFor(keyProblems);

export const noKey = problemRule({
  id: 'dkim/no-key',
  kinds: ['no-key'],
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: dkimZone('v=DKIM1; k=rsa'), good: goodDkim },
});

export const hashWithoutSha256 = problemRule({
  id: 'dkim/hash-without-sha256',
  kinds: ['no-sha256'],
  severity: 'error',
  source: rfc(8301, '3.1'),
  remedy: 'elsewhere',
  examples: { bad: dkimZone(`h=sha1; p=${strangersKey}`), good: goodDkim },
});

export const serviceType = problemRule({
  id: 'dkim/service-type',
  kinds: ['not-for-mail'],
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: dkimZone(`s=tlsrpt; p=${strangersKey}`), good: goodDkim },
});

export const testingFlag = problemRule({
  id: 'dkim/testing-flag',
  kinds: ['testing'],
  severity: 'warning',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: dkimZone(`t=y; p=${strangersKey}`), good: goodDkim },
});
