import { getServers } from 'node:dns';
import type { Question, RecordType } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import { type Resolver, type SettledAnswer, timedOut } from '../resolver.js';
import { type ServerAddress, systemServerAddress } from '../server-address.js';
import { Slots } from '../slots.js';
import { askInTurn, type Patience, Rota } from '../tries.js';
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
 * Queries name servers: through `node:dns`, or through the wire client for names that `node:dns` would refuse or
 * misread. Keeps the promises of {@link Patience} despite c-ares' own timing. An error other than a time-out is retried
 * once. NOTIMP and a closed port count as `refused`, FORMERR as `malformed`, further RCODEs as `servfail`.
 *
 * What c-ares does not show: RCODEs from 6 up look like an empty answer, and records of other owners in an answer look
 * like ours, so the servers must be trusted completely. Names below `onion.` are never sent; they do not exist (RFC
 * 7686 §2).
 */
export class NodeResolver implements Resolver {
  readonly #rota: Rota;
  readonly #patience: Patience;
  readonly #channels = new NodeChannels();
  readonly #slots = new Slots(maxInFlight);
  readonly #open = new Set<AbortController>();
  #closed = false;

  constructor({ servers, timeoutMs, tries }: NodeResolverOptions) {
    this.#rota = new Rota(servers.length > 0 ? servers : systemServers());
    this.#patience = { timeoutMs, tries };
  }

  async resolve<T extends RecordType>(name: Domain, type: T, signal: AbortSignal): Promise<SettledAnswer<T>> {
    if (this.#closed || signal.aborted) return timedOut;
    const controller = new AbortController();
    const abort = () => controller.abort();
    signal.addEventListener('abort', abort);
    this.#open.add(controller);
    try {
      return await this.#slots.run(() => this.#ask({ name, type }, controller.signal));
    } finally {
      this.#open.delete(controller);
      signal.removeEventListener('abort', abort);
    }
  }

  close(): void {
    this.#closed = true;
    for (const controller of this.#open) controller.abort();
    this.#channels.close();
  }

  async #ask<T extends RecordType>(question: Question<T>, signal: AbortSignal): Promise<SettledAnswer<T>> {
    const { timeoutMs, tries } = this.#patience;
    const byWire = async (server: ServerAddress): Promise<SettledAnswer<T>> => {
      // Few runs need it, so it is loaded on demand.
      const { exchangeByWire } = await import('../wire/client.js');
      return exchangeByWire(question, server, { timeoutMs, signal });
    };
    const byNode = async (server: ServerAddress): Promise<SettledAnswer<T>> => {
      const outcome = await this.#channels.ask(question, server, { timeoutMs, signal });
      if (outcome.kind === 'answer') return outcome.answer;
      return outcome.kind === 'gave-up' ? timedOut : byWire(server);
    };
    return askInTurn(askableByNode(question.name) ? byNode : byWire, this.#rota, { tries, signal });
  }
}

function systemServers(): ServerAddress[] {
  return getServers()
    .map(systemServerAddress)
    .filter((server) => server !== undefined);
}
