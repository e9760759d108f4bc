import type { Span } from '../../../syntax/span.js';
import type { Remedy } from './mistake.js';

/** A replacement and its place; the places of several are in order and don't overlap. */
export interface Replaceable {
  readonly span: Span;
  readonly remedy: Remedy;
}

/** The text with every remedy applied, guesses too. Where nothing remains of a span, the space before it goes as well. */
export function replaceSpans(text: string, edits: readonly Replaceable[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, remedy } of edits) {
    if (remedy.kind === 'none') continue;
    const start = replacedFrom(text, span, remedy.replacement);
    parts.push(text.slice(at, start), remedy.replacement);
    at = span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** Where the replaced text begins: at the span, or at the space before what is dropped. */
export function replacedFrom(text: string, span: Span, replacement: string): number {
  return replacement === '' && text.charAt(span.start - 1) === ' ' ? span.start - 1 : span.start;
}
