import { describe, expect, it } from 'vitest';
import { domainFromText } from '../../../src/dns/name.js';
import { dmarcZone } from '../../../src/rules/rule/example-zones.js';
import { findingsIn } from '../../support/rules/harness.js';

const logo = 'default._bimi TXT "v=BIMI1; l=https://manodomenas.lt/logo.svg"\n';
const rua = 'rua=mailto:dmarc@manodomenas.lt';

function told(records: string): readonly (readonly [string, unknown])[] {
  return findingsIn(records)
    .filter(({ rule }) => rule.startsWith('bimi/'))
    .map(({ rule, data }) => [rule, 'weakness' in data ? data.weakness : data]);
}

describe('a logo (BIMI)', () => {
  it.each(['p=quarantine', 'p=reject; sp=quarantine', 'p=reject; t=y', 'p=reject; pct=50'])(
    'is shown: %s',
    (policy) => {
      expect(told(dmarcZone(`v=DMARC1; ${policy}; ${rua}`) + logo)).toEqual([]);
    },
  );

  it.each([
    ['p=none', 'none'],
    ['p=quarantene', 'none'],
    ['p=quarantine; t=y', 'testing'],
    ['p=reject; sp=none', 'subdomains'],
    ['p=quarantine; pct=50', 'share'],
  ])('is not shown: %s', (policy, weakness) => {
    expect(told(dmarcZone(`v=DMARC1; ${policy}; ${rua}`) + logo)).toEqual([['bimi/dmarc-too-weak', weakness]]);
  });

  it('is not shown without DMARC; of an unanswered question nothing is said', () => {
    expect(told(logo)).toEqual([['bimi/dmarc-too-weak', 'no-record']]);
    expect(told(`${logo}; no answer from _dmarc.manodomenas.lt\n`)).toEqual([]);
  });

  it('is not shown for a subdomain whose organizational domain is weak', () => {
    const records = `_dmarc TXT "v=DMARC1; p=none"\n_dmarc.x TXT "v=DMARC1; p=reject"\ndefault._bimi.x TXT "v=BIMI1; l=https://manodomenas.lt/l.svg"\n`;
    const domain = domainFromText('x.manodomenas.lt')!;
    const findings = findingsIn(records, { domain }).filter(({ rule }) => rule === 'bimi/dmarc-too-weak');
    expect(findings.map(({ data }) => data)).toEqual([{ domain, weakness: 'none' }]);
  });

  it('may be declined', () => {
    expect(told(`${dmarcZone('v=DMARC1; p=none')}default._bimi TXT "v=BIMI1; l=; a=;"\n`)).toEqual([]);
  });

  it('is told where its record is broken', () => {
    const records = `${dmarcZone('v=DMARC1; p=reject')}default._bimi TXT "v=BIMI1; l=logo.svg"\n`;
    const data = { owner: 'default._bimi.manodomenas.lt', fault: 'value', text: 'l=logo.svg' };
    expect(told(records)).toEqual([['bimi/record-invalid', data]]);
  });
});
