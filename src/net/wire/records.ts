import type { RecordData, RecordType } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import { readName } from './name.js';

/** Reads the data of one record, `[start, end)` of the message; `undefined` if it does not fill that exactly. */
type Reader<T extends RecordType> = (message: Buffer, start: number, end: number) => RecordData[T] | undefined;

/** TYPE values of RFC 1035 §3.2.2, RFC 3596 §2.1 and RFC 4408 §12. */
export const typeNumbers: { readonly [T in RecordType]: number } = {
  A: 1,
  NS: 2,
  CNAME: 5,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  SPF: 99,
};

export const recordReaders: { readonly [T in RecordType]: Reader<T> } = {
  TXT: readStrings,
  A: (message, start, end) => (end - start === 4 ? { family: 4, bits: message.readUInt32BE(start) } : undefined),
  AAAA: (message, start, end) =>
    end - start === 16
      ? { family: 6, bits: (message.readBigUInt64BE(start) << 64n) | message.readBigUInt64BE(start + 8) }
      : undefined,
  MX: (message, start, end) => {
    const exchange = end - start > 2 ? readWholeName(message, start + 2, end) : undefined;
    return exchange === undefined ? undefined : { preference: message.readUInt16BE(start), exchange };
  },
  PTR: readWholeName,
  CNAME: readWholeName,
  NS: readWholeName,
  SPF: readStrings,
};

/** At least one string (RFC 1035 §3.3.14). */
function readStrings(message: Buffer, start: number, end: number): string[] | undefined {
  const strings: string[] = [];
  for (let at = start; at < end; ) {
    const next = at + 1 + (message[at] ?? 0);
    if (next > end) return undefined;
    strings.push(message.toString('latin1', at + 1, next));
    at = next;
  }
  return strings.length === 0 ? undefined : strings;
}

function readWholeName(message: Buffer, start: number, end: number): Domain | undefined {
  const read = readName(message, start);
  return read?.end === end ? read.name : undefined;
}
