import { decide } from '../cause/decide.js';
import { providerOf } from '../cause/fingerprints/providers.js';
import type { Detail, Refusal, Reply } from '../diagnosis/diagnosis.js';

/** How plainly the words of a text are a refusal, whatever its numbers are. */
export type Plainness =
  /** A receiver's or server's own wording about mail. */
  | 'firm'
  /** The name of a check near a word for failure. */
  | 'named'
  /** Two words or more that are also said of mailboxes, addresses and networks elsewhere. */
  | 'loose'
  /** A single word that may be said of anything. */
  | 'vague'
  /** At most its code is known. */
  | 'none';

export interface Verdict {
  readonly refusal: Refusal;
  readonly plainness: Plainness;
}

/** What the words of a reply mean, and how much they tell that it is one. */
export function verdictOn(reply: Reply): Verdict {
  const provider = providerOf({ host: reply.saidBy, mailboxDomain: undefined, words: reply.text.toLowerCase() });
  const refusal = decide(reply, provider?.id, undefined);
  return { refusal, plainness: plainnessOf(refusal) };
}

function plainnessOf({ evidence }: Refusal): Plainness {
  if (evidence === undefined || evidence.fingerprint.startsWith('code/')) return 'none';
  // Anybody's words: they say why, and not that somebody refused.
  if (evidence.fingerprint === 'reply/plain-words') return 'none';
  const { fingerprint, words } = evidence;
  if (fingerprint === 'reply/name-and-failure' || fingerprint.endsWith('-named')) return 'named';
  // A documented code: `5.7.57`.
  if (/^[\d. ]+$/.test(words)) return 'loose';
  if (!fingerprint.startsWith('delivery/') || fingerprint === 'delivery/greylisting') return 'firm';
  return /\S\s+\S/.test(words) ? 'loose' : 'vague';
}

/** What is also said of doors, documents and web pages. */
const vague: readonly Detail[] = ['policy', 'system', 'content', 'rfc-violation', 'sender-rejected', 'restricted'];

export function isVague(detail: Detail): boolean {
  return vague.includes(detail);
}
