/**
 * What people accidentally paste around the text of a record, as UTF-8 octets: blanks (including no-break and
 * zero-width ones), quotes (including typographic and escaped ones) and byte order marks.
 */
const byteOrderMark = '\\xef\\xbb\\xbf';
/** Alternatives of a regular expression, as is `quote`. */
export const blank = `[\\t\\n\\v\\f\\r \\xa0]|\\xc2\\xa0|\\xe2\\x80[\\x80-\\x8f\\xaf]|${byteOrderMark}`;
export const quote = '\\\\*["\'`]|\\xe2\\x80[\\x98-\\x9f]|\\xc2[\\xab\\xbb]';

const leading = new RegExp(`^(?:${blank}|${quote})+`);
const trailing = new RegExp(`(?:${blank}|${quote})+$`);
const anyQuote = new RegExp(quote);
const anyByteOrderMark = new RegExp(byteOrderMark);

/** No wrapper is longer; a text of only blanks is not searched to its end. */
const longestWrapper = 320;

export interface Unwrapped {
  /** The characters before the text; may be empty. */
  readonly wrapper: string;
  /** The text, without the quotes at its end that match those before it. */
  readonly bare: string;
}

export function unwrap(text: string): Unwrapped {
  const wrapper = leading.exec(text.slice(0, longestWrapper))?.[0] ?? '';
  return { wrapper, bare: withoutClosingQuotes(text.slice(wrapper.length), wrapper) };
}

/** Without the quotes at the end, if one was opened in `before`. */
export function withoutClosingQuotes(text: string, before: string): string {
  if (!anyQuote.test(before)) return text;
  // Only the end is searched, so that a long run of blanks elsewhere costs nothing.
  const end = Math.max(0, text.length - longestWrapper);
  return text.slice(0, end) + text.slice(end).replace(trailing, '');
}

/** The character of a wrapper that explains most. */
export function wrapperCause(wrapper: string): 'quotes' | 'byte-order-mark' | 'leading-blank' {
  if (anyQuote.test(wrapper)) return 'quotes';
  return anyByteOrderMark.test(wrapper) ? 'byte-order-mark' : 'leading-blank';
}
