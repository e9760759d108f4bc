/**
 * What can be wrong in a zone file. Parameters named `word`, `name`, `path` or `escape` hold the file's own text, raw
 * and unbounded: cut and escape them before showing them.
 */
export type ZoneProblem =
  | TextProblem
  | EntryProblem
  | DataProblem
  | DirectiveProblem
  /**
   * More than the reader accepts, see `limits.ts`. Octets and includes are counted over the file and everything it
   * includes.
   */
  | { readonly kind: 'too-many-octets' | 'too-many-records' | 'too-many-words'; readonly limit: number };

/** The text cannot be cut into words and entries. */
type TextProblem =
  /** A character above U+00FF: the caller did not read the file as latin1. */
  | { readonly kind: 'not-octets' }
  /** The byte order mark of UTF-16, as some Windows programs write it. */
  | { readonly kind: 'utf-16' }
  | { readonly kind: 'nul' }
  /** The place is that of the opening quote or parenthesis, not the end of the file. */
  | { readonly kind: 'unclosed-quote' | 'unclosed-parenthesis' }
  | { readonly kind: 'unopened-parenthesis' }
  /** `\DDD` above 255; a backslash and a digit, but not three; a backslash before the end of the line. */
  | { readonly kind: 'escape-over-255' | 'escape-not-three-digits' | 'escape-at-line-end'; readonly escape: string };

/** Owner, TTL, class or type of an entry is wrong. */
type EntryProblem =
  /** The first entry begins with a blank, so there is no earlier owner to repeat. */
  | { readonly kind: 'no-earlier-owner' }
  | { readonly kind: 'missing-type' }
  | { readonly kind: 'unknown-type' | 'foreign-class' | 'bad-ttl'; readonly word: string }
  /** Quotes around something other than a character-string. */
  | { readonly kind: 'quoted-word'; readonly word: string; readonly expected: WordRole }
  | { readonly kind: 'relative-name-without-origin' | 'bad-name'; readonly name: string };

/** The text after the type is wrong. */
type DataProblem =
  | { readonly kind: 'missing-word'; readonly expected: WordRole }
  | { readonly kind: 'surplus-word' | 'bad-preference'; readonly word: string }
  | { readonly kind: 'bad-address'; readonly word: string; readonly family: 4 | 6 }
  | { readonly kind: 'string-too-long' | 'data-too-long'; readonly octets: number; readonly limit: number }
  /** RFC 3597 §5: `\#`, the number of octets, that many octets in hexadecimal. */
  | { readonly kind: 'generic-data-expected'; readonly word: string }
  | { readonly kind: 'bad-generic-length' | 'bad-generic-digits'; readonly word: string }
  | { readonly kind: 'generic-length-differs'; readonly declared: number; readonly octets: number }
  /** The octets are not valid data of this well-known type. */
  | { readonly kind: 'generic-data-malformed'; readonly type: string };

type DirectiveProblem =
  | { readonly kind: 'generate-refused' }
  | { readonly kind: 'unknown-directive'; readonly word: string }
  | { readonly kind: 'include-too-deep' | 'too-many-includes'; readonly limit: number }
  | { readonly kind: 'include-failed'; readonly path: string; readonly reason: IncludeFailure };

/** Why an included file was not provided; decided by the caller, since only the caller accesses files. */
export type IncludeFailure = 'not-found' | 'not-a-file' | 'outside-folder' | 'too-large' | 'unreadable';

export type WordRole =
  | 'owner'
  | 'type'
  | 'origin'
  | 'ttl'
  | 'file'
  | 'string'
  | 'address'
  | 'preference'
  | 'name'
  | 'generic-length';

/** A problem and where it begins, as an offset into the text of one file. */
export interface Fault {
  readonly kind: 'fault';
  readonly offset: number;
  readonly problem: ZoneProblem;
}

export function fault(offset: number, problem: ZoneProblem): Fault {
  return { kind: 'fault', offset, problem };
}

/** Either what was read or the first thing wrong. */
export type Read<T> = { readonly kind: 'read'; readonly value: T } | Fault;

export function read<T>(value: T): Read<T> {
  return { kind: 'read', value };
}

/** Line and column count from 1; the column counts characters, not octets, so that an editor agrees. */
export interface ZoneFileError {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly problem: ZoneProblem;
}

export function errorAt(file: string, text: string, { offset, problem }: Fault): ZoneFileError {
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < offset; at += 1) {
    const character = text[at];
    if (character !== '\n' && (character !== '\r' || text[at + 1] === '\n')) continue;
    line += 1;
    lineStart = at + 1;
  }
  return { file, line, column: 1 + charactersIn(text.slice(lineStart, offset), line === 1), problem };
}

function charactersIn(octets: string, firstLine: boolean): number {
  const bare = firstLine && octets.startsWith('\u00ef\u00bb\u00bf') ? octets.slice(3) : octets;
  // Every octet except a continuation octet of UTF-8 begins a character.
  return bare.replace(/[\u0080-\u00bf]/g, '').length;
}
