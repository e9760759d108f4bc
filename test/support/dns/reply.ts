import type { DnsView, FailureReason, RecordType } from '../../../src/dns/answer.js';
import type { Domain } from '../../../src/dns/name.js';
import { typeNumbers } from '../../../src/net/wire/records.js';
import { type Flag, foreignQuestion, type Query, type ServerRecord, writeReply } from './message.js';

export type Transport = 'udp' | 'tcp';

export interface ServerQuestion {
  readonly name: Domain;
  /** `TXT`, or `TYPE65` for one that the product never asks. */
  readonly type: string;
  readonly transport: Transport;
  /** Milliseconds, of `performance.now()`. */
  readonly at: number;
  /** The port the question came from. */
  readonly from: number;
  /** Whether it has an OPT record. */
  readonly edns: boolean;
}

/** What the server does with one question. */
export type ServerReply =
  | SingleReply
  /** One after the other, each with its own delay. */
  | { readonly kind: 'several'; readonly replies: readonly SingleReply[] };

export type SingleReply = { readonly delayMs?: number } & (
  | {
      readonly kind: 'records';
      readonly records: readonly ServerRecord[];
      readonly rcode?: number;
      readonly authorities?: readonly ServerRecord[];
      readonly flags?: readonly Flag[];
      /** Octets after the end of the message. */
      readonly behind?: Buffer;
    }
  /** Without records: 0 is an empty answer, 2 SERVFAIL, 3 NXDOMAIN … */
  | { readonly kind: 'rcode'; readonly rcode: number }
  /** An RCODE in a reply that leaves out the question. */
  | { readonly kind: 'bare-rcode'; readonly rcode: number }
  | { readonly kind: 'silence' }
  /** Truncated over UDP; over TCP the records, the connection closed, nothing, or truncated again. */
  | {
      readonly kind: 'truncated';
      readonly records: readonly ServerRecord[];
      readonly tcp: 'answers' | 'hangs-up' | 'silence' | 'truncated';
    }
  /** The id, the question, the promise of a record, and then octets that are none. */
  | { readonly kind: 'malformed' }
  /** The query itself, as it came. */
  | { readonly kind: 'echo' }
  /** The id, and behind it these octets. */
  | { readonly kind: 'octets'; readonly octets: Buffer }
  /** A reply that does not belong: another id, another question, or sent from another port. */
  | { readonly kind: 'forged'; readonly forgery: 'id' | 'question' | 'port'; readonly records: readonly ServerRecord[] }
);

/** What goes out: a message, from the server's own port unless told otherwise, the end of the connection, or nothing. */
export type Outcome =
  | { readonly kind: 'message'; readonly message: Buffer; readonly elsewhere?: true }
  | { readonly kind: 'hang-up' }
  | { readonly kind: 'nothing' };

/** Serves what a view holds: temporary failures as such (a time-out is silence), what it does not hold as REFUSED. */
export function answersOf(view: DnsView): (question: Pick<ServerQuestion, 'name' | 'type'>) => ServerReply {
  return ({ name, type }) => {
    if (!isKnown(type)) return { kind: 'rcode', rcode: 0 };
    const answer = view.lookup(name, type);
    switch (answer.status) {
      case 'found':
        // The records are of the type that was asked for.
        return { kind: 'records', records: answer.records.map((data) => ({ type, data }) as ServerRecord) };
      case 'nodata':
        return { kind: 'rcode', rcode: 0 };
      case 'nxdomain':
        return { kind: 'rcode', rcode: 3 };
      case 'unasked':
        return { kind: 'rcode', rcode: 5 };
      case 'failed':
        return failures[answer.reason] ?? { kind: 'malformed' };
    }
  };
}

const failures: Partial<Record<FailureReason, ServerReply>> = {
  timeout: { kind: 'silence' },
  servfail: { kind: 'rcode', rcode: 2 },
  refused: { kind: 'rcode', rcode: 5 },
};

export function outcomeOf(query: Query, reply: SingleReply, transport: Transport): Outcome {
  const plain = { id: query.id, question: query.question };
  switch (reply.kind) {
    case 'silence':
      return { kind: 'nothing' };
    case 'rcode':
      return send(writeReply({ ...plain, rcode: reply.rcode }));
    case 'bare-rcode':
      return send(writeReply({ ...plain, question: Buffer.alloc(0), rcode: reply.rcode }));
    case 'records':
      return send(recordsReply(query, reply, transport));
    case 'truncated':
      return truncatedOutcome(plain, reply, transport);
    case 'malformed':
      return send(malformedReply(writeReply(plain)));
    case 'echo':
      return send(query.message);
    case 'octets':
      return send(Buffer.concat([query.message.subarray(0, 2), reply.octets]));
    case 'forged':
      return forgedOutcome({ ...plain, records: reply.records }, reply.forgery);
  }
}

type Written = Parameters<typeof writeReply>[0];

const truncated = ['rd', 'ra', 'tc'] as const;

function send(message: Buffer): Outcome {
  return { kind: 'message', message };
}

function recordsReply(query: Query, reply: Extract<SingleReply, { kind: 'records' }>, transport: Transport): Buffer {
  const { id, question, udpOctets } = query;
  const { rcode = 0, behind = Buffer.alloc(0) } = reply;
  const message = Buffer.concat([writeReply({ ...reply, id, question, rcode }), behind]);
  if (transport === 'tcp' || message.length <= udpOctets) return message;
  return writeReply({ id, question, rcode, flags: truncated });
}

function truncatedOutcome(
  plain: Written,
  reply: Extract<SingleReply, { kind: 'truncated' }>,
  transport: Transport,
): Outcome {
  if (transport === 'udp' || reply.tcp === 'truncated') return send(writeReply({ ...plain, flags: truncated }));
  if (reply.tcp === 'hangs-up') return { kind: 'hang-up' };
  return reply.tcp === 'silence' ? { kind: 'nothing' } : send(writeReply({ ...plain, records: reply.records }));
}

function malformedReply(message: Buffer): Buffer {
  message.writeUInt16BE(1, 6);
  return Buffer.concat([message, Buffer.from([0xc0, 0x0c, 0x00])]);
}

function forgedOutcome(reply: Written, forgery: 'id' | 'question' | 'port'): Outcome {
  switch (forgery) {
    case 'id':
      return send(writeReply({ ...reply, id: (reply.id + 1) % 65536 }));
    case 'question':
      return send(writeReply({ ...reply, question: foreignQuestion }));
    case 'port':
      return { kind: 'message', message: writeReply(reply), elsewhere: true };
  }
}

function isKnown(type: string): type is RecordType {
  return type in typeNumbers;
}
