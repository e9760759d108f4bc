import { describe, expect, it } from 'vitest';
import { lookUpAddress } from '../../src/bounce/look-up-address.js';
import type { Answer, DnsView, RecordType } from '../../src/dns/answer.js';
import { domainFromText } from '../../src/dns/name.js';
import { parseAddress, parseAddress4 } from '../../src/ip/address.js';

const client = parseAddress('192.0.2.7')!;
const a = (...texts: string[]): Answer => ({ status: 'found', records: texts.map((text) => parseAddress4(text)!) });
const ptr = (...names: string[]): Answer => ({ status: 'found', records: names.map((one) => domainFromText(one)!) });

/** DNS that has these answers, and nothing else. */
function viewOf(answers: Readonly<Record<string, Answer>>): DnsView & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    lookup<T extends RecordType>(name: string, type: T): Answer<T> {
      asked.push(`${name} ${type}`);
      return (answers[`${name} ${type}`] ?? { status: 'nxdomain' }) as Answer<T>;
    },
  };
}

describe('the reverse name of an address', () => {
  it.each([
    [
      'leads back',
      { '7.2.0.192.in-addr.arpa PTR': ptr('mail.example.com'), 'mail.example.com A': a('192.0.2.7') },
      'confirmed',
    ],
    [
      'leads elsewhere',
      { '7.2.0.192.in-addr.arpa PTR': ptr('mail.example.com'), 'mail.example.com A': a('192.0.2.8') },
      'unconfirmed',
    ],
    ['leads nowhere', { '7.2.0.192.in-addr.arpa PTR': ptr('mail.example.com') }, 'unconfirmed'],
    ['is missing', {}, 'none'],
    ['is not told', { '7.2.0.192.in-addr.arpa PTR': { status: 'failed', reason: 'timeout' } }, 'unanswered'],
    [
      'is not told to its end',
      {
        '7.2.0.192.in-addr.arpa PTR': ptr('mail.example.com'),
        'mail.example.com A': { status: 'failed', reason: 'timeout' },
      },
      'unanswered',
    ],
    [
      'is one of several',
      { '7.2.0.192.in-addr.arpa PTR': ptr('a.example.com', 'b.example.com'), 'b.example.com A': a('192.0.2.7') },
      'confirmed',
    ],
  ] as const)('%s', (_what, answers, state) => {
    expect(lookUpAddress(client, viewOf(answers)).reverse.state).toBe(state);
  });
});

describe('a blocklist', () => {
  const stateOf = (answer: Answer): string | undefined =>
    lookUpAddress(client, viewOf({ '7.2.0.192.zen.spamhaus.org A': answer })).lists.find(
      ({ name }) => name === 'Spamhaus ZEN',
    )?.state;

  it.each<[string, Answer, string]>([
    ['lists the address', a('127.0.0.2'), 'listed'],
    ['lists it for several reasons', a('127.0.0.3', '127.0.0.11'), 'listed'],
    ['does not list it', { status: 'nxdomain' }, 'not-listed'],
    ['does not answer public resolvers', a('127.255.255.254'), 'refused'],
    ['does not answer so many questions', a('127.255.255.255'), 'refused'],
    ['is replaced by a page of the provider', a('198.51.100.1'), 'refused'],
    ['refuses', { status: 'failed', reason: 'refused' }, 'refused'],
    ['does not answer', { status: 'failed', reason: 'timeout' }, 'unanswered'],
  ])('%s', (_what, answer, state) => {
    expect(stateOf(answer)).toBe(state);
  });

  it('of IPv6 is asked in nibbles, and only one that has them', () => {
    const view = viewOf({});
    const { lists } = lookUpAddress(parseAddress('2001:db8::7')!, view);
    expect(lists.map(({ name }) => name)).toEqual(['Spamhaus ZEN']);
    expect(view.asked.filter((one) => one.endsWith('spamhaus.org A'))).toEqual([
      '7.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.zen.spamhaus.org A',
    ]);
  });

  it('never asks about other names than the list’s own', () => {
    const view = viewOf({});
    lookUpAddress(client, view);
    for (const one of view.asked) expect(one).toMatch(/^7\.2\.0\.192\./);
  });
});
