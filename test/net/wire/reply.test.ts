import { decode } from 'dns-packet';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordType } from '../../../src/dns/answer.js';
import { encodeName } from '../../../src/net/wire/name.js';
import { encodeQuery } from '../../../src/net/wire/query.js';
import { readReply } from '../../../src/net/wire/reply.js';
import { domain, type Flag, type ServerRecord, writeReply } from '../../support/dns/message.js';

const name = domain('a+b.test');

function txt(text: string, owner?: string): ServerRecord {
  return { type: 'TXT', data: [text], ...(owner === undefined ? {} : { owner: domain(owner) }) };
}

function cname(target: string, owner?: string): ServerRecord {
  return { type: 'CNAME', data: domain(target), ...(owner === undefined ? {} : { owner: domain(owner) }) };
}

interface Shape {
  readonly type?: RecordType;
  readonly id?: number;
  readonly rcode?: number;
  readonly question?: Buffer;
  readonly authorities?: readonly ServerRecord[];
  readonly additionals?: readonly ServerRecord[];
  readonly flags?: readonly Flag[];
  readonly edns?: boolean;
}

/** The reply with these records, as it is read. */
function read(records: readonly ServerRecord[], shape: Shape = {}) {
  const { type = 'TXT', question, edns = true, ...rest } = shape;
  const query = encodeQuery({ name, type }, 7, { edns });
  const asked = question ?? questionOf(query.subarray(12));
  return readReply(writeReply({ id: 7, question: asked, records, ...rest }), query, { name, type });
}

/** The question alone: what follows it in a query is EDNS. */
function questionOf(octets: Buffer): Buffer {
  return octets.subarray(0, encodeName(name).length + 4);
}

test('a query is one that another implementation reads', () => {
  const query = decode(encodeQuery({ name: domain('plain.test'), type: 'AAAA' }, 4711, { edns: true }));
  expect(query).toMatchObject({ id: 4711, type: 'query', flag_rd: true, flag_tc: false });
  expect(query.questions).toEqual([{ name: 'plain.test', type: 'AAAA', class: 'IN' }]);
  expect(query.additionals).toMatchObject([{ type: 'OPT', udpPayloadSize: 1232, ednsVersion: 0, flag_do: false }]);
});

test('a query without EDNS is only the question', () => {
  const message = encodeQuery({ name: domain('plain.test'), type: 'AAAA' }, 4711, { edns: false });
  expect(decode(message).additionals).toEqual([]);
  expect(message).toHaveLength(12 + 12 + 4);
});

const malformed = { kind: 'answer', answer: { status: 'failed', reason: 'malformed' } };

describe('owners', () => {
  const answer = (...texts: string[]) => ({
    kind: 'answer',
    answer: texts.length === 0 ? { status: 'nodata' } : { status: 'found', records: texts.map((text) => [text]) },
  });
  test.each([
    ['of the name itself', [txt('ours')], answer('ours')],
    ['of another name', [txt('v=spf1 +all', 'evil.test')], malformed],
    ['of both', [txt('v=spf1 +all', 'evil.test'), txt('ours')], answer('ours')],
    ['of the target of a CNAME', [cname('b.test'), txt('theirs', 'b.test')], answer('theirs')],
    ['of a chain in any order', [txt('end', 'c.test'), cname('c.test', 'b.test'), cname('b.test')], answer('end')],
    ["of the target of somebody else's CNAME", [cname('b.test', 'evil.test'), txt('x', 'b.test')], malformed],
    ['of a loop', [cname('b.test'), cname('a+b.test', 'b.test')], answer()],
    ['with a second CNAME at one name', [cname('b.test'), cname('evil.test'), txt('x', 'evil.test')], malformed],
    ['in other letters', [txt('ours', 'A+B.TEST')], answer('ours')],
  ])('records %s', (_what, records, expected) => {
    expect(read(records)).toEqual(expected);
  });
});

describe('RCODEs', () => {
  const failed = (reason: string) => ({ kind: 'answer', answer: { status: 'failed', reason } });
  test.each<[number, unknown]>([
    [1, failed('malformed')],
    [2, failed('servfail')],
    [3, { kind: 'answer', answer: { status: 'nxdomain' } }],
    [4, failed('refused')],
    [5, failed('refused')],
    ...[6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((rcode): [number, unknown] => [rcode, failed('servfail')]),
  ])('%i', (rcode, reply) => {
    expect(read([], { rcode, edns: false })).toEqual(reply);
  });

  test.each([1, 4])('%i may mean that the server does not know EDNS', (rcode) => {
    expect(read([], { rcode })).toEqual({ kind: 'edns-refused' });
  });

  test('the upper bits of EDNS belong to it', () => {
    const opt = (upper: number): ServerRecord => ({ type: 41, octets: Buffer.alloc(0), ttl: upper * 2 ** 24 });
    expect(read([], { additionals: [opt(1)] })).toEqual({ kind: 'edns-refused' });
    expect(read([], { additionals: [opt(2)], rcode: 3 })).toEqual(failed('servfail'));
    expect(read([txt('ours')], { additionals: [opt(0)] })).toMatchObject({ answer: { status: 'found' } });
  });

  test('an error without a question counts, an answer or NXDOMAIN without one does not', () => {
    const question = Buffer.alloc(0);
    expect(read([], { rcode: 5, question })).toEqual(failed('refused'));
    expect(read([], { rcode: 3, question })).toEqual({ kind: 'foreign' });
    expect(read([txt('x')], { question })).toEqual({ kind: 'foreign' });
  });

  test('"no such name" beside records of the name is malformed', () => {
    expect(read([txt('x')], { rcode: 3 })).toEqual(malformed);
    expect(read([cname('b.test')], { rcode: 3 })).toMatchObject({ answer: { status: 'nxdomain' } });
  });
});

describe('an answer without records', () => {
  const nothing = { kind: 'answer', answer: { status: 'nodata' } };
  const elsewhere = { kind: 'answer', answer: { status: 'failed', reason: 'refused' } };
  const ns: ServerRecord = { type: 'NS', data: domain('ns.other.test'), owner: domain('test') };
  const soa: ServerRecord = { type: 6, octets: Buffer.alloc(22), owner: domain('test') };
  test.each<[string, ServerRecord[], Shape, unknown]>([
    ['of a resolver', [], { flags: ['ra'] }, nothing],
    ['with the SOA of its zone', [], { flags: ['ra'], authorities: [soa] }, nothing],
    ['of the zone’s own server', [], { flags: ['aa'], authorities: [soa] }, nothing],
    ['with SOA and NS', [], { flags: ['ra'], authorities: [ns, soa] }, nothing],
    ['that refers to other servers', [], { flags: [], authorities: [ns] }, elsewhere],
    ['behind a CNAME, of a resolver', [cname('b.other')], { flags: ['ra'] }, nothing],
    ['behind a CNAME within the zone', [cname('b.test')], { flags: ['aa'], authorities: [soa] }, nothing],
    ['behind a CNAME out of the zone', [cname('b.other')], { flags: ['aa'] }, elsewhere],
    ['in a loop of CNAMEs', [cname('a+b.test')], { flags: ['aa'] }, nothing],
  ])('%s', (_what, records, shape, expected) => {
    expect(read(records, shape)).toEqual(expected);
  });
});

describe('replies that are not ours', () => {
  const question = (asked: string, type: number, klass: number) =>
    Buffer.concat([encodeName(domain(asked)), Buffer.from([0, type, 0, klass])]);
  test.each([
    ['another id', { id: 8 }],
    ['another name', { question: question('a-b.test', 16, 1) }],
    ['another type', { question: question('a+b.test', 15, 1) }],
    ['another class', { question: question('a+b.test', 16, 3) }],
    ['half a question', { question: question('a+b.test', 16, 1).subarray(0, 12) }],
  ])('%s', (_what, shape: Shape) => {
    const records = shape.question?.length === 12 ? [] : [txt('x')];
    expect(read(records, shape)).toEqual({ kind: 'foreign' });
  });

  test('our own query sent back is malformed, another query is not ours', () => {
    const question = { name, type: 'TXT' } as const;
    const query = encodeQuery(question, 7, { edns: true });
    expect(readReply(query, query, question)).toEqual(malformed);
    expect(readReply(encodeQuery(question, 8, { edns: true }), query, question)).toEqual({ kind: 'foreign' });
  });
});

describe('data', () => {
  test.each<[string, RecordType, number, number[]]>([
    ['TXT without a string', 'TXT', 16, []],
    ['TXT longer than its data', 'TXT', 16, [5, 65]],
    ['A of five octets', 'A', 1, [1, 2, 3, 4, 5]],
    ['AAAA of four octets', 'AAAA', 28, [1, 2, 3, 4]],
    ['MX without exchange', 'MX', 15, [0, 10]],
    ['MX with octets behind the exchange', 'MX', 15, [0, 10, 0, 0]],
    ['PTR that runs out of its data', 'PTR', 12, [5, 65]],
    ['CNAME that is no name', 'TXT', 5, [0x40]],
  ])('%s makes the answer malformed', (_what, type, number, octets) => {
    expect(read([{ type: number, octets: Buffer.from(octets) }], { type })).toEqual(malformed);
  });

  test('records of other types and classes are passed over', () => {
    const rrsig: ServerRecord = { type: 46, octets: Buffer.alloc(30) };
    expect(read([rrsig, txt('ours')])).toMatchObject({ answer: { records: [['ours']] } });
  });

  test('more records promised than sent', () => {
    const query = encodeQuery({ name, type: 'TXT' }, 7, { edns: true });
    const reply = writeReply({ id: 7, question: questionOf(query.subarray(12)), records: [txt('x')] });
    reply.writeUInt16BE(2, 6);
    expect(readReply(reply, query, { name, type: 'TXT' })).toEqual(malformed);
  });
});

test('no message whatever throws', () => {
  const query = encodeQuery({ name, type: 'MX' }, 7, { edns: true });
  const intact = writeReply({
    id: 7,
    question: questionOf(query.subarray(12)),
    records: [cname('b.test'), { type: 'MX', data: { preference: 1, exchange: domain('m.test') } }],
  });
  const edit = fc.record({ at: fc.nat({ max: intact.length - 1 }), octet: fc.nat({ max: 255 }) });
  const ours = { answers: 0 };
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), fc.nat({ max: intact.length }), (edits, length) => {
      const message = Buffer.from(intact.subarray(0, length));
      for (const { at, octet } of edits) if (at < length) message[at] = octet;
      if (readReply(message, query, { name, type: 'MX' }).kind === 'answer') ours.answers += 1;
    }),
    { numRuns: 3000 },
  );
  expect(ours.answers).toBeGreaterThan(0);
});
