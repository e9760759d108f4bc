import { decode } from 'dns-packet';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordType } from '../../../src/dns/answer.js';
import { encodeQuery, readReply } from '../../../src/net/wire/message.js';
import { encodeName } from '../../../src/net/wire/name.js';
import { domain, type ServerRecord, writeReply } from '../../support/dns/message.js';

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
}

/** The reply with these records, as it is read. */
function read(records: readonly ServerRecord[], { type = 'TXT', id = 7, rcode = 0, question }: Shape = {}) {
  const query = encodeQuery({ name, type }, 7);
  const asked = question ?? query.subarray(12);
  return readReply(writeReply({ id, question: asked, rcode, truncated: false, records }), query, { name, type });
}

test('a query is one that another implementation reads', () => {
  const query = decode(encodeQuery({ name: domain('plain.test'), type: 'AAAA' }, 4711));
  expect(query).toMatchObject({ id: 4711, type: 'query', flag_rd: true, flag_tc: false });
  expect(query.questions).toEqual([{ name: 'plain.test', type: 'AAAA', class: 'IN' }]);
});

describe('owners', () => {
  const answer = (...texts: string[]) => ({
    kind: 'answer',
    answer: texts.length === 0 ? { status: 'nodata' } : { status: 'found', records: texts.map((text) => [text]) },
  });
  test.each([
    ['of the name itself', [txt('ours')], answer('ours')],
    ['of another name', [txt('v=spf1 +all', 'evil.test')], answer()],
    ['of both', [txt('v=spf1 +all', 'evil.test'), txt('ours')], answer('ours')],
    ['of the target of a CNAME', [cname('b.test'), txt('theirs', 'b.test')], answer('theirs')],
    ['of a chain in any order', [txt('end', 'c.test'), cname('c.test', 'b.test'), cname('b.test')], answer('end')],
    ["of the target of somebody else's CNAME", [cname('b.test', 'evil.test'), txt('x', 'b.test')], answer()],
    ['of a loop', [cname('b.test'), cname('a+b.test', 'b.test')], answer()],
    ['with a second CNAME at one name', [cname('b.test'), cname('evil.test'), txt('x', 'evil.test')], answer()],
    ['in other letters', [txt('ours', 'A+B.TEST')], answer('ours')],
  ])('records %s', (_what, records, expected) => {
    expect(read(records)).toEqual(expected);
  });
});

describe('RCODEs', () => {
  test.each([
    [1, { status: 'failed', reason: 'malformed' }],
    [2, { status: 'failed', reason: 'servfail' }],
    [3, { status: 'nxdomain' }],
    [4, { status: 'failed', reason: 'refused' }],
    [5, { status: 'failed', reason: 'refused' }],
    [6, { status: 'failed', reason: 'servfail' }],
    [15, { status: 'failed', reason: 'servfail' }],
  ])('%i', (rcode, answer) => {
    expect(read([], { rcode })).toEqual({ kind: 'answer', answer });
  });

  test('an error without a question counts, an answer or NXDOMAIN without one does not', () => {
    const question = Buffer.alloc(0);
    expect(read([], { rcode: 5, question })).toMatchObject({ answer: { reason: 'refused' } });
    expect(read([], { rcode: 3, question })).toEqual({ kind: 'foreign' });
    expect(read([txt('x')], { question })).toEqual({ kind: 'foreign' });
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

  test('our own query sent back', () => {
    const query = encodeQuery({ name, type: 'TXT' }, 7);
    expect(readReply(query, query, { name, type: 'TXT' })).toEqual({ kind: 'foreign' });
  });
});

describe('data', () => {
  const malformed = { kind: 'answer', answer: { status: 'failed', reason: 'malformed' } };
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
    const query = encodeQuery({ name, type: 'TXT' }, 7);
    const reply = writeReply({ id: 7, question: query.subarray(12), rcode: 0, truncated: false, records: [txt('x')] });
    reply.writeUInt16BE(2, 6);
    expect(readReply(reply, query, { name, type: 'TXT' })).toEqual(malformed);
  });
});

test('no message whatever throws', () => {
  const query = encodeQuery({ name, type: 'MX' }, 7);
  const intact = writeReply({
    id: 7,
    question: query.subarray(12),
    rcode: 0,
    truncated: false,
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
