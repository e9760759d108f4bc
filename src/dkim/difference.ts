/** How a text that should be another one differs from it. Places count characters of the other, from 0. */
export type Difference =
  | { readonly kind: 'equal' }
  /** Nothing but the beginning is there. */
  | { readonly kind: 'cut-off'; readonly after: number; readonly missing: number }
  /** One stretch was lost. */
  | { readonly kind: 'missing'; readonly after: number; readonly count: number }
  /** One stretch was put in. */
  | { readonly kind: 'surplus'; readonly after: number; readonly count: number }
  | { readonly kind: 'case' }
  /** A few characters are wrong, lost or put in. */
  | { readonly kind: 'edits'; readonly count: number; readonly first: number }
  | { readonly kind: 'unlike' };

/** More slips than this, and it is more likely another text. */
export const maxEdits = 8;

/** Tells how `text` differs from `expected`. Linear in their length; anything beyond eight edits is `unlike`. */
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
  const count = editDistance(text, expected, maxEdits);
  return count === undefined ? { kind: 'unlike' } : { kind: 'edits', count, first: prefix };
}

/** Levenshtein's distance where it is at most `limit`, else `undefined`; in a band of 2·limit + 1 diagonals. */
export function editDistance(one: string, other: string, limit: number): number | undefined {
  if (Math.abs(one.length - other.length) > limit) return undefined;
  const far = limit + 1;
  let row = new Map<number, number>();
  for (let j = 0; j <= Math.min(limit, other.length); j += 1) row.set(j, j);
  for (let i = 1; i <= one.length; i += 1) {
    const next = new Map<number, number>();
    for (let j = Math.max(0, i - limit); j <= Math.min(other.length, i + limit); j += 1) {
      const replaced = (j === 0 ? far : (row.get(j - 1) ?? far)) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const best = Math.min(replaced, (row.get(j) ?? far) + 1, (next.get(j - 1) ?? far) + 1);
      next.set(j, j === 0 ? i : best);
    }
    row = next;
  }
  const distance = row.get(other.length) ?? far;
  return distance > limit ? undefined : distance;
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
