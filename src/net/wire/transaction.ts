import type { RecordType } from '../../dns/answer.js';
import type { ServerAddress } from '../server-address.js';
import type { StopSignal } from '../stop.js';
import type { Reply } from './reply.js';

/** One query at one server. */
export interface Transaction<T extends RecordType> {
  readonly server: ServerAddress;
  readonly query: Buffer;
  /** The meaning of a received message. */
  readonly read: (message: Buffer) => Reply<T>;
  readonly signal: StopSignal;
}

/** How a transaction ended: with a reply that belongs to it, or without anything having left this machine. */
export type Attempt<T extends RecordType> = Exclude<Reply<T>, { kind: 'foreign' }> | Unsent;

/** The query could not be sent from here: no route, no descriptor, no permission. It says nothing about the server. */
export interface Unsent {
  readonly kind: 'unsent';
}
