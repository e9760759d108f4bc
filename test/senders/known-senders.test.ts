import { describe, expect, it } from 'vitest';
import { domainFromText } from '../../src/dns/name.js';
import { knownSenders } from '../../src/senders/all.js';
import { directoryOf, includeUseOf, senderOfKey, senderOfMailHost } from '../../src/senders/directory.js';
import type { KnownSender } from '../../src/senders/sender.js';
import { missingIn } from './missing.js';

const { senders } = knownSenders;
const name = (text: string) => domainFromText(text)!;

describe('the known senders', () => {
  it('have ids of their own', () => {
    expect(new Set(senders.map(({ id }) => id)).size).toBe(senders.length);
    expect(senders.length).toBeGreaterThan(50);
  });

  it.each(senders.map((sender) => [sender.id, sender] as const))('%s lacks nothing', (_, sender) => {
    expect(missingIn(sender)).toEqual([]);
  });

  const acme = { id: 'acme', name: 'Acme', source: { url: 'https://acme.lt/spf', asOf: '2026-11-28' } };
  const whole: KnownSender = { ...acme, includes: ['spf.acme.lt'] };

  it.each<[string, KnownSender, string]>([
    ['an id of other characters', { ...whole, id: 'Acme' }, "id: 'Acme' has to be"],
    ['no name', { ...whole, name: ' ' }, 'name: what'],
    ['no address', { ...whole, source: { url: 'http://acme.lt/', asOf: '2026-11-28' } }, 'source.url: the https'],
    ['no date', { ...whole, source: { url: 'https://acme.lt/', asOf: 'today' } }, 'source.asOf: the day'],
    ['nothing that leads to it', acme, 'a name that leads to it'],
    ['an empty list', { ...whole, mxSuffixes: [] }, 'mxSuffixes: the names, or'],
    ['a name in capitals', { ...whole, keyZones: ['ACME.lt'] }, "keyZones: 'ACME.lt' is not"],
    [
      'an old name that is none',
      { ...whole, renamed: [{ from: 'a..lt', to: 'spf.acme.lt' }] },
      "renamed: 'a..lt' is not",
    ],
    ['a new name that is no include', { ...whole, renamed: [{ from: 'a.lt', to: 'b.lt' }] }, 'renamed: b.lt has to be'],
    ['a selector in capitals', { ...whole, selectors: ['S1'] }, "selectors: 'S1' has to be"],
  ])('a sentence says what is wrong: %s', (_, sender, missing) => {
    expect(missingIn(whole)).toEqual([]);
    expect(missingIn(sender)).toEqual([expect.stringContaining(missing)]);
  });

  it('share no name: it would be found for one of them only', () => {
    for (const pick of ['includes', 'idleIncludes', 'mxSuffixes', 'keyZones'] as const) {
      const names = senders.flatMap((sender) => sender[pick] ?? []);
      expect(new Set(names).size, pick).toBe(names.length);
    }
  });
});

describe('a name', () => {
  it.each([
    ['_spf.google.com', 'google', 'authorises'],
    ['servers.mcsv.net', 'mailchimp', 'idle'],
    ['spf.sendinblue.com', 'brevo', 'renamed'],
    ['8668360.spf02.hubspotemail.net', 'hubspot', 'authorises'],
    ['spf.eu.exclaimer.net', 'exclaimer', 'authorises'],
  ])('%s leads to %s as an include', (text, id, kind) => {
    const found = includeUseOf(knownSenders, name(text));
    expect([found?.sender.id, found?.use.kind]).toEqual([id, kind]);
  });

  it.each(['x_spf.google.com', 'google.com', 'not-hubspotemail.net', 'a._spf.google.com'])(
    '%s leads to nobody',
    (text) => {
      expect(includeUseOf(knownSenders, name(text))).toBeUndefined();
    },
  );

  it('tells the mailbox provider and the keeper of a key by whole labels', () => {
    expect(senderOfMailHost(knownSenders, name('alt1.aspmx.l.google.com'))?.id).toBe('google');
    expect(senderOfMailHost(knownSenders, name('manodomenas-lt.mail.protection.outlook.com'))?.id).toBe('microsoft365');
    expect(senderOfMailHost(knownSenders, name('xaspmx.l.google.com'))).toBeUndefined();
    expect(senderOfKey(knownSenders, name('dkim2.mcsv.net'))?.id).toBe('mailchimp');
    expect(senderOfKey(knownSenders, name('notmcsv.net'))).toBeUndefined();
  });

  it('of nobody is found in an empty directory', () => {
    expect(includeUseOf(directoryOf([]), name('_spf.google.com'))).toBeUndefined();
  });
});
