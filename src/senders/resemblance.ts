import { type Domain, labelsOf } from '../dns/name.js';
import { editDistance } from '../text/edit-distance.js';

/** Two typos, or one letter pair swapped. */
const maxSlips = 2;

/**
 * Whether `name` looks like a misspelling of `host`: one or two typos apart, or the same words in another order or
 * under another top-level domain. The host itself and names below it are not misspellings.
 */
export function resembles(name: Domain, host: Domain): boolean {
  if (name === host || name.endsWith(`.${host}`)) return false;
  if (editDistance(name, host, { atMost: maxSlips }) !== undefined) return true;
  const words = (domain: Domain): string => labelsOf(domain).slice(0, -1).sort().join('.');
  return labelsOf(host).length > 2 && words(name) === words(host);
}
