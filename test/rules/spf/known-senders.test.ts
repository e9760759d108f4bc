import { describe, expect, it } from 'vitest';
import { knownSenders } from '../../../src/senders/all.js';
import { findingsIn } from '../../support/rules/harness.js';

const google = '_spf.google.com. TXT "v=spf1 ip4:198.51.100.0/25 ~all"\n';
const mx = '@ MX 1 smtp.google.com.\nsmtp.google.com. A 192.0.2.26\n';
const spf = (terms: string): string => `@ TXT "v=spf1 a:directo.gate.ee ${terms}"\n`;
const about = /provider-not-authorised|sender-missing|include-(useless|renamed)/;

function told(zone: string, expected: readonly string[] = []) {
  const expectedSenders = knownSenders.senders.filter(({ id }) => expected.includes(id));
  return findingsIn(google + zone, { expectedSenders })
    .filter(({ rule }) => about.test(rule))
    .map(({ severity, rule }) => `${severity} ${rule}`);
}

describe('a mailbox provider', () => {
  it('that may not send is told', () => {
    expect(told(mx + spf('mx -all'))).toEqual(['warning spf/provider-not-authorised']);
  });

  it.each([
    ['allowed', mx + spf('include:_spf.google.com -all')],
    ['written out as addresses', mx + spf('ip4:198.51.100.0/25 -all')],
    ['named in vain, which its own rule tells', mx + spf('?include:_spf.google.com -all')],
    ['named behind all, which its own rule tells', mx + spf('-all include:_spf.google.com')],
    ['of a domain without SPF', mx],
    ['of a domain that sends nothing', `${mx}@ TXT "v=spf1 -all"\n`],
    ['behind a broken record', mx + spf('ip:192.0.2.1 -all')],
    [
      'whose addresses DNS does not tell',
      `${mx.replaceAll('smtp.google.com', 'a.mail.protection.outlook.com')}${spf('mx -all')}; no answer from spf.protection.outlook.com\n`,
    ],
  ])('%s is not', (_, zone) => {
    expect(told(zone)).toEqual([]);
  });

  it.each([
    'mx.sigmanet.lv',
    'd1.a.ess.de.barracudanetworks.com',
    'route1.mx.cloudflare.net',
    'eu-smtp-inbound-1.mimecast.com',
  ])('is none that only receives: %s', (host) => {
    expect(told(`@ MX 10 ${host}.\n${host}. A 192.0.2.26\n${spf('-all')}`)).toEqual([]);
  });

  it('behind a filter is known by its key', () => {
    const zone = `@ MX 10 d1.a.ess.de.barracudanetworks.com.\nd1.a.ess.de.barracudanetworks.com. A 192.0.2.26\n${spf('-all')}`;
    const key =
      'x._domainkey CNAME s1.x.onmicrosoft.com.\ns1.x.onmicrosoft.com. CNAME directo._domainkey.directo.ee.\n';
    const findings = findingsIn(zone + key, { selectors: ['x'] }).filter(({ rule }) => about.test(rule));
    expect(findings).toMatchObject([
      { rule: 'spf/provider-not-authorised', data: { provider: 'Microsoft 365', sign: { kind: 'key' } } },
    ]);
  });
});

describe('a sender that is needed', () => {
  it.each([
    ['-all', ['error spf/sender-missing']],
    ['?include:spf.brevo.com -all', ['error spf/sender-missing']],
    ['include:spf.brevo.com -all', []],
    ['include:spf.sendinblue.com -all', ['info spf/include-renamed']],
  ])('with %s: %j', (terms, expected) => {
    const records = ['spf.brevo.com', 'spf.sendinblue.com'].map(
      (name) => `${name}. TXT "v=spf1 ip4:192.0.2.64/26 -all"\n`,
    );
    expect(told(spf(terms) + records.join(''), ['brevo'])).toEqual(expected);
  });

  it('is told where there is no SPF record at all, and once where it is the mailbox provider', () => {
    expect(told('@ A 192.0.2.1\n', ['brevo'])).toEqual(['error spf/sender-missing']);
    expect(told(mx + spf('mx -all'), ['google'])).toEqual(['error spf/sender-missing']);
  });

  it('is not judged where DNS does not answer', () => {
    expect(told('; no answer from manodomenas.lt\n', ['brevo'])).toEqual([]);
  });
});

describe('an include', () => {
  it.each([
    [
      'of a sender with an envelope of its own',
      'servers.mcsv.net. TXT "v=spf1 ip4:192.0.2.64/26 -all"\n',
      ['info spf/include-useless'],
    ],
    ['that is empty as well', 'servers.mcsv.net. TXT "v=spf1 -all"\n', ['info spf/include-useless']],
    ['whose record is gone, which its own rule tells', '', []],
  ])('%s: told once', (_, record, expected) => {
    expect(told(spf('include:servers.mcsv.net -all') + record)).toEqual(expected);
  });
});
