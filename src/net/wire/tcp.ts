import { connect } from 'node:net';
import type { RecordType } from '../../dns/answer.js';
import { failedWith } from '../resolver.js';
import type { Attempt, Transaction } from './transaction.js';

/** RFC 1035 §4.2.2: a message over TCP is preceded by its length in two octets. */
const lengthOctets = 2;
const maxMessageOctets = 65535;

/**
 * Waits for a reply until `signal` is aborted. That TCP does not work where UDP has just done so is the server's or the
 * network's fault: `unreachable`.
 */
export function askOverTcp<T extends RecordType>({ server, query, read, signal }: Transaction<T>): Promise<Attempt<T>> {
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
    socket.on('error', () => end(failedWith('unreachable')));
    // Also if it closes before the answer is whole.
    socket.on('close', () => end(failedWith('unreachable')));
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
