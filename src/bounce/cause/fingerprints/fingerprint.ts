import type { Actor, Cause, Confidence, Detail } from '../../diagnosis/diagnosis.js';
import type { ProviderId } from './providers.js';

/**
 * What a receiver says when it refuses for one reason. Data: a reply fits if the provider, one of the codes, one of the
 * statuses and one of the phrases fit, as far as given, and none of `unless` occurs.
 */
export interface Fingerprint {
  readonly id: string;
  readonly by?: readonly ProviderId[];
  /** Three digits. */
  readonly codes?: readonly string[];
  /** `5.7.26`; `x.7.26` for both 4 and 5; `5.7.606-5.7.649` for a range. */
  readonly statuses?: readonly string[];
  /** Lower case, in a reply on one line; ` … ` separates pieces that follow each other at any distance. */
  readonly says?: readonly string[];
  readonly unless?: readonly string[];
  /** Only if the server gave a code: text alone may be a notice's advice. */
  readonly coded?: true;
  readonly cause: Cause;
  readonly detail: Detail;
  readonly actor: Actor;
  readonly confidence: Confidence;
  /** The provider's page, RFC and section, or the software. */
  readonly source: string;
}

/** What a fingerprint is matched against. */
export interface Said {
  readonly provider: ProviderId | undefined;
  readonly code: string | undefined;
  readonly status: string | undefined;
  /** The reply, one line, lower case, mailboxes left out. */
  readonly words: string;
}

/** The text of a reply that matches, if it does; empty if codes alone decide. */
export function fits(print: Fingerprint, said: Said): { readonly words: string } | undefined {
  if (!fitsCodes(print, said) || firstPhraseIn(said.words, print.unless ?? []) !== undefined) return undefined;
  if (print.says === undefined) return { words: '' };
  const words = firstPhraseIn(said.words, print.says);
  return words === undefined ? undefined : { words };
}

function fitsCodes({ coded, by, codes, statuses }: Fingerprint, { provider, code, status }: Said): boolean {
  return (
    (coded !== true || code !== undefined || status !== undefined) &&
    isAmong(provider, by) &&
    isAmong(code, codes) &&
    (statuses === undefined || statuses.some((pattern) => fitsStatus(pattern, status)))
  );
}

function isAmong<T>(one: T | undefined, wanted: readonly T[] | undefined): boolean {
  return wanted === undefined || (one !== undefined && wanted.includes(one));
}

function firstPhraseIn(text: string, phrases: readonly string[]): string | undefined {
  for (const phrase of phrases) {
    const words = phraseIn(text, phrase);
    if (words !== undefined) return words;
  }
  return undefined;
}

/** The part of `text` from the first piece of the phrase to its last. Linear: each piece is searched once. */
function phraseIn(text: string, phrase: string): string | undefined {
  const pieces = phrase.split(' … ');
  let start = -1;
  let at = 0;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found === -1) return undefined;
    if (start === -1) start = found;
    at = found + piece.length;
  }
  return text.slice(start, at);
}

function fitsStatus(pattern: string, status: string | undefined): boolean {
  if (status === undefined) return false;
  const [low = '', high] = pattern.split('-');
  if (high !== undefined) {
    const [lowest, highest, own] = [low, high, status].map((text) => text.split('.').map(Number));
    return (
      own?.[0] === lowest?.[0] &&
      own?.[1] === lowest?.[1] &&
      (own?.[2] ?? -1) >= (lowest?.[2] ?? 0) &&
      (own?.[2] ?? 0) <= (highest?.[2] ?? 0)
    );
  }
  return low.startsWith('x.') ? status.slice(2) === low.slice(2) : status === low;
}
