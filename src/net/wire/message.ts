import { decode, encode, RECURSION_DESIRED } from 'dns-packet';
import type { FailureReason, Question, RecordData, RecordType } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import { answerWith } from '../record-order.js';
import { failedWith, type Settled } from '../resolver.js';
import { encodeName, readName } from './name.js';
import { recordReaders, typeNumbers } from './records.js';

/*
 * dns-packet treats names as UTF-8 text without escapes, so a dot inside a label splits it and an octet above 127 is
 * lost, which are the very names this client is for. It is therefore used for the header and the fixed part of the
 * question only; names and resource records are read here.
 */

/** RFC 1035 §4.1.1. */
export const headerOctets = 12;
/** Type and class. */
const questionTailOctets = 4;
/** Type, class, TTL and length, RFC 1035 §4.1.3. */
const recordHeadOctets = 10;
const internetClass = 1;
/** The low four bits of the flags, RFC 1035 §4.1.1. */
const rcodeBits = 0xf;
const questionCountAt = 4;
const answerCountAt = 6;

/** A question as a message with this id. No EDNS: an answer over 512 octets comes over TCP. */
export function encodeQuery({ name, type }: Question, id: number): Buffer {
  const ofRoot = encode({ type: 'query', id, flags: RECURSION_DESIRED, questions: [{ name: '.', type: 'TXT' }] });
  // The library's types lack some of ours.
  ofRoot.writeUInt16BE(typeNumbers[type], headerOctets + 1);
  // The root, one zero octet, is replaced by the name.
  return Buffer.concat([ofRoot.subarray(0, headerOctets), encodeName(name), ofRoot.subarray(headerOctets + 1)]);
}

export type Reply<T extends RecordType> =
  | Settled<T>
  | { readonly kind: 'truncated' }
  /** Not a reply to this query: another id, another question, or not DNS at all. */
  | { readonly kind: 'foreign' };

/** Reads `message` as the reply to `query`, which {@link encodeQuery} made of `question`. */
export function readReply<T extends RecordType>(message: Buffer, query: Buffer, question: Question<T>): Reply<T> {
  if (message.length < headerOctets) return { kind: 'foreign' };
  const { id, type, rcode, truncated } = readHeader(message);
  if (type !== 'response' || id !== query.readUInt16BE(0)) return { kind: 'foreign' };
  const questions = message.readUInt16BE(questionCountAt);
  // A server that could not read the question may omit it; nothing in such a reply can be trusted.
  if (questions === 0 && rcode !== 0 && rcode !== 3) return failedWith(failureOf(rcode));
  const answersAt = questions === 1 ? endOfQuestion(message, question) : undefined;
  if (answersAt === undefined) return { kind: 'foreign' };
  if (rcode === 3) return { kind: 'answer', answer: { status: 'nxdomain' } };
  if (rcode !== 0) return failedWith(failureOf(rcode));
  if (truncated) return { kind: 'truncated' };
  const records = readRecords(message, answersAt, question);
  return records === undefined
    ? failedWith('malformed')
    : { kind: 'answer', answer: answerWith(question.type, records) };
}

function readHeader(message: Buffer): { id: number; type: string; rcode: number; truncated: boolean } {
  const counts = Buffer.alloc(headerOctets - questionCountAt);
  const header = decode(Buffer.concat([message.subarray(0, questionCountAt), counts]));
  const { id = 0, type = 'query', flags = 0, flag_tc: truncated } = header;
  return { id, type, rcode: flags & rcodeBits, truncated };
}

/** Every RCODE except 0 and 3 is `temperror` for SPF (RFC 7208 §4.4). */
function failureOf(rcode: number): FailureReason {
  switch (rcode) {
    case 1:
      return 'malformed';
    case 4:
    case 5:
      return 'refused';
    default:
      return 'servfail';
  }
}

function endOfQuestion(message: Buffer, { name, type }: Question): number | undefined {
  const asked = readName(message, headerOctets);
  if (asked?.name !== name || asked.end + questionTailOctets > message.length) return undefined;
  if (message.readUInt16BE(asked.end) !== typeNumbers[type]) return undefined;
  return message.readUInt16BE(asked.end + 2) === internetClass ? asked.end + questionTailOctets : undefined;
}

/**
 * The records of the queried type that belong to the queried name or to one its CNAME records lead to; those of other
 * owners cannot be trusted. `undefined` if the answer section cannot be read.
 */
function readRecords<T extends RecordType>(
  message: Buffer,
  start: number,
  { name, type }: Question<T>,
): RecordData[T][] | undefined {
  const aliases = new Map<Domain, Domain>();
  const found: { owner: Domain; data: RecordData[T] }[] = [];
  let at = start;
  for (let left = message.readUInt16BE(answerCountAt); left > 0; left -= 1) {
    const owner = readName(message, at);
    if (owner === undefined || owner.end + recordHeadOctets > message.length) return undefined;
    const dataAt = owner.end + recordHeadOctets;
    at = dataAt + message.readUInt16BE(dataAt - 2);
    if (at > message.length) return undefined;
    if (message.readUInt16BE(owner.end + 2) !== internetClass) continue;
    const number = message.readUInt16BE(owner.end);
    if (number === typeNumbers[type]) {
      const data = recordReaders[type](message, dataAt, at);
      if (data === undefined) return undefined;
      found.push({ owner: owner.name, data });
    } else if (number === typeNumbers.CNAME) {
      const target = recordReaders.CNAME(message, dataAt, at);
      if (target === undefined) return undefined;
      if (!aliases.has(owner.name)) aliases.set(owner.name, target);
    }
  }
  const owners = chainFrom(name, aliases);
  return found.filter(({ owner }) => owners.has(owner)).map(({ data }) => data);
}

function chainFrom(name: Domain, aliases: ReadonlyMap<Domain, Domain>): ReadonlySet<Domain> {
  const chain = new Set<Domain>();
  for (let next: Domain | undefined = name; next !== undefined && !chain.has(next); next = aliases.get(next)) {
    chain.add(next);
  }
  return chain;
}
