import { domainToUnicode } from 'node:url';
import { type Domain, domainFromText, labelsOf } from '../dns/name.js';
import { editDistance } from '../text/edit-distance.js';
import type { SenderDirectory } from './directory.js';
import type { KnownSender } from './sender.js';

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

/**
 * Whether `name` could be taken for `host` by who reads it: it {@link resembles} it, has its words somewhere
 * (`directo.gate.ee.example.com`, `directo-gate.example.com`), or its letters in another alphabet or as digits.
 */
export function passesFor(name: Domain, host: Domain): boolean {
  if (name === host || name.endsWith(`.${host}`)) return false;
  const seen = asSeen(name);
  if (seen === host || resembles(name, host)) return true;
  const looks = domainFromText(seen);
  if (looks !== undefined && resembles(looks, host)) return true;
  const words = (text: string): readonly string[] => text.split(/[.-]/);
  const own = words(labelsOf(host).slice(0, -1).join('.'));
  return own.length > 1 && own.every((word) => words(seen).includes(word));
}

/** Letters of other alphabets and digits, by the Latin letters that they are drawn like. */
const drawnLike: ReadonlyMap<string, string> = new Map(
  [
    ['a', 'аαɑ'], ['c', 'сϲ'], ['d', 'ԁ'], ['e', 'еєε3'], ['g', 'ɡԍ'], ['h', 'һ'], ['i', 'іι1lı'], ['j', 'ј'], ['k', 'кκ'], ['n', 'п'],
    ['o', 'оοο0'], ['p', 'рρ'], ['q', 'ԛ'], ['r', 'г'], ['s', 'ѕ5'], ['t', 'тτ'], ['u', 'υս'], ['v', 'νѵ'], ['w', 'ԝω'], ['x', 'хχ'], ['y', 'уγ'],
  ].flatMap(([latin = '', others = '']) => [...others].map((other): [string, string] => [other, latin])),
); // biome-ignore format: a table

/** The name as the eye has it: in U-labels, without marks, in Latin letters. */
function asSeen(name: Domain): string {
  const unicode = name.includes('xn--') ? domainToUnicode(name) : name;
  const bare = (unicode === '' ? name : unicode).normalize('NFKD').replace(/\p{M}/gu, '');
  return [...bare].map((character) => drawnLike.get(character) ?? character).join('');
}

/** An include that a known sender documents. */
export interface DocumentedInclude {
  readonly include: Domain;
  readonly sender: KnownSender;
}

/** In a short name, two letters make another name. */
const shortestKnown = 8;

/** The documented include that a name is a slip of, unless one of another sender is as near. */
export function documentedIncludeLike(name: Domain, { senders }: SenderDirectory): DocumentedInclude | undefined {
  const near = senders
    .flatMap((sender) => (sender.includes ?? []).flatMap((text) => ({ sender, include: domainFromText(text) })))
    .flatMap(({ sender, include }) => {
      const slips = include === undefined ? undefined : slipsBetween(name, include);
      return include === undefined || slips === undefined ? [] : [{ sender, include, slips }];
    })
    .sort((one, other) => one.slips - other.slips);
  const [best, second] = near;
  const isRivalled = best !== undefined && second?.slips === best.slips && second.sender !== best.sender;
  return isRivalled ? undefined : best;
}

/** The first include that the sender documents whose name this is: `google` of _spf.google.com; of one sender only. */
export function documentedIncludeOf(label: string, { senders }: SenderDirectory): Domain | undefined {
  const word = label.toLowerCase();
  const found = senders.flatMap(({ includes = [] }) => {
    const named = includes.flatMap((text) => domainFromText(text) ?? []).find((name) => labelsOf(name).includes(word));
    return named === undefined ? [] : [named];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** `undefined` for the same name, and for different ones. */
function slipsBetween(name: Domain, known: Domain): number | undefined {
  if (name === known || known.length < shortestKnown) return undefined;
  // Of no sender is the web site's name the one that it documents.
  if (name === `www.${known}`) return 1;
  // Dots, underscores and hyphens are left out, or taken for one another.
  if (name.replace(/[._-]/g, '') === known.replace(/[._-]/g, '')) return 1;
  const slips = editDistance(name, known, { atMost: maxSlips, swaps: true });
  if (slips !== undefined) return slips;
  const isOtherEnding = labelsOf(name).slice(0, -1).join('.') === labelsOf(known).slice(0, -1).join('.');
  return isOtherEnding ? maxSlips : undefined;
}
