import { randomInt } from 'node:crypto';
import type { Question, RecordType } from '../../dns/answer.js';
import { bounded } from '../bounded.js';
import { type ExchangeLimits, failedWith, type Settled } from '../resolver.js';
import type { ServerAddress } from '../server-address.js';
import { Stop, type StopSignal } from '../stop.js';
import { encodeQuery } from './query.js';
import { readReply } from './reply.js';
import { askOverTcp } from './tcp.js';
import type { Transaction, Unsent } from './transaction.js';
import { askOverUdp } from './udp.js';

/** Ids are 16 bits, RFC 1035 §4.1.1. */
const idCount = 65536;

/**
 * Sends one query to one server over UDP, and over TCP if the answer was truncated (RFC 7766 §5). The id and the port
 * are random, the socket accepts datagrams from that server only, and anything that does not repeat the id and the
 * question is ignored. Never rejects; past `timeoutMs`, or once `signal` is aborted, the sockets are closed and the
 * result is a time-out.
 */
export async function exchangeByWire<T extends RecordType>(
  question: Question<T>,
  server: ServerAddress,
  { timeoutMs, signal }: ExchangeLimits,
): Promise<Settled<T> | Unsent> {
  const over = new Stop(signal);
  const work = exchange(question, server, over);
  const outcome = await bounded(work, { timeoutMs, signal, late: failedWith('timeout') });
  over.abort();
  return outcome;
}

async function exchange<T extends RecordType>(
  question: Question<T>,
  server: ServerAddress,
  signal: StopSignal,
): Promise<Settled<T> | Unsent> {
  const modern = transactionOf(question, server, { edns: true, signal });
  const first = await askOverUdp(modern);
  const transaction = first.kind === 'edns-refused' ? transactionOf(question, server, { edns: false, signal }) : modern;
  const overUdp = transaction === modern ? first : await askOverUdp(transaction);
  if (overUdp.kind === 'answer' || overUdp.kind === 'unsent') return overUdp;
  const overTcp = await askOverTcp(transaction);
  // A stream needs no truncation; a server that sets the bit all the same has no complete answer.
  return overTcp.kind === 'answer' || overTcp.kind === 'unsent' ? overTcp : failedWith('malformed');
}

function transactionOf<T extends RecordType>(
  question: Question<T>,
  server: ServerAddress,
  { edns, signal }: { readonly edns: boolean; readonly signal: StopSignal },
): Transaction<T> {
  const query = encodeQuery(question, randomInt(idCount), { edns });
  return { server, query, read: (message) => readReply(message, query, question), signal };
}
