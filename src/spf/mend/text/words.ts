import { editDistance } from '../../../text/edit-distance.js';
import { parseTerm } from '../../record/parse.js';

/** The mechanisms of RFC 7208 §5 that take an argument, and the spellings people use for `ip4` and `ip6`. */
const withArgument = 'include|exists|ip4|ip6|ptr|mx|a';
const ipSpellings = 'ipv4|ipv6|ipv|ip4v|ip6v|ip';
const modifiers = 'redirect|exp';

/** Alternatives of a regular expression, longer ones first. */
export const names = `${withArgument}|${ipSpellings}`;
export const namesAndModifiers = `${names}|${modifiers}`;

export interface NamedArgument {
  /** Lower case. */
  readonly name: string;
  /** The name as written. */
  readonly written: string;
  readonly separator: string;
  readonly argument: string;
}

const named = new RegExp(`^(${namesAndModifiers})([:=])`, 'i');

/** `name:argument` or `name=argument` with a name of SPF, or one of the usual spellings of `ip4` and `ip6`. */
export function namedArgument(body: string): NamedArgument | undefined {
  const match = named.exec(body);
  if (match === null) return undefined;
  const written = match[1] ?? '';
  return {
    name: written.toLowerCase(),
    written,
    separator: match[2] ?? '',
    argument: body.slice(match[0].length),
  };
}

export function isModifierName(name: string): boolean {
  return name === 'redirect' || name === 'exp';
}

/** How a term with this name and argument is written: `redirect=x`, `include:x`. */
export function written(name: string, argument: string): string {
  return name + (isModifierName(name.toLowerCase()) ? '=' : ':') + argument;
}

/** The mechanism under which an address or network stands, or `undefined` where the text is none. */
export function networkMechanism(text: string): 'ip4' | 'ip6' | undefined {
  if (parseTerm(`ip4:${text}`, 0).type === 'directive') return 'ip4';
  return parseTerm(`ip6:${text}`, 0).type === 'directive' ? 'ip6' : undefined;
}

/** A host name of two labels or more that ends in letters, as people write it: no macros. */
export function isHostName(text: string): boolean {
  return /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+\.?$/.test(text) && parseTerm(`a:${text}`, 0).type === 'directive';
}

/** In the order in which equally near names are preferred. */
const knownNames = ['include', 'ip4', 'mx', 'all', 'ip6', 'ptr', 'exists', 'redirect', 'exp', 'a'];

/** Longer words are not misspelt names; bounds the work. */
const longestMisspelling = 12;

/** The name of SPF that a word resembles: one slip away, or two where it has more than three letters. */
export function nearestName(word: string): { readonly name: string; readonly distance: number } | undefined {
  if (word === '' || word.length > longestMisspelling) return undefined;
  const lower = word.toLowerCase();
  if (lower === 'aa') return { name: 'a', distance: 1 };
  let nearest: { name: string; distance: number } | undefined;
  for (const name of knownNames) {
    const distance = editDistance(lower, name, { atMost: lower.length > 3 ? 2 : 1, swaps: true });
    if (distance === undefined || distance >= name.length) continue;
    if (nearest === undefined || distance < nearest.distance) nearest = { name, distance };
  }
  return nearest;
}
