import { utf8OrLatin1 } from './decode.js';
import { htmlText } from './html-text.js';
import { rtfText } from './rtf-text.js';

/** Elements of saved pages and of HTML copied with its markup. */
const markup = /<(?:!doctype html|html|head|body|div|table|tbody|tr|td|span|p|br|li|ul)\b[^<>]{0,500}\/?>/i;

/** Invisible characters that web pages and mail windows put between letters. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** A reply stands at the beginning. */
const mostRtf = 64 * 1024;

/**
 * Text as somebody copied it, without what the program copied along: markup of a page, a transfer encoding (RFC 2045
 * §6.7, §6.8) that was not undone, Markdown, invisible characters and blanks of other widths.
 */
export function tidyPasted(text: string): string {
  const plain = withoutEncoding(text);
  const shown = markup.test(plain) ? htmlText(plain) : plain;
  return withoutReferences(shown)
    .replace(invisible, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/\*\*([^*\n]{1,500})\*\*/g, '$1')
    .replaceAll('`', '');
}

function withoutEncoding(text: string): string {
  if (text.startsWith('{\\rtf')) return rtfText(text.slice(0, mostRtf));
  const bare = text.replace(/\s/g, '');
  if (bare.length >= 24 && bare.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(bare)) {
    const decoded = utf8OrLatin1(Buffer.from(bare, 'base64'));
    // Words and blanks: by chance, a text has neither.
    if (/^[\t\n\r\x20-\x7e\u00a0-\uffff]+$/.test(decoded) && decoded.includes(' ')) return decoded;
  }
  return /=(?:20)?\r?\n|(?:=[0-9A-F]{2}){2}|[A-Za-z]=20[A-Za-z]+=20[A-Za-z]/.test(text) ? quotedPrintable(text) : text;
}

function quotedPrintable(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (run) => utf8OrLatin1(Buffer.from(run.replaceAll('=', ''), 'hex')));
}

/** `&lt;`, `&#39;` that were copied as they are. */
function withoutReferences(text: string): string {
  return text
    .replace(/&(?:lt|#60);/g, '<')
    .replace(/&(?:gt|#62);/g, '>')
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');
}
