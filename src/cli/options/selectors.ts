import { knownSenders } from '../../senders/all.js';
import type { KnownSender } from '../../senders/sender.js';
import { nearest } from '../../text/edit-distance.js';
import { UserError } from '../process/user-error.js';

/** RFC 6376 §3.1: a selector is a name's labels, of letters, digits and hyphens; people use underscores too. */
export function isSelector(text: string): boolean {
  return text.length <= 200 && /^[a-z0-9_]([a-z0-9_-]{0,62})(\.[a-z0-9_][a-z0-9_-]{0,62})*$/i.test(text);
}

/** @throws UserError for what no selector can be. */
export function selectorsFrom(texts: readonly string[]): readonly string[] {
  const bad = texts.find((text) => !isSelector(text));
  if (bad !== undefined) throw new UserError({ kind: 'bad-selector', text: bad.slice(0, 100) });
  return texts;
}

/** The known senders with these ids, each once. @throws UserError for an id that nobody has. */
export function sendersFrom(ids: readonly string[]): readonly KnownSender[] {
  const { senders } = knownSenders;
  for (const id of ids) {
    if (senders.some((sender) => sender.id === id)) continue;
    const text = id.slice(0, 100);
    throw new UserError({
      kind: 'unknown-sender',
      text,
      meant: nearest(
        text.toLowerCase(),
        senders.map((sender) => sender.id),
        3,
      ),
    });
  }
  return senders.filter(({ id }) => ids.includes(id));
}
