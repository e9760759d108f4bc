import { knownSenders } from '../../senders/all.js';
import type { KnownSender } from '../../senders/sender.js';
import { nearest } from '../../text/edit-distance.js';
import { UserError } from '../process/user-error.js';

/** How much of the user's input a message shows. */
const maxCharacters = 100;

/**
 * RFC 6376 §3.1: a selector consists of a name's labels: letters, digits and hyphens; underscores are used in practice.
 */
export function isSelector(text: string): boolean {
  return text.length <= 200 && /^[a-z0-9_]([a-z0-9_-]{0,62})(\.[a-z0-9_][a-z0-9_-]{0,62})*$/i.test(text);
}

/** @throws UserError for text that cannot be a selector. */
export function parseSelector(typed: string): string {
  const text = typed.trim();
  if (!isSelector(text)) throw new UserError({ kind: 'bad-selector', text: text.slice(0, maxCharacters) });
  return text;
}

/** The known sender with this id. @throws UserError for an unknown id. */
export function parseSender(typed: string): KnownSender {
  const id = typed.trim();
  const { senders } = knownSenders;
  const sender = senders.find((one) => one.id === id);
  if (sender !== undefined) return sender;
  const text = id.slice(0, maxCharacters);
  const ids = senders.map((one) => one.id);
  throw new UserError({ kind: 'unknown-sender', text, meant: nearest(text.toLowerCase(), ids, 3) });
}

/** Each once, in an order independent of how they were named. */
export function inDirectoryOrder(some: readonly KnownSender[]): readonly KnownSender[] {
  return knownSenders.senders.filter((sender) => some.includes(sender));
}
