import { domainFromUnicode } from '../../../dns/name.js';
import { namedArgument, written } from '../text/words.js';
import { asGuess, best, type ExaminedTerm, type Examiner, type FoundMistake, none } from './examiner.js';

/** `"` and its relatives, with the backslashes that escaped them. */
const quotes = /\\*["'`]+/g;

/** One quote in the middle of a word may have taken the place of a letter. */
const insideWord = /[A-Za-z0-9._-]["'`][A-Za-z0-9._-]/;

/** Zone-file quoting stored as data (RFC 1035 §5.1): `""` between two terms, or inside one that a panel had split. */
export const strayQuote: Examiner = ({ term, repair }) => {
  if (term.text.search(quotes) === -1) return undefined;
  const apart = repair(term.text.replace(quotes, ' ').trim());
  const remedy = apart.kind === 'clear' ? apart : best([repair(term.text.replace(quotes, '')), apart]);
  return { kind: 'stray-quote', remedy: insideWord.test(term.text) ? asGuess(remedy) : remedy, terms: 1 };
};

/** A person needs a few to see what happened; a hostile record may hold thousands. */
const codePointsShown = 16;

type Range = readonly [first: number, last: number];

/** White space of every kind, which authors meant as the space between terms. */
const blanks: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];

/** Marks without width. Those that turn the direction of text round are not among them: they change what is read. */
const invisible: readonly Range[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2060, 0x2064],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** What word processors and keyboards make of ASCII signs. 0x91 to 0x97 are the octets of Windows-1252. */
const lookAlikes: readonly (readonly [sign: string, ranges: readonly Range[]])[] = [
  [
    '-',
    [
      [0x2010, 0x2015],
      [0x2043, 0x2043],
      [0x2212, 0x2212],
      [0xfe58, 0xfe58],
      [0xfe63, 0xfe63],
      [0x96, 0x97],
    ],
  ],
  [
    '"',
    [
      [0xab, 0xab],
      [0xbb, 0xbb],
      [0x2018, 0x201f],
      [0x2032, 0x2033],
      [0x91, 0x94],
    ],
  ],
  [
    '~',
    [
      [0x2dc, 0x2dc],
      [0x223c, 0x223c],
      [0x301c, 0x301c],
    ],
  ],
  [
    ':',
    [
      [0x2d0, 0x2d0],
      [0x2236, 0x2236],
      [0xa789, 0xa789],
      [0xfe55, 0xfe55],
    ],
  ],
  [
    '/',
    [
      [0x2044, 0x2044],
      [0x2215, 0x2215],
    ],
  ],
  [
    '.',
    [
      [0x2024, 0x2024],
      [0x3002, 0x3002],
      [0xff61, 0xff61],
    ],
  ],
];

/** U+FF01 to U+FF5E repeat the printable ASCII characters in full width. */
const fullWidth: Range = [0xff01, 0xff5e];
const fullWidthOffset = 0xff01 - 0x21;

const hyphen = 0x2d;

/** A character outside printable ASCII in a term (RFC 7208 §3.1, §4.6.1): look-alikes are replaced. */
export function illegalCharacter({ term, next, repair }: ExaminedTerm): FoundMistake | undefined {
  if (term.type !== 'malformed' || term.problem.kind !== 'illegal-character') return undefined;
  const points = codePointsOf(term.text);
  const foreign = points.filter((point) => point < 0x21 || point > 0x7e);
  const codePoints = [...new Set(foreign)].slice(0, codePointsShown);
  const kind = 'illegal-character';
  const plain = points.map(plainCharacter);
  if (plain.some((character) => character === undefined))
    return { kind, codePoints, remedy: unusual(points, plain, repair), terms: 1 };
  const text = plain.join('').trim();
  // A separate dash belongs to the `all` behind it.
  if (/^[-~]$/.test(text) && next !== undefined) {
    const remedy = repair(`${text} ${next.text}`);
    if (remedy.kind === 'clear') return { kind, codePoints, remedy, terms: 2 };
  }
  // Before a sender a typographic dash is as likely the bullet of a list as a refusal.
  const bullet = points[0] !== hyphen && /^-(?!all)/i.test(text);
  return { kind, codePoints, remedy: bullet ? asGuess(repair(text), [text.slice(1)]) : repair(text), terms: 1 };
}

/** Letters of other scripts may spell an internationalised name (RFC 8616); control characters can only go. */
function unusual(points: readonly number[], plain: readonly (string | undefined)[], repair: ExaminedTerm['repair']) {
  if (points.every((point) => point < 0x20 || point === 0x7f || plainCharacter(point) !== undefined))
    return asGuess(repair(plain.join('').trim()));
  const parts = namedArgument(String.fromCodePoint(...points.slice(0, longestName)));
  const domain = parts === undefined || points.length > longestName ? undefined : domainFromUnicode(parts.argument);
  if (parts === undefined || domain === undefined) return none;
  const remedy = repair(written(parts.written, domain));
  // A letter that slipped into the top-level domain is likelier than one of the few that have such letters.
  return /\.[a-z]+$/.test(domain) ? remedy : asGuess(remedy);
}

/** A term with a name of 253 characters (RFC 1035 §2.3.4) and a mechanism before it. */
const longestName = 253 + 'redirect='.length;

/** The ASCII text that a character was meant to be, or `undefined` where that is not plain. */
function plainCharacter(point: number): string | undefined {
  if (point > 0x20 && point < 0x7f) return String.fromCharCode(point);
  if (isIn(point, blanks)) return ' ';
  if (isIn(point, invisible)) return '';
  if (isIn(point, [fullWidth])) return String.fromCharCode(point - fullWidthOffset);
  return lookAlikes.find(([, ranges]) => isIn(point, ranges))?.[0];
}

function isIn(point: number, ranges: readonly Range[]): boolean {
  return ranges.some(([first, last]) => point >= first && point <= last);
}

/** The code points of a byte string read as UTF-8; an octet that belongs to none counts as itself. */
function codePointsOf(octets: string): number[] {
  const points: number[] = [];
  for (let at = 0; at < octets.length; ) {
    const length = sequenceLength(octets.charCodeAt(at));
    const point = length === 1 ? undefined : decodeSequence(octets.slice(at, at + length), length);
    points.push(point ?? octets.charCodeAt(at));
    at += point === undefined ? 1 : length;
  }
  return points;
}

/** RFC 3629 §4; 1 also for an octet that begins nothing. */
function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
}

function decodeSequence(octets: string, length: number): number | undefined {
  const lowest = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
  let point = octets.charCodeAt(0) & (0x7f >> length);
  for (let at = 1; at < length; at += 1) {
    const octet = octets.charCodeAt(at);
    // Not a number at the end of the text: no continuation either.
    if (!(octet >= 0x80 && octet <= 0xbf)) return undefined;
    point = point * 64 + (octet & 0x3f);
  }
  const surrogate = point >= 0xd800 && point <= 0xdfff;
  return point < lowest || point > 0x10ffff || surrogate ? undefined : point;
}
