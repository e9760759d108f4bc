import type { Domain } from '../name.js';
import { readData } from './data.js';
import { maxTtlSeconds } from './limits.js';
import { nameOf } from './names.js';
import { type Fault, fault, type Read, read } from './problem.js';
import type { TypedData } from './record.js';
import { typeNamed } from './types.js';
import type { Entry, Word } from './words.js';

/** State that earlier lines leave for later ones. */
export interface Scope {
  readonly origin: Domain | undefined;
  /** The owner of the last record, for entries that omit it. */
  readonly owner: Domain | undefined;
}

/** Reads `[owner] [TTL] [class] type data`, TTL and class in either order (RFC 1035 §5.1). TTLs are not kept. */
export function readRecord(entry: Entry, scope: Scope): Read<{ owner: Domain; typed: TypedData }> {
  const owner = ownerOf(entry, scope);
  if (owner.kind === 'fault') return owner;
  const typeAt = indexOfType(entry);
  if (typeAt.kind === 'fault') return typeAt;
  const word = entry.words[typeAt.value];
  if (word === undefined) return fault(endOf(entry), { kind: 'missing-type' });
  if (word.quoted) return fault(word.offset, { kind: 'quoted-word', word: word.text, expected: 'type' });
  const mnemonic = typeNamed(word.text);
  if (mnemonic === undefined) return fault(word.offset, { kind: 'unknown-type', word: word.text });
  const end = word.offset + word.text.length;
  const typed = readData(mnemonic, entry.words.slice(typeAt.value + 1), { origin: scope.origin, end });
  return typed.kind === 'fault' ? typed : read({ owner: owner.value, typed: typed.value });
}

function ownerOf({ words, indented, offset }: Entry, scope: Scope): Read<Domain> {
  const [first] = words;
  if (!indented && first !== undefined) return nameOf(first, scope.origin, 'owner');
  return scope.owner === undefined ? fault(first?.offset ?? offset, { kind: 'no-earlier-owner' }) : read(scope.owner);
}

/** Steps over at most one TTL and one class; a second one is taken for the type, and so refused. */
function indexOfType({ words, indented }: Entry): Read<number> {
  const start = indented ? 0 : 1;
  let before: 'ttl' | 'class' | undefined;
  for (let at = start; at < start + 2; at += 1) {
    const word = words[at];
    const role = word === undefined ? undefined : roleBeforeType(word);
    if (word === undefined || role === undefined || role === before) return read(at);
    const refused = role === 'ttl' ? faultOfTtl(word) : faultOfClass(word);
    if (refused !== undefined) return refused;
    before = role;
  }
  return read(start + 2);
}

function roleBeforeType({ text, quoted }: Word): 'ttl' | 'class' | undefined {
  if (quoted) return undefined;
  if (/^[0-9]/.test(text)) return 'ttl';
  return isClass(text) ? 'class' : undefined;
}

function endOf(entry: Entry): number {
  const last = entry.words.at(-1);
  return last === undefined ? entry.offset : last.offset + last.text.length + (last.quoted ? 2 : 0);
}

const secondsPer: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['m', 60],
  ['h', 3_600],
  ['d', 86_400],
  ['w', 604_800],
]);

/** Ten digits for each of the five units: more characters cannot be a TTL, whatever their sum. */
const maxTtlCharacters = 55;

/** A TTL is a number of seconds, or numbers with a unit each (`1h30m`), as BIND reads it; wrong if over 31 bits. */
export function faultOfTtl(word: Word): Fault | undefined {
  const wrong = fault(word.offset, { kind: 'bad-ttl', word: word.text });
  if (word.quoted || word.text.length > maxTtlCharacters) return wrong;
  if (!/^(?:[0-9]+|(?:[0-9]+[smhdw])+)$/i.test(word.text)) return wrong;
  let seconds = 0;
  for (const [, digits, unit] of word.text.toLowerCase().matchAll(/([0-9]+)([a-z]?)/g)) {
    seconds += Number(digits) * (secondsPer.get(unit ?? '') ?? 1);
  }
  return seconds > maxTtlSeconds ? wrong : undefined;
}

/** RFC 1035 §3.2.4 and, for numbers, RFC 3597 §5. */
function isClass(word: string): boolean {
  return /^(?:IN|CS|CH|CHAOS|HS|HESIOD|CLASS[0-9]{1,5})$/i.test(word);
}

/** `IN` is class 1. */
function faultOfClass({ text, offset }: Word): Fault | undefined {
  return /^(?:IN|CLASS0{0,4}1)$/i.test(text) ? undefined : fault(offset, { kind: 'foreign-class', word: text });
}
