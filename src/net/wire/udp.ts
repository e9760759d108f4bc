import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { RecordType } from '../../dns/answer.js';
import { failedWith } from '../resolver.js';
import type { Attempt, Transaction } from './transaction.js';

/** A datagram may be lost: it is sent again after this time, then after twice as long, and so on (RFC 1035 §4.2.1). */
const resendMs = 1000;

/** Waits for a reply until `signal` is aborted. */
export function askOverUdp<T extends RecordType>({ server, query, read, signal }: Transaction<T>): Promise<Attempt<T>> {
  return new Promise((resolve) => {
    const socket = createSocket(isIPv6(server.address) ? 'udp6' : 'udp4');
    let resend: NodeJS.Timeout | undefined;
    const end = (attempt: Attempt<T>) => {
      signal.removeEventListener('abort', cancel);
      clearTimeout(resend);
      // Only ours: a socket that is not bound yet is closed by a listener of its own once it is.
      socket.off('connect', begin);
      socket.off('message', hear);
      socket.off('error', fail);
      // A datagram or an error may still come before the socket is closed.
      socket.on('error', () => {});
      socket.close();
      resolve(attempt);
    };
    const cancel = () => end(failedWith('timeout'));
    const fail = (error: Error) => end(isRefusal(error) ? failedWith('unreachable') : { kind: 'unsent' });
    const hear = (message: Buffer) => {
      const reply = read(message);
      if (reply.kind !== 'foreign') end(reply);
    };
    const begin = () => send(resendMs);
    const send = (waitMs: number) => {
      socket.send(query);
      resend = setTimeout(() => send(2 * waitMs), waitMs);
    };
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel);
    socket.on('error', fail);
    socket.on('message', hear);
    socket.on('connect', begin);
    // A connected socket has a port chosen by the system and receives only from its peer.
    socket.connect(server.port, server.address);
  });
}

/** Nobody listens on that port, as the host itself reported. */
function isRefusal(error: Error): boolean {
  return 'code' in error && (error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET');
}
