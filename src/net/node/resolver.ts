import { getServers } from 'node:dns';
import type { Question, RecordType } from '../../dns/answer.js';
import { type Domain, labelsOf } from '../../dns/name.js';
import { type ExchangeLimits, type Resolver, type SettledAnswer, timedOut } from '../resolver.js';
import { type ServerAddress, systemServerAddress } from '../server-address.js';
import { Slots } from '../slots.js';
import { Stop, type StopSignal } from '../stop.js';
import { askInTurn, type Patience, Rota } from '../tries.js';
import { agreed } from './agreement.js';
import { NodeChannels } from './channels.js';
import { askableByNode } from './names.js';

export interface NodeResolverOptions extends Patience {
  /** Queried in this order; an empty list means the system's servers. */
  readonly servers: readonly ServerAddress[];
}

/**
 * All answers in flight on one socket must fit into its receive buffer, or the kernel drops them unnoticed: up to 150
 * small ones did on every run with the default buffer, 200 did not. It also bounds descriptors, since channels that
 * have seen a time-out take one for each question.
 */
const maxInFlight = 150;

/**
 * Queries name servers twice at the same moment: through `node:dns` and through the wire client, which sees what
 * `node:dns` hides (RCODEs from 6 up look like an empty answer there, records of other owners like ours, and a truncated
 * answer over TCP like a whole one). {@link agreed} says what is believed. Names that `node:dns` would refuse or misread
 * are asked by the wire client alone.
 *
 * Keeps the promises of {@link Patience} despite c-ares' own timing. An error other than a time-out is retried once.
 * NOTIMP and a closed port count as `refused`, FORMERR and an answer that belongs to another name as `malformed`,
 * further RCODEs as `servfail`. Names below `onion.` are never sent; they do not exist (RFC 7686 §2).
 */
export class NodeResolver implements Resolver {
  readonly #rota: Rota;
  readonly #patience: Patience;
  readonly #channels = new NodeChannels();
  readonly #slots = new Slots(maxInFlight);
  readonly #open = new Set<Stop>();
  #closed = false;

  constructor({ servers, timeoutMs, tries }: NodeResolverOptions) {
    this.#rota = new Rota(servers.length > 0 ? servers : systemServers());
    this.#patience = { timeoutMs, tries };
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
      // What one of the two still waits for decides nothing any more.
      over.abort();
    }
  }

  close(): void {
    this.#closed = true;
    for (const over of this.#open) over.abort();
    this.#channels.close();
  }

  #ask<T extends RecordType>(question: Question<T>, signal: StopSignal): Promise<SettledAnswer<T>> {
    const { timeoutMs, tries } = this.#patience;
    const exchange = (server: ServerAddress) => this.#askTwice(question, server, { timeoutMs, signal });
    return askInTurn(exchange, this.#rota, { tries, signal });
  }

  async #askTwice<T extends RecordType>(
    question: Question<T>,
    server: ServerAddress,
    limits: ExchangeLimits,
  ): Promise<SettledAnswer<T>> {
    const byNode = this.#byNode(question, server, limits);
    const { exchangeByWire } = await import('../wire/client.js');
    return agreed(await exchangeByWire(question, server, limits), byNode);
  }

  /** `undefined` if `node:dns` would ask for something else. */
  async #byNode<T extends RecordType>(
    question: Question<T>,
    server: ServerAddress,
    limits: ExchangeLimits,
  ): Promise<SettledAnswer<T> | undefined> {
    if (!askableByNode(question.name)) return undefined;
    const outcome = await this.#channels.ask(question, server, limits);
    switch (outcome.kind) {
      case 'answer':
        return outcome.answer;
      case 'gave-up':
        return timedOut;
      case 'name-refused':
        return undefined;
    }
  }
}

function systemServers(): ServerAddress[] {
  return getServers()
    .map(systemServerAddress)
    .filter((server) => server !== undefined);
}
