import { maxEntryWords } from './limits.js';
import { type Fault, fault, type Read, read } from './problem.js';

/** A run of characters between blanks, or the text between two quotes; escapes not yet undone. */
export interface Word {
  readonly text: string;
  readonly quoted: boolean;
  /** Where it begins in the file; for a quoted word, its opening quote. */
  readonly offset: number;
}

/** One entry: a line, or several joined by parentheses. Never without words. */
export interface Entry {
  readonly kind: 'entry';
  /** The line on which it begins, counted from 1. */
  readonly line: number;
  /** Where it begins, blanks and parentheses included. */
  readonly offset: number;
  /** Whether its first line begins with a blank, which omits the owner (RFC 1035 §5.1). */
  readonly indented: boolean;
  readonly words: readonly Word[];
}

const utf8ByteOrderMark = '\u00ef\u00bb\u00bf';
const utf16ByteOrderMarks = ['\u00ff\u00fe', '\u00fe\u00ff'];

/**
 * The entries of a master file (RFC 1035 §5.1), ending with the first fault if there is one. Words end at a blank, a
 * line break, `;`, a parenthesis or a quote, as in BIND: `a"b"` are two words. CR LF, LF and CR alone break lines.
 */
export function* entriesOf(text: string): Generator<Entry | Fault, void, void> {
  const unreadable = faultOfEncoding(text);
  if (unreadable !== undefined) {
    yield unreadable;
    return;
  }
  let at = text.startsWith(utf8ByteOrderMark) ? utf8ByteOrderMark.length : 0;
  let line = 1;
  while (at < text.length) {
    const block = readBlock(text, at);
    if (block.kind === 'fault') {
      yield block;
      return;
    }
    const { words, end, lineBreaks } = block.value;
    if (words.length > 0) yield { kind: 'entry', line, offset: at, indented: isBlank(text[at]), words };
    at = end;
    line += lineBreaks;
  }
}

/** The octets of a word, its escapes undone. */
export function octetsOf(word: Word): string {
  if (!word.text.includes('\\')) return word.text;
  return word.text.replace(/\\(?:([0-9]{3})|(.))/gs, (_, digits: string | undefined, character: string) =>
    digits === undefined ? character : String.fromCharCode(Number(digits)),
  );
}

function faultOfEncoding(text: string): Fault | undefined {
  if (utf16ByteOrderMarks.some((mark) => text.startsWith(mark))) return fault(0, { kind: 'utf-16' });
  const wide = text.search(/[^\0-\u00ff]/);
  if (wide !== -1) return fault(wide, { kind: 'not-octets' });
  const nul = text.indexOf('\0');
  return nul === -1 ? undefined : fault(nul, { kind: 'nul' });
}

interface Block {
  readonly words: readonly Word[];
  readonly end: number;
  readonly lineBreaks: number;
}

/** Reads up to the first line break outside parentheses. */
function readBlock(text: string, start: number): Read<Block> {
  const words: Word[] = [];
  const opened: number[] = [];
  let lineBreaks = 0;
  let at = start;
  for (let token = tokenFrom(text, at); token.kind !== 'end'; token = tokenFrom(text, at)) {
    if (token.kind === 'fault') return token;
    at = token.end;
    switch (token.kind) {
      case 'line-break':
        lineBreaks += 1;
        if (opened.length === 0) return read({ words, end: at, lineBreaks });
        break;
      case 'opening':
        opened.push(token.offset);
        break;
      case 'closing':
        if (opened.pop() === undefined) return fault(token.offset, { kind: 'unopened-parenthesis' });
        break;
      case 'word':
        if (words.length === maxEntryWords)
          return fault(token.word.offset, { kind: 'too-many-words', limit: maxEntryWords });
        words.push(token.word);
        break;
    }
  }
  const [unclosed] = opened;
  return unclosed === undefined
    ? read({ words, end: text.length, lineBreaks })
    : fault(unclosed, { kind: 'unclosed-parenthesis' });
}

type Token =
  | { readonly kind: 'opening' | 'closing' | 'line-break'; readonly offset: number; readonly end: number }
  | { readonly kind: 'word'; readonly word: Word; readonly end: number }
  | { readonly kind: 'end' }
  | Fault;

/** The first token after blanks and comments. */
function tokenFrom(text: string, start: number): Token {
  let at = start;
  while (isBlank(text[at]) || text[at] === ';') at = text[at] === ';' ? endOfLine(text, at) : at + 1;
  return tokenAt(text, at);
}

function tokenAt(text: string, offset: number): Token {
  switch (text[offset]) {
    case undefined:
      return { kind: 'end' };
    case '(':
      return { kind: 'opening', offset, end: offset + 1 };
    case ')':
      return { kind: 'closing', offset, end: offset + 1 };
    case '\n':
      return { kind: 'line-break', offset, end: offset + 1 };
    case '\r':
      return { kind: 'line-break', offset, end: offset + (text[offset + 1] === '\n' ? 2 : 1) };
    case '"': {
      const end = endOfQuoted(text, offset);
      if (end.kind === 'fault') return end;
      return {
        kind: 'word',
        word: { text: text.slice(offset + 1, end.value - 1), quoted: true, offset },
        end: end.value,
      };
    }
    default: {
      const end = endOfBare(text, offset);
      if (end.kind === 'fault') return end;
      return { kind: 'word', word: { text: text.slice(offset, end.value), quoted: false, offset }, end: end.value };
    }
  }
}

function endOfBare(text: string, start: number): Read<number> {
  let at = start;
  while (at < text.length && !endsBareWord(text[at])) {
    const length = text[at] === '\\' ? lengthOfEscape(text, at) : 1;
    if (typeof length !== 'number') return length;
    at += length;
  }
  return read(at);
}

/** A quoted string ends on its own line, as in BIND: otherwise one forgotten quote swallows the next records. */
function endOfQuoted(text: string, start: number): Read<number> {
  let at = start + 1;
  while (at < text.length && !isLineBreak(text[at])) {
    if (text[at] === '"') return read(at + 1);
    const length = text[at] === '\\' ? lengthOfEscape(text, at) : 1;
    if (typeof length !== 'number') return length;
    at += length;
  }
  return fault(start, { kind: 'unclosed-quote' });
}

/** `\DDD`, or `\X` where X is not a digit (RFC 1035 §5.1). */
function lengthOfEscape(text: string, at: number): number | Fault {
  const following = text[at + 1];
  if (following === undefined || isLineBreak(following)) {
    return fault(at, { kind: 'escape-at-line-end', escape: '\\' });
  }
  if (!isDigit(following)) return 2;
  const written = text.slice(at, at + 4);
  if (!isDigit(written[2]) || !isDigit(written[3])) {
    return fault(at, { kind: 'escape-not-three-digits', escape: written });
  }
  return Number(written.slice(1)) > 0xff ? fault(at, { kind: 'escape-over-255', escape: written }) : 4;
}

function endOfLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isLineBreak(text[at])) at += 1;
  return at;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function isLineBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function endsBareWord(character: string | undefined): boolean {
  switch (character) {
    case ' ':
    case '\t':
    case '\n':
    case '\r':
    case ';':
    case '"':
    case '(':
    case ')':
      return true;
    default:
      return false;
  }
}
