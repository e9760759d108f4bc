import { isSenderNamedIn } from '../facts/sender-terms.js';
import { acceptanceOf } from '../rules/verdict.js';
import type { JudgedDomain } from './judged.js';

/** Why receivers do not accept the sender's mail, as far as the domain's own record tells. */
export type Cause =
  | 'no-record'
  | 'several-records'
  | 'broken-record'
  /** The record does not speak of the sender. */
  | 'not-named'
  /** It does, and the sender does not pass all the same. */
  | 'named-in-vain';

/** `undefined` where mail is accepted, or nothing is known. */
export function causeOf({ facts }: JudgedDomain): Cause | undefined {
  const acceptance = acceptanceOf(facts);
  if (acceptance.kind !== 'none') return undefined;
  const { texts } = facts.spf;
  if (texts.length === 0) return 'no-record';
  if (texts.length > 1) return 'several-records';
  if (acceptance.result === 'permerror') return 'broken-record';
  return texts.some((text) => isSenderNamedIn(text, facts.request.sender)) ? 'named-in-vain' : 'not-named';
}
