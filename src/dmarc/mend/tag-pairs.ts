import {
  charactersOf,
  withoutEscapes,
  withoutHtml,
  withoutInvisible,
  withoutQuotes,
  withPlainBlanks,
} from '../../syntax/pasted.js';
import { policies } from '../record/policy.js';
import { isRegistered, isRemoved, nearestTag, registeredTags, removedTags } from '../record/tags.js';

/** A tag that a text was meant to have, its value still as written. */
export interface TagPair {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

/** Longer than any record that a person wrote. */
const longestText = 4096;
/** A record has about ten; a longer list was made to waste time. */
const mostPairs = 50;

const names = [...registeredTags, ...removedTags, 'policy', 'version'].sort((one, other) => other.length - one.length);
const anyName = names.join('|');
/** Replaces the version tag; no text can contain it, because controls become blanks. */
const mark = '\u0001';

/** `v=DMARC1` however written, anywhere: `v = dmarc1.0`, `v:DMARC1`, `nv=DMARC2`. */
const versionTag =
  /(?<![a-z0-9@.-][a-z]?)[a-z]?v {0,3}[=:]{1,3} {0,3}dmarc[ _-]?v?[0-9]{0,2}(?:\.[0-9]{1,2}){0,3}|(?<![a-z0-9])version {0,3}[=:] {0,3}dmarc[ _-]?v?[0-9]{0,2}/gi;
/** The same without its equals sign, which could be part of a word elsewhere. */
const versionAtStart = /^[^a-z0-9]{0,10}(?:v[ -]?)?dmarc[ _-]?v?[0-9]{0,2}(?![a-z0-9@])/i;
const tagStart = new RegExp(`(?<=^|[ ,+&])(${anyName}) {0,3}(?:=>|[=:]){1,3} {0,3}`, 'gi');
/** A policy and the next tag with nothing between. */
const gluedTag = new RegExp(
  `((?:^|[ ,;])[sn]?p {0,3}[=:] {0,3}(?:${policies.join('|')}))(?=(?:${anyName}) {0,3}[=:])`,
  'gi',
);

/** The tags of a text that was meant as a DMARC record, in its order. Total; linear. */
export function tagPairs(octets: string): readonly TagPair[] {
  const text = plainText(octets);
  const marked = text.replace(versionTag, mark);
  const whole = marked.includes(mark) ? marked : text.replace(versionAtStart, mark);
  const first = whole.indexOf(mark);
  // Before the version stand other tags, or the record's name and type, which are none.
  const before = pairsIn(whole.slice(0, Math.max(first, 0)), { loose: false });
  const behind = pairsIn(whole.slice(Math.max(first, 0)), { loose: true });
  return [...before, ...behind].slice(0, mostPairs);
}

function plainText(octets: string): string {
  const characters = charactersOf(withoutEscapes(octets.slice(0, longestText))).normalize('NFKC');
  return withoutQuotes(withPlainBlanks(withoutInvisible(withoutPercents(withoutHtml(characters))))).slice(
    0,
    longestText,
  );
}

/** A whole text in URL encoding; elsewhere a percent sign belongs to an address. */
function withoutPercents(text: string): string {
  if (!/^v(?:=|%3d)dmarc1(?:%3b|%20)/i.test(text)) return text;
  return text.replace(/%(20|3b|3d|3a|40|2c)/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

function pairsIn(text: string, { loose }: { readonly loose: boolean }): readonly TagPair[] {
  const pairs: TagPair[] = [];
  const items = text.replaceAll(mark, ';').replace(gluedTag, '$1;').split(/[;|]/);
  for (const item of items) {
    for (const piece of piecesOf(item.trim())) {
      const pair = knownPair(piece) ?? (loose ? loosePair(piece, pairs.at(-1)) : undefined);
      if (pair !== undefined) pairs.push(pair);
      if (pairs.length >= mostPairs) return pairs;
    }
  }
  return pairs;
}

/** Cut before every known tag. */
function piecesOf(item: string): readonly string[] {
  const starts = [...item.matchAll(tagStart)].map(({ index }) => index);
  const cuts = [...new Set([0, ...starts, item.length])];
  return cuts.flatMap((cut, at) => {
    const piece = trimmed(item.slice(cut, cuts[at + 1] ?? cut));
    return piece === '' ? [] : [piece];
  });
}

const knownStart = new RegExp(`^(${anyName}) {0,3}(?:=>|[=:]){1,3} {0,3}`, 'i');

function knownPair(piece: string): TagPair | undefined {
  const match = knownStart.exec(piece);
  const name = match?.[1]?.toLowerCase();
  if (match === null || name === undefined) return undefined;
  return { name: meantName(name), value: trimmed(piece.slice(match[0].length)) };
}

const otherStart = /^([a-z][a-z0-9_]{0,30}) ?[=:] ?(?!\/)/i;
const blankStart = new RegExp(`^(${anyName}) (?=[^ ])`, 'i');

/** What is no known tag: one misspelt, one without its equals sign, a bare policy or address. */
function loosePair(piece: string, previous: TagPair | undefined): TagPair | undefined {
  const lower = piece.toLowerCase();
  if (policies.some((policy) => policy === lower)) return { name: 'p', value: lower };
  if (/^(?:mailto|https?)\b/i.test(piece) || /^[^ =:]+@[^ =:]+$/.test(piece)) {
    const name = previous?.name === 'ruf' ? 'ruf' : 'rua';
    return { name, value: piece };
  }
  const blank = blankStart.exec(piece);
  if (blank?.[1] !== undefined) return { name: blank[1].toLowerCase(), value: trimmed(piece.slice(blank[0].length)) };
  const other = otherStart.exec(piece);
  if (other?.[1] === undefined) return undefined;
  const name = other[1].toLowerCase();
  return { name: meantName(name), value: trimmed(piece.slice(other[0].length)) };
}

function meantName(name: string): string {
  return isRegistered(name) || isRemoved(name) ? name : (nearestTag(name) ?? name);
}

/** Separators and quotes at the ends, which belong to no value. */
function trimmed(text: string): string {
  return text.replace(/^[ ,.'`´‘’]{1,64}/, '').replace(/[ ,'`´‘’]{1,64}$/, '');
}
