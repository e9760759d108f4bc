import type { Address4, Address6 } from '../ip/address.js';
import type { FalseAnswers } from './false-answers.js';
import type { Domain } from './name.js';

/** The data of each record type. */
export interface RecordData {
  /**
   * The character-strings of one record, in order, boundaries kept (RFC 1035 §3.3.14). Each is a byte string: one
   * UTF-16 unit per octet, so that octets outside ASCII survive.
   */
  TXT: readonly string[];
  A: Address4;
  AAAA: Address6;
  /** A null MX (RFC 7505) has the root as its exchange. */
  MX: { readonly preference: number; readonly exchange: Domain };
  PTR: Domain;
  CNAME: Domain;
  NS: Domain;
  /** RFC 7208 §3.1: no receiver reads it, but panels still offer it. */
  SPF: readonly string[];
}

export type RecordType = keyof RecordData;

/** Why there is no answer; RFC 7208 §4.4 makes all of these `temperror`. */
export type FailureReason =
  | 'timeout'
  | 'servfail'
  | 'refused'
  | 'malformed'
  /** No network, or nobody who answers there. */
  | 'unreachable'
  /** Over HTTPS: not valid for the server's name, or of nobody that is trusted. */
  | 'certificate'
  /** The same server answered the same question in two ways. */
  | 'inconsistent'
  /** There is one, but it is not believed: where it comes from, false answers come from. */
  | FalseAnswers['kind']
  /** Nobody was asked: only zone files answer, and the name is in none of their zones. */
  | 'outside-zones';

export type Answer<T extends RecordType = RecordType> =
  /** At least one record. */
  | { readonly status: 'found'; readonly records: readonly RecordData[T][] }
  /** The name exists, without a record of this type: a void lookup (RFC 7208 §4.6.4). */
  | { readonly status: 'nodata' }
  /** No such name: a void lookup. */
  | { readonly status: 'nxdomain' }
  | { readonly status: 'failed'; readonly reason: FailureReason }
  /** Not fetched yet, or beyond the budget: never to be read as "no". */
  | { readonly status: 'unasked' };

export interface Question<T extends RecordType = RecordType> {
  readonly name: Domain;
  readonly type: T;
}

/** DNS as a pure computation sees it. Looking up the same question twice gives the same answer within one run. */
export interface DnsView {
  lookup<T extends RecordType>(name: Domain, type: T): Answer<T>;
}

/** Whether DNS gave an answer, positive or negative: a failed or unasked query is never to be read as "no". */
export function isAnswered({ status }: Answer): boolean {
  return status !== 'failed' && status !== 'unasked';
}

/** Whether DNS answered that there is no such record: a void lookup (RFC 7208 §4.6.4). */
export function isVoid({ status }: Answer): boolean {
  return status === 'nodata' || status === 'nxdomain';
}

/** Whether nobody was asked, or not yet: a receiver would have got some answer, and nobody knows which. */
export function isUnasked(answer: Answer): boolean {
  return answer.status === 'unasked' || (answer.status === 'failed' && answer.reason === 'outside-zones');
}

/** The records of an answer, none unless it was found. Generic over the record, so that no type is lost on the way. */
export function recordsOf<R>(
  answer:
    | { readonly status: 'found'; readonly records: readonly R[] }
    | { readonly status: 'nodata' | 'nxdomain' | 'failed' | 'unasked' },
): readonly R[] {
  return answer.status === 'found' ? answer.records : [];
}

/** The whole text of one TXT record, as SPF, DKIM and DMARC read it: joined without anything between (RFC 7208 §3.3). */
export function joinStrings(strings: readonly string[]): string {
  return strings.join('');
}

/** Whether answers were not believed, rather than missing. */
export function isFalseAnswer(reason: FailureReason): reason is FalseAnswers['kind'] {
  return reason === 'denies-names' || reason === 'invents-names' || reason === 'private-addresses';
}

/** Whether the trouble lies between here and the name server, so that nobody else need have it. */
export function isOnThisSide(reason: FailureReason): boolean {
  return reason === 'unreachable' || reason === 'certificate';
}
