import { inert, inertAtLineStart, readable } from '../../text/safe.js';
import type { Part, Text } from '../../text/text.js';
import { columns, piecesOf } from './columns.js';
import type { Palette } from './palette.js';

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
}

/**
 * Breaks a text into lines of at most `width` columns. Outside values are made visible here and nowhere else; a word
 * longer than a line is broken.
 */
export function paragraph(
  text: Text,
  palette: Palette,
  { width, first, firstPainted = first, rest = ' '.repeat(columns(first)) }: Measure,
): string[] {
  let line = new Line(first, firstPainted);
  const lines = [line];
  const longest = width - columns(rest);
  for (const piece of wordsOf(text, palette).flatMap((word) => broken(word, longest))) {
    if (!line.takes(piece, width)) {
      line = new Line(rest, rest);
      lines.push(line);
    }
    line.add(piece);
  }
  return lines.map((one) => one.painted);
}

/** A code text, such as a record, in lines broken at blanks. */
export function codeLines(text: string, palette: Palette, width: number, indent: string): string[] {
  return paragraph([{ kind: 'code', text }], palette, { width, first: indent, rest: indent });
}

/** A code text on one line, however long: for what is copied, where a line break would become part of it. */
export function codeLine(text: string, palette: Palette, indent: string): string {
  return `${indent}${palette.code(inertAtLineStart(inert(readable(text))))}`;
}

/** A word, or as much of it as fits into a line. */
interface Piece {
  readonly painted: string;
  readonly columns: number;
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

  add(piece: Piece): void {
    this.#painted += this.#gap + piece.painted;
    this.#columns += this.#gap.length + piece.columns;
    this.#gap = ' ';
  }
}

const noWord: Word = { text: '', painted: '' };

/** Parts not separated by a blank (a name and the full stop after it) are one word. */
function wordsOf(text: Text, palette: Palette): readonly Word[] {
  const words: Word[] = [];
  let word = noWord;
  for (const part of text) {
    for (const [index, chunk] of safe(part).split(' ').entries()) {
      if (index > 0) {
        words.push(word);
        word = noWord;
      }
      word = extended(word, chunk, part, palette);
    }
  }
  return [...words, word].filter(({ text }) => text !== '');
}

function safe({ kind, text }: Part): string {
  return inert(kind === 'words' ? text : readable(text));
}

function extended(word: Word, chunk: string, { kind }: Part, palette: Palette): Word {
  if (chunk === '') return word;
  // Any word may end up at the beginning of a line; an address is never a command.
  const text = word.text === '' && kind !== 'address' ? inertAtLineStart(chunk) : chunk;
  return { text: word.text + text, painted: word.painted + (kind === 'words' ? text : palette.code(text)) };
}

/** A word stays whole if it fits into a line of `limit` columns; a longer one is broken and loses its colour. */
function broken({ text, painted }: Word, limit: number): readonly Piece[] {
  const whole = { painted, columns: columns(text) };
  if (whole.columns <= limit) return [whole];
  return [...piecesOf(text, limit)].map((piece) => ({ painted: piece, columns: columns(piece) }));
}
