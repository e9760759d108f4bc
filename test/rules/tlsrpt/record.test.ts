import { describe, expect, it } from 'vitest';
import { goodDmarc } from '../../../src/rules/rule/example-zones.js';
import { findingsIn } from '../../support/rules/harness.js';

function told(records: string): readonly string[] {
  return findingsIn(goodDmarc + records)
    .filter(({ rule }) => rule.startsWith('tlsrpt/'))
    .map(({ rule, severity }) => `${severity} ${rule}`);
}

const policy = '_mta-sts TXT "v=STSv1; id=1"\n';

describe('reports on encryption', () => {
  it.each([
    ['without MTA-STS nobody needs', ''],
    ['without a working MTA-STS record nobody needs', '_mta-sts TXT "v=STSv1; id="\n'],
    ['are asked for', `${policy}_smtp._tls TXT "v=TLSRPTv1; rua=mailto:a@manodomenas.lt"\n`],
    ['may be asked for where DNS is silent', `${policy}; no answer from _smtp._tls.manodomenas.lt\n`],
  ])('%s', (_, records) => {
    expect(told(records)).toEqual([]);
  });

  it.each([
    [policy, 'info tlsrpt/missing'],
    [`${policy}_smtp._tls TXT "v=spf1 -all"\n`, 'info tlsrpt/missing'],
    [`${policy}_smtp._tls TXT "v=TLSRPTv1"\n`, 'warning tlsrpt/record-invalid'],
    ['_smtp._tls TXT "v=TLSRPTv1; rua=a@manodomenas.lt"\n', 'warning tlsrpt/record-invalid'],
  ])('%j is told as %s alone', (records, expected) => {
    expect(told(records)).toEqual([expected]);
  });
});
