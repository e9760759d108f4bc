import { rfc } from '../../finding/source.js';
import { dmarcZone, goodDmarc, rua } from '../rule/example-zones.js';
import { problemRuleFor } from '../rule/problem-rule.js';
import { recordProblems } from './record-problems.js';

// A table: the record parser finds the problems, and these rules give them an id, a severity and an example.

const problemRule = problemRuleFor(recordProblems);

export const valueInvalid = problemRule({
  id: 'dmarc/value-invalid',
  kinds: ['value-invalid'],
  severity: 'warning',
  source: rfc(9989, '4.8'),
  remedy: 'elsewhere',
  examples: { bad: dmarcZone(`v=DMARC1; p=none; aspf=x; ${rua}`), good: goodDmarc },
});

export const unknownTag = problemRule({
  id: 'dmarc/unknown-tag',
  kinds: ['unknown-tag'],
  severity: 'warning',
  severityOf: (problem) => (problem.kind === 'unknown-tag' && problem.nearest !== undefined ? 'warning' : 'info'),
  source: rfc(9989, '4.7'),
  remedy: 'choice',
  examples: { bad: dmarcZone(`v=DMARC1; police=none; p=none; ${rua}`), good: goodDmarc },
});

export const reportSizeSuffix = problemRule({
  id: 'dmarc/report-size-suffix',
  kinds: ['report-size-suffix'],
  severity: 'info',
  source: rfc(9989, '4.8'),
  remedy: 'elsewhere',
  examples: { bad: dmarcZone(`v=DMARC1; p=none; ${rua}!10m`), good: goodDmarc },
});

export const foWithoutRuf = problemRule({
  id: 'dmarc/fo-without-ruf',
  kinds: ['fo-without-ruf'],
  severity: 'info',
  source: rfc(9989, '4.7'),
  remedy: 'elsewhere',
  examples: { bad: dmarcZone(`v=DMARC1; p=none; fo=1; ${rua}`), good: goodDmarc },
});
