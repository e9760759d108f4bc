import { promises } from 'node:dns';
import type { Question, RecordType } from '../../dns/answer.js';
import { bounded } from '../bounded.js';
import type { ExchangeLimits } from '../resolver.js';
import { formatServerAddress, type ServerAddress } from '../server-address.js';
import { askChannel, type NodeOutcome } from './records.js';

/**
 * The least time, in milliseconds, that is worth another query after c-ares has given up early: less than a round trip
 * on most lines, and above the resolution of timers.
 */
const leastRemainingMs = 20;

interface Channel {
  readonly resolver: promises.Resolver;
  open: number;
  retired: boolean;
}

const gaveUp = { kind: 'gave-up' } as const;

/**
 * Queries single servers through `node:dns`. c-ares learns from quick answers to give up long before the time-out it
 * was given, and once a query has timed out it opens a socket for every further one. So a channel is shared only until
 * its first time-out, and a query that c-ares gave up early is repeated on a channel of its own, which has learnt
 * nothing yet, for the remaining time. (No channel waits over 5 s for one answer, whatever it is told; a longer
 * time-out therefore sends more than one query.)
 */
export class NodeChannels {
  readonly #shared = new Map<ServerAddress, Channel>();
  readonly #living = new Set<Channel>();

  /** Never rejects. `gave-up` when `timeoutMs` have passed or `signal` was aborted. */
  async ask<T extends RecordType>(
    { name, type }: Question<T>,
    server: ServerAddress,
    { timeoutMs, signal }: ExchangeLimits,
  ): Promise<NodeOutcome<T>> {
    const startedAt = performance.now();
    let channel = this.#sharedChannel(server, timeoutMs);
    for (let remainingMs = timeoutMs; ; ) {
      channel.open += 1;
      const work = askChannel(channel.resolver, name, type);
      const outcome = await bounded(work, { timeoutMs: remainingMs, signal, late: gaveUp });
      if (outcome.kind === 'gave-up' && !signal.aborted) this.#retire(server, channel);
      this.#release(channel);
      remainingMs = startedAt + timeoutMs - performance.now();
      if (outcome.kind !== 'gave-up' || signal.aborted || remainingMs < leastRemainingMs) return outcome;
      channel = this.#open(server, remainingMs);
      channel.retired = true;
    }
  }

  close(): void {
    for (const { resolver } of this.#living) resolver.cancel();
    this.#living.clear();
    this.#shared.clear();
  }

  #sharedChannel(server: ServerAddress, timeoutMs: number): Channel {
    const known = this.#shared.get(server);
    if (known !== undefined) return known;
    const channel = this.#open(server, timeoutMs);
    this.#shared.set(server, channel);
    return channel;
  }

  #open(server: ServerAddress, timeoutMs: number): Channel {
    // The first try lasts as long as configured; c-ares' own second try would double it.
    const resolver = new promises.Resolver({ timeout: Math.ceil(timeoutMs), tries: 1 });
    resolver.setServers([formatServerAddress(server)]);
    const channel: Channel = { resolver, open: 0, retired: false };
    this.#living.add(channel);
    return channel;
  }

  #retire(server: ServerAddress, channel: Channel): void {
    channel.retired = true;
    if (this.#shared.get(server) === channel) this.#shared.delete(server);
  }

  #release(channel: Channel): void {
    channel.open -= 1;
    if (!channel.retired || channel.open > 0) return;
    // Cancels what c-ares is still waiting for although we are not.
    channel.resolver.cancel();
    this.#living.delete(channel);
  }
}
