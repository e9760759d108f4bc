import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/check/check.js';
import { factsOf } from '../../support/dns/zones.js';
import { proposed } from '../../support/proposed.js';
import { exampleZone } from '../../support/rules/harness.js';

const directo = 'ip4:90.190.150.210/31 ip4:90.190.150.212/31';
const eleven = Array.from({ length: 11 }, (_, at) => `kita MX ${at} m${at}.kita\nm${at}.kita A 192.0.2.${at}\n`).join(
  '',
);

/** The errors, and the verdict. */
function told(zone: string): { readonly errors: readonly string[]; readonly outcome: string } {
  const dns = exampleZone(`@ MX 10 pastas\npastas A 192.0.2.25\n${zone}`);
  const facts = factsOf(dns);
  const { findings, outcome } = judge({ facts, ...proposed(facts, dns) });
  return { errors: findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule), outcome };
}

describe('mail that meets a permerror behind Directo', () => {
  it.each([
    [`@ TXT "v=spf1 ${directo} redirect=kita.manodomenas.lt"\nkita TXT "v=spf1 foo -all"`, 'spf/redirect-unusable'],
    [
      `@ TXT "v=spf1 ${directo} redirect=kita.manodomenas.lt"\nkita TXT "v=spf1 mx -all"\nkita TXT "v=spf1 -all"`,
      'spf/redirect-unusable',
    ],
    [
      `@ TXT "v=spf1 ${directo} redirect=kita.manodomenas.lt"\nkita TXT "v=spf1 redirect=b.kita.manodomenas.lt"\nb.kita A 192.0.2.1`,
      'spf/redirect-unusable',
    ],
    [`@ TXT "v=spf1 ${directo} mx:kita.manodomenas.lt -all"\n${eleven}`, 'spf/mx-too-many'],
    [`@ TXT "v=spf1 mx:kita.manodomenas.lt ${directo} -all"\n${eleven}`, 'spf/mx-too-many'],
    [
      `@ TXT "v=spf1 ${directo} redirect=b.manodomenas.lt"\nb TXT "v=spf1 mx:kita.manodomenas.lt -all"\n${eleven}`,
      'spf/mx-too-many',
    ],
    [
      `@ TXT "v=spf1 ${directo} include:b.manodomenas.lt -all"\nb TXT "v=spf1 mx:kita.manodomenas.lt -all"\n${eleven}`,
      'spf/mx-too-many',
    ],
    [
      `@ TXT "v=spf1 ${directo} include:b.manodomenas.lt -all"\nb TXT "v=spf1 redirect=c.manodomenas.lt"\nc A 192.0.2.1`,
      'spf/include-no-record',
    ],
    [
      `@ TXT "v=spf1 ${directo} include:b.manodomenas.lt -all"\nb TXT "v=spf1 include:lokalus -all"`,
      'spf/include-error',
    ],
    [
      `@ TXT "v=spf1 ${directo} include:b.manodomenas.lt -all"\nb TXT "v=spf1 redirect=c.manodomenas.lt"\nc TXT "v=spf1 foo"`,
      'spf/include-error',
    ],
  ])('%s: one error, %s', (zone, rule) => {
    expect(told(zone)).toEqual({ errors: [rule], outcome: 'fail' });
  });

  it.each([
    ['include:%{i}._spf.manodomenas.lt', '90.190.150.212._spf TXT "v=spf1 +all"', 'spf/include-no-record'],
    ['redirect=%{i}._spf.manodomenas.lt', '90.190.150.212._spf TXT "v=spf1 +all"', 'spf/redirect-unusable'],
    [
      'include:%{i}._spf.manodomenas.lt',
      '*._spf TXT "v=spf1 foo -all"\n90.190.150.212._spf TXT "v=spf1 +all"',
      'spf/include-error',
    ],
    [
      'exists:%{i}.a.manodomenas.lt exists:%{i}.b.manodomenas.lt exists:%{i}.c.manodomenas.lt',
      '90.190.150.212.a A 127.0.0.2',
      'spf/void-lookups',
    ],
  ])('or for three of its addresses: %s %s', (term, more, rule) => {
    const { errors, outcome } = told(`@ TXT "v=spf1 ${term}${term.startsWith('redirect') ? '' : ' -all'}"\n${more}`);
    expect(errors).toEqual([rule]);
    expect(outcome).toBe('fail');
  });
});
