import type { RecordType } from '../dns/answer.js';
import { type SettledAnswer, timedOut } from './resolver.js';
import type { Server } from './server.js';
import type { StopSignal } from './stop.js';

export interface Patience {
  /** Milliseconds per try at one server. */
  readonly timeoutMs: number;
  /** How many tries may time out before the question does; each goes to the next server. */
  readonly tries: number;
}

/** Three tries of four seconds stay below the 20 seconds of RFC 7208 §4.6.4 for a question at the root of a tree. */
export const defaultPatience: Patience = { timeoutMs: 4000, tries: 3 };

/** One question to one server, within `timeoutMs`. Never rejects. */
export type Exchange<T extends RecordType> = (server: Server) => Promise<SettledAnswer<T>>;

/**
 * How often a question may end in an error other than a time-out. Two, so that a single SERVFAIL is not yet a
 * `temperror`, and no more, to spare servers in trouble; with more servers, each is queried.
 */
const minErrors = 2;

/** The servers in the order in which they are queried; one that timed out moves to the end. */
export class Rota {
  #servers: readonly Server[];

  constructor(servers: readonly Server[]) {
    this.#servers = servers;
  }

  get servers(): readonly Server[] {
    return this.#servers;
  }

  putLast(server: Server): void {
    if (this.#servers[0] === server) this.#servers = [...this.#servers.slice(1), server];
  }
}

/**
 * Queries one server after the other until one answers. SERVFAIL, REFUSED, unreadable answers and the like are retried
 * once, at the next server if there is one. Lasts at most `timeoutMs` for each of `tries`, and as much for each of
 * those errors.
 */
export async function askInTurn<T extends RecordType>(
  exchange: Exchange<T>,
  rota: Rota,
  { tries, signal }: Pick<Patience, 'tries'> & { readonly signal: StopSignal },
): Promise<SettledAnswer<T>> {
  const servers = rota.servers;
  const maxErrors = Math.max(minErrors, servers.length);
  let last: SettledAnswer<T> = { status: 'failed', reason: 'unreachable' };
  let timeouts = 0;
  for (let turn = 0; timeouts < tries && turn - timeouts < maxErrors; turn += 1) {
    const server = servers[turn % servers.length];
    // Without servers there is no answer.
    if (server === undefined) return last;
    if (signal.aborted) return timedOut;
    last = await exchange(server);
    if (last.status !== 'failed') return last;
    if (last.reason === 'timeout') {
      timeouts += 1;
      if (!signal.aborted) rota.putLast(server);
    }
  }
  return last;
}
