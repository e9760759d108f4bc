import { likelyCharset } from './charset.js';

/** Each octet one UTF-16 unit. */
export function octetString(octets: Uint8Array): string {
  return Buffer.from(octets.buffer, octets.byteOffset, octets.length).toString('latin1');
}

/** The octets of an {@link octetString}. */
export function octetsOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** Text without a declared charset: UTF-8 if valid, otherwise latin1. A character cut off at the end is dropped. */
export function utf8OrLatin1(octets: Uint8Array): string {
  return decodeStrictly(octets, 'utf-8') ?? octetString(octets);
}

/** Text pasted into a file: UTF-8 if valid, otherwise the charset that its letters suggest. */
export function pastedText(octets: Uint8Array): string {
  return decodeStrictly(octets, 'utf-8') ?? new TextDecoder(likelyCharset(octets)).decode(octets);
}

/**
 * UTF-16 as UTF-8: recognised by a byte order mark, or by the zero octets of Latin text. `undefined` if it is not
 * UTF-16; not `ok` if it is but contains units that are not characters.
 */
export function utf8OfUtf16(
  octets: Uint8Array,
): { readonly ok: true; readonly octets: Uint8Array } | { readonly ok: false } | undefined {
  const charset = utf16Charset(octets);
  if (charset === undefined) return undefined;
  const text = decodeStrictly(octets, charset);
  return text === undefined ? { ok: false } : { ok: true, octets: new TextEncoder().encode(text) };
}

/** Without the byte order mark of UTF-8. */
export function withoutMark(octets: Uint8Array): Uint8Array {
  return octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf ? octets.subarray(3) : octets;
}

function utf16Charset(octets: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (octets[0] === 0xff && octets[1] === 0xfe) return 'utf-16le';
  if (octets[0] === 0xfe && octets[1] === 0xff) return 'utf-16be';
  const sample = octets.subarray(0, 512);
  if (sample.length < 8) return undefined;
  const zeros = [0, 0];
  sample.forEach((octet, at) => {
    if (octet === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.4 && even < sample.length * 0.05) return 'utf-16le';
  return even > sample.length * 0.4 && odd < sample.length * 0.05 ? 'utf-16be' : undefined;
}

function decodeStrictly(octets: Uint8Array, charset: string): string | undefined {
  try {
    // With `stream`, an incomplete character at the very end is not an error: bounds cut anywhere.
    return new TextDecoder(charset, { fatal: true }).decode(octets, { stream: true });
  } catch {
    return undefined;
  }
}
