import { localPartsIn, type MailboxSyntax, parameterLength } from './mailbox-scan.js';

/** What ends a local part in running text; white space does too. */
const delimiters = new Set('<>()[],;:@＠');

/**
 * Anything directly left of an `@` counts as local part (RFC 5321 §4.1.2, RFC 6531, including quoted ones), even if no
 * domain follows: hiding a character too many is better than showing a name. `%40`, as in links, counts as `@`; there
 * only the parameter's value is the local part, and the name before it may stay.
 */
const generous: MailboxSyntax = {
  atSigns: new Map([
    ['@', () => 0],
    ['＠', () => 0],
    ['%40', (before: string) => parameterLength(before, ['&', '?']) ?? 0],
  ]),
  isLocal: (character) => !delimiters.has(character) && !/\s/.test(character),
  mostLocal: Number.POSITIVE_INFINITY,
  quoted: true,
};

/** Every mailbox of a text with its local part shortened to its first character: `b…@example.org`. Linear, idempotent. */
export function maskMailboxes(text: string): string {
  let masked = '';
  let from = 0;
  for (const { start, at, end } of localPartsIn(text, generous)) {
    masked += text.slice(from, start) + maskedLocalPart(text.slice(start, at)) + text.slice(at, end);
    from = end;
  }
  return masked + text.slice(from);
}

/** One mailbox as written in a notice; without an `@` all of it is taken for a local part. */
export function maskMailbox(mailbox: string): string {
  const masked = maskMailboxes(mailbox);
  return masked === mailbox && !/[@＠]|%40/.test(mailbox) ? maskedLocalPart(mailbox) : masked;
}

/** A word that is itself a local part (`mailbox jonas.jonaitis is full`), shortened wherever it occurs alone. */
export function maskWord(text: string, word: string): string {
  const [upper, wanted] = [text.toLowerCase(), word.toLowerCase()];
  // Some rare letters change their length with their case; offsets would no longer agree.
  if ([...word].length < 3 || upper.length !== text.length || wanted.length !== word.length) return text;
  let masked = '';
  let from = 0;
  for (let at = upper.indexOf(wanted); at >= 0; at = upper.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    if (isLetter(text[at - 1]) || isLetter(text[end])) continue;
    masked += text.slice(from, at) + maskedLocalPart(text.slice(at, end));
    from = end;
  }
  return masked + text.slice(from);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function maskedLocalPart(local: string): string {
  if (local === '') return '';
  const [first = ''] = local.replace(/^["\\…]+/, '');
  return `${first}…`;
}
