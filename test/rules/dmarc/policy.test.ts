import { describe, expect, it } from 'vitest';
import { dmarcZone } from '../../../src/rules/dmarc/record.js';
import { findingsIn } from '../../support/rule-harness.js';

const rua = 'rua=mailto:dmarc@manodomenas.lt';

function told(record: string): readonly string[] {
  return findingsIn(dmarcZone(record))
    .filter(({ rule }) => rule.startsWith('dmarc/'))
    .map(({ rule, severity }) => `${severity} ${rule}`);
}

describe('the policy of subdomains', () => {
  it.each([
    ['p=quarantine', ['info dmarc/np-unset']],
    ['p=quarantine; sp=quarantine', ['info dmarc/np-unset']],
    ['p=quarantine; sp=reject', []],
    ['p=quarantine; np=reject', []],
    ['p=quarantine; sp=none', ['warning dmarc/subdomain-weaker']],
    ['p=reject', []],
    ['p=reject; sp=quarantine', ['warning dmarc/subdomain-weaker']],
    ['p=reject; np=none', ['warning dmarc/subdomain-weaker']],
    ['p=reject; sp=nome', ['error dmarc/policy-invalid']],
  ])('%s', (policy, expected) => {
    expect(told(`v=DMARC1; ${policy}; ${rua}`)).toEqual(expected);
  });
});

describe('reports', () => {
  it.each([
    ['v=DMARC1; p=none', ['warning dmarc/no-reports', 'info dmarc/policy-none']],
    ['v=DMARC1; p=reject', ['info dmarc/no-reports']],
    ['v=DMARC1; p=reject; rua=https://manodomenas.lt/dmarc', ['info dmarc/report-uri-invalid']],
    ['v=DMARC1; p=reject; rua=mailro:dmarc@manodomenas.lt', ['warning dmarc/report-uri-invalid']],
    ['v=DMARC1; p=reject; rua=dmarc@manodomenas.lt', ['warning dmarc/report-uri-invalid']],
  ])('%s', (record, expected) => {
    expect(told(record)).toEqual(expected);
  });
});
