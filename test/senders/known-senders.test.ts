import { describe, expect, it } from 'vitest';
import { domainFromText } from '../../src/dns/name.js';
import { knownSenders } from '../../src/senders/all.js';
import { directoryOf, includeUseOf, senderOfKey, senderOfMailHost } from '../../src/senders/directory.js';
import type { KnownSender } from '../../src/senders/sender.js';

const { senders } = knownSenders;
const name = (text: string) => domainFromText(text)!;

function namesOf({ includes, includesBelow, idleIncludes, renamed, mxSuffixes, keyZones }: KnownSender): string[] {
  const old = (renamed ?? []).flatMap(({ from, to }) => [from, to]);
  return [includes, includesBelow, idleIncludes, mxSuffixes, keyZones, old].flatMap((names) => names ?? []);
}

describe('the known senders', () => {
  it('have ids of their own', () => {
    expect(new Set(senders.map(({ id }) => id)).size).toBe(senders.length);
    expect(senders.length).toBeGreaterThan(50);
  });

  it.each(senders.map((sender) => [sender.id, sender] as const))('%s is well written and dated', (id, sender) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(sender.source.url).toMatch(/^https:\/\//);
    expect(sender.source.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(namesOf(sender)).not.toEqual([]);
    for (const text of namesOf(sender)) expect(domainFromText(text)).toBe(text);
    for (const selector of sender.selectors ?? []) expect(selector).toMatch(/^[a-z0-9-]+$/);
    for (const { to } of sender.renamed ?? []) expect(sender.includes).toContain(to);
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
