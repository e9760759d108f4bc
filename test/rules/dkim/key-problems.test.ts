import { describe, expect, it } from 'vitest';
import { failing, without } from '../../support/dns/zone.js';
import { fixtureZone } from '../../support/dns/zones.js';
import { exampleZone } from '../../support/rules/harness.js';
import {
  atFault,
  findings,
  findingsOf,
  selector,
  senderKey,
  told,
  withKeys,
} from '../../support/rules/sender-findings.js';

const p = `p=${senderKey}`;

describe('the text of a key record', () => {
  it.each([
    [`v=DKIM2; ${p}`, 'error dkim/version', 'v=DKIM2', { first: true }],
    [`v=dkim1; ${p}`, 'error dkim/version', 'v=dkim1', { first: true }],
    [`${p}; v=DKIM1`, 'error dkim/version', 'v=DKIM1', { first: false }],
    [`K=rsa; ${p}`, 'error dkim/tag-list-syntax', 'K', { problem: 'tag-case' }],
    [`k=rsa; k=rsa; ${p}`, 'error dkim/tag-list-syntax', 'k=rsa', { problem: 'duplicate-tag' }],
    [`rsa; ${p}`, 'error dkim/tag-list-syntax', 'rsa', { problem: 'malformed-tag' }],
    ['v=DKIM1; k=rsa', 'error dkim/no-key', 'v=DKIM1; k=rsa', {}],
    ['k=rsa; p=', 'error dkim/revoked', 'p=', {}],
    [`h=sha1; ${p}`, 'error dkim/hash-without-sha256', 'h=sha1', {}],
    [`s=tlsrpt; ${p}`, 'error dkim/service-type', 's=tlsrpt', {}],
    [`t=y; ${p}`, 'warning dkim/testing-flag', 't=y', {}],
    [`t=s; ${p}`, 'info dkim/strict-flag', 't=s', {}],
    [`g=info; ${p}`, 'warning dkim/obsolete-tag', 'g=info', { restricts: true }],
    [`g=*; ${p}`, 'info dkim/obsolete-tag', 'g=*', { restricts: false }],
  ])('%.24s: %s', (text, expected, span, data) => {
    const dns = withKeys([text]);
    expect(told('dkim', dns)).toEqual([expected]);
    const [finding] = findings(dns).filter(({ rule }) => rule.startsWith('dkim/'));
    expect(atFault(finding!)).toBe(span);
    expect(finding?.data).toMatchObject({ name: selector, ...data });
  });

  it.each([`k=rsa; ${p};`, `v=DKIM1;k=rsa;n=pastaba;${p}`, `h=sha1:sha256; s=*; ${p}`])('%.24s is in order', (text) => {
    expect(told('dkim', withKeys([text]))).toEqual([]);
  });

  it('tells two things where two are wrong', () => {
    expect(told('dkim', withKeys([`h=sha1; t=y; ${p}`]))).toEqual([
      'error dkim/hash-without-sha256',
      'warning dkim/testing-flag',
    ]);
  });

  it('tells foreign characters unless the rest shows that it is the key of the sender', () => {
    const [finding] = findingsOf('dkim/bad-base64', withKeys(['k=rsa; p=MIG!f,MA0']));
    expect(finding?.data).toEqual({ name: selector, characters: '!,' });
    expect(atFault(finding!)).toBe('!f,');
    expect(told('dkim', withKeys(['k=rsa; p=MIG!f,MA0']))).toEqual(['error dkim/bad-base64']);
    expect(told('dkim', withKeys([`p=${senderKey.slice(0, 90)}!${senderKey.slice(90)}`]))).toEqual([]);
  });
});

describe('what stands at the selector', () => {
  it('may be several keys', () => {
    const dns = withKeys([p, 'p=', 'no key at all']);
    expect(findingsOf('dkim/multiple-records', dns)).toMatchObject([{ data: { name: selector, count: 2 } }]);
    expect(told('dkim', dns)).toHaveLength(1);
  });

  it('may be an alias that leads nowhere', () => {
    const dns = exampleZone('directo._domainkey CNAME nera.directo.ee.\n');
    expect(findingsOf('dkim/alias-broken', dns)).toMatchObject([
      { data: { name: selector, target: 'nera.directo.ee' }, place: { type: 'CNAME' } },
    ]);
    expect(told('directo', dns)).toEqual([]);
  });

  it('may be nothing, or no key: then the rules of Directo speak', () => {
    expect(told('dkim', withKeys([]))).toEqual([]);
    expect(told('dkim', withKeys(['v=spf1 -all']))).toEqual([]);
  });

  it.each([failing, without])('is not judged where DNS gave no answer', (silence) => {
    expect(told('dkim', silence(fixtureZone('dkim-revoked'), `TXT ${selector}`))).toEqual([]);
  });
});
