import { excerpt } from '../../text/excerpt.js';
import { inert, inertAtLineStart, readable } from '../../text/safe.js';
import type { Part, Text } from '../../text/text.js';
import { columns, piecesOf } from './columns.js';
import type { Palette } from './palette.js';
import { mostOfValue } from './plain-text.js';

/** A run of characters without a blank, already safe to print; as it is, and in colour. */
interface Word {
  readonly text: string;
  readonly painted: string;
}

/** What surrounds a paragraph. */
interface Measure {
  readonly width: number;
  /** Before the first line. */
  readonly first: string;
  /** {@link first} as printed, if it has colour. */
  readonly firstPainted?: string;
  /** Before the other lines; blanks unless stated otherwise. */
  readonly rest?: string;
  /** Characters of each outside value that are shown. */
  readonly most?: number;
}

/**
 * Breaks a text into lines of at most `width` columns. Outside values are made visible here and nowhere else; a word
 * longer than a line is broken.
 */
export function paragraph(
  text: Text,
  palette: Palette,
  { width, first, firstPainted = first, rest = ' '.repeat(columns(first)), most = mostOfValue }: Measure,
): string[] {
  let line = new Line(first, firstPainted);
  const lines = [line];
  const longest = width - columns(rest);
  for (const piece of wordsOf(text, palette, most).flatMap((word) => broken(word, longest))) {
    if (piece.isRest || !line.takes(piece, width)) {
      line = new Line(rest, rest);
      lines.push(line);
    }
    line.add(piece);
  }
  return lines.map((one) => one.painted);
}

/** Characters of a record that a report shows; the longest real ones have some 3,000. */
const mostOfRecord = 4_000;

/** A code text, such as a record, in lines broken at blanks. */
export function codeLines(text: string, palette: Palette, width: number, indent: string): string[] {
  return paragraph([{ kind: 'code', text }], palette, { width, first: indent, rest: indent, most: mostOfRecord });
}

/** A code text on one line, however long: for what is copied, where a line break would become part of it. */
export function codeLine(text: string, palette: Palette, indent: string): string {
  return `${indent}${palette.code(inertAtLineStart(inert(readable(text))))}`;
}

/** A word, or as much of it as fits into a line. */
interface Piece {
  readonly text: string;
  readonly painted: string;
  readonly columns: number;
  /** Of a word that began on the line before. */
  readonly isRest: boolean;
}

/** A line to which pieces are added, separated by blanks. */
class Line {
  #painted: string;
  #columns: number;
  #gap = '';

  constructor(indent: string, painted: string) {
    this.#painted = painted;
    this.#columns = columns(indent);
  }

  get painted(): string {
    return this.#painted;
  }

  /** Whether the piece ends within the width; the first one of a line is taken wherever it ends. */
  takes(piece: Piece, width: number): boolean {
    return this.#gap === '' || this.#columns + this.#gap.length + piece.columns <= width;
  }

  add({ text, painted, columns }: Piece): void {
    // An address such as `::1`, which means the same with a zero before it; nothing else begins like that.
    const before = this.#gap === '' && text.startsWith('::') ? '0' : this.#gap;
    this.#painted += before + painted;
    this.#columns += before.length + columns;
    this.#gap = ' ';
  }
}

const noWord: Word = { text: '', painted: '' };

/** Parts not separated by a blank (a name and the full stop after it) are one word. */
function wordsOf(text: Text, palette: Palette, most: number): readonly Word[] {
  const words: Word[] = [];
  let word = noWord;
  for (const part of text) {
    for (const [index, chunk] of safe(part, most).split(' ').entries()) {
      if (index > 0) {
        words.push(word);
        word = noWord;
      }
      word = extended(word, chunk, part, palette);
    }
  }
  return [...words, word].filter(({ text }) => text !== '');
}

function safe({ kind, text }: Part, most: number): string {
  return inert(kind === 'words' ? text : readable(excerpt(text, most)));
}

function extended(word: Word, chunk: string, { kind }: Part, palette: Palette): Word {
  if (chunk === '') return word;
  // Any word may end up at the beginning of a line; an address is dealt with there.
  const first = word.text === '' && kind !== 'address' ? inertAtLineStart(chunk) : chunk;
  const text = word.text.endsWith('#') && first.startsWith('#') ? `\\x23${first.slice(1)}` : first;
  return { text: word.text + text, painted: word.painted + (kind === 'words' ? text : palette.code(text)) };
}

/** A word stays whole if it fits into a line of `limit` columns; a longer one is broken and loses its colour. */
function broken({ text, painted }: Word, limit: number): readonly Piece[] {
  const whole = { text, painted, columns: columns(text), isRest: false };
  if (whole.columns <= limit) return [whole];
  // Each piece begins a line; where it begins with two colons, the first is written out in three more columns.
  const room = text.includes('::') ? Math.max(1, limit - 3) : limit;
  return [...piecesOf(text, room)].map((cut, at) => {
    const piece = inertAtLineStart(cut);
    return { text: piece, painted: piece, columns: columns(piece), isRest: at > 0 };
  });
}
