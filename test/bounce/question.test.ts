import { describe, expect, it } from 'vitest';
import type { BounceDiagnosis, FailedRecipient } from '../../src/bounce/diagnosis/diagnosis.js';
import { type Permission, questionOf } from '../../src/bounce/question.js';
import { takeNotes } from '../../src/bounce/take-notes.js';
import { organizationalDomainByList } from '../../src/dmarc/discover/public-suffix-list.js';
import { type Domain, domainFromText } from '../../src/dns/name.js';
import { parseAddress } from '../../src/ip/address.js';

const named = (text: string): Domain => domainFromText(text)!;
const directo = parseAddress('90.190.150.212')!;
const stranger = parseAddress('198.51.100.7')!;

const refused: FailedRecipient = {
  cause: 'spf',
  detail: 'spf-fail',
  actor: 'sender-domain',
  confidence: 'high',
  alsoSpokenOf: [],
  domain: { domain: named('manodomenas.lt'), from: 'reply' },
  client: { address: directo, from: 'reply' },
};

function diagnosis(recipient: Partial<FailedRecipient>, addressee?: string): BounceDiagnosis {
  return {
    kind: 'bounce',
    recipients: [{ ...refused, ...recipient }],
    returned: { signatures: [], authenticationResults: [] },
    forwardedAsAttachment: false,
    ...(addressee === undefined ? {} : { addresseeDomain: named(addressee) }),
  };
}

function ask(about: BounceDiagnosis, permission: Partial<Permission> = {}) {
  return questionOf(about, { dnsAllowed: true, own: [], ...permission }, organizationalDomainByList);
}

describe('the domain that DNS is asked about', () => {
  it.each([
    ['the one that the notice was sent to', 'manodomenas.lt'],
    ['one below it', 'pastas.manodomenas.lt'],
  ])('may be %s', (_what, addressee) => {
    expect(ask(diagnosis({}, addressee))).toMatchObject({ kind: 'ask', domain: 'manodomenas.lt' });
  });

  it.each([
    ['another organisation’s', 'kitas.lt'],
    ['one under the same public suffix', 'manodomenas.com.lt'],
    ['one that merely ends alike', 'xmanodomenas.lt'],
  ])('is withheld where the addressee’s is %s', (_what, addressee) => {
    expect(ask(diagnosis({}, addressee))).toMatchObject({ kind: 'withheld', why: 'other-domain' });
  });

  it('is withheld where the notice has no addressee', () => {
    expect(ask(diagnosis({}))).toMatchObject({ kind: 'withheld', why: 'other-domain' });
  });

  it('may be one of the person’s own', () => {
    expect(ask(diagnosis({}), { own: [named('manodomenas.lt')] })).toMatchObject({ kind: 'ask' });
  });

  it('is the one that the person names in the place of the mail’s', () => {
    expect(ask(diagnosis({}), { instead: named('pavyzdys.lt') })).toMatchObject({ kind: 'ask', domain: 'pavyzdys.lt' });
  });

  it('is none without leave', () => {
    const permission = { dnsAllowed: false, instead: named('manodomenas.lt') };
    expect(ask(diagnosis({}, 'manodomenas.lt'), permission)).toMatchObject({ kind: 'withheld', why: 'no-dns' });
  });

  it.each(['blocklist', 'other'] as const)('is none where the cause is %s', (cause) => {
    expect(ask(diagnosis({ cause }, 'manodomenas.lt'))).toEqual({ kind: 'nothing' });
  });

  it('is unknown where the bounce names none', () => {
    const { domain: _domain, ...rest } = refused;
    expect(ask({ ...diagnosis({}, 'manodomenas.lt'), recipients: [rest] })).toEqual({ kind: 'no-domain' });
  });
});

describe('what is worth knowing beside the cause', () => {
  const sender = { name: 'Directo', addresses: [directo] };
  const idsOf = (about: BounceDiagnosis, permission: Partial<Permission> = {}): string[] =>
    takeNotes(about, { file: 'mail.eml', question: ask(about, permission), sender }).map(({ id }) => id);

  it.each([
    ['an address of the sender', {}, ['bounce/dns-of-today']],
    [
      'a stranger’s',
      { client: { address: stranger, from: 'reply' } },
      ['bounce/not-from-sender', 'bounce/dns-of-today'],
    ],
    [
      'a forwarder’s',
      { client: { address: stranger, from: 'reply' }, forwarding: 'other-recipient' },
      ['bounce/forwarded', 'bounce/dns-of-today'],
    ],
    [
      'a domain of the returned mail',
      { domain: { domain: named('manodomenas.lt'), from: 'envelope' } },
      ['bounce/domain-guess', 'bounce/dns-of-today'],
    ],
    ['words of several causes', { alsoSpokenOf: ['dkim'] }, ['bounce/contradiction', 'bounce/dns-of-today']],
    ['no matter of authentication', { cause: 'other', detail: 'user-unknown' }, []],
  ] as const)('of %s', (_what, recipient, ids) => {
    expect(idsOf(diagnosis(recipient, 'manodomenas.lt'))).toEqual(ids);
  });

  it('is a command that can be copied, where the domain is somebody else’s or unknown', () => {
    expect(idsOf(diagnosis({}))).toEqual(['bounce/other-domain']);
    const { domain: _domain, ...rest } = refused;
    expect(idsOf({ ...diagnosis({}), recipients: [rest] })).toEqual(['bounce/no-domain']);
  });
});
