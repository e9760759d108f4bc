import { describe, expect, it } from 'vitest';
import { appliedPolicy, dependsOnExistence, dispositionOf } from '../../../src/dmarc/discover/applied-policy.js';
import { parseDmarcRecord } from '../../../src/dmarc/record/record.js';

const rua = 'rua=mailto:a@example.com';

describe('appliedPolicy', () => {
  it.each([
    ['p=reject; sp=quarantine; np=none', 'itself', 'p', 'reject'],
    ['p=reject; sp=quarantine; np=none', 'existing-subdomain', 'sp', 'quarantine'],
    ['p=reject; sp=quarantine; np=none', 'non-existent-subdomain', 'np', 'none'],
    ['p=reject; sp=quarantine', 'non-existent-subdomain', 'sp', 'quarantine'],
    ['p=reject; np=none', 'existing-subdomain', 'p', 'reject'],
    ['p=reject', 'non-existent-subdomain', 'p', 'reject'],
    ['p=reject; sp=none', 'subdomain', 'sp', 'none'],
  ] as const)('of %s for %s is that of %s', (tags, relation, tag, policy) => {
    const record = parseDmarcRecord(`v=DMARC1; ${tags}`);
    expect(appliedPolicy(record, relation, 'current')).toEqual({ kind: 'published', tag, policy });
  });

  it('knows no np at older receivers', () => {
    const record = parseDmarcRecord('v=DMARC1; p=reject; sp=quarantine; np=none');
    expect(appliedPolicy(record, 'non-existent-subdomain', 'older')).toMatchObject({ tag: 'sp' });
    const broken = parseDmarcRecord('v=DMARC1; p=reject; np=nonne');
    expect(appliedPolicy(broken, 'itself', 'older')).toMatchObject({ kind: 'published', policy: 'reject' });
    expect(appliedPolicy(broken, 'itself', 'current')).toEqual({ kind: 'no-dmarc' });
  });

  it.each(['p=rejct', 'p=reject; sp=nonne', 'p=reject; np=nonne', 'p='])(
    'of the broken %s is none with a report address, and nothing without',
    (tags) => {
      for (const relation of ['itself', 'existing-subdomain', 'non-existent-subdomain'] as const) {
        const saved = parseDmarcRecord(`v=DMARC1; ${tags}; ${rua}`);
        expect(appliedPolicy(saved, relation, 'current')).toEqual({ kind: 'counts-as-none', policy: 'none' });
        for (const useless of ['', '; rua=a@example.com', '; rua=', '; ruf=mailto:a@example.com']) {
          const lost = parseDmarcRecord(`v=DMARC1; ${tags}${useless}`);
          expect(appliedPolicy(lost, relation, 'current')).toEqual({ kind: 'no-dmarc' });
        }
      }
    },
  );

  it.each(['p=rejct', 'p=reject; sp=nonne'])('of the broken %s is as lost at older receivers', (tags) => {
    const record = (text: string) => parseDmarcRecord(`v=DMARC1; ${text}`);
    expect(appliedPolicy(record(tags), 'itself', 'older')).toEqual({ kind: 'no-dmarc' });
    expect(appliedPolicy(record(`${tags}; ${rua}`), 'itself', 'older')).toMatchObject({ kind: 'counts-as-none' });
  });

  it('of a record without p is none, but older receivers drop the record unless it asks for reports', () => {
    const bare = parseDmarcRecord('v=DMARC1');
    expect(appliedPolicy(bare, 'itself', 'current')).toEqual({ kind: 'policy-missing', policy: 'none' });
    expect(appliedPolicy(bare, 'itself', 'older')).toEqual({ kind: 'no-dmarc' });
    const reporting = parseDmarcRecord(`v=DMARC1; ${rua}`);
    expect(appliedPolicy(reporting, 'itself', 'current')).toEqual({ kind: 'policy-missing', policy: 'none' });
    expect(appliedPolicy(reporting, 'itself', 'older')).toEqual({ kind: 'counts-as-none', policy: 'none' });
  });
});

describe('dependsOnExistence', () => {
  it.each([
    ['p=reject', false],
    ['p=reject; np=reject', false],
    ['p=none; np=reject', true],
    ['p=none; sp=reject; np=reject', false],
    ['p=reject; sp=none; np=reject', true],
    ['np=reject', true],
    ['p=none; np=rejct', false],
    ['p=nonne; np=reject', false],
  ])('%s: %s', (tags, expected) => {
    expect(dependsOnExistence(parseDmarcRecord(`v=DMARC1; ${tags}`))).toBe(expected);
  });
});

describe('dispositionOf', () => {
  it.each([
    ['reject', '', { requested: 'reject', applied: 'reject' }],
    ['reject', '; t=y', { requested: 'reject', applied: 'quarantine' }],
    ['quarantine', '; t=y', { requested: 'quarantine', applied: 'none' }],
    ['none', '; t=y', { requested: 'none', applied: 'none' }],
    ['reject', '; pct=0', { requested: 'reject', applied: 'reject' }],
  ] as const)('is for %s%s, by the current standard, %j', (policy, tags, expected) => {
    expect(dispositionOf(policy, parseDmarcRecord(`v=DMARC1; p=${policy}${tags}`), 'current')).toEqual(expected);
  });

  it.each([
    ['reject', '', { requested: 'reject', applied: 'reject' }],
    ['reject', '; t=y', { requested: 'reject', applied: 'reject' }],
    ['reject', '; pct=30', { requested: 'reject', applied: 'reject', sample: { percent: 30, rest: 'quarantine' } }],
    ['quarantine', '; pct=0', { requested: 'quarantine', applied: 'quarantine', sample: { percent: 0, rest: 'none' } }],
    ['none', '; pct=30', { requested: 'none', applied: 'none' }],
    ['reject', '; pct=300', { requested: 'reject', applied: 'reject' }],
  ] as const)('is for %s%s, at older receivers, %j', (policy, tags, expected) => {
    expect(dispositionOf(policy, parseDmarcRecord(`v=DMARC1; p=${policy}${tags}`), 'older')).toEqual(expected);
  });
});
