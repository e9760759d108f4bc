/** One element of DER: its tag, and where its content lies. */
export interface Element {
  readonly tag: number;
  readonly start: number;
  /** The stated length; may exceed the bytes available. */
  readonly end: number;
}

export const integer = 0x02;
export const sequence = 0x30;

/** The element that begins at `at`; `undefined` if the header is cut off or longer than a key ever needs. */
export function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  if (first < 0x80) return { tag, start: at + 2, end: at + 2 + first };
  const octets = first & 0x7f;
  // Indefinite lengths are not DER, and two octets already count to 64 KiB.
  if (octets === 0 || octets > 2) return undefined;
  let length = 0;
  for (let index = 0; index < octets; index += 1) {
    const octet = bytes[at + 2 + index];
    if (octet === undefined) return undefined;
    length = length * 256 + octet;
  }
  return { tag, start: at + 2 + octets, end: at + 2 + octets + length };
}
