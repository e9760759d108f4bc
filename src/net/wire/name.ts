import { type Domain, domainFromLabels, labelsOf, root } from '../../dns/name.js';

/** RFC 1035 §4.1.4: the two highest bits mark a pointer, fourteen remain for the offset. */
const pointerMark = 0xc0;
const pointerOffsetBits = 0x3f;

/** A name as encoded in a message (RFC 1035 §3.1), uncompressed: labels hold any octet. */
export function encodeName(name: Domain): Buffer {
  const parts: Buffer[] = [];
  for (const label of labelsOf(name)) parts.push(Buffer.from([label.length]), Buffer.from(label, 'latin1'));
  return Buffer.concat([...parts, Buffer.from([0])]);
}

/**
 * The name at `offset` of a message, decompressed, and where it ends there. `undefined` if it exceeds the message or
 * 255 octets, has a label type other than RFC 1035's, or points anywhere but back: each pointer must lead before the
 * one that led there, so reading terminates.
 */
export function readName(message: Buffer, offset: number): { readonly name: Domain; readonly end: number } | undefined {
  const labels: string[] = [];
  let end: number | undefined;
  let lowest = offset;
  for (let at = offset; ; ) {
    const length = message[at];
    if (length === undefined) return undefined;
    if (length === 0) {
      const name = labels.length === 0 ? root : domainFromLabels(labels);
      return name === undefined ? undefined : { name, end: end ?? at + 1 };
    }
    if ((length & pointerMark) === pointerMark) {
      const low = message[at + 1];
      if (low === undefined) return undefined;
      end ??= at + 2;
      at = ((length & pointerOffsetBits) << 8) | low;
      if (at >= lowest) return undefined;
      lowest = at;
    } else {
      const next = at + 1 + length;
      if ((length & pointerMark) !== 0 || next > message.length) return undefined;
      labels.push(message.toString('latin1', at + 1, next));
      at = next;
    }
  }
}
