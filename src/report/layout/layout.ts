import { inert, inertAtLineStart, readable } from '../../text/safe.js';
import type { Part, Text } from '../../text/text.js';
import type { Palette } from './palette.js';

/** A run of characters without a blank, already safe to print. */
interface Word {
  readonly text: string;
  readonly paint: (text: string) => string;
}

/**
 * Sets a text into lines of at most `width` columns, the first behind `first`, the others behind `rest`. Outside
 * values are made visible here and nowhere else; a word longer than a line is broken.
 */
export function paragraph(
  text: Text,
  palette: Palette,
  { width, first, rest = ' '.repeat(columns(first)) }: { width: number; first: string; rest?: string },
): string[] {
  const lines: string[] = [];
  let line = first;
  let used = columns(first);
  let empty = true;
  for (const word of wordsOf(text, palette)) {
    for (const piece of pieces(word, width - columns(rest))) {
      const length = columns(piece.text);
      const gap = empty ? 0 : 1;
      if (!empty && used + gap + length > width) {
        lines.push(line);
        line = rest;
        used = columns(rest);
        empty = true;
      }
      line += (empty ? '' : ' ') + piece.paint(piece.text);
      used += (empty ? 0 : 1) + length;
      empty = false;
    }
  }
  return [...lines, line];
}

/** Columns that a text without control characters takes; our words and A-labels are one column a character. */
export function columns(text: string): number {
  return [...text].length;
}

/** A code text, such as a record, in lines broken at blanks. */
export function codeLines(text: string, palette: Palette, width: number, indent: string): string[] {
  return paragraph([{ kind: 'code', text }], palette, { width, first: indent, rest: indent });
}

function* wordsOf(text: Text, palette: Palette): Generator<Word> {
  // Parts that touch without a blank between them (a name and the full stop behind it) stay on one line.
  let touching: { text: string; painted: string } | undefined;
  for (const part of text) {
    const paint = paintOf(part, palette);
    const safe = inert(part.kind === 'words' ? part.text : readable(part.text));
    for (const [index, chunk] of safe.split(' ').entries()) {
      if (index > 0 && touching !== undefined) {
        yield wordOf(touching);
        touching = undefined;
      }
      if (chunk === '') continue;
      // Any word may come to stand at the beginning of a line; an address is none that could be a command.
      const word = touching === undefined && part.kind !== 'address' ? inertAtLineStart(chunk) : chunk;
      touching = { text: (touching?.text ?? '') + word, painted: (touching?.painted ?? '') + paint(word) };
    }
  }
  if (touching !== undefined) yield wordOf(touching);
}

function wordOf({ text, painted }: { text: string; painted: string }): Word {
  return { text, paint: (shown) => (shown === text ? painted : shown) };
}

function paintOf(part: Part, palette: Palette): (text: string) => string {
  switch (part.kind) {
    case 'words':
      return (text) => text;
    case 'code':
      return palette.code;
    case 'name':
    case 'address':
      return palette.code;
  }
}

function* pieces(word: Word, limit: number): Generator<Word> {
  const characters = [...word.text];
  if (characters.length <= limit) {
    yield word;
    return;
  }
  for (let at = 0; at < characters.length; at += limit)
    yield { text: characters.slice(at, at + limit).join(''), paint: word.paint };
}
