import type { Span } from '../../syntax/span.js';
import type { DomainSpec, MacroLetter, MacroPiece, MacroString, SyntaxProblem } from './record.js';

export interface SyntaxFault {
  readonly problem: SyntaxProblem;
  readonly at: Span;
}

/** Where a macro-string stands: `c`, `r`, `t` are explanation text's own (RFC 7208 §7.2), spaces too (§6.2). */
type MacroPlace = 'record' | 'modifier' | 'explanation';

const letters = new Set<string>(['s', 'l', 'o', 'd', 'i', 'p', 'h', 'v', 'c', 'r', 't']);
const explanationLetters = new Set<string>(['c', 'r', 't']);
const escapes: ReadonlyMap<string, string> = new Map([
  ['%', '%'],
  ['_', ' '],
  ['-', '%20'],
]);

/**
 * RFC 7208 §7.3 asks for digits up to 127 at least; a name has no more labels than that, so a larger number
 * keeps everything as well.
 */
const keepCeiling = 128;

/**
 * Parses a macro-string (RFC 7208 §7.1). `start` is where `text` begins in the record, so that spans fit it.
 * A fault is a value; linear in the length of the text.
 */
export function parseMacroString(text: string, start: number, place: MacroPlace): MacroString | SyntaxFault {
  const scanned = scan(text, start, place);
  if (isFault(scanned)) return scanned;
  return { text, span: { start, end: start + text.length }, pieces: scanned.pieces };
}

/** Parses a domain-spec (RFC 7208 §7.1): a macro-string that ends in a macro or in `.toplabel`, final dot allowed. */
export function parseDomainSpec(text: string, start: number): DomainSpec | SyntaxFault {
  const scanned = scan(text, start, 'record');
  if (isFault(scanned)) return scanned;
  const span = { start, end: start + text.length };
  return scanned.endsInExpand || endsInTopLabel(text)
    ? { text, span, pieces: scanned.pieces }
    : { problem: { kind: 'bad-domain-spec', text }, at: span };
}

export function isFault(value: object): value is SyntaxFault {
  return 'problem' in value;
}

interface Scanned {
  readonly pieces: readonly MacroPiece[];
  /** The last thing read was a macro-expand, to which the grammar counts the three escapes. */
  readonly endsInExpand: boolean;
}

function scan(text: string, start: number, place: MacroPlace): Scanned | SyntaxFault {
  const lowest = place === 'explanation' ? 0x20 : 0x21;
  const pieces: MacroPiece[] = [];
  let literal = '';
  let endsInExpand = false;
  let at = 0;
  while (at < text.length) {
    endsInExpand = text.charAt(at) === '%';
    if (!endsInExpand) {
      const code = text.charCodeAt(at);
      if (code > 0x7e || code < lowest)
        return { problem: { kind: 'illegal-character', code }, at: { start: start + at, end: start + at + 1 } };
      literal += text.charAt(at);
      at += 1;
      continue;
    }
    const escaped = escapes.get(text.charAt(at + 1));
    if (escaped !== undefined) {
      literal += escaped;
      at += 2;
      continue;
    }
    const macro = parseMacro(text, at, start, place);
    if (isFault(macro)) return macro;
    if (literal !== '') pieces.push({ kind: 'literal', text: literal });
    literal = '';
    pieces.push(macro.piece);
    at = macro.end;
  }
  if (literal !== '') pieces.push({ kind: 'literal', text: literal });
  return { pieces, endsInExpand };
}

/** `"." toplabel [ "." ]`: letters, digits and inner hyphens, not digits alone. */
function endsInTopLabel(text: string): boolean {
  const bare = text.endsWith('.') ? text.slice(0, -1) : text;
  const dot = bare.lastIndexOf('.');
  if (dot === -1) return false;
  const label = bare.slice(dot + 1);
  if (!/^[A-Za-z0-9-]+$/.test(label) || label.startsWith('-') || label.endsWith('-')) return false;
  return /[A-Za-z-]/.test(label);
}

function parseMacro(
  text: string,
  at: number,
  start: number,
  place: MacroPlace,
): { piece: MacroPiece; end: number } | SyntaxFault {
  const close = text.charAt(at + 1) === '{' ? text.indexOf('}', at) : -1;
  const bad = (end: number): SyntaxFault => ({
    problem: { kind: 'bad-macro', text: text.slice(at, end) },
    at: { start: start + at, end: start + end },
  });
  if (close === -1) return bad(Math.min(at + 2, text.length));
  const match = /^([A-Za-z])([0-9]*)([rR]?)([.\-+,/_=]*)$/.exec(text.slice(at + 2, close));
  const written = match?.[1] ?? '';
  const letter = written.toLowerCase();
  if (match === null || !letters.has(letter)) return bad(close + 1);
  if (place === 'record' && explanationLetters.has(letter))
    return {
      problem: { kind: 'macro-not-allowed', letter: written },
      at: { start: start + at, end: start + close + 1 },
    };
  const digits = match[2] ?? '';
  // Zero is a syntax error (§7.3).
  if (digits !== '' && /^0+$/.test(digits)) return bad(close + 1);
  const piece: MacroPiece = {
    kind: 'macro',
    // Membership in `letters` was tested above.
    letter: letter as MacroLetter,
    urlEscape: written !== letter,
    ...(digits === '' ? {} : { keep: Math.min(Number(digits), keepCeiling) }),
    reverse: match[3] !== '',
    delimiters: match[4] || '.',
  };
  return { piece, end: close + 1 };
}
