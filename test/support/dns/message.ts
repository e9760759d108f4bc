import { decode } from 'dns-packet';
import type { RecordData, RecordType } from '../../../src/dns/answer.js';
import { type Domain, domainFromPresentation, root } from '../../../src/dns/name.js';
import { encodeName, readName } from '../../../src/net/wire/name.js';
import { typeNumbers } from '../../../src/net/wire/records.js';

/** A record the server sends; without an owner it belongs to the name that was asked. */
export type ServerRecord = RecordHead &
  (
    | { [T in RecordType]: { readonly type: T; readonly data: RecordData[T] } }[RecordType]
    | { readonly type: number; readonly octets: Buffer }
  );

interface RecordHead {
  readonly owner?: Domain;
  readonly ttl?: number;
  /** 1, the Internet, unless told otherwise; 3 is Chaos. */
  readonly class?: number;
  /** How far the length is from the true one. */
  readonly lengthOff?: number;
}

export interface Query {
  readonly message: Buffer;
  readonly name: Domain;
  /** `TXT`, or `TYPE65` for one that the product never asks. */
  readonly type: string;
  /** The header's id, the question as it came. */
  readonly id: number;
  readonly question: Buffer;
  /** What the client says it takes over UDP, 512 without EDNS. */
  readonly udpOctets: number;
  readonly edns: boolean;
}

const pointerToQuestion = Buffer.from([0xc0, 12]);

export function readQuery(message: Buffer): Query | undefined {
  const asked = readName(message, 12);
  if (asked === undefined) return undefined;
  const number = message.readUInt16BE(asked.end);
  const opt = decode(message).additionals?.find((record) => record.type === 'OPT');
  return {
    message,
    name: asked.name,
    type: nameOfType(number),
    id: message.readUInt16BE(0),
    question: message.subarray(12, asked.end + 4),
    udpOctets: opt?.type === 'OPT' ? Math.max(512, opt.udpPayloadSize) : 512,
    edns: opt !== undefined,
  };
}

/** AA, TC, RD and RA of the header; QR is always set. */
const flagBits = { aa: 0x0400, tc: 0x0200, rd: 0x0100, ra: 0x0080 } as const;
export type Flag = keyof typeof flagBits;

export interface Reply {
  readonly id: number;
  readonly question: Buffer;
  readonly rcode?: number;
  readonly flags?: readonly Flag[];
  readonly records?: readonly ServerRecord[];
  readonly authorities?: readonly ServerRecord[];
  readonly additionals?: readonly ServerRecord[];
}

export function writeReply(reply: Reply): Buffer {
  const { id, question, rcode = 0, flags = ['rd', 'ra'], records = [], authorities = [], additionals = [] } = reply;
  const header = Buffer.alloc(12);
  header.writeUInt16BE(id, 0);
  header.writeUInt16BE(0x8000 | flags.reduce((bits, flag) => bits | flagBits[flag], 0) | rcode, 2);
  const counts = [question.length === 0 ? 0 : 1, records.length, authorities.length, additionals.length];
  for (const [index, count] of counts.entries()) header.writeUInt16BE(count, 4 + 2 * index);
  return Buffer.concat([header, question, ...[...records, ...authorities, ...additionals].map(writeRecord)]);
}

/** A name as a test writes it: `a\.b.test`, `\255.test`. */
export function domain(text: string): Domain {
  const name = domainFromPresentation(text);
  if (name === undefined) throw new Error(`not a name: ${text}`);
  return name;
}

function writeRecord(record: ServerRecord): Buffer {
  const data = 'octets' in record ? record.octets : writeData(record);
  const head = Buffer.alloc(10);
  head.writeUInt16BE('octets' in record ? record.type : typeNumbers[record.type], 0);
  head.writeUInt16BE(record.class ?? 1, 2);
  head.writeUInt32BE(record.ttl ?? 60, 4);
  head.writeUInt16BE(data.length + (record.lengthOff ?? 0), 8);
  return Buffer.concat([record.owner === undefined ? pointerToQuestion : encodeName(record.owner), head, data]);
}

function writeData(record: Extract<ServerRecord, { data: unknown }>): Buffer {
  switch (record.type) {
    case 'TXT':
    case 'SPF':
      return Buffer.concat(
        record.data.flatMap((string) => [Buffer.from([string.length]), Buffer.from(string, 'latin1')]),
      );
    case 'A': {
      const octets = Buffer.alloc(4);
      octets.writeUInt32BE(record.data.bits);
      return octets;
    }
    case 'AAAA':
      return Buffer.from(record.data.bits.toString(16).padStart(32, '0'), 'hex');
    case 'MX': {
      const preference = Buffer.alloc(2);
      preference.writeUInt16BE(record.data.preference);
      return Buffer.concat([preference, encodeName(record.data.exchange)]);
    }
    case 'PTR':
    case 'CNAME':
    case 'NS':
      return encodeName(record.data);
  }
}

function nameOfType(number: number): string {
  return Object.entries(typeNumbers).find(([, known]) => known === number)?.[0] ?? `TYPE${number}`;
}

/** The question of another name, for replies that don't belong. */
export const foreignQuestion = Buffer.concat([encodeName(root), Buffer.from([0, 16, 0, 1])]);
