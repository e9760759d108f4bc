const cr = 0x0d;
const lf = 0x0a;

/**
 * The octets with CRLF, CR CRLF and bare CR turned into LF. postal-mime handles only LF and CRLF, but old Mac programs
 * and some mail servers write bare CR.
 */
export function withLineFeeds(octets: Uint8Array): Uint8Array {
  if (!octets.includes(cr)) return octets;
  const result = new Uint8Array(octets.length);
  let length = 0;
  for (let at = 0; at < octets.length; at += 1) {
    const octet = octets[at] ?? 0;
    if (octet !== cr) {
      result[length] = octet;
    } else {
      if (octets[at + 1] === lf) at += 1;
      else if (octets[at + 1] === cr && octets[at + 2] === lf) at += 2;
      result[length] = lf;
    }
    length += 1;
  }
  return result.subarray(0, length);
}

/** The same for text. */
export function textWithLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
