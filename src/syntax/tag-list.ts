import type { Span } from './span.js';

/** `name=value` of a tag list, white space around both left out. */
export interface TagItem {
  readonly kind: 'tag';
  /** As written. */
  readonly name: string;
  readonly value: string;
  /** The whole text between semicolons, without the white space at its ends. */
  readonly span: Span;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
}

/** Text between semicolons that is not a tag: no `=`, or something other than a tag name before it. May be empty. */
export interface MalformedItem {
  readonly kind: 'malformed';
  readonly text: string;
  readonly span: Span;
}

export interface TagList {
  readonly text: string;
  /** In order, including duplicates; a final semicolon adds no item. */
  readonly items: readonly (TagItem | MalformedItem)[];
  /** There are more items than were read. */
  readonly tooMany: boolean;
}

/** DKIM key records and DMARC records have about ten; a longer list was made to waste time. */
const maxItems = 100;

/** RFC 6376 §3.2: ALPHA, then letters, digits and underscores. */
const tagName = /^[A-Za-z][A-Za-z0-9_]*$/;
const blanks = new Set([' ', '\t', '\r', '\n']);

/** Reads a `tag=value; …` list (RFC 6376 §3.2). Total: never throws; linear in the length of the text. */
export function parseTagList(text: string): TagList {
  const items: (TagItem | MalformedItem)[] = [];
  let start = 0;
  while (start < text.length) {
    const semicolon = text.indexOf(';', start);
    const end = semicolon === -1 ? text.length : semicolon;
    const span = trimmed(text, start, end);
    // White space after the last semicolon is not an item.
    if (semicolon === -1 && span.start === span.end) break;
    if (items.length === maxItems) return { text, items, tooMany: true };
    items.push(itemAt(text, span));
    start = end + 1;
  }
  return { text, items, tooMany: false };
}

function itemAt(text: string, span: Span): TagItem | MalformedItem {
  const whole = text.slice(span.start, span.end);
  const equals = whole.indexOf('=');
  const nameSpan = trimmed(text, span.start, span.start + Math.max(equals, 0));
  const name = text.slice(nameSpan.start, nameSpan.end);
  if (equals === -1 || !tagName.test(name)) return { kind: 'malformed', text: whole, span };
  const valueSpan = trimmed(text, span.start + equals + 1, span.end);
  return { kind: 'tag', name, value: text.slice(valueSpan.start, valueSpan.end), span, nameSpan, valueSpan };
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && blanks.has(text.charAt(start))) start += 1;
  while (end > start && blanks.has(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
