import { describe, expect, it } from 'vitest';
import { dmarcZone } from '../../../src/rules/rule/example-zones.js';
import { findingsIn } from '../../support/rules/harness.js';

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
    ['v=DMARC1; p=none', ['warning dmarc/no-reports']],
    ['v=DMARC1; p=none; rua=dmarc', ['warning dmarc/report-uri-invalid', 'info dmarc/policy-none']],
    ['v=DMARC1; p=reject', ['info dmarc/no-reports']],
    ['v=DMARC1; p=reject; rua=https://manodomenas.lt/dmarc', ['info dmarc/report-uri-invalid']],
    ['v=DMARC1; p=reject; rua=mailro:dmarc@manodomenas.lt', ['warning dmarc/report-uri-invalid']],
    ['v=DMARC1; p=reject; rua=dmarc@manodomenas.lt', ['warning dmarc/report-uri-invalid']],
  ])('%s', (record, expected) => {
    expect(told(record)).toEqual(expected);
  });
});

/** The rule, and the characters at fault. */
function shown(record: string): readonly (readonly [string, string | undefined])[] {
  return findingsIn(dmarcZone(record))
    .filter(({ rule }) => rule.startsWith('dmarc/'))
    .map(({ rule, severity, place: { text, span } }) => [
      `${severity} ${rule}`,
      span === undefined ? undefined : text?.slice(span.start, span.end),
    ]);
}

describe('what is wrong in several places of a record', () => {
  it('is told once where the advice is the same: faults of writing', () => {
    expect(shown(`v=DMARC1; p=reject; fo 1; x; ${rua}`)).toEqual([['warning dmarc/tag-list-syntax', 'fo 1; x']]);
  });

  it('is told once where the advice is the same: tags that say nothing any more', () => {
    expect(shown(`v=DMARC1; p=reject; pct=100; rf=afrf; ri=86400; ${rua}`)).toEqual([
      ['info dmarc/removed-tag', 'pct=100'],
    ]);
  });

  it('is told apart where it is not: a share of the mail', () => {
    expect(shown(`v=DMARC1; p=reject; pct=50; rf=afrf; ${rua}`)).toEqual([
      ['warning dmarc/removed-tag', 'pct=50'],
      ['info dmarc/removed-tag', 'rf=afrf'],
    ]);
  });
});
