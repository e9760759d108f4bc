import type { Question, RecordType } from '../../dns/answer.js';
import { bounded } from '../bounded.js';
import { type ExchangeLimits, type SettledAnswer, timedOut } from '../resolver.js';
import type { HttpsServer } from '../server.js';
import { Stop } from '../stop.js';
import { encodeQuery } from '../wire/query.js';
import { type Reply, readReply } from '../wire/reply.js';
import { type Connection, closeConnection, openConnection, type Trust } from './connection.js';
import { type HttpReply, messageType, post } from './post.js';

/** RFC 8484 §4.1: so that caches between can tell equal questions. The connection tells replies apart. */
const id = 0;

/** Asks one server over HTTPS (RFC 8484), by POST, over as few connections as it allows. */
export class HttpsExchange {
  readonly #url: URL;
  readonly #trust: Trust;
  readonly #closed = new Stop();
  /** Absent before the first question, and after one that was lost. */
  #connection: Promise<Connection> | undefined;

  constructor({ url }: HttpsServer, trust: Trust = {}) {
    this.#url = new URL(url);
    this.#trust = trust;
  }

  /** One question. Never rejects; past the limits it is a time-out. */
  async ask<T extends RecordType>(
    question: Question<T>,
    { timeoutMs, signal }: ExchangeLimits,
  ): Promise<SettledAnswer<T>> {
    const over = new Stop(signal);
    const answer = await bounded(this.#exchange(question, timeoutMs, over), { timeoutMs, signal, late: timedOut });
    over.abort();
    return answer;
  }

  close(): void {
    this.#closed.abort();
    void this.#connection?.then(closeConnection);
  }

  async #exchange<T extends RecordType>(
    question: Question<T>,
    timeoutMs: number,
    over: Stop,
  ): Promise<SettledAnswer<T>> {
    const connection = await this.#connected(timeoutMs);
    if (over.aborted) return timedOut;
    const first = await this.#post(question, { edns: true }, connection, over);
    const reply = first.kind === 'edns-refused' ? await this.#post(question, { edns: false }, connection, over) : first;
    // Another question's reply, or a truncated one, where nothing needs to be.
    return reply.kind === 'answer' ? reply.answer : { status: 'failed', reason: 'malformed' };
  }

  #connected(timeoutMs: number): Promise<Connection> {
    if (this.#connection !== undefined) return this.#connection;
    const opening = openConnection(this.#url, { timeoutMs, signal: this.#closed }, this.#trust);
    const forget = () => {
      if (this.#connection === opening) this.#connection = undefined;
    };
    void opening.then((connection) => {
      if (connection.kind === 'failed') forget();
      if (connection.kind !== 'http2') return;
      connection.session.on('close', forget);
      connection.session.on('goaway', forget);
    });
    this.#connection = opening;
    return opening;
  }

  async #post<T extends RecordType>(
    question: Question<T>,
    options: { readonly edns: boolean },
    connection: Connection,
    over: Stop,
  ): Promise<Reply<T>> {
    const query = encodeQuery(question, id, options);
    return meaningOf(await post(connection, this.#url, query, over), query, question);
  }
}

/** RFC 8484 §4.2.1: any 2xx may carry any DNS reply; nothing else is one. */
function meaningOf<T extends RecordType>(http: HttpReply, query: Buffer, question: Question<T>): Reply<T> {
  if (http.kind === 'failed') return { kind: 'answer', answer: { status: 'failed', reason: http.reason } };
  const { status, type, encoding, body } = http;
  if (status < 200 || status > 299) return { kind: 'answer', answer: { status: 'failed', reason: 'refused' } };
  const isMessage = type.split(';', 1)[0]?.trim().toLowerCase() === messageType;
  if (!isMessage || (encoding !== '' && encoding !== 'identity')) return { kind: 'foreign' };
  return readReply(body, query, question);
}
