import { describe, expect, it } from 'vitest';
import { discoverOlderPolicy } from '../../../src/dmarc/discover/discover-older.js';
import type { DnsView } from '../../../src/dns/answer.js';
import { domain, failing, recording, without } from '../../support/dns/zone.js';
import { listed, plain, records } from '../support.js';

function discover(author: string, dns: DnsView) {
  return discoverOlderPolicy(domain(author), listed, dns);
}

describe('discoverOlderPolicy', () => {
  it('looks at the author domain, then at the organizational domain by the list', () => {
    const { view, log } = recording(records(['example.co.uk', 'v=DMARC1; p=none; sp=reject; np=quarantine']));
    expect(discover('a.b.example.co.uk', view)).toMatchObject({
      kind: 'found',
      at: 'example.co.uk',
      role: 'organizational-domain',
      applied: { kind: 'published', tag: 'sp', policy: 'reject' },
    });
    expect(log).toEqual(['TXT _dmarc.a.b.example.co.uk', 'TXT _dmarc.example.co.uk']);
  });

  it('skips what lies between, and what lies above', () => {
    const dns = records(['b.example.com', plain], ['com', plain]);
    expect(discover('a.b.example.com', dns)).toEqual({ kind: 'none', why: 'no-record' });
  });

  it('prefers the author domain', () => {
    const dns = records(['a.example.com', 'v=DMARC1; p=reject; sp=none'], ['example.com', plain]);
    expect(discover('a.example.com', dns)).toMatchObject({ at: 'a.example.com', applied: { policy: 'reject' } });
  });

  it('ends at an author domain with two records', () => {
    const dns = records(['a.example.com', plain], ['a.example.com', 'v=DMARC1'], ['example.com', plain]);
    expect(discover('a.example.com', dns)).toEqual({ kind: 'none', why: 'several-records' });
  });

  it('asks once for an organizational domain or a public suffix', () => {
    for (const author of ['example.com', 'com']) {
      const { view, log } = recording(records());
      discover(author, view);
      expect(log).toHaveLength(1);
    }
  });

  it('keeps missing answers apart from "no record"', () => {
    const dns = records(['example.com', plain]);
    expect(discover('a.example.com', failing(dns, 'TXT _dmarc.a.example.com'))).toMatchObject({ kind: 'failed' });
    expect(discover('a.example.com', without(dns, 'TXT _dmarc.example.com'))).toMatchObject({ kind: 'unasked' });
    expect(discover('example.com', failing(dns, 'TXT _dmarc.com'))).toMatchObject({ kind: 'found' });
  });
});
