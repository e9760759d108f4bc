import { type Domain, labelsOf } from '../dns/name.js';

/** Two slips of the finger, or one letter pair swapped. */
const maxSlips = 2;

/**
 * Whether `name` looks like a mistaken spelling of `host`: a slip or two apart, or made of the same words in another
 * order or under another top-level domain. The host itself and names below it are no mistake.
 */
export function resembles(name: Domain, host: Domain): boolean {
  if (name === host || name.endsWith(`.${host}`)) return false;
  if (Math.abs(name.length - host.length) <= maxSlips && editDistance(name, host) <= maxSlips) return true;
  const words = (domain: Domain): string => labelsOf(domain).slice(0, -1).sort().join('.');
  return labelsOf(host).length > 2 && words(name) === words(host);
}

/** Levenshtein's distance, for names of at most 253 characters. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
