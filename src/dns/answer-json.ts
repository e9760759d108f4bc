import { formatAddress, parseAddress4, parseAddress6 } from '../ip/address.js';
import { isJsonObject } from '../syntax/json.js';
import type { Answer, FailureReason, RecordData, RecordType } from './answer.js';
import { type Domain, domainFromPresentation } from './name.js';

/** An answer as JSON: addresses and names as text, character-strings with one UTF-16 unit per octet. */
export type AnswerJson =
  | { readonly status: 'found'; readonly records: readonly unknown[] }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'nodata' | 'nxdomain' | 'unasked' };

export const recordTypes: readonly RecordType[] = ['TXT', 'A', 'AAAA', 'MX', 'PTR', 'CNAME', 'NS', 'SPF'];

/** A DNS message holds no more records. */
const maxRecords = 65_535;
/** Octets of one character-string (RFC 1035 §3.3). */
const maxStringOctets = 255;

const writers: { readonly [T in RecordType]: (data: RecordData[T]) => unknown } = {
  TXT: (strings) => strings,
  A: formatAddress,
  AAAA: formatAddress,
  MX: ({ preference, exchange }) => ({ preference, exchange }),
  PTR: (name) => name,
  CNAME: (name) => name,
  NS: (name) => name,
  SPF: (strings) => strings,
};

const readers: { readonly [T in RecordType]: (json: unknown) => RecordData[T] | undefined } = {
  TXT: stringsFrom,
  A: (json) => (typeof json === 'string' ? parseAddress4(json) : undefined),
  AAAA: (json) => (typeof json === 'string' ? parseAddress6(json) : undefined),
  MX: exchangeFrom,
  PTR: nameFrom,
  CNAME: nameFrom,
  NS: nameFrom,
  SPF: stringsFrom,
};

export function answerToJson<T extends RecordType>(type: T, answer: Answer<T>): AnswerJson {
  switch (answer.status) {
    case 'found':
      return { status: 'found', records: answer.records.map(writers[type]) };
    case 'failed':
      return { status: 'failed', reason: answer.reason };
    case 'nodata':
    case 'nxdomain':
    case 'unasked':
      return { status: answer.status };
  }
}

/** The answer in a stranger's JSON; `undefined` if it is not one. Never throws. */
export function answerFromJson<T extends RecordType>(type: T, json: unknown): Answer<T> | undefined {
  if (!isJsonObject(json)) return undefined;
  switch (json['status']) {
    case 'nodata':
    case 'nxdomain':
    case 'unasked':
      return { status: json['status'] };
    case 'failed': {
      const reason = failureReasons.find((one) => one === json['reason']);
      return reason === undefined ? undefined : { status: 'failed', reason };
    }
    case 'found': {
      const list = json['records'];
      if (!Array.isArray(list) || list.length === 0 || list.length > maxRecords) return undefined;
      const records: RecordData[T][] = [];
      for (const one of list) {
        const record = readers[type](one);
        if (record === undefined) return undefined;
        records.push(record);
      }
      return { status: 'found', records };
    }
    default:
      return undefined;
  }
}

const failureReasons: readonly FailureReason[] = [
  'timeout',
  'servfail',
  'refused',
  'malformed',
  'unreachable',
  'certificate',
  'inconsistent',
  'denies-names',
  'invents-names',
  'private-addresses',
  'outside-zones',
];

function stringsFrom(json: unknown): readonly string[] | undefined {
  if (!Array.isArray(json) || json.length === 0) return undefined;
  return json.every((one: unknown): one is string => typeof one === 'string' && isOctets(one)) ? json : undefined;
}

function isOctets(text: string): boolean {
  if (text.length > maxStringOctets) return false;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0xff) return false;
  return true;
}

function exchangeFrom(json: unknown): RecordData['MX'] | undefined {
  if (!isJsonObject(json)) return undefined;
  const { preference, exchange } = { preference: json['preference'], exchange: nameFrom(json['exchange']) };
  if (typeof preference !== 'number' || !Number.isInteger(preference) || preference < 0 || preference > 65_535)
    return undefined;
  return exchange === undefined ? undefined : { preference: Math.abs(preference), exchange };
}

function nameFrom(json: unknown): Domain | undefined {
  return typeof json === 'string' ? domainFromPresentation(json) : undefined;
}
