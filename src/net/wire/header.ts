import { decode } from 'dns-packet';

/** RFC 1035 §4.1.1. */
export const headerOctets = 12;
/** The counts of questions, answers, authorities and additional records begin here. */
const countsAt = 4;
/** The low four bits of the flags. */
const rcodeBits = 0xf;

export interface Header {
  readonly id: number;
  /** QR: whether this is a reply, not a query. */
  readonly isReply: boolean;
  /** The lower four bits of the RCODE; EDNS has the rest. */
  readonly rcode: number;
  readonly truncated: boolean;
  /** AA. */
  readonly authoritative: boolean;
  /** RA: the server asks others for what it does not hold. */
  readonly recursive: boolean;
  readonly questions: number;
  readonly answers: number;
  readonly authorities: number;
  readonly additionals: number;
}

/** `undefined` if the message is shorter than a header. */
export function readHeader(message: Buffer): Header | undefined {
  if (message.length < headerOctets) return undefined;
  // The library reads all sections at once, and throws if it cannot: it gets the flags without any.
  const counts = Buffer.alloc(headerOctets - countsAt);
  const { type, flags = 0, ...flag } = decode(Buffer.concat([message.subarray(0, countsAt), counts]));
  return {
    id: message.readUInt16BE(0),
    isReply: type === 'response',
    rcode: flags & rcodeBits,
    truncated: flag.flag_tc,
    authoritative: flag.flag_aa,
    recursive: flag.flag_ra,
    questions: message.readUInt16BE(countsAt),
    answers: message.readUInt16BE(countsAt + 2),
    authorities: message.readUInt16BE(countsAt + 4),
    additionals: message.readUInt16BE(countsAt + 6),
  };
}
