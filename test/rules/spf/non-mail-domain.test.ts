import { describe, expect, it } from 'vitest';
import { answering, dataOf } from '../../support/rules/spf-findings.js';

const host = '@ A 192.0.2.25\n';
const told = [{ domain: 'manodomenas.lt', record: 'v=spf1 -all' }];

describe('a domain without mail', () => {
  it.each([
    ['no MX and no record', host],
    ['a null MX and no record', `${host}@ MX 0 .\n`],
    ['a record that admits nobody but does not refuse', `${host}@ TXT "v=spf1 ~all"\n`],
    ['an empty record', `${host}@ TXT "v=spf1"\n`],
  ])('is told how to say so: %s', (_, zone) => {
    expect(dataOf('spf/non-mail-domain', zone)).toEqual(told);
  });

  it.each([
    ['says so already', `${host}@ TXT "v=spf1 -all"\n`],
    ['says so in capitals and with a space behind', `${host}@ TXT "V=SPF1 -ALL "\n`],
    ['has a mail host', '@ MX 10 pastas\npastas A 192.0.2.25\n'],
    ['names a sender', `${host}@ TXT "v=spf1 a:directo.gate.ee ~all"\n`],
    ['has its senders named elsewhere', `${host}@ TXT "v=spf1 redirect=directo.gate.ee"\n`],
    ['has a record that cannot be read', `${host}@ TXT "v=spf1 ip:192.0.2.1 ~all"\n`],
    ['has two records', `${host}@ TXT "v=spf1 ~all"\n@ TXT "v=spf1 ?all"\n`],
    ['has a record that was meant as SPF', `${host}@ TXT "v=spf1; mx -all"\n`],
    ['has its record elsewhere', `${host}_spf TXT "v=spf1 mx -all"\n`],
    ['has the key of the sender', `${host}directo._domainkey CNAME directo._domainkey.directo.ee.\n`],
    ['does not exist', 'kitas.lt. A 192.0.2.1\n'],
    ['gives no answer', '; no answer from manodomenas.lt\n'],
  ])('is left in peace where it %s', (_, zone) => {
    expect(dataOf('spf/non-mail-domain', zone)).toEqual([]);
  });

  it.each([
    ['TXT', { status: 'failed', reason: 'servfail' }],
    ['TXT', { status: 'unasked' }],
    ['MX', { status: 'failed', reason: 'timeout' }],
    ['MX', { status: 'unasked' }],
  ] as const)('is not claimed while the answer about %s is %o', (type, answer) => {
    expect(dataOf('spf/non-mail-domain', answering(type, { status: 'nodata' }, host))).toEqual(told);
    expect(dataOf('spf/non-mail-domain', answering(type, answer, host))).toEqual([]);
  });
});
