import { type Domain, domainFromPresentation, root } from '../name.js';
import { fault, type Read, read, type WordRole } from './problem.js';
import type { Word } from './words.js';

/**
 * The name of a word (RFC 1035 §5.1): `@` is the origin, a name without a final dot is relative to the origin. Quotes
 * are refused, because programs disagree whether they belong to the name.
 */
export function nameOf(word: Word, origin: Domain | undefined, role: WordRole): Read<Domain> {
  const { text, offset } = word;
  if (word.quoted) return fault(offset, { kind: 'quoted-word', word: text, expected: role });
  const relative = text === '@' || !endsWithDot(text);
  if (relative && origin === undefined) return fault(offset, { kind: 'relative-name-without-origin', name: text });
  if (text === '@' && origin !== undefined) return read(origin);
  const name = domainFromPresentation(relative ? `${text}.${origin === root ? '' : origin}` : text);
  return name === undefined ? fault(offset, { kind: 'bad-name', name: text }) : read(name);
}

/** Whether the final dot is a dot, not an escaped one inside the last label. */
function endsWithDot(text: string): boolean {
  if (!text.endsWith('.')) return false;
  let backslashes = 0;
  while (text[text.length - 2 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 0;
}
