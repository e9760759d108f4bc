import type { RecordType } from '../../../src/dns/answer.js';
import type { Domain } from '../../../src/dns/name.js';
import { domain, type ServerRecord } from './message.js';
import type { ServerQuestion, ServerReply, SingleReply } from './reply.js';

/** What goes wrong with one question, given its true answer; `nth` counts how often it was asked, from 1. */
export type Fault = (truth: SingleReply, question: ServerQuestion, nth: number) => ServerReply;

const rcode = (code: number): SingleReply => ({ kind: 'rcode', rcode: code });
const elsewhere = domain('evil.test');
const recordsIn = (reply: SingleReply): readonly ServerRecord[] => (reply.kind === 'records' ? reply.records : []);
const moved = (records: readonly ServerRecord[], owner: string): ServerRecord[] =>
  records.map((record) => ({ ...record, owner: domain(owner) }));

/** A record of the type in question that nobody should believe. */
function planted(type: string): ServerRecord {
  const forged: Partial<Record<string, ServerRecord>> = {
    TXT: { type: 'TXT', data: ['v=spf1 ip4:203.0.113.9 +all'] },
    A: { type: 'A', data: { family: 4, bits: 0xcb00_7109 } },
    AAAA: { type: 'AAAA', data: { family: 6, bits: 0x2001_0db8n << 96n } },
    MX: { type: 'MX', data: { preference: 0, exchange: elsewhere } },
    NS: { type: 'NS', data: elsewhere },
    PTR: { type: 'PTR', data: elsewhere },
  } satisfies Partial<Record<RecordType, ServerRecord>>;
  return forged[type] ?? { type: 'CNAME', data: elsewhere };
}

/** After these there is no answer: nothing may be told as missing, and nothing may rest on it. */
export const failures = {
  SERVFAIL: () => rcode(2),
  REFUSED: () => rcode(5),
  FORMERR: () => rcode(1),
  NOTIMP: () => rcode(4),
  'FORMERR without the question': () => ({ kind: 'bare-rcode', rcode: 1 }),
  ...Object.fromEntries([6, 9, 11].map((code) => [`RCODE ${code}`, () => rcode(code)])),
  silence: () => ({ kind: 'silence' }),
  'an answer that comes too late': (truth) => ({ ...truth, delayMs: 2000 }),
  'an answer that ends in the middle': () => ({ kind: 'malformed' }),
  'octets that are no message': () => ({ kind: 'octets', octets: Buffer.from('HTTP/1.1 400 Bad Request') }),
  'the query sent back': () => ({ kind: 'echo' }),
  'records that are longer than they say': (truth) => mangled(truth, -1),
  'records that are shorter than they say': (truth) => mangled(truth, 1),
  'records of another owner': (_truth, { type }) => ({
    kind: 'records',
    records: moved([planted(type)], 'evil.test'),
  }),
  'records and "no such name" at once': (truth, { type }) => ({
    kind: 'records',
    records: recordsIn(truth).length === 0 ? [planted(type)] : recordsIn(truth),
    rcode: 3,
  }),
  'a referral to other servers': () => ({
    kind: 'records',
    records: [],
    flags: [],
    authorities: [{ type: 'NS', data: domain('ns.evil.test'), owner: domain('test') }],
  }),
  'truncation, and TCP that closes': () => ({ kind: 'truncated', records: [], tcp: 'hangs-up' }),
  'truncation, and TCP that is silent': () => ({ kind: 'truncated', records: [], tcp: 'silence' }),
  'truncation over TCP too': (truth) => ({ kind: 'truncated', records: recordsIn(truth), tcp: 'truncated' }),
  'a reply with another id': (_truth, { type }) => ({ kind: 'forged', forgery: 'id', records: [planted(type)] }),
  'a reply to another question': (_truth, { type }) => ({
    kind: 'forged',
    forgery: 'question',
    records: [planted(type)],
  }),
  'a reply from another port': (_truth, { type }) => ({ kind: 'forged', forgery: 'port', records: [planted(type)] }),
} satisfies Record<string, Fault>;

/** After these the report is the one without a fault. */
export const nuisances = {
  'SERVFAIL once': (truth, _question, nth) => (nth === 1 ? rcode(2) : truth),
  'a lost datagram': (truth, _question, nth) => (nth === 1 ? { kind: 'silence' } : truth),
  'slow answers': (truth) => ({ ...truth, delayMs: 200 }),
  'an answer over TCP': (truth, { transport }) =>
    truth.kind === 'records' && transport === 'udp' ? { kind: 'truncated', records: [], tcp: 'answers' } : truth,
  'a server that knows no EDNS': (truth, { edns }) => (edns ? rcode(1) : truth),
  'forged replies before the true one': (truth, { type }) => ({
    kind: 'several',
    replies: [
      ...(['id', 'question', 'port'] as const).map(
        (forgery): SingleReply => ({ kind: 'forged', forgery, records: [planted(type)] }),
      ),
      { ...truth, delayMs: 50 },
    ],
  }),
  'the answer twice': (truth) => ({ kind: 'several', replies: [truth, truth] }),
  'every record twice': (truth) => changed(truth, (records) => [...records, ...records]),
  'records in another order': (truth) => changed(truth, (records) => [...records].reverse()),
  'records of another owner beside': (truth, { type }) =>
    changed(truth, (records) => [...moved([planted(type)], 'evil.test'), ...records]),
  'records of another type beside': (truth) =>
    changed(truth, (records) => [{ type: 46, octets: Buffer.alloc(40) }, ...records]),
  'records of another class beside': (truth, { type }) =>
    changed(truth, (records) => [{ ...planted(type), class: 3 }, ...records]),
  'the name in capitals': (truth, { name }) =>
    changed(truth, (records) => records.map((record) => ({ ...record, owner: name.toUpperCase() as Domain }))),
  'octets behind the message': (truth) =>
    truth.kind === 'records' ? { ...truth, behind: Buffer.from('behind') } : truth,
} satisfies Record<string, Fault>;

function changed(truth: SingleReply, change: (records: readonly ServerRecord[]) => ServerRecord[]): SingleReply {
  return truth.kind === 'records' ? { ...truth, records: change(truth.records) } : truth;
}

/** The answer, or a planted record, whose length is wrong by so many octets. */
function mangled(truth: SingleReply, by: number): SingleReply {
  const records = recordsIn(truth).length === 0 ? [planted('A')] : recordsIn(truth);
  return { kind: 'records', records: records.map((record) => ({ ...record, lengthOff: by })) };
}
