import { getServers } from 'node:dns';
import type { Question, RecordType } from '../../dns/answer.js';
import { type Domain, labelsOf } from '../../dns/name.js';
import type { Trust } from '../https/connection.js';
import type { HttpsExchange } from '../https/exchange.js';
import { AddressExchange } from '../node/exchange.js';
import { type Resolver, type SettledAnswer, timedOut } from '../resolver.js';
import { type HttpsServer, isHttps, type Server } from '../server.js';
import { systemServerAddress } from '../server-address.js';
import { Slots } from '../slots.js';
import { Stop, type StopSignal } from '../stop.js';
import { askInTurn, type Patience, Rota } from '../tries.js';

export interface NetworkOptions extends Patience {
  /** Queried in this order; an empty list means the system's servers. */
  readonly servers: readonly Server[];
  /** For servers over HTTPS. */
  readonly trust?: Trust;
}

/**
 * All answers in flight on one socket must fit into its receive buffer, or the kernel drops them unnoticed: up to 150
 * small ones did on every run with the default buffer, 200 did not. It also bounds descriptors, since every question has
 * a socket of its own.
 */
const maxInFlight = 150;

/**
 * Queries name servers, over UDP and TCP ({@link AddressExchange}) or HTTPS ({@link HttpsExchange}). Keeps the promises
 * of {@link Patience}, once for each of two clients. An error other than a time-out is retried once. NOTIMP counts as
 * `refused`, a closed port as `unreachable`, FORMERR and an answer that belongs to another name as `malformed`, further
 * RCODEs as `servfail`. Names below `onion.` are never sent; they do not exist (RFC 7686 §2).
 */
export class NetworkResolver implements Resolver {
  readonly #rota: Rota;
  readonly #patience: Patience;
  readonly #trust: Trust;
  readonly #addresses = new AddressExchange();
  /** By URL. */
  readonly #https = new Map<string, Promise<HttpsExchange>>();
  readonly #slots = new Slots(maxInFlight);
  readonly #open = new Set<Stop>();
  #closed = false;

  constructor({ servers, timeoutMs, tries, trust = {} }: NetworkOptions) {
    this.#rota = new Rota(servers.length > 0 ? servers : systemServers());
    this.#patience = { timeoutMs, tries };
    this.#trust = trust;
  }

  async resolve<T extends RecordType>(name: Domain, type: T, signal: AbortSignal): Promise<SettledAnswer<T>> {
    if (this.#closed || signal.aborted) return timedOut;
    if (labelsOf(name).at(-1) === 'onion') return { status: 'nxdomain' };
    const over = new Stop(signal);
    this.#open.add(over);
    try {
      return await this.#slots.run(() => this.#ask({ name, type }, over));
    } finally {
      this.#open.delete(over);
      // What one of two clients still waits for decides nothing any more.
      over.abort();
    }
  }

  close(): void {
    this.#closed = true;
    for (const over of this.#open) over.abort();
    this.#addresses.close();
    for (const exchange of this.#https.values()) void exchange.then((one) => one.close());
  }

  async #ask<T extends RecordType>(question: Question<T>, signal: StopSignal): Promise<SettledAnswer<T>> {
    const { timeoutMs, tries } = this.#patience;
    const exchange = async (server: Server): Promise<SettledAnswer<T>> => {
      const limits = { timeoutMs, signal };
      return isHttps(server)
        ? (await this.#httpsAt(server)).ask(question, limits)
        : this.#addresses.ask(question, server, limits);
    };
    return askInTurn(exchange, this.#rota, { tries, signal });
  }

  #httpsAt(server: HttpsServer): Promise<HttpsExchange> {
    const known = this.#https.get(server.url);
    if (known !== undefined) return known;
    // Few runs need it, so it is loaded on demand.
    const loading = import('../https/exchange.js').then((module) => new module.HttpsExchange(server, this.#trust));
    this.#https.set(server.url, loading);
    return loading;
  }
}

function systemServers(): Server[] {
  return getServers()
    .map(systemServerAddress)
    .filter((server) => server !== undefined);
}
