import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { connect, isIPv6 } from 'node:net';
import type { Question, RecordType } from '../../dns/answer.js';
import { bounded } from '../bounded.js';
import { failedWith, type SettledAnswer, timedOut } from '../resolver.js';
import type { ServerAddress } from '../server-address.js';
import { encodeQuery, type Reply, readReply } from './message.js';

/** Ids are 16 bits, RFC 1035 §4.1.1. */
const idCount = 65536;
/** RFC 1035 §4.2.2: a message over TCP is preceded by its length in two octets. */
const lengthOctets = 2;
const maxMessageOctets = 65535;

interface Transaction<T extends RecordType> {
  readonly server: ServerAddress;
  readonly query: Buffer;
  /** The meaning of a received message. */
  readonly read: (message: Buffer) => Reply<T>;
  readonly signal: AbortSignal;
}

type Attempt<T extends RecordType> = Reply<T> & { kind: 'answer' | 'truncated' };

/**
 * Sends one query to one server over UDP, and over TCP if the answer was truncated (RFC 7766 §5). For names that
 * `node:dns` would not query as they are. The id and the port are random, the socket accepts datagrams from that server
 * only, and anything that does not repeat the id and the question is ignored. Never rejects; past `timeoutMs`, or once
 * `signal` is aborted, the sockets are closed and the result is a time-out.
 */
export async function exchangeByWire<T extends RecordType>(
  question: Question<T>,
  server: ServerAddress,
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<SettledAnswer<T>> {
  const over = new AbortController();
  const query = encodeQuery(question, randomInt(idCount));
  const read = (message: Buffer) => readReply(message, query, question);
  const work = exchange({ server, query, read, signal: over.signal });
  const answer = await bounded(work, { timeoutMs, signal, late: timedOut });
  over.abort();
  return answer;
}

async function exchange<T extends RecordType>(transaction: Transaction<T>): Promise<SettledAnswer<T>> {
  const overUdp = await askOverUdp(transaction);
  if (overUdp.kind === 'answer') return overUdp.answer;
  const overTcp = await askOverTcp(transaction);
  // A stream needs no truncation; a server that sets the bit all the same has no complete answer.
  return overTcp.kind === 'answer' ? overTcp.answer : { status: 'failed', reason: 'malformed' };
}

function askOverUdp<T extends RecordType>({ server, query, read, signal }: Transaction<T>): Promise<Attempt<T>> {
  return new Promise((resolve) => {
    const socket = createSocket(isIPv6(server.address) ? 'udp6' : 'udp4');
    const end = (attempt: Attempt<T>) => {
      signal.removeEventListener('abort', cancel);
      // Only ours: a socket that is not bound yet is closed by a listener of its own once it is.
      socket.off('message', hear);
      socket.off('error', refuse);
      // A datagram or an error may still come before the socket is closed.
      socket.on('error', () => {});
      socket.close();
      resolve(attempt);
    };
    const cancel = () => end(failedWith('timeout'));
    const refuse = () => end(failedWith('refused'));
    const hear = (message: Buffer) => {
      const reply = read(message);
      if (reply.kind !== 'foreign') end(reply);
    };
    signal.addEventListener('abort', cancel);
    socket.on('error', refuse);
    socket.on('message', hear);
    // A connected socket has a port chosen by the system and receives only from its peer.
    socket.connect(server.port, server.address, () => socket.send(query));
  });
}

function askOverTcp<T extends RecordType>({ server, query, read, signal }: Transaction<T>): Promise<Attempt<T>> {
  return new Promise((resolve) => {
    const socket = connect(server.port, server.address);
    const stream = Buffer.alloc(lengthOctets + maxMessageOctets);
    let received = 0;
    const end = (attempt: Attempt<T>) => {
      signal.removeEventListener('abort', cancel);
      socket.destroy();
      resolve(attempt);
    };
    const cancel = () => end(failedWith('timeout'));
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel);
    socket.on('error', () => end(failedWith('refused')));
    socket.on('close', () => end(failedWith('malformed')));
    socket.on('data', (chunk) => {
      received += chunk.copy(stream, received);
      const messageEnd = lengthOctets + stream.readUInt16BE(0);
      if (received < lengthOctets || received < messageEnd) return;
      const reply = read(stream.subarray(lengthOctets, messageEnd));
      end(reply.kind === 'foreign' ? failedWith('malformed') : reply);
    });
    const length = Buffer.alloc(lengthOctets);
    length.writeUInt16BE(query.length);
    socket.write(Buffer.concat([length, query]));
  });
}
