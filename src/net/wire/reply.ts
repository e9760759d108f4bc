import type { Question, RecordData, RecordType } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import { answerWith } from '../record-order.js';
import { failedWith, type Settled } from '../resolver.js';
import { type Header, headerOctets, readHeader } from './header.js';
import { readName } from './name.js';
import { recordReaders, typeNumbers } from './records.js';
import { type RawRecord, readSections, type Sections } from './sections.js';

/*
 * dns-packet treats names as UTF-8 text without escapes, so a dot inside a label splits it and an octet above 127 is
 * lost, which are the very names this client is for. It is therefore used for the header, the fixed part of the
 * question and EDNS only; names and resource records are read here.
 */

/** Type and class. */
const questionTailOctets = 4;
const internetClass = 1;
const soaNumber = 6;

const rcodes = { noError: 0, formErr: 1, nxDomain: 3, notImp: 4, refused: 5, badVers: 16 } as const;

export type Reply<T extends RecordType> =
  | Settled<T>
  | { readonly kind: 'truncated' }
  /** An older server that does not know EDNS: it may answer the same query without it (RFC 6891 §7). */
  | { readonly kind: 'edns-refused' }
  /** Not a reply to this query: another id, another question, or not DNS at all. */
  | { readonly kind: 'foreign' };

const malformed = failedWith('malformed');

/** Reads `message` as the reply to `query`, which {@link encodeQuery} made of `question`. */
export function readReply<T extends RecordType>(message: Buffer, query: Buffer, question: Question<T>): Reply<T> {
  const header = readHeader(message);
  if (header === undefined || header.id !== query.readUInt16BE(0)) return { kind: 'foreign' };
  // A server that could not read the question may omit it; nothing in such a reply can be trusted.
  const withoutQuestion = header.questions === 0 && header.isReply && isError(header.rcode);
  if (withoutQuestion) return failure(header.rcode, query);
  const answersAt = header.questions === 1 ? endOfQuestion(message, question) : undefined;
  if (answersAt === undefined) return { kind: 'foreign' };
  // Our own query, sent back.
  if (!header.isReply) return malformed;
  const sections = readSections(message, answersAt, header);
  const rcode = header.rcode + 16 * (sections?.extendedRcode ?? 0);
  if (isError(rcode)) return failure(rcode, query);
  if (header.truncated && rcode === rcodes.noError) return { kind: 'truncated' };
  return sections === undefined ? malformed : readAnswer(message, { ...header, rcode }, sections, question);
}

function isError(rcode: number): boolean {
  return rcode !== rcodes.noError && rcode !== rcodes.nxDomain;
}

/** Every RCODE except 0 and 3 is `temperror` for SPF (RFC 7208 §4.4). */
function failure<T extends RecordType>(rcode: number, query: Buffer): Reply<T> {
  const ednsSent = (readHeader(query)?.additionals ?? 0) > 0;
  switch (rcode) {
    case rcodes.formErr:
      return ednsSent ? { kind: 'edns-refused' } : malformed;
    case rcodes.notImp:
      return ednsSent ? { kind: 'edns-refused' } : failedWith('refused');
    case rcodes.badVers:
      return ednsSent ? { kind: 'edns-refused' } : failedWith('servfail');
    case rcodes.refused:
      return failedWith('refused');
    default:
      return failedWith('servfail');
  }
}

function endOfQuestion(message: Buffer, { name, type }: Question): number | undefined {
  const asked = readName(message, headerOctets);
  if (asked?.name !== name || asked.end + questionTailOctets > message.length) return undefined;
  if (message.readUInt16BE(asked.end) !== typeNumbers[type]) return undefined;
  return message.readUInt16BE(asked.end + 2) === internetClass ? asked.end + questionTailOctets : undefined;
}

/**
 * What an answer without an error says. Only records that belong to the queried name or to one that its CNAME records
 * lead to count. What holds nothing but records of others, or says both "no such name" and what is there, is malformed.
 */
function readAnswer<T extends RecordType>(
  message: Buffer,
  header: Header,
  { answers, authorities }: Sections,
  { name, type }: Question<T>,
): Settled<T> {
  const found: { owner: Domain; data: RecordData[T] }[] = [];
  const aliases = new Map<Domain, Domain>();
  for (const record of answers) {
    if (record.type === typeNumbers[type]) {
      const data = recordReaders[type](message, record.start, record.end);
      if (data === undefined) return malformed;
      found.push({ owner: record.owner, data });
    } else if (record.type === typeNumbers.CNAME) {
      const target = recordReaders.CNAME(message, record.start, record.end);
      if (target === undefined) return malformed;
      if (!aliases.has(record.owner)) aliases.set(record.owner, target);
    }
  }
  const chain = chainFrom(name, aliases);
  const own = found.filter(({ owner }) => chain.names.has(owner)).map(({ data }) => data);
  if (found.length > own.length && own.length === 0) return malformed;
  if (header.rcode === rcodes.nxDomain) {
    return own.length > 0 ? malformed : { kind: 'answer', answer: { status: 'nxdomain' } };
  }
  if (own.length === 0 && leadsElsewhere(header, authorities, chain)) return failedWith('refused');
  return { kind: 'answer', answer: answerWith(type, own) };
}

interface Chain {
  readonly names: ReadonlySet<Domain>;
  readonly loops: boolean;
}

function chainFrom(name: Domain, aliases: ReadonlyMap<Domain, Domain>): Chain {
  const names = new Set<Domain>();
  for (let next: Domain | undefined = name; next !== undefined; next = aliases.get(next)) {
    if (names.has(next)) return { names, loops: true };
    names.add(next);
  }
  return { names, loops: false };
}

/**
 * Whether an empty answer only says that others must be asked: a referral (RFC 2308 §2.2), or an authoritative server's
 * CNAME that leads out of its zones. Neither says that there is no such record.
 */
function leadsElsewhere(
  { authoritative, recursive }: Header,
  authorities: readonly RawRecord[],
  { names, loops }: Chain,
): boolean {
  if (authorities.some((record) => record.type === soaNumber)) return false;
  if (!authoritative) return authorities.some((record) => record.type === typeNumbers.NS);
  return !recursive && names.size > 1 && !loops;
}
