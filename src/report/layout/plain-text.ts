import { excerpt } from '../../text/excerpt.js';
import { inert, readable, visible } from '../../text/safe.js';
import type { Text } from '../../text/text.js';

/** Characters of a value from outside that a sentence shows; the longest key record has some 750. */
export const mostOfValue = 1_000;

/**
 * A text as one line of plain characters, for formats that have no markup: outside values with every control and
 * invisible character written out. The format escapes it for itself.
 */
export function plainLine(text: Text): string {
  return text.map((part) => (part.kind === 'words' ? part.text : shownValue(excerpt(part.text, mostOfValue)))).join('');
}

/** {@link plainLine} for text likely to be printed to the log of a CI runner: no part of it is a command there. */
export function logLine(text: Text): string {
  return inert(plainLine(text));
}

/** A text for JSON, which escapes for itself: octets of DNS are decoded, and nothing else is changed. */
export function decodedText(text: Text): string {
  return text.map((part) => (part.kind === 'words' ? part.text : readable(excerpt(part.text, mostOfValue)))).join('');
}

/** A value from outside as {@link logLine} shows it. */
export function logValue(text: string): string {
  return inert(readable(text));
}

/** A value from outside as {@link plainLine} shows it. */
export function shownValue(text: string): string {
  return visible(readable(text));
}
