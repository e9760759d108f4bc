import { type Domain, domainFromLabels, root } from '../name.js';
import { maxDataOctets } from './limits.js';
import { fault, type Read, read } from './problem.js';
import type { TypedData } from './record.js';
import type { Word } from './words.js';

const octetsOfAddress4 = 4;
const octetsOfAddress6 = 16;
const octetsOfPreference = 2;

/** Whether data in the form of RFC 3597 §5 begins here. */
export function isGenericMark(word: Word): boolean {
  return word.text === '\\#' && !word.quoted;
}

/** The octets of `\# n hex`; the digits may be split into words anywhere. */
export function genericOctets(words: readonly Word[], end: number): Read<string> {
  const [mark, length, ...digits] = words;
  if (length === undefined) return fault(mark?.offset ?? end, { kind: 'missing-word', expected: 'generic-length' });
  if (length.quoted || !/^[0-9]{1,5}$/.test(length.text) || Number(length.text) > maxDataOctets) {
    return fault(length.offset, { kind: 'bad-generic-length', word: length.text });
  }
  const stray = digits.find((word) => word.quoted || /[^0-9a-fA-F]/.test(word.text));
  if (stray !== undefined) return fault(stray.offset, { kind: 'bad-generic-digits', word: stray.text });
  const hex = digits.map((word) => word.text).join('');
  const declared = Number(length.text);
  if (hex.length !== 2 * declared) {
    return fault(length.offset, { kind: 'generic-length-differs', declared, octets: hex.length / 2 });
  }
  return read(hex.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16))));
}

/**
 * The data of a type whose wire form we know (RFC 1035 §3.3, RFC 3596 §2.2, RFC 6672 §2.1); `undefined` if malformed.
 */
export function dataFromOctets(mnemonic: string, octets: string): TypedData | undefined {
  switch (mnemonic) {
    case 'TXT':
    case 'SPF': {
      const data = stringsFromOctets(octets);
      return data === undefined ? undefined : { type: mnemonic, data };
    }
    case 'A':
      if (octets.length !== octetsOfAddress4) return undefined;
      return { type: mnemonic, data: { family: 4, bits: Number(numberFromOctets(octets)) } };
    case 'AAAA':
      if (octets.length !== octetsOfAddress6) return undefined;
      return { type: mnemonic, data: { family: 6, bits: numberFromOctets(octets) } };
    case 'MX': {
      const exchange = nameFromOctets(octets.slice(octetsOfPreference));
      const preference = Number(numberFromOctets(octets.slice(0, octetsOfPreference)));
      return exchange === undefined ? undefined : { type: mnemonic, data: { preference, exchange } };
    }
    case 'PTR':
    case 'CNAME':
    case 'NS': {
      const data = nameFromOctets(octets);
      return data === undefined ? undefined : { type: mnemonic, data };
    }
    case 'DNAME': {
      const target = nameFromOctets(octets);
      return target === undefined ? undefined : { type: mnemonic, target };
    }
    default:
      return { type: 'other', mnemonic };
  }
}

function numberFromOctets(octets: string): bigint {
  let number = 0n;
  for (const octet of octets) number = (number << 8n) | BigInt(octet.charCodeAt(0));
  return number;
}

function stringsFromOctets(octets: string): string[] | undefined {
  const strings = lengthPrefixed(octets);
  return strings === undefined || strings.length === 0 ? undefined : strings;
}

/** The whole of `octets` as one uncompressed name; the root's empty label ends it (RFC 1035 §3.1). */
function nameFromOctets(octets: string): Domain | undefined {
  const labels = lengthPrefixed(octets);
  // The empty label is last and nowhere else, which `domainFromLabels` ensures.
  if (labels?.pop() !== '') return undefined;
  return labels.length === 0 ? root : domainFromLabels(labels);
}

/** Strings of one length octet each; `undefined` if the last is cut off. */
function lengthPrefixed(octets: string): string[] | undefined {
  const strings: string[] = [];
  let at = 0;
  while (at < octets.length) {
    const end = at + 1 + octets.charCodeAt(at);
    if (end > octets.length) return undefined;
    strings.push(octets.slice(at + 1, end));
    at = end;
  }
  return strings;
}
