/** Elements that start a new line. */
const blocks = new Set(
  (
    'address article aside blockquote body br center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'li main nav ol p pre section table tbody tfoot thead title tr ul'
  ).split(' '),
);

/** Cells are next to each other. */
const cells = new Set(['td', 'th']);

/** Elements whose content is not shown. */
const unread = new Set(['head', 'script', 'style', 'template']);

/** The character references that mail programs write; others stay as they are. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bdquo: '„',
  gt: '>',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  rsquo: '’',
  shy: '',
  zwnj: '',
  auml: 'ä',
  Auml: 'Ä',
  ouml: 'ö',
  Ouml: 'Ö',
  uuml: 'ü',
  Uuml: 'Ü',
  otilde: 'õ',
  Otilde: 'Õ',
  szlig: 'ß',
  scaron: 'š',
  Scaron: 'Š',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
};

/**
 * The text of HTML, for matching and not for looks: blocks on lines of their own, blanks collapsed, no styles, scripts
 * or comments. Linear: each character is read once. A `<` that begins no tag is text.
 */
export function htmlText(html: string): string {
  const pieces: string[] = [];
  const unclosed = new Set<string>();
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    if (open === -1) {
      pieces.push(said(html.slice(at)));
      break;
    }
    pieces.push(said(html.slice(at, open)));
    if (!/[A-Za-z/!?]/.test(html[open + 1] ?? '')) {
      pieces.push('<');
      at = open + 1;
      continue;
    }
    const tag = readTag(html, open, unclosed);
    pieces.push(tag.shown);
    at = tag.end;
  }
  return tidied(pieces.join(''));
}

function readTag(html: string, open: number, unclosed: Set<string>): { readonly shown: string; readonly end: number } {
  if (html.startsWith('<!--', open)) return { shown: '', end: endOf(html, '-->', open + 4) };
  const name = /^<\/?([A-Za-z][A-Za-z0-9]{0,19})/.exec(html.slice(open, open + 24))?.[1]?.toLowerCase();
  if (name === undefined) {
    // `<mailbox@example.com>` is written `&lt;`; `<!DOCTYPE` and `<?xml` are not text.
    if (!/^<[!?]/.test(html.slice(open, open + 2))) return { shown: '<', end: open + 1 };
    return { shown: '', end: endOf(html, '>', open) };
  }
  const end = endOf(html, '>', open);
  if (unread.has(name) && html[open + 1] !== '/') return { shown: '', end: skipped(html, name, end, unclosed) };
  if (blocks.has(name)) return { shown: '\n', end };
  return { shown: cells.has(name) ? ' ' : '', end };
}

function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}

/** After the end tag; without one, the element is taken to be empty, so that the notice is not lost. */
function skipped(html: string, name: string, from: number, unclosed: Set<string>): number {
  // Searching repeatedly for what is not there would be quadratic.
  if (unclosed.has(name)) return from;
  const mark = new RegExp(`</${name}`, 'gi');
  mark.lastIndex = from;
  const at = mark.exec(html)?.index;
  if (at !== undefined) return endOf(html, '>', at);
  unclosed.add(name);
  return from;
}

function said(text: string): string {
  const decoded = text.includes('&') ? text.replace(/&(#x?[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});/g, character) : text;
  return decoded.replace(/[\s\u00a0]+/g, ' ');
}

function character(whole: string, name: string): string {
  if (!name.startsWith('#')) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const scalar = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return scalar ? String.fromCodePoint(point) : whole;
}

/** No blanks at the ends of lines, at most one empty line in a row. */
function tidied(text: string): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const trimmed = line.trim().replace(/ {2,}/g, ' ');
    if (trimmed !== '' || lines.at(-1) !== '') lines.push(trimmed);
  }
  return lines.join('\n').trim();
}
