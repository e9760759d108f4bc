import type { Question, RecordType } from '../../dns/answer.js';
import { type ExchangeLimits, type SettledAnswer, timedOut } from '../resolver.js';
import type { ServerAddress } from '../server-address.js';
import { agreed } from './agreement.js';
import { NodeChannels } from './channels.js';
import { askableByNode } from './names.js';

/**
 * Asks a server at an address twice at the same moment: through `node:dns` and through the wire client, which sees what
 * `node:dns` hides (RCODEs from 6 up look like an empty answer there, records of other owners like ours, and a truncated
 * answer over TCP like a whole one). {@link agreed} says what is believed. Names that `node:dns` would refuse or misread
 * are asked by the wire client alone.
 */
export class AddressExchange {
  readonly #channels = new NodeChannels();

  /** One question; each of the two may take as long as the limits say. Never rejects. */
  async ask<T extends RecordType>(
    question: Question<T>,
    server: ServerAddress,
    limits: ExchangeLimits,
  ): Promise<SettledAnswer<T>> {
    const byNode = this.#byNode(question, server, limits);
    const { exchangeByWire } = await import('../wire/client.js');
    return agreed(await exchangeByWire(question, server, limits), byNode);
  }

  close(): void {
    this.#channels.close();
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
