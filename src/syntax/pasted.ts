/*
 * What web pages, zone files, word processors and DNS panels leave in a text that is copied through them. Each function
 * undoes one kind, is total and linear, and leaves a text without it as it is.
 */

/** The characters that octets encode in UTF-8; octets that are not UTF-8 stay as they are, one character each. */
export function charactersOf(octets: string): string {
  if (/^[\0-\x7f]*$/.test(octets)) return octets;
  try {
    const bytes = Uint8Array.from(octets, (octet) => octet.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return octets;
  }
}

/** Master-file escapes (RFC 1035 §5.1) and those of programming languages: `\;`, `\"`, `\059`, `\n`. */
export function withoutEscapes(text: string): string {
  return text.replace(
    /\\+(?:([0-2][0-9]{2})|([nrt]))?/g,
    (_, digits: string | undefined, blank: string | undefined) => {
      if (blank !== undefined) return ' ';
      if (digits === undefined) return '';
      return Number(digits) > 0xff ? digits : String.fromCharCode(Number(digits));
    },
  );
}

const entities: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['semi', ';'],
  ['colon', ':'],
  ['equals', '='],
  ['commat', '@'],
  ['comma', ','],
  ['period', '.'],
  ['lowbar', '_'],
  ['plus', '+'],
  ['sol', '/'],
  ['ldquo', '"'],
  ['rdquo', '"'],
  ['bdquo', '"'],
  ['lsquo', "'"],
  ['rsquo', "'"],
  ['laquo', '"'],
  ['raquo', '"'],
]);

/** Without the tags of HTML, and with its entities read, even those that were encoded twice. */
export function withoutHtml(text: string): string {
  const withoutTags = text.replace(
    /<\/?(?:a|b|br|code|div|em|i|p|pre|span|strong|td|tr)(?:[\t ][^<>]{0,200})?\/?>/gi,
    ' ',
  );
  return withoutEntities(withoutEntities(withoutTags));
}

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#([0-9]{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));|&(quot|nbsp)/gi,
    (whole, decimal?: string, hexadecimal?: string, named?: string, open?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
      return entities.get((named ?? open ?? '').toLowerCase()) ?? whole;
    },
  );
}

/** Without characters that take no room. */
export function withoutInvisible(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '');
}

/** Every run of blanks one space: no-break spaces, tabs, line ends. */
export function withPlainBlanks(text: string): string {
  return text.replace(/[\0-\x20\x7f-\xa0\s\u2028\u2029]+/g, ' ').trim();
}

/** Without double quotes, straight and typographic; what `" "` parts is one string (RFC 7208 §3.3). */
export function withoutQuotes(text: string): string {
  return text.replace(/["“”„‟″«»](?: ["“”„‟″«»])?/g, '');
}
