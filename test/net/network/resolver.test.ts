import { describe, expect, test } from 'vitest';
import type { RecordType } from '../../../src/dns/answer.js';
import { root } from '../../../src/dns/name.js';
import { parseAddress4, parseAddress6 } from '../../../src/ip/address.js';
import { NetworkResolver } from '../../../src/net/network/resolver.js';
import { askOnce, never, withServer } from '../../support/dns/ask.js';
import { domain, type ServerRecord } from '../../support/dns/message.js';
import type { ServerReply } from '../../support/dns/reply.js';

function txt(...strings: string[]): ServerRecord {
  return { type: 'TXT', data: strings };
}

function a(text: string): ServerRecord {
  return { type: 'A', data: parseAddress4(text)! };
}

function records(...list: ServerRecord[]): ServerReply {
  return { kind: 'records', records: list };
}

describe('records of each type', () => {
  const everyOctet = Array.from({ length: 256 }, (_, octet) => String.fromCharCode(octet)).join('');
  const six = parseAddress6('2001:db8::1')!;
  const cases: { type: RecordType; sent: ServerRecord[]; received: unknown[] }[] = [
    { type: 'TXT', sent: [txt('v=spf1 ', '-all')], received: [['v=spf1 ', '-all']] },
    { type: 'TXT', sent: [txt('', 'a', '')], received: [['', 'a', '']] },
    {
      type: 'TXT',
      sent: [txt(everyOctet.slice(0, 128), everyOctet.slice(128))],
      received: [[everyOctet.slice(0, 128), everyOctet.slice(128)]],
    },
    { type: 'A', sent: [a('192.0.2.1')], received: [parseAddress4('192.0.2.1')] },
    { type: 'AAAA', sent: [{ type: 'AAAA', data: six }], received: [six] },
    {
      type: 'MX',
      sent: [{ type: 'MX', data: { preference: 10, exchange: domain('mx\\.one\\027\\255.test') } }],
      received: [{ preference: 10, exchange: 'mx\\.one\\027\\255.test' }],
    },
    {
      type: 'MX',
      sent: [{ type: 'MX', data: { preference: 0, exchange: root } }],
      received: [{ preference: 0, exchange: '.' }],
    },
    { type: 'PTR', sent: [{ type: 'PTR', data: domain('a\\.c.test') }], received: ['a\\.c.test'] },
    { type: 'NS', sent: [{ type: 'NS', data: domain('ns.test') }], received: ['ns.test'] },
    { type: 'CNAME', sent: [{ type: 'CNAME', data: domain('other.test') }], received: ['other.test'] },
  ];
  test.each(cases)('$type $sent arrive as they were sent', async ({ type, sent, received }) => {
    const { answer } = await askOnce('x.test', type, records(...sent));
    expect(answer).toEqual({ status: 'found', records: received });
  });

  test('names are lower case, whatever the server writes', async () => {
    const octets = Buffer.from('\x02MX\x04TeSt\x00', 'latin1');
    const { answer } = await askOnce('x.test', 'PTR', records({ type: 12, octets }));
    expect(answer).toEqual({ status: 'found', records: ['mx.test'] });
  });

  test('a chain of CNAMEs is followed', async () => {
    const chain = records(
      { type: 'CNAME', data: domain('b.test') },
      { owner: domain('b.test'), type: 'CNAME', data: domain('c.test') },
      { ...txt('end'), owner: domain('c.test') },
    );
    const { answer } = await askOnce('a.test', 'TXT', chain);
    expect(answer).toEqual({ status: 'found', records: [['end']] });
  });
});

describe('answers without records', () => {
  const loop: ServerReply = records({ type: 'CNAME', data: domain('x.test') });
  const dangling: ServerReply = records({ type: 'CNAME', data: domain('elsewhere.test') });
  const cases: { what: string; reply: ServerReply; type: RecordType; answer: unknown }[] = [
    { what: 'an empty answer', reply: { kind: 'rcode', rcode: 0 }, type: 'TXT', answer: { status: 'nodata' } },
    { what: 'NXDOMAIN', reply: { kind: 'rcode', rcode: 3 }, type: 'TXT', answer: { status: 'nxdomain' } },
    { what: 'a CNAME to a name without TXT', reply: dangling, type: 'TXT', answer: { status: 'nodata' } },
    { what: 'a CNAME to a name without A', reply: dangling, type: 'A', answer: { status: 'nodata' } },
    { what: 'a CNAME to a name without MX', reply: dangling, type: 'MX', answer: { status: 'nodata' } },
    { what: 'a CNAME to itself', reply: loop, type: 'TXT', answer: { status: 'nodata' } },
    {
      what: 'a CNAME to a name that does not exist',
      reply: { kind: 'records', records: [{ type: 'CNAME', data: domain('no.test') }], rcode: 3 },
      type: 'TXT',
      answer: { status: 'nxdomain' },
    },
  ];
  test.each(cases)('$what is $answer.status', async ({ reply, type, answer }) => {
    expect((await askOnce('x.test', type, reply)).answer).toEqual(answer);
  });
});

describe.concurrent('failures', () => {
  const rcode = (code: number): ServerReply => ({ kind: 'rcode', rcode: code });
  const cases: { what: string; reply: ServerReply; reason: string }[] = [
    { what: 'SERVFAIL', reply: rcode(2), reason: 'servfail' },
    { what: 'REFUSED', reply: rcode(5), reason: 'refused' },
    { what: 'NOTIMP', reply: rcode(4), reason: 'refused' },
    { what: 'FORMERR', reply: rcode(1), reason: 'malformed' },
    { what: 'an answer that cannot be read', reply: { kind: 'malformed' }, reason: 'malformed' },
    { what: 'TXT without any string', reply: records({ type: 16, octets: Buffer.alloc(0) }), reason: 'malformed' },
    {
      what: 'TXT longer than its data',
      reply: records({ type: 16, octets: Buffer.from([9, 65]) }),
      reason: 'malformed',
    },
    { what: 'silence', reply: { kind: 'silence' }, reason: 'timeout' },
    { what: 'a wrong id', reply: { kind: 'forged', forgery: 'id', records: [txt('x')] }, reason: 'timeout' },
    {
      what: 'another question',
      reply: { kind: 'forged', forgery: 'question', records: [txt('x')] },
      reason: 'timeout',
    },
    { what: 'another port', reply: { kind: 'forged', forgery: 'port', records: [txt('x')] }, reason: 'timeout' },
    {
      what: 'truncation and a connection that is closed',
      reply: { kind: 'truncated', records: [], tcp: 'hangs-up' },
      reason: 'unreachable',
    },
  ];
  test.each(cases)('$what is $reason', async ({ reply, reason }) => {
    // Long where an answer is due, short where none is.
    const { answer } = await askOnce('x.test', 'TXT', reply, { timeoutMs: reason === 'timeout' ? 100 : 2000 });
    expect(answer).toEqual({ status: 'failed', reason });
  });

  test('truncation while nobody listens on TCP is no answer', async () => {
    const reply: ServerReply = { kind: 'truncated', records: [txt('x')], tcp: 'answers' };
    const { answer } = await askOnce('x.test', 'TXT', reply, { tcp: false });
    expect(answer).toEqual({ status: 'failed', reason: 'unreachable' });
  });

  test.each(['.onion', 'a.onion', 'a+b.onion'])('%s is never asked', async (name) => {
    const { answer, log } = await askOnce(name.replace(/^\./, ''), 'A', records(a('192.0.2.1')));
    expect(answer).toEqual({ status: 'nxdomain' });
    expect(log).toEqual([]);
  });

  test('a closed port is unreachable', async () => {
    const port = await withServer(
      () => ({ kind: 'silence' }),
      async (server) => server.port,
    );
    const resolver = new NetworkResolver({ servers: [{ address: '127.0.0.1', port }], timeoutMs: 1000, tries: 1 });
    expect(await resolver.resolve(domain('x.test'), 'A', never)).toEqual({ status: 'failed', reason: 'unreachable' });
    resolver.close();
  });

  test('a truncated answer is fetched over TCP', async () => {
    const reply: ServerReply = { kind: 'truncated', records: [txt('whole')], tcp: 'answers' };
    const { answer, log } = await askOnce('x.test', 'TXT', reply);
    expect(answer).toEqual({ status: 'found', records: [['whole']] });
    expect(log.map(({ transport }) => transport).sort()).toEqual(['tcp', 'tcp', 'udp', 'udp']);
  });
});

describe('large answers', () => {
  test('1,500 TXT records arrive whole, in an order of their own', async () => {
    const many = Array.from({ length: 1500 }, (_, at) => txt(`record ${String(1499 - at).padStart(4, '0')}`));
    const { answer } = await askOnce('x.test', 'TXT', records(...many));
    expect(answer.status === 'found' && answer.records).toHaveLength(1500);
    expect(answer.status === 'found' && answer.records[0]).toEqual(['record 0000']);
  });

  test('62 KB in one record arrive whole', async () => {
    const strings = Array.from({ length: 243 }, () => 'x'.repeat(255));
    const { answer } = await askOnce('x.test', 'TXT', records(txt(...strings)));
    expect(answer).toEqual({ status: 'found', records: [strings] });
  });

  test('3,000 addresses arrive whole', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => a(`10.0.${at >> 8}.${at & 255}`));
    const { answer } = await askOnce('x.test', 'A', records(...many));
    expect(answer.status === 'found' && answer.records).toHaveLength(3000);
  });

  test('of 500 mail exchangers the 200 most preferred are kept', async () => {
    const many = Array.from(
      { length: 500 },
      (_, at): ServerRecord => ({ type: 'MX', data: { preference: 500 - at, exchange: domain(`m${at}.test`) } }),
    );
    const { answer } = await askOnce('x.test', 'MX', records(...many));
    const preferences = answer.status === 'found' ? answer.records.map(({ preference }) => preference) : [];
    expect(preferences).toEqual(Array.from({ length: 200 }, (_, at) => at + 1));
  });
});

describe('names', () => {
  const namesOf = (log: readonly { name: string }[]) => [...new Set(log.map(({ name }) => name))];
  test.each(['plain.test', '-a_b.*.test', 'a/b.test', 'xn--bcher-kva.test', 'localhost', '.'])(
    '%s reaches the server unchanged',
    async (name) => {
      const { answer, log } = await askOnce(name, 'TXT', records(txt('here')));
      expect(answer).toEqual({ status: 'found', records: [['here']] });
      expect(namesOf(log)).toEqual([name]);
    },
  );

  test.each([
    'a+b=c.test',
    'a%b.test',
    'a\\032b.test',
    'nul\\000x.test',
    'bs\\.dot.test',
    'back\\\\slash.test',
    '\\255\\195.test',
  ])('%s, which c-ares refuses or misreads, reaches the server unchanged', async (name) => {
    const { answer, log } = await askOnce(name, 'TXT', records(txt('here')));
    expect(answer).toEqual({ status: 'found', records: [['here']] });
    expect(namesOf(log)).toEqual([name]);
  });

  test.each(['xn--a.test', 'xn--zzzzzz9.test', 'xn--.test', 'xn--0.test'])(
    '%s, which Node 20 turns into a question to the root, reaches the server unchanged',
    async (name) => {
      const { log } = await askOnce(name, 'TXT', ({ name: asked }) =>
        asked === root ? records(txt('v=spf1 +all')) : { kind: 'rcode', rcode: 3 },
      );
      expect(namesOf(log)).toEqual([name]);
    },
  );
});
