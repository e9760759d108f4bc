import { describe, expect, it } from 'vitest';
import { findByList, findByWalk } from '../../src/dmarc/alignment.js';
import { discoverPolicy } from '../../src/dmarc/discover/discover.js';
import { discoverOlderPolicy } from '../../src/dmarc/discover/discover-older.js';
import { walkUp } from '../../src/dmarc/discover/tree-walk.js';
import { type Authentication, dmarcResult } from '../../src/dmarc/result.js';
import type { DnsView } from '../../src/dns/answer.js';
import { domain, failing, without } from '../support/dns/zone.js';
import { listed, records } from './support.js';

const author = domain('example.com');

function current(dns: DnsView, authentication: Authentication) {
  const discovery = discoverPolicy(walkUp(author, dns), dns);
  return dmarcResult(authentication, { author, discovery, generation: 'current', find: findByWalk(dns) });
}

function older(dns: DnsView, authentication: Authentication) {
  const discovery = discoverOlderPolicy(author, listed, dns);
  return dmarcResult(authentication, { author, discovery, generation: 'older', find: findByList(listed) });
}

const spf = (name: string, result: NonNullable<Authentication['spf']>['result']) => ({ domain: domain(name), result });
const dkim = (name: string, state: Authentication['dkim'][number]['state']) => ({
  domain: domain(name),
  selector: 'directo',
  state,
});

const policy = (text: string): DnsView => records(['example.com', `v=DMARC1; ${text}`]);

describe('a mail', () => {
  it.each([
    ['spf', { spf: spf('example.com', 'pass'), dkim: [] }],
    ['spf', { spf: spf('bounce.example.com', 'pass'), dkim: [dkim('directo.example', 'valid')] }],
    ['dkim', { spf: spf('example.com', 'softfail'), dkim: [dkim('example.com', 'expected-valid')] }],
    ['dkim', { spf: spf('directo.example', 'pass'), dkim: [dkim('mail.example.com', 'valid')] }],
    ['dkim', { dkim: [dkim('directo.example', 'valid'), dkim('example.com', 'valid')] }],
    ['dkim', { spf: spf('example.com', 'temperror'), dkim: [dkim('example.com', 'valid')] }],
    ['both', { spf: spf('example.com', 'pass'), dkim: [dkim('example.com', 'valid')] }],
  ] as const)('passes by %s', (by, authentication) => {
    expect(current(policy('p=reject'), authentication)).toMatchObject({ kind: 'pass', by });
    expect(older(policy('p=reject'), authentication)).toMatchObject({ kind: 'pass', by });
  });

  it.each([
    [{ dkim: [] }],
    [{ spf: spf('example.com', 'fail'), dkim: [] }],
    [{ spf: spf('example.com', 'none'), dkim: [dkim('example.com', 'invalid')] }],
    [{ spf: spf('directo.example', 'pass'), dkim: [dkim('directo.example', 'valid')] }],
    [{ spf: spf('directo.example', 'temperror'), dkim: [] }],
  ] as const)('fails with %j', (authentication) => {
    const disposition = { requested: 'reject', applied: 'reject' };
    expect(current(policy('p=reject'), authentication)).toMatchObject({ kind: 'fail', disposition });
    expect(older(policy('p=reject'), authentication)).toMatchObject({ kind: 'fail', disposition });
  });

  it('fails from a subdomain under strict alignment', () => {
    const authentication = { spf: spf('a.example.com', 'pass'), dkim: [dkim('a.example.com', 'valid')] } as const;
    expect(current(policy('p=reject; aspf=s'), authentication)).toMatchObject({ kind: 'pass', by: 'dkim' });
    expect(current(policy('p=reject; adkim=s'), authentication)).toMatchObject({ kind: 'pass', by: 'spf' });
    expect(current(policy('p=reject; adkim=s; aspf=s'), authentication)).toMatchObject({
      kind: 'fail',
      legs: { spf: { outcome: 'not-aligned' }, dkim: [{ outcome: 'not-aligned' }] },
    });
  });

  it('meets the policy as each generation reads it', () => {
    const nothing = { dkim: [] };
    expect(current(policy('p=reject; t=y'), nothing)).toMatchObject({ disposition: { applied: 'quarantine' } });
    expect(older(policy('p=reject; t=y'), nothing)).toMatchObject({ disposition: { applied: 'reject' } });
    expect(current(policy('p=quarantine; pct=10'), nothing)).toMatchObject({
      disposition: { requested: 'quarantine', applied: 'quarantine' },
    });
    expect(older(policy('p=quarantine; pct=10'), nothing)).toMatchObject({
      disposition: { applied: 'quarantine', sample: { percent: 10, rest: 'none' } },
    });
  });
});

describe('DMARC', () => {
  const authentication = { spf: spf('example.com', 'pass'), dkim: [] } as const;

  it('is not applied without a record, with two, or with one that is lost', () => {
    expect(current(records(), authentication)).toEqual({ kind: 'not-applied', why: 'no-record' });
    const twice = records(['example.com', 'v=DMARC1; p=none'], ['example.com', 'v=DMARC1; p=reject']);
    expect(current(twice, authentication)).toEqual({ kind: 'not-applied', why: 'several-records' });
    expect(current(policy('p=rejct'), authentication)).toEqual({ kind: 'not-applied', why: 'no-dmarc' });
    expect(current(policy('p=rejct; rua=mailto:a@example.com'), { dkim: [] })).toMatchObject({
      kind: 'fail',
      disposition: { applied: 'none' },
    });
  });

  it('is undecided while its record is', () => {
    const dns = policy('p=reject');
    expect(current(failing(dns, 'TXT _dmarc.example.com'), authentication)).toEqual({ kind: 'temporary-error' });
    expect(current(without(dns, 'TXT _dmarc.example.com'), authentication)).toEqual({ kind: 'undetermined' });
  });

  it('passes with an answer that is missing elsewhere', () => {
    const dns = failing(policy('p=reject'), 'TXT _dmarc.com');
    expect(current(dns, authentication)).toMatchObject({ kind: 'pass', by: 'spf' });
  });

  it('is undecided where what would decide is not known', () => {
    const dns = policy('p=reject');
    const temporary = { spf: spf('example.com', 'temperror'), dkim: [] } as const;
    expect(current(dns, temporary)).toMatchObject({ kind: 'temporary-error', legs: { dkim: [] } });
    const unknown = { spf: spf('example.com', 'temperror'), dkim: [dkim('example.com', 'undetermined')] } as const;
    expect(current(dns, unknown)).toMatchObject({ kind: 'undetermined' });
    const subdomain = { spf: spf('a.example.com', 'pass'), dkim: [] } as const;
    expect(current(failing(dns, 'TXT _dmarc.a.example.com'), subdomain)).toMatchObject({
      kind: 'temporary-error',
      legs: { spf: { outcome: 'temporary-error', alignment: { kind: 'failed' } } },
    });
    expect(current(without(dns, 'TXT _dmarc.com'), subdomain)).toMatchObject({ kind: 'undetermined' });
  });

  it('counts out what cannot align, known or not', () => {
    const authentication = { spf: spf('directo.example', 'undetermined'), dkim: [] } as const;
    expect(current(policy('p=reject'), authentication)).toMatchObject({
      kind: 'fail',
      legs: { spf: { outcome: 'not-aligned' } },
    });
  });
});
