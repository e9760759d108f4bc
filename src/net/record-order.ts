import { joinStrings, type RecordData, type RecordType } from '../dns/answer.js';
import type { SettledAnswer } from './resolver.js';

/**
 * The most names kept from one answer. A message of 64 KiB can hold thousands, and by compression each may unfold to
 * 255 octets: a megabyte of memory per question. SPF never looks beyond the first ten (RFC 7208 §4.6.4), since more
 * than ten mail exchangers are an error whatever their number, so dropping the rest changes no verdict. Addresses and
 * TXT cannot unfold; they are kept whole, because any one of them may decide.
 */
export const maxNames = 200;

type Order<T extends RecordType> = (one: RecordData[T], other: RecordData[T]) => number;

const orders: { readonly [T in RecordType]: Order<T> } = {
  TXT: compareStrings,
  A: (one, other) => one.bits - other.bits,
  AAAA: (one, other) => compare(one.bits, other.bits),
  MX: (one, other) => one.preference - other.preference || compare(one.exchange, other.exchange),
  PTR: compare,
  CNAME: compare,
  NS: compare,
  SPF: compareStrings,
};

/**
 * An answer with these records, each once (RFC 2181 §5); `nodata` without any. Sorted, so that servers that rotate their records change neither
 * reports nor which of more than {@link maxNames} names are kept.
 */
export function answerWith<T extends RecordType>(type: T, records: readonly RecordData[T][]): SettledAnswer<T> {
  if (records.length === 0) return { status: 'nodata' };
  const order = orders[type];
  const all = [...records].sort(order);
  const sorted = all.filter((record, index) => {
    const before = all[index - 1];
    return before === undefined || order(before, record) !== 0;
  });
  return { status: 'found', records: holdsNames(type) ? sorted.slice(0, maxNames) : sorted };
}

function holdsNames(type: RecordType): boolean {
  return type === 'MX' || type === 'PTR' || type === 'CNAME' || type === 'NS';
}

function compareStrings(one: readonly string[], other: readonly string[]): number {
  return compare(joinStrings(one), joinStrings(other)) || compare(JSON.stringify(one), JSON.stringify(other));
}

function compare<V extends string | bigint>(one: V, other: V): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
