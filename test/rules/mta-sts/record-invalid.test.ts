import { describe, expect, it } from 'vitest';
import { goodDmarc } from '../../../src/rules/rule/example-zones.js';
import { findingsIn } from '../../support/rules/harness.js';

const reports = '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@manodomenas.lt"\n';

function told(records: string): readonly (readonly [string, string, unknown])[] {
  return findingsIn(goodDmarc + reports + records)
    .filter(({ rule }) => rule.startsWith('mta-sts/') || rule.startsWith('tlsrpt/'))
    .map(({ rule, severity, data }) => [rule, severity, data]);
}

const owner = '_mta-sts.manodomenas.lt';

describe('an MTA-STS record', () => {
  it.each(['', '_mta-sts TXT "v=STSv1; id=1"\n', `; no answer from ${owner}\n`])('is fine: %j', (records) => {
    expect(told(records)).toEqual([]);
  });

  it.each([
    ['_mta-sts TXT "v=STSv1; id=1"\n_mta-sts TXT "v=STSv1; id=2"\n', { owner, fault: 'several', count: 2 }],
    ['_mta-sts TXT "v=stsv1; id=1"\n', { owner, fault: 'unrecognised' }],
    ['_mta-sts TXT "v=STSv1;"\n', { owner, fault: 'missing', tag: 'id' }],
    ['_mta-sts TXT "v=STSv1; id=1-1"\n', { owner, fault: 'value', text: 'id=1-1' }],
    ['_mta-sts TXT "v=STSv1; id=1; enforce"\n', { owner, fault: 'malformed', text: 'enforce' }],
  ])('%j is told, and nothing follows from it', (records, data) => {
    expect(told(records)).toEqual([['mta-sts/record-invalid', 'warning', data]]);
  });
});
