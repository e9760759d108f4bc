import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsOf } from '../../../src/dns/name.js';
import { identityOf } from '../../../src/spf/macro/identity.js';
import { anyText } from '../../support/any-text.js';

const helo = 'mail.example.net';

describe('the identity of an envelope sender', () => {
  it.each([
    ['user@example.com', 'user', 'example.com', 'example.com'],
    ['User+Tag@Example.COM', 'User+Tag', 'Example.COM', 'example.com'],
    ['user@example.com.', 'user', 'example.com', 'example.com'],
    ['a@b@example.com', 'a@b', 'example.com', 'example.com'],
    ['"quo ted"@example.com', '"quo ted"', 'example.com', 'example.com'],
    ['@example.com', 'postmaster', 'example.com', 'example.com'],
    ['example.com', 'postmaster', 'example.com', 'example.com'],
    ['user@_x.example.com', 'user', '_x.example.com', '_x.example.com'],
    ['user@b\u00fccher.example', 'user', 'xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['j\u00f5geva@example.com', 'j\u00f5geva', 'example.com', 'example.com'],
    ['user@xn--bcher-kva.example', 'user', 'xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ])('%s', (mailFrom, local, domain, name) => {
    expect(identityOf(mailFrom, helo)).toEqual({ kind: 'mailfrom', local, domain, name });
  });

  it.each([
    'user@',
    '@',
    'user@localhost',
    'user@com.',
    'user@a..b',
    'user@.example.com',
    'user@example.com..',
    `user@${'l'.repeat(64)}.com`,
    `user@${'l.'.repeat(127)}com`,
    'user@[192.0.2.1]',
    'user@[IPv6:2001:db8::1]',
    'user@\u{1f600}\u{1f600}',
  ])('%s has no name to ask (RFC 7208 §4.3)', (mailFrom) => {
    expect(identityOf(mailFrom, helo).name).toBeUndefined();
  });
});

describe('the identity of a null sender', () => {
  it('is the HELO name with postmaster (RFC 7208 §2.4)', () => {
    expect(identityOf('', helo)).toEqual({ kind: 'helo', local: 'postmaster', domain: helo, name: helo });
  });

  it.each(['', 'localhost', '[192.0.2.1]', 'a..b'])('has no name where HELO is %j', (said) => {
    expect(identityOf('', said)).toEqual({ kind: 'helo', local: 'postmaster', domain: said });
  });
});

it('no sender makes a name of fewer than two labels, an empty local part or an exception', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 80 }), fc.string({ maxLength: 40 }), (mailFrom, said) => {
      const identity = identityOf(mailFrom, said);
      expect(identity.local).not.toBe('');
      if (identity.name !== undefined) expect(labelsOf(identity.name).length).toBeGreaterThan(1);
    }),
  );
});
