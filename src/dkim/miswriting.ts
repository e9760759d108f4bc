import {
  charactersOf,
  withoutEscapes,
  withoutHtml,
  withoutInvisible,
  withoutQuotes,
  withPlainBlanks,
} from '../syntax/pasted.js';
import { withoutEnd } from '../text/trim.js';
import { isReadable, parseKeyRecord } from './key-record.js';
import { inspectKey, isUsable, type KeyInspection } from './public-key.js';

/** What went wrong when a key record was copied. */
export type MiswritingCause =
  /** `&quot;`, `<br>`. */
  | 'html'
  /** `\;`, `\"`. */
  | 'escapes'
  /** `“k=rsa; …”`. */
  | 'typographic-quotes'
  /** `"k=rsa; …"` as data. */
  | 'quotes'
  /** `p=MIIB…L" "G…`: the bounds of strings as data. */
  | 'quotes-in-key'
  /** No-break spaces, zero-width characters, byte order marks. */
  | 'invisible'
  /** `-----BEGIN PUBLIC KEY-----`. */
  | 'pem'
  /** `resend._domainkey p=MIG…`, `directo._domainkey IN TXT k=rsa; …`. */
  | 'name-before'
  /** `p:MIIB…`, `p==MIIB…`. */
  | 'equals-sign'
  /** `k=rsa p=MIIB…`, `k=rsa, p=MIIB…`. */
  | 'separator'
  /** `MIIB…` without `p=`. */
  | 'bare-key'
  /** `p=YOUR_KEY`: the text of instructions. */
  | 'template'
  /** `v=3DDKIM1`, `%2B` for `+`: as mails and web addresses write them. */
  | 'encoded'
  /** The end of the text before its beginning. */
  | 'order'
  /** `directo._domainkey.directo.ee`: the target of a CNAME record, as a text. */
  | 'alias'
  /** Parts of one record in several TXT records. */
  | 'spread';

/** A text that was meant as a key record, and that one slip keeps receivers from reading. */
export interface Miswriting {
  readonly cause: MiswritingCause;
  /** The record without the slip, and its key; absent if there is no key. */
  readonly meant?: { readonly text: string; readonly key: KeyInspection };
}

interface Step {
  readonly cause: MiswritingCause;
  readonly mended: (text: string) => string;
}

/** Longer than any key record. */
const longestText = 8192;
const typographicQuotes = /[“”„‟″«»‘’‚‛]/g;
const tagStart = '(?:v|k|p|h|t|s|n|g) {0,3}=';
/** Base64 as long as the shortest key that receivers accept. */
const bareKey = /^[A-Za-z0-9+/ ]{100,}[= ]{0,4}$/;

/** Nothing but the name of a selector, or a line of a zone file that gives one to an alias. */
const aliasText =
  /^["' ]{0,8}(?:IN {1,4})?(?:CNAME[: ]{1,4})?[a-z0-9-]{1,63}\._domainkey(?:\.[a-z0-9_-]{1,63}){2,8}\.?["' ]{0,8}$/i;

const steps: readonly Step[] = [
  { cause: 'html', mended: withoutHtml },
  { cause: 'escapes', mended: withoutEscapes },
  { cause: 'encoded', mended: withoutEncoding },
  { cause: 'typographic-quotes', mended: withoutTypographicQuotes },
  {
    cause: 'quotes-in-key',
    mended: (text) => text.replace(/(?<=[A-Za-z0-9+/]) ?["'][" ']{0,8}(?=[A-Za-z0-9+/=])/g, ''),
  },
  { cause: 'quotes', mended: (text) => withoutEnd(withoutQuotes(text).replace(/^['` ]+/, ''), "'` ") },
  { cause: 'invisible', mended: (text) => withPlainBlanks(withoutInvisible(charactersOf(text))) },
  { cause: 'pem', mended: (text) => text.replace(/-{3,8}(?:BEGIN|END)[A-Z ]{1,40}-{3,8}/g, '') },
  { cause: 'name-before', mended: withoutNameBefore },
  {
    cause: 'equals-sign',
    mended: (text) =>
      text
        .replace(/(^|[;, ])([vkp]) {0,3}(?::{1,2}=?|={2,3}|=:) {0,3}(?=[A-Za-z])/g, '$1$2=')
        // RSA keys begin so, and a key has a thousand bits and more.
        .replace(/(^|[;, ])p {0,3}(?=MI[A-Za-z0-9+/]{100})/g, '$1p='),
  },
  {
    cause: 'separator',
    mended: (text) =>
      text
        .replace(new RegExp(`(?<![; ,|:])[ ,|:]+(?=${tagStart})`, 'g'), '; ')
        .replace(new RegExp(`(DKIM1|rsa|ed25519)(?=${tagStart})`, 'g'), '$1; '),
  },
  { cause: 'bare-key', mended: withTagBeforeKey },
  { cause: 'order', mended: (text) => text.replace(/^([A-Za-z0-9+/= ]{8,}?)(v {0,3}= {0,3}DKIM1.*)$/, '$2$1') },
];

/** `undefined` for a record that receivers can read, and for a text that was never meant as one. Total; linear. */
export function miswritingOf(text: string): Miswriting | undefined {
  if (text.length > longestText) return undefined;
  if (isTemplate(text)) return { cause: 'template' };
  if (aliasText.test(text)) return { cause: 'alias' };
  if (isSound(text)) return undefined;
  for (const { cause, mended } of steps) {
    const next = mended(text);
    const meant = next === text ? undefined : soundRecord(next, cause);
    if (meant !== undefined) return { cause, meant };
  }
  return severalSlips(text) ?? nameAlone(text);
}

/** Nothing but a name before the record: whatever is wrong with the key is another matter. */
function nameAlone(text: string): Miswriting | undefined {
  const next = withoutNameBefore(text);
  const meant = next === text ? undefined : readableRecord(next.trim());
  return meant === undefined ? undefined : { cause: 'name-before', meant };
}

/** One slip rarely comes alone when a web page was copied; the first is the one to tell. */
function severalSlips(text: string): Miswriting | undefined {
  let mended = text;
  let first: MiswritingCause | undefined;
  for (const step of steps) {
    const next = step.mended(mended);
    if (next !== mended) first ??= step.cause;
    mended = next;
  }
  const meant = first === undefined ? undefined : soundRecord(mended, first);
  return first === undefined || meant === undefined ? undefined : { cause: first, meant };
}

/** The record that the texts of several TXT records make together. */
export function spreadOver(texts: readonly string[]): Miswriting | undefined {
  const [one, other, ...others] = texts;
  if (one === undefined || other === undefined || others.length > 1) return undefined;
  if (others.length === 1 || one.length + other.length > longestText)
    return others.length === 1 ? threeParts(texts) : undefined;
  return firstGood([one + bareEnd(other), other + bareEnd(one), joinedTags(one, other), joinedTags(other, one)]);
}

function threeParts(texts: readonly string[]): Miswriting | undefined {
  const [a = '', b = '', c = ''] = texts;
  if (a.length + b.length + c.length > longestText) return undefined;
  const orders = [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ] as const;
  return firstGood(orders.map(([first, second, third]) => first + bareEnd(second) + bareEnd(third)));
}

function firstGood(candidates: readonly string[]): Miswriting | undefined {
  for (const candidate of candidates) {
    const meant = isSound(candidate) ? soundRecord(candidate, 'spread') : undefined;
    if (meant !== undefined && isUsable(meant.key)) return { cause: 'spread', meant };
  }
  return undefined;
}

/** The rest of a key, which some panel or person has put in quotes or given a tag of its own. */
function bareEnd(text: string): string {
  return withoutEnd(text.replace(/^["' ]*(?:p ?= ?)?/, ''), '"\' ');
}

function joinedTags(one: string, other: string): string {
  return `${withoutEnd(one, '; ')}; ${other}`;
}

/** The text as a record in which nothing is wrong, if it is one. */
function soundRecord(text: string, cause: MiswritingCause): Miswriting['meant'] {
  const meant = readableRecord(text.trim());
  if (meant === undefined) return undefined;
  const isClean = !parseKeyRecord(meant.text).problems.some(({ kind }) => kind === 'bad-base64' || kind === 'tag-case');
  const needsKey = cause === 'bare-key' || cause === 'spread';
  return isClean && (!needsKey || isUsable(meant.key) || meant.key.kind === 'private') ? meant : undefined;
}

/** The text as a record, if receivers can read its tags and there is a key among them. */
function readableRecord(text: string): Miswriting['meant'] {
  const record = parseKeyRecord(text);
  if (record.key === undefined || record.key.base64 === '' || !isReadable(record)) return undefined;
  return { text, key: inspectKey(record.key.base64, record.keyType) };
}

function isSound(text: string): boolean {
  const record = parseKeyRecord(text);
  if (!isReadable(record) || record.key === undefined) return false;
  return !record.problems.some(({ kind }) => kind === 'bad-base64');
}

/** Quoted-printable (RFC 2045 §6.7) where the tags show it, and percent signs (RFC 3986 §2.1), which no key has. */
function withoutEncoding(text: string): string {
  const isQuoted = /\b[vkp] {0,3}=3D/.test(text);
  const printable = isQuoted ? text.replace(/=([0-9A-F]{2})/g, (_, digits: string) => characterOf(digits)) : text;
  return printable.replace(/%([0-9A-F]{2})/gi, (_, digits: string) => characterOf(digits));
}

function characterOf(hexadecimal: string): string {
  return String.fromCharCode(Number.parseInt(hexadecimal, 16));
}

function withoutTypographicQuotes(octets: string): string {
  const text = charactersOf(octets);
  const without = text.replace(typographicQuotes, '');
  return without === text ? octets : without;
}

/** The name, class and type of the record, or a heading, typed into its value. */
function withoutNameBefore(text: string): string {
  const start = /(?<=^[^;]{1,300}[ :="])(?:v {0,3}= {0,3}DKIM1|(?:k|p|h|t|s|n|g) {0,3}= {0,3}[^ =;])/i.exec(text);
  if (start === null) return text;
  const before = text.slice(0, start.index);
  const isName = /_domainkey|\bTXT\b|\bvalue\b|\brecord\b/i.test(before) && !/\bp {0,3}=/.test(before);
  return isName ? text.slice(start.index).replace(/["' )]{1,64}$/, '') : text;
}

function withTagBeforeKey(text: string): string {
  const items = text.split(';').map((item) => item.trim());
  const at = items.findIndex((item) => bareKey.test(item));
  if (at === -1) return text;
  const tagged = items.map((item, index) => (index === at ? `p=${item}` : item)).filter((item) => item !== '');
  return tagged.some((item) => /^k ?=/.test(item)) ? tagged.join('; ') : ['k=rsa', ...tagged].join('; ');
}

const templateWords =
  /^[<[{(%$]|\byour|your[_ -]?|public[_ -]?key|\binsert\b|\bpaste\b|replace|example|[_ -]here\b|^x{3,}|\.{3}|…|^key$|^(?:base64|dkim)[_ -]?key/i;

/** Instructions speak of the key; a key is never so short, and never decodes to what they say. */
function isTemplate(text: string): boolean {
  const value = /(?:^|[;, ])p ?= ?([^;]*)/.exec(text)?.[1]?.trim() ?? '';
  if (value === '' || value.length > 300) return false;
  const isKey = isUsable(inspectKey(value.replace(/ /g, ''), { kind: 'rsa' }));
  return !isKey && templateWords.test(charactersOf(value));
}
