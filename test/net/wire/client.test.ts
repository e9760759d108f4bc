import { describe, expect, test, vi } from 'vitest';
import type { RecordType } from '../../../src/dns/answer.js';
import { parseAddress4, parseAddress6 } from '../../../src/ip/address.js';
import { failedWith, timedOut } from '../../../src/net/resolver.js';
import { exchangeByWire } from '../../../src/net/wire/client.js';
import { askOnce, never, withServer } from '../../support/dns/ask.js';
import { domain, type ServerRecord } from '../../support/dns/message.js';
import type { ServerReply } from '../../support/dns/reply.js';

/** A name that only the wire client asks. */
const odd = 'user+tag=x.test';

const hello: ServerRecord = { type: 'TXT', data: ['hello \xff\x00'] };

function records(...list: ServerRecord[]): ServerReply {
  return { kind: 'records', records: list };
}

describe('records of each type', () => {
  const four = parseAddress4('192.0.2.1')!;
  const six = parseAddress6('2001:db8::1')!;
  const name = domain('a\\.\\255.test');
  test.each<[RecordType, ServerRecord, unknown]>([
    ['TXT', hello, ['hello \xff\x00']],
    ['A', { type: 'A', data: four }, four],
    ['AAAA', { type: 'AAAA', data: six }, six],
    ['MX', { type: 'MX', data: { preference: 300, exchange: name } }, { preference: 300, exchange: name }],
    ['MX', { type: 'MX', data: { preference: 0, exchange: domain('.') } }, { preference: 0, exchange: '.' }],
    ['PTR', { type: 'PTR', data: name }, name],
    ['NS', { type: 'NS', data: name }, name],
    ['CNAME', { type: 'CNAME', data: name }, name],
  ])('%s', async (type, sent, received) => {
    expect((await askOnce(odd, type, records(sent))).answer).toEqual({ status: 'found', records: [received] });
  });
});

describe.concurrent('answers and failures, as over node:dns', () => {
  const rcode = (code: number): ServerReply => ({ kind: 'rcode', rcode: code });
  test.each<[string, ServerReply, unknown]>([
    ['an empty answer', rcode(0), { status: 'nodata' }],
    ['NXDOMAIN', rcode(3), { status: 'nxdomain' }],
    ['a CNAME without target', records({ type: 'CNAME', data: domain('b.test') }), { status: 'nodata' }],
    ['another owner', records({ ...hello, owner: domain('evil.test') }), { status: 'failed', reason: 'malformed' }],
    ['the query sent back', { kind: 'echo' }, { status: 'failed', reason: 'malformed' }],
    ['RCODE 9', rcode(9), { status: 'failed', reason: 'servfail' }],
    ['SERVFAIL', rcode(2), { status: 'failed', reason: 'servfail' }],
    ['REFUSED', rcode(5), { status: 'failed', reason: 'refused' }],
    ['NOTIMP', rcode(4), { status: 'failed', reason: 'refused' }],
    ['FORMERR', rcode(1), { status: 'failed', reason: 'malformed' }],
    ['FORMERR without question', { kind: 'bare-rcode', rcode: 1 }, { status: 'failed', reason: 'malformed' }],
    ['an answer that cannot be read', { kind: 'malformed' }, { status: 'failed', reason: 'malformed' }],
    ['silence', { kind: 'silence' }, timedOut],
    ['octets', { kind: 'octets', octets: Buffer.from('garbage') }, timedOut],
    [
      'a closed connection',
      { kind: 'truncated', records: [], tcp: 'hangs-up' },
      { status: 'failed', reason: 'unreachable' },
    ],
    ['silence over TCP', { kind: 'truncated', records: [], tcp: 'silence' }, timedOut],
    [
      'truncation over TCP',
      { kind: 'truncated', records: [], tcp: 'truncated' },
      { status: 'failed', reason: 'malformed' },
    ],
  ])('%s', async (_what, reply, expected) => {
    // Long where an answer is due, short where none is.
    const timeoutMs = expected === timedOut ? 100 : 2000;
    expect((await askOnce(odd, 'TXT', reply, { timeoutMs })).answer).toEqual(expected);
  });

  test('a closed TCP port', async () => {
    const { answer } = await askOnce(odd, 'TXT', { kind: 'truncated', records: [], tcp: 'answers' }, { tcp: false });
    expect(answer).toEqual({ status: 'failed', reason: 'unreachable' });
  });

  test('a closed UDP port', async () => {
    await withServer(
      () => ({ kind: 'silence' }),
      async (server, resolver) => {
        await server.close();
        const answer = await resolver.resolve(domain(odd), 'TXT', never);
        expect(answer).toEqual({ status: 'failed', reason: 'unreachable' });
      },
    );
  });
});

describe('transport', () => {
  test('what does not fit into a datagram comes by TCP', async () => {
    const many = Array.from({ length: 1500 }, (_, at): ServerRecord => ({ type: 'TXT', data: [`${10_000 + at}`] }));
    const { answer, log } = await askOnce(odd, 'TXT', records(...many));
    expect(answer.status === 'found' && answer.records).toHaveLength(1500);
    expect(log.map(({ transport }) => transport)).toEqual(['udp', 'tcp']);
  });

  test.each(['id', 'question', 'port'] as const)(
    'a reply with a wrong %s is ignored, the true one is taken',
    async (forgery) => {
      const evil: ServerRecord = { type: 'TXT', data: ['v=spf1 +all'] };
      const { answer } = await askOnce(odd, 'TXT', {
        kind: 'several',
        replies: [
          { kind: 'forged', forgery, records: [evil] },
          { kind: 'records', records: [hello], delayMs: 50 },
        ],
      });
      expect(answer).toEqual({ status: 'found', records: [hello.type === 'TXT' && hello.data] });
    },
  );

  test('a server that does not know EDNS is asked without it', async () => {
    const { answer, log } = await askOnce(odd, 'TXT', ({ edns }) =>
      edns ? { kind: 'rcode', rcode: 1 } : records(hello),
    );
    expect(answer.status).toBe('found');
    expect(log.map(({ edns }) => edns)).toEqual([true, false]);
  });

  test('a datagram that is lost is sent again', async () => {
    const replies: ServerReply[] = [{ kind: 'silence' }, records(hello)];
    const { answer, log } = await askOnce(odd, 'TXT', () => replies.shift()!, { timeoutMs: 5000, tries: 1 });
    expect(answer.status).toBe('found');
    expect(log).toHaveLength(2);
  });

  test.each([
    // No socket may send there unless it says that it means everybody.
    { address: '255.255.255.255', port: 53 },
    { address: 'fe80::1%nolink', port: 53 },
  ])('a query to $address cannot be sent, which is not an answer', async (server) => {
    const question = { name: domain(odd), type: 'TXT' } as const;
    expect(await exchangeByWire(question, server, { timeoutMs: 2000, signal: never })).toEqual({ kind: 'unsent' });
  });

  test('each question has a port of its own', async () => {
    await withServer(
      () => records(hello),
      async (server, resolver) => {
        const names = Array.from({ length: 20 }, (_, at) => domain(`a+${at}.test`));
        await Promise.all(names.map((name) => resolver.resolve(name, 'TXT', never)));
        expect(new Set(server.log.map(({ from }) => from)).size).toBe(20);
      },
    );
  });

  test('tries and time-out are those of node:dns', async () => {
    const { elapsedMs, log, answer } = await askOnce(odd, 'TXT', { kind: 'silence' }, { timeoutMs: 100, tries: 3 });
    expect(answer).toEqual({ status: 'failed', reason: 'timeout' });
    expect(log).toHaveLength(3);
    expect(elapsedMs).toBeGreaterThan(290);
    expect(elapsedMs).toBeLessThan(1300);
  });

  test('a question that is over before its socket is bound leaves no socket open', async () => {
    const expectSockets = (count: number) =>
      vi.waitFor(() =>
        expect(process.getActiveResourcesInfo().filter((kind) => kind === 'UDPWrap')).toHaveLength(count),
      );
    await expectSockets(0);
    await withServer(
      () => records(hello),
      async ({ port }) => {
        const ask = (signal: AbortSignal) =>
          exchangeByWire(
            { name: domain(odd), type: 'TXT' },
            { address: '127.0.0.1', port },
            { timeoutMs: 20_000, signal },
          );
        const over = new AbortController();
        const early = [ask(AbortSignal.abort()), ask(over.signal)];
        over.abort();
        expect(await Promise.all(early)).toEqual([failedWith('timeout'), failedWith('timeout')]);
        // By the time that a later question is answered, the sockets of those before it are bound.
        expect(await ask(never)).toMatchObject({ kind: 'answer', answer: { status: 'found' } });
        await expectSockets(1);
      },
    );
  });

  test('SERVFAIL once is no failure', async () => {
    const replies: ServerReply[] = [{ kind: 'rcode', rcode: 2 }, records(hello)];
    const { answer } = await askOnce(odd, 'TXT', () => replies.shift()!);
    expect(answer.status).toBe('found');
  });
});
