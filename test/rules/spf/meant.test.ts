import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../src/messages/catalogue/catalogue.js';
import { en } from '../../../src/messages/en/all.js';
import { plain } from '../../../src/text/text.js';
import { findingsIn } from '../../support/rules/harness.js';

const zone = `@ MX 10 pastas
pastas A 192.0.2.25
_spf.google.com. TXT "v=spf1 ip4:198.51.100.0/24 ~all"
google.com. A 192.0.2.81
amazonses.com. TXT "v=spf1 ip4:198.51.101.0/24 -all"
spf.protection.outlook.com. TXT "v=spf1 ip4:198.51.102.0/24 -all"
_spf.pavyzdys.lt. TXT "v=spf1 ip4:198.51.103.0/24 -all"
pastas.pavyzdys.lt. A 198.51.104.1
pavyzdys.lt. A 198.51.104.2
`;

function told(terms: string): readonly string[] {
  return findingsIn(`${zone}@ TXT "v=spf1 mx ${terms} a:directo.gate.ee -all"\n`)
    .filter(({ rule }) => rule.startsWith('spf/'))
    .map((finding) => `${finding.rule}: ${plain(messageOf(finding, en).todo)}`);
}

describe('a name that finds nothing, and what it was meant as', () => {
  it.each([
    ['include:spf.google.com', 'spf/include-no-record', 'include:_spf.google.com'],
    ['include:_spf.gogle.com', 'spf/dangling-domain', 'include:_spf.google.com'],
    ['include:_spf-google.com', 'spf/dangling-domain', 'include:_spf.google.com'],
    ['include:amazones.com', 'spf/dangling-domain', 'include:amazonses.com'],
    ['include:spf.protection.outlok.com', 'spf/dangling-domain', 'include:spf.protection.outlook.com'],
    ['a:spf.protection.outlook.com', 'spf/a-without-address', 'include:spf.protection.outlook.com'],
    ['a:_spf.google.com', 'spf/a-without-address', 'include:_spf.google.com'],
    ['mx:_spf.pavyzdys.lt', 'spf/mx-without-mx', 'include:_spf.pavyzdys.lt'],
    ['mx:pastas.pavyzdys.lt', 'spf/mx-without-mx', 'a:pastas.pavyzdys.lt'],
    ['include:pastas.pavyzdys.lt', 'spf/include-no-record', 'a:pastas.pavyzdys.lt'],
    ['include:spf.pavyzdys.lt', 'spf/include-no-record', 'include:_spf.pavyzdys.lt'],
  ])('%s: %s says %s', (term, rule, meant) => {
    const [first, ...others] = told(term);
    expect(others).toEqual([]);
    expect(first).toMatch(new RegExp(`^${rule}: .*Probably ${meant.replaceAll('.', '\\.')}\\b`));
  });

  it.each([
    ['include:pavyzdys.lt', 'spf/include-no-record'],
    ['a:nera.pavyzdys.lt', 'spf/a-without-address'],
    ['exists:nera.pavyzdys.lt', 'spf/a-without-address'],
    ['mx:nera.pavyzdys.lt', 'spf/mx-without-mx'],
  ])('%s: %s guesses nothing', (term, rule) => {
    const all = told(term);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(new RegExp(`^${rule}: (?!.*Probably)`));
  });
});
