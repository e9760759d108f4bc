import stringWidth from 'string-width';

/**
 * Letters, punctuation and signs that take one column each and never combine: Latin, Greek and Cyrillic, dashes and
 * quotes, arrows, boxes and blocks, ✓ and ✗. Most reports contain nothing else, and need not wait for the Unicode
 * tables to load.
 */
const narrow = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u03a3-\u0482\u048a-\u052f\u2010-\u2027\u2190-\u2193\u2500-\u25fc✓✗]*$/;

/** Columns that a text without control characters takes in a terminal. */
export function columns(text: string): number {
  return narrow.test(text) ? text.length : stringWidth(text);
}

/** A text in pieces of at most `limit` columns, cut between characters as people see them; at least one in each. */
export function* piecesOf(text: string, limit: number): Generator<string> {
  let piece = '';
  let used = 0;
  for (const { text: character, columns } of charactersOf(text)) {
    if (piece !== '' && used + columns > limit) {
      yield piece;
      piece = '';
      used = 0;
    }
    piece += character;
    used += columns;
  }
  yield piece;
}

/** A text in at most `limit` columns, with an ellipsis instead of the end of a longer one. */
export function cutEnd(text: string, limit: number): string {
  if (columns(text) <= limit) return text;
  return limit <= 0 ? '' : `${joinedTo(limit - 1, charactersOf(text)).join('')}…`;
}

/** The same with the beginning left out. */
export function cutBeginning(text: string, limit: number): string {
  if (columns(text) <= limit) return text;
  const fromBehind = [...charactersOf(text)].reverse();
  return limit <= 0
    ? ''
    : `…${joinedTo(limit - 1, fromBehind)
        .reverse()
        .join('')}`;
}

interface Character {
  readonly text: string;
  readonly columns: number;
}

/** As many of them as fit. */
function joinedTo(limit: number, characters: Iterable<Character>): string[] {
  const fitting: string[] = [];
  let used = 0;
  for (const { text, columns } of characters) {
    used += columns;
    if (used > limit) break;
    fitting.push(text);
  }
  return fitting;
}

let segmenter: Intl.Segmenter | undefined;

/** Characters as people see them: a letter with its combining marks is one. */
function* charactersOf(text: string): Generator<Character> {
  if (narrow.test(text)) {
    for (const character of text) yield { text: character, columns: 1 };
    return;
  }
  segmenter ??= new Intl.Segmenter();
  for (const { segment } of segmenter.segment(text)) yield { text: segment, columns: columns(segment) };
}
