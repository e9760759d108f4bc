import { parseAddress4, parseAddress6 } from '../../ip/address.js';
import type { Domain } from '../name.js';
import { dataFromOctets, genericOctets, isGenericMark } from './generic.js';
import { maxDataOctets, maxPreference, maxStringOctets } from './limits.js';
import { nameOf } from './names.js';
import { fault, type Read, read, type WordRole } from './problem.js';
import type { TypedData } from './record.js';
import { octetsOf, type Word } from './words.js';

/**
 * Reads the data after the type, as text or as `\# n hex` (RFC 3597 §5). `end` is where the type ended, to give the
 * place of anything missing. The data of `other` types is not examined.
 */
export function readData(
  mnemonic: string,
  words: readonly Word[],
  context: { readonly origin: Domain | undefined; readonly end: number },
): Read<TypedData> {
  const [first] = words;
  if (first !== undefined && isGenericMark(first)) {
    const octets = genericOctets(words, context.end);
    if (octets.kind === 'fault') return octets;
    const data = dataFromOctets(mnemonic, octets.value);
    return data === undefined
      ? fault(first.offset, { kind: 'generic-data-malformed', type: mnemonic })
      : read<TypedData>(data);
  }
  switch (mnemonic) {
    case 'TXT':
    case 'SPF':
      return readStrings(mnemonic, words, context.end);
    case 'A':
    case 'AAAA':
      return readAddress(mnemonic, words, context.end);
    case 'MX':
      return readExchange(words, context.origin, context.end);
    case 'PTR':
    case 'CNAME':
    case 'NS': {
      const name = readOnlyName(words, context.origin, context.end);
      return name.kind === 'fault' ? name : read<TypedData>({ type: mnemonic, data: name.value });
    }
    case 'DNAME': {
      const target = readOnlyName(words, context.origin, context.end);
      return target.kind === 'fault' ? target : read<TypedData>({ type: mnemonic, target: target.value });
    }
    default:
      return readOther(mnemonic, first);
  }
}

function readOther(mnemonic: string, first: Word | undefined): Read<TypedData> {
  if (first !== undefined && mnemonic.startsWith('TYPE')) {
    return fault(first.offset, { kind: 'generic-data-expected', word: first.text });
  }
  return read<TypedData>({ type: 'other', mnemonic });
}

function readStrings(type: 'TXT' | 'SPF', words: readonly Word[], end: number): Read<TypedData> {
  if (words.length === 0) return fault(end, { kind: 'missing-word', expected: 'string' });
  const strings: string[] = [];
  let dataOctets = 0;
  for (const word of words) {
    const octets = octetsOf(word);
    if (octets.length > maxStringOctets) {
      return fault(word.offset, { kind: 'string-too-long', octets: octets.length, limit: maxStringOctets });
    }
    dataOctets += 1 + octets.length;
    strings.push(octets);
  }
  if (dataOctets > maxDataOctets) {
    return fault(words[0]?.offset ?? end, { kind: 'data-too-long', octets: dataOctets, limit: maxDataOctets });
  }
  return read<TypedData>({ type, data: strings });
}

function readAddress(type: 'A' | 'AAAA', words: readonly Word[], end: number): Read<TypedData> {
  const word = onlyWord(words, 'address', end);
  if (word.kind === 'fault') return word;
  const { text, offset } = word.value;
  if (type === 'A') {
    const data = parseAddress4(text);
    return data === undefined
      ? fault(offset, { kind: 'bad-address', word: text, family: 4 })
      : read<TypedData>({ type, data });
  }
  const data = parseAddress6(text);
  return data === undefined
    ? fault(offset, { kind: 'bad-address', word: text, family: 6 })
    : read<TypedData>({ type, data });
}

function readExchange(words: readonly Word[], origin: Domain | undefined, end: number): Read<TypedData> {
  const word = onlyWord(words.slice(0, 1), 'preference', end);
  if (word.kind === 'fault') return word;
  const { text, offset } = word.value;
  if (!/^[0-9]{1,5}$/.test(text) || Number(text) > maxPreference) {
    return fault(offset, { kind: 'bad-preference', word: text });
  }
  const exchange = readOnlyName(words.slice(1), origin, offset + text.length);
  if (exchange.kind === 'fault') return exchange;
  return read<TypedData>({ type: 'MX', data: { preference: Number(text), exchange: exchange.value } });
}

function readOnlyName(words: readonly Word[], origin: Domain | undefined, end: number): Read<Domain> {
  const [word, surplus] = words;
  if (word === undefined) return fault(end, { kind: 'missing-word', expected: 'name' });
  if (surplus !== undefined) return fault(surplus.offset, { kind: 'surplus-word', word: surplus.text });
  return nameOf(word, origin, 'name');
}

/** The only word, unquoted. */
function onlyWord(words: readonly Word[], expected: WordRole, end: number): Read<Word> {
  const [word, surplus] = words;
  if (word === undefined) return fault(end, { kind: 'missing-word', expected });
  if (word.quoted) return fault(word.offset, { kind: 'quoted-word', word: word.text, expected });
  return surplus === undefined ? read(word) : fault(surplus.offset, { kind: 'surplus-word', word: surplus.text });
}
