import { describe, expect, it } from 'vitest';
import { addressOf, mailboxesIn, withoutMailboxes } from '../../../src/bounce/notice/mailbox.js';

describe('mailboxes in running text', () => {
  it.each([
    ['<info@example.org>: host mx said', ['info@example.org']],
    ['to info@example.org, and ona.o+x@pastas.example.lt.', ['info@example.org', 'ona.o+x@pastas.example.lt']],
    ['see http://www.openspf.org/why?sender=info@example.org&ip=192.0.2.1', ['info@example.org']],
    ['s=mfrom;id=info@example.org;ip=192.0.2.1', ['info@example.org']],
    ['bounce+ona=example.lt@list.example.org', ['bounce+ona=example.lt@list.example.org']],
    ['ąžuolas@pavyzdys.lt', ['ąžuolas@pavyzdys.lt']],
    ['a@b, @, x@, @y.lt, @@@', []],
    ["'info@example.org'", ['info@example.org']],
  ])('of %j', (text, mailboxes) => {
    expect(mailboxesIn(text).map((one) => one.text)).toEqual(mailboxes);
  });

  it('are put to <> without what stands before and behind', () => {
    expect(withoutMailboxes('see http://www.openspf.org/why?sender=info@example.org&ip=192.0.2.1')).toBe(
      'see http://www.openspf.org/why?sender=<>&ip=192.0.2.1',
    );
    expect(withoutMailboxes('<dmarc@example.org>: user unknown')).toBe('<<>>: user unknown');
  });

  it('take the one in angle brackets of an address field', () => {
    expect(addressOf('"ceo@bank.example" <evil@example.org>')).toBe('evil@example.org');
    expect(addressOf('info@example.org (Info)')).toBe('info@example.org');
    expect(addressOf('<>')).toBeUndefined();
  });
});
