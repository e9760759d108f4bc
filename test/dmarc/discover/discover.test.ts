import { describe, expect, it } from 'vitest';
import { discoverPolicy } from '../../../src/dmarc/discover/discover.js';
import { walkUp } from '../../../src/dmarc/discover/tree-walk.js';
import type { DnsView } from '../../../src/dns/answer.js';
import { domain, failing, recording, without, zone } from '../../support/dns/zone.js';
import { plain, records } from '../support.js';

function discover(author: string, dns: DnsView) {
  return discoverPolicy(walkUp(domain(author), dns), dns);
}

describe('discoverPolicy', () => {
  it('prefers the record of the author domain', () => {
    const dns = records(['a.example.com', 'v=DMARC1; p=reject; sp=none'], ['example.com', plain]);
    expect(discover('a.example.com', dns)).toMatchObject({
      kind: 'found',
      at: 'a.example.com',
      role: 'author-domain',
      relation: 'itself',
      applied: { kind: 'published', tag: 'p', policy: 'reject' },
    });
  });

  it('takes the record of the organizational domain next, and its sp', () => {
    const dns = records(['b.example.com', plain], ['example.com', 'v=DMARC1; p=none; sp=reject']);
    expect(discover('a.b.example.com', dns)).toMatchObject({
      at: 'example.com',
      role: 'organizational-domain',
      relation: 'subdomain',
      applied: { kind: 'published', tag: 'sp', policy: 'reject' },
    });
  });

  it('takes the record of the public suffix domain last', () => {
    const dns = records(['bank.example', 'v=DMARC1; p=reject; psd=y']);
    expect(discover('mail.mega.bank.example', dns)).toMatchObject({ at: 'bank.example', role: 'public-suffix-domain' });
    expect(discover('mega.bank.example', dns)).toMatchObject({ at: 'bank.example', role: 'public-suffix-domain' });
  });

  it('does not take the policy of a public suffix where the organizational domain has one', () => {
    const dns = records(['bank.example', 'v=DMARC1; p=reject; psd=y'], ['giant.bank.example', plain]);
    expect(discover('mail.giant.bank.example', dns)).toMatchObject({ at: 'giant.bank.example' });
  });

  it('finds none where there is none, and says why', () => {
    expect(discover('example.com', records())).toEqual({ kind: 'none', why: 'no-record' });
    const twice = records(['example.com', plain], ['example.com', 'v=DMARC1; p=reject']);
    expect(discover('example.com', twice)).toEqual({ kind: 'none', why: 'several-records' });
  });

  it('goes on above a name with two records', () => {
    const dns = records(['a.example.com', plain], ['a.example.com', 'v=DMARC1'], ['example.com', 'v=DMARC1; p=reject']);
    expect(discover('a.example.com', dns)).toMatchObject({ at: 'example.com', applied: { tag: 'p' } });
  });

  it('tells what becomes of a record with an invalid policy', () => {
    expect(discover('example.com', records(['example.com', 'v=DMARC1; p=reject; sp=nonne']))).toMatchObject({
      kind: 'found',
      applied: { kind: 'no-dmarc' },
    });
  });
});

describe('the existence of a subdomain', () => {
  const text = 'v=DMARC1; p=none; sp=quarantine; np=reject';

  it.each([
    ['there', 'there.example.com. 60 IN A 192.0.2.1', 'existing-subdomain', 'sp', 'quarantine'],
    ['above', 'deep.above.example.com. 60 IN A 192.0.2.1', 'existing-subdomain', 'sp', 'quarantine'],
    ['absent', '', 'non-existent-subdomain', 'np', 'reject'],
  ])('of %s decides between sp and np', (label, line, relation, tag, policy) => {
    const dns = zone(`_dmarc.example.com. 60 IN TXT "${text}"\n${line}\n`);
    expect(discover(`${label}.example.com`, dns)).toMatchObject({ relation, applied: { tag, policy } });
  });

  it('is known without a question where the name below it exists', () => {
    const dns = zone(`_dmarc.example.com. 60 IN TXT "${text}"\n_dmarc.a.example.com. 60 IN TXT "v=spf1 -all"\n`);
    const { view, log } = recording(dns);
    expect(discover('a.example.com', view)).toMatchObject({ relation: 'existing-subdomain' });
    expect(log).not.toContain('TXT a.example.com');
  });

  it.each([
    ['v=DMARC1; p=reject', 'a.example.com'],
    ['v=DMARC1; p=reject; sp=none; np=none', 'a.example.com'],
    [text, 'example.com'],
  ])('is not asked for where nothing depends on it: %s, %s', (record, author) => {
    const { view, log } = recording(records(['example.com', record]));
    expect(discover(author, view)).toMatchObject({ kind: 'found' });
    expect(log).not.toContain(`TXT ${author}`);
  });

  it('leaves the policy open while it is not known', () => {
    const dns = records(['example.com', text]);
    expect(discover('a.example.com', failing(dns, 'TXT a.example.com'))).toEqual({
      kind: 'failed',
      question: { name: 'a.example.com', type: 'TXT' },
      reason: 'timeout',
    });
    expect(discover('a.example.com', without(dns, 'TXT a.example.com'))).toMatchObject({ kind: 'unasked' });
  });
});

describe('answers that are missing', () => {
  const dns = records(['a.example.com', plain], ['example.com', plain]);

  it('do no harm above the author domain’s own record', () => {
    const broken = failing(dns, 'TXT _dmarc.example.com', 'TXT _dmarc.com');
    expect(discover('a.example.com', broken)).toMatchObject({ kind: 'found', at: 'a.example.com' });
  });

  it('are never read as "no record"', () => {
    expect(discover('a.example.com', failing(dns, 'TXT _dmarc.a.example.com'))).toMatchObject({ kind: 'failed' });
    expect(discover('a.example.com', without(dns, 'TXT _dmarc.a.example.com'))).toMatchObject({ kind: 'unasked' });
    expect(discover('b.example.com', failing(dns, 'TXT _dmarc.com'))).toMatchObject({ kind: 'failed' });
    expect(discover('b.example.com', without(failing(dns, 'TXT _dmarc.example.com'), 'TXT _dmarc.com'))).toMatchObject({
      kind: 'unasked',
      question: { name: '_dmarc.com' },
    });
  });
});
