import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../src/messages/catalogue/catalogue.js';
import { en } from '../../../src/messages/en/all.js';
import { dmarcZone } from '../../../src/rules/rule/example-zones.js';
import { plain } from '../../../src/text/text.js';
import { findingsIn } from '../../support/rules/harness.js';

/** The findings about DMARC, with what they tell to do. */
function told(zone: string): readonly (readonly [string, string])[] {
  return findingsIn(zone)
    .filter(({ rule }) => rule.startsWith('dmarc/'))
    .map((finding) => [`${finding.severity} ${finding.rule}`, plain(messageOf(finding, en).todo)]);
}

/** The record in quotes of a zone file. */
function at(record: string): string {
  return dmarcZone(record.replace(/[\\"]/g, '\\$&'));
}

const rua = 'rua=mailto:dmarc@manodomenas.lt';
const whole = `v=DMARC1; p=reject; ${rua}`;

describe('a fault of writing', () => {
  it.each([
    [`v=DMARC1\\; p=reject\\; ${rua}`, 'error dmarc/version', whole],
    [`v=DMARC1, p=reject, ${rua}`, 'error dmarc/version', whole],
    [`v=DMARC1 p=reject ${rua}`, 'error dmarc/version', whole],
    [`v=DMARC1.0; p=reject; ${rua}`, 'error dmarc/version', whole],
    [`nv=DMARC1; p=reject; ${rua}`, 'error dmarc/version', whole],
    [`&quot;v=DMARC1; p=reject; ${rua}&quot;`, 'error dmarc/version', whole],
    [`p=reject; ${rua}`, 'error dmarc/version', whole],
    [`p=reject; v=DMARC1; p=none; ${rua}`, 'error dmarc/version', `v=DMARC1; p=none; ${rua}`],
    [`v=DMARC1; p:reject; ${rua}`, 'error dmarc/tag-list-syntax', whole],
    [`v=DMARC1; p=reject ${rua}`, 'error dmarc/tag-list-syntax', whole],
    [`v=DMARC1; P=reject; ${rua}`, 'error dmarc/tag-list-syntax', whole],
    [`v=DMARC1; p=reject; v=DMARC1; p=none; ${rua}`, 'error dmarc/tag-list-syntax', `v=DMARC1; p=none; ${rua}`],
    [`v=DMARC1;p=reject;fo:0;${rua};ruf=mailto:a@manodomenas.lt`, 'warning dmarc/tag-list-syntax', 'fo=0'],
    [`v=DMARC1;p=reject;0;${rua}`, 'warning dmarc/tag-list-syntax', whole],
    [`v=DMARC1; policy=reject; ${rua}`, 'warning dmarc/unknown-tag', whole],
    [
      `v=DMARC1; p=quarentine; np=reject; ${rua}`,
      'error dmarc/policy-invalid',
      `v=DMARC1; p=quarantine; np=reject; ${rua}`,
    ],
    [`v=DMARC1; p=none; p=reject; ${rua}`, 'warning dmarc/duplicate-tag', `v=DMARC1; p=none; ${rua}`],
    [
      'v=DMARC1; p=reject; rua=mailto:a@manodomenas.lt; rua=mailto:b@manodomenas.lt',
      'warning dmarc/duplicate-tag',
      'rua=mailto:a@manodomenas.lt,mailto:b@manodomenas.lt',
    ],
    [`v=DMARC1; p=reject; rua=; ruf=;`, 'warning dmarc/report-uri-invalid', 'v=DMARC1; p=reject.'],
    [`v=DMARC1; p=reject; ${rua},`, 'warning dmarc/report-uri-invalid', whole],
    [`v=DMARC1; p=reject; rua=mailto://dmarc@manodomenas.lt`, 'warning dmarc/report-uri-invalid', whole],
    [`v=DMARC1; p=reject; ${rua}; ruf=`, 'warning dmarc/report-uri-invalid', whole],
  ])('%j is told once, with the record to publish', (record, finding, publish) => {
    const [first, ...others] = told(at(record)).filter(([rule]) => rule !== 'info dmarc/policy-none');
    expect(others).toEqual([]);
    expect(first?.[0]).toBe(finding);
    expect(first?.[1]).toContain(publish);
  });

  it.each([
    ['v=DMARC1; p=', 'error dmarc/policy-invalid', 'p is empty'],
    ['v=DMARC1; p=reject; rua=; ruf=', 'warning dmarc/report-uri-invalid', 'rua, ruf empty'],
    [`v=DMARC1; p=reject; ${rua},`, 'warning dmarc/report-uri-invalid', 'In rua of'],
    [`v=DMARC1; p=reject; fo=; ${rua}`, 'warning dmarc/value-invalid', 'fo='],
  ])('%j has a sentence with a subject', (record, rule, words) => {
    const finding = findingsIn(at(record)).find((one) => `${one.severity} ${one.rule}` === rule);
    expect(finding && plain(messageOf(finding, en).what)).toContain(words);
  });
});

describe('the mailbox of instructions', () => {
  it.each(['YOUR-MAILBOX@manodomenas.lt', 'your_email@manodomenas.lt', 'youremail@example.com'])('%s', (address) => {
    const [finding] = findingsIn(at(`v=DMARC1; p=reject; rua=mailto:${address}`)).filter(
      ({ rule }) => rule === 'dmarc/report-uri-invalid',
    );
    expect(finding?.severity).toBe('warning');
    expect(finding && plain(messageOf(finding, en).what)).toContain('copied from instructions');
  });

  it.each(['yourij@manodomenas.lt', 'dmarc@your-mailbox.lt', 'mailbox@manodomenas.lt'])('is not %s', (address) => {
    const rules = findingsIn(at(`v=DMARC1; p=reject; rua=mailto:${address}`)).map(({ rule }) => rule);
    expect(rules).not.toContain('dmarc/report-uri-invalid');
  });
});

describe('a share of the mail', () => {
  it.each([
    ['p=none; pct=10', 'info'],
    ['p=none; sp=reject; pct=10', 'warning'],
    ['p=quarantine; np=reject; pct=10', 'warning'],
    ['p=quarantine; np=reject; pct=100', 'info'],
  ])('%s: %s', (policy, severity) => {
    const [finding] = findingsIn(at(`v=DMARC1; ${policy}; ${rua}`)).filter(({ rule }) => rule === 'dmarc/removed-tag');
    expect(finding?.severity).toBe(severity);
  });
});

describe('what stands at _dmarc instead of a record', () => {
  const missing = (zone: string) => findingsIn(zone).find(({ rule }) => rule === 'dmarc/missing');

  it('is a CNAME to a name without one', () => {
    const finding = missing('_dmarc CNAME _dmarc.paslauga.lt.\n');
    expect(finding?.data).toMatchObject({ instead: { kind: 'alias', target: '_dmarc.paslauga.lt' } });
    expect(finding && plain(messageOf(finding, en).todo)).toMatch(/No TXT record can stand beside a CNAME/);
  });

  it('is a text of another kind', () => {
    expect(missing(at('v=spf1 mx -all'))?.data).toMatchObject({ instead: { kind: 'text', text: 'v=spf1 mx -all' } });
  });

  it('is nothing', () => {
    expect(missing('@ MX 10 pastas\n')?.data).toMatchObject({ instead: { kind: 'nothing' } });
  });
});

describe('subdomains', () => {
  it('have no policy of their own to weaken below the organizational domain', () => {
    const above = '_dmarc.lt. TXT "v=DMARC1; p=reject; psd=n"\n';
    const rules = told(`${above}${at(`v=DMARC1; p=reject; sp=none; ${rua}`)}`).map(([rule]) => rule);
    expect(rules).toContain('info dmarc/sp-ignored');
    expect(rules).not.toContain('warning dmarc/subdomain-weaker');
  });
});

describe('reports at another domain', () => {
  const policy = dmarcZone('v=DMARC1; p=reject; rua=mailto:dmarc@ataskaitos.lt');
  const host = 'ataskaitos.lt. MX 10 mx.ataskaitos.lt.\n';
  const consent = (text: string): string => `manodomenas.lt._report._dmarc.ataskaitos.lt. TXT "${text}"\n`;

  it.each([
    ['v=DMARC1', []],
    ['v=DMARC1;', []],
    ['v=DMARC1; rua=mailto:kitas@ataskaitos.lt', []],
    ['v=DMARC1; rua=mailto:kitas@trecias.lt', ['warning dmarc/report-not-authorised']],
    ['v=DMARC1; rua=mailto:a@ataskaitos.lt,mailto:b@trecias.lt', ['warning dmarc/report-not-authorised']],
    ['v=DMARC1; ruf=mailto:kitas@trecias.lt', []],
    ['v=spf1 -all', ['warning dmarc/report-not-authorised']],
  ])('%s', (text, expected) => {
    expect(told(policy + host + consent(text)).map(([rule]) => rule)).toEqual(expected);
  });

  it.each([
    ['ataskaitos.lt. MX 0 .\n', ['warning dmarc/report-unreachable']],
    ['ataskaitos.lt. MX 10 .\nataskaitos.lt. A 192.0.2.1\n', ['warning dmarc/report-unreachable']],
    ['ataskaitos.lt. MX 0 .\nataskaitos.lt. MX 10 mx.ataskaitos.lt.\n', []],
    ['ataskaitos.lt. A 192.0.2.1\n', []],
  ])('cannot arrive where no mail is taken: %j', (mx, expected) => {
    expect(told(policy + mx + consent('v=DMARC1')).map(([rule]) => rule)).toEqual(expected);
  });
});
