/** RFC 1035 §3.3: a character-string has its own length octet. */
const maxStringOctets = 255;

/**
 * A record's text as character-strings of at most 255 octets. Broken behind a space where there is one, so that
 * the space stays inside a string: joining adds none (RFC 7208 §3.3).
 */
export function characterStrings(text: string): readonly string[] {
  const strings: string[] = [];
  let rest = text;
  while (rest.length > maxStringOctets) {
    const space = rest.lastIndexOf(' ', maxStringOctets - 1);
    const cut = space === -1 ? maxStringOctets : space + 1;
    strings.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...strings, rest];
}
