/**
 * C0 and C1 controls, DEL, every format character (bidi, zero width, soft hyphen, tags), line and paragraph separators,
 * private use, lone surrogates and unassigned: anything that a terminal may act on or hide. Some letters and marks are
 * invisible too (Hangul fillers, variation selectors, the empty Braille pattern).
 */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800]|[^\S ]/gu;

/**
 * Outside text with every control, bidirectional and invisible character written out (`\x1b`, `\u{202e}`), so that
 * showing it can neither move a cursor nor hide a letter. Line feeds too: outside text never spans lines.
 */
export function visible(text: string): string {
  return text.replace(invisible, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return point <= 0xff ? `\\x${point.toString(16).padStart(2, '0')}` : `\\u{${point.toString(16)}}`;
  });
}

/**
 * A byte string from DNS as people would read it: its UTF-8 characters if it is valid UTF-8, otherwise unchanged. Text
 * that is not a byte string is returned unchanged.
 */
export function readable(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[\u0100-\uffff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(text, (character) => character.charCodeAt(0)),
    );
  } catch {
    return text;
  }
}

/**
 * Outside text for a line of a report. Besides being {@link visible} it contains no `##[`, which GitHub Actions reads
 * as a command anywhere in a log; `::name` is one only at the beginning of a line, which layouts prevent.
 */
export function inert(text: string): string {
  return visible(text).replace(/##\[/g, '#\\x23[');
}

/** A word that would be a command to GitHub Actions if a line began with it, made harmless. */
export function inertAtLineStart(word: string): string {
  return /^::[A-Za-z]/.test(word) ? `\\x3a${word.slice(1)}` : word;
}
