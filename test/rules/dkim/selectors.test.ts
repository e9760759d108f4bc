import { describe, expect, it } from 'vitest';
import { knownSenders } from '../../../src/senders/all.js';
import { rsaKey } from '../../support/rsa-key.js';
import { findingsIn } from '../../support/rules/harness.js';

const good = 'directo._domainkey CNAME directo._domainkey.directo.ee.\n';
const google =
  '@ TXT "v=spf1 a:directo.gate.ee include:_spf.google.com -all"\n_spf.google.com. TXT "v=spf1 ip4:198.51.100.0/24 ~all"\n';
const ed25519 = 'k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';

/** A TXT record in strings that a zone file takes. */
const txt = (name: string, text: string): string =>
  `${name} TXT ( ${(text.match(/.{1,200}/g) ?? []).map((part) => `"${part}"`).join(' ')} )\n`;

function told(zone: string, selectors: readonly string[] = []): readonly string[] {
  return findingsIn(good + google + zone, { selectors })
    .filter(({ rule }) => rule.startsWith('dkim/'))
    .map(({ severity, rule, place }) => `${severity} ${rule} ${place.owner.split('.')[0]}`);
}

describe('the keys of others', () => {
  it.each([
    ['of 2048 bits', txt('google._domainkey', `v=DKIM1; k=rsa; p=${rsaKey(2048)}`), []],
    [
      'of 1024 bits',
      txt('google._domainkey', `v=DKIM1; k=rsa; p=${rsaKey(1024)}`),
      ['info dkim/key-size-advice google'],
    ],
    ['of 512 bits', txt('google._domainkey', `v=DKIM1; k=rsa; p=${rsaKey(512)}`), ['error dkim/key-too-short google']],
    [
      'cut off',
      txt('google._domainkey', `v=DKIM1; k=rsa; p=${rsaKey(2048).slice(0, 200)}`),
      ['error dkim/key-truncated google'],
    ],
    ['withdrawn', txt('google._domainkey', 'v=DKIM1; p='), ['info dkim/revoked google']],
    ['of an invalid record', txt('google._domainkey', `v=DKIM2; p=${rsaKey(2048)}`), ['error dkim/version google']],
    [
      'twice',
      `${txt('google._domainkey', 'p=')}${txt('google._domainkey', 'k=rsa; p=')}`,
      ['error dkim/multiple-records google'],
    ],
    [
      'that are delegated to nowhere',
      'google._domainkey CNAME nera.pavyzdys.lt.\n',
      ['warning dkim/alias-broken google'],
    ],
    ['that are missing', '', []],
  ])('%s are judged like any, at their own name', (_, zone, expected) => {
    expect(told(zone)).toEqual(expected);
  });

  it('get no advice that only their keeper could follow', () => {
    const zone = `google._domainkey CNAME raktas.pavyzdys.lt.\n${txt('raktas.pavyzdys.lt.', `t=s; p=${rsaKey(1024)}`)}`;
    expect(told(zone)).toEqual([]);
  });

  it('are known to be in use where the user asks for them', () => {
    expect(told(txt('k1._domainkey', 'v=DKIM1; p='), ['k1'])).toEqual(['error dkim/revoked k1']);
    expect(told('k1._domainkey CNAME nera.pavyzdys.lt.\n', ['k1'])).toEqual(['error dkim/alias-broken k1']);
    expect(told('', ['k1'])).toEqual(['warning dkim/missing k1']);
    expect(told(txt('k1._domainkey', 'sveiki'), ['k1'])).toEqual(['warning dkim/missing k1']);
    expect(told('; no answer from k1._domainkey.manodomenas.lt\n', ['k1'])).toEqual([]);
  });

  it('may be Ed25519 beside an RSA key', () => {
    expect(told(txt('e._domainkey', ed25519), ['e'])).toEqual(['warning dkim/ed25519-alone e']);
    expect(told(txt('e._domainkey', ed25519) + txt('google._domainkey', `p=${rsaKey(2048)}`), ['e'])).toEqual([]);
  });
});

describe('a wildcard', () => {
  it('is told, once, whatever it says', () => {
    expect(told(txt('*._domainkey', `p=${rsaKey(2048)}`))).toEqual([
      'warning dkim/wildcard spf-check-nobody-has-this-selector',
    ]);
    expect(told(txt('*._domainkey', 'sveiki'))).toEqual(['warning dkim/wildcard spf-check-nobody-has-this-selector']);
  });

  it('that withdraws every key is no mistake', () => {
    expect(told(txt('*._domainkey', 'v=DKIM1; p='))).toEqual([]);
  });
});

describe('a sender that is needed and signs only', () => {
  const needed = (zone: string): readonly string[] =>
    findingsIn(good + google + zone, { expectedSenders: knownSenders.senders.filter(({ id }) => id === 'mailchimp') })
      .filter(({ rule }) => /mailchimp|sender-missing|alias-broken/.test(rule))
      .map(({ rule }) => rule);

  it('must have a key', () => {
    expect(needed('')).toEqual(['dkim/sender-missing']);
    expect(needed(txt('k2._domainkey', `p=${rsaKey(2048)}`))).toEqual([]);
    expect(needed('k2._domainkey CNAME dkim2.mcsv.net.\n')).toEqual(['dkim/alias-broken']);
  });
});
