import { editDistance } from '../text/edit-distance.js';

/** How a text differs from the one it should be. Places count characters of the latter, from 0. */
export type Difference =
  | { readonly kind: 'equal' }
  /** Only the beginning is there. */
  | { readonly kind: 'cut-off'; readonly after: number; readonly missing: number }
  /** One passage is missing. */
  | { readonly kind: 'missing'; readonly after: number; readonly count: number }
  /** One passage was inserted. */
  | { readonly kind: 'surplus'; readonly after: number; readonly count: number }
  | { readonly kind: 'case' }
  /** A few characters are wrong, missing or inserted. */
  | { readonly kind: 'edits'; readonly count: number; readonly first: number }
  | { readonly kind: 'unlike' };

/** With more slips than this it is more likely another text. */
export const maxEdits = 8;

/** How `text` differs from `expected`. Linear in their length; more than eight edits are `unlike`. */
export function differenceOf(text: string, expected: string): Difference {
  if (text === expected) return { kind: 'equal' };
  const prefix = commonPrefix(text, expected);
  const lost = expected.length - text.length;
  // A handful of characters at the beginning is a header, which all keys share.
  if (prefix === text.length && prefix * 4 > expected.length) return { kind: 'cut-off', after: prefix, missing: lost };
  const suffix = commonSuffix(text, expected);
  if (lost > 0 && prefix + suffix >= text.length && lost * 4 < expected.length)
    return { kind: 'missing', after: Math.min(prefix, text.length), count: lost };
  if (lost < 0 && prefix + suffix >= expected.length && -lost * 4 < expected.length)
    return { kind: 'surplus', after: prefix, count: -lost };
  if (text.toLowerCase() === expected.toLowerCase()) return { kind: 'case' };
  const count = editDistance(text, expected, { atMost: maxEdits });
  return count === undefined ? { kind: 'unlike' } : { kind: 'edits', count, first: prefix };
}

function commonPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function commonSuffix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
