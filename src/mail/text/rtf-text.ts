/** Groups that hold no text: tables at the beginning, pictures, and what only some programs understand. */
const unread = new Set(['colortbl', 'stylesheet', 'info', 'pict', 'object', 'themedata', 'datastore', 'filetbl', '*']);

const spelled: ReadonlyMap<string, string> = new Map([
  ['par', '\n'],
  ['line', '\n'],
  ['row', '\n'],
  ['page', '\n'],
  ['sect', '\n'],
  ['tab', '\t'],
  ['cell', ' '],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['~', '\u00a0'],
  ['_', '-'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
  ['\n', '\n'],
]);

/** Charsets of fonts (`\fcharset`) that are written in the region. */
const charsets: ReadonlyMap<number, string> = new Map([
  [128, 'shift_jis'],
  [134, 'gbk'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [238, 'windows-1250'],
]);

/** A group; one inside another begins as its copy. */
interface Group {
  readonly isUnread: boolean;
  readonly isFontTable: boolean;
  readonly font: number;
  /** How many characters stand in for one of Unicode (`\uc`). */
  readonly substitutes: number;
}

interface Reading {
  group: Group;
  readonly outer: Group[];
  readonly fontCharsets: Map<number, string>;
  /** The font that the table of fonts is at. */
  listedFont: number;
  charset: string;
  /** How many characters are to be passed over: those that stand in for one of Unicode. */
  toSkip: number;
  readonly text: string[];
  /** Octets of the same font, not decoded so far. */
  octets: number[];
  /** Made once for each charset: a document changes fonts at every letter. */
  readonly decoders: Map<string, InstanceType<typeof TextDecoder>>;
}

/** Deeper groups were made to waste memory. */
const deepest = 500;

const token = /[{}]|\\([a-zA-Z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|[\r\n]+|[^\\{}\r\n]+/g;

/** The text of a document in RTF, without its looks. `rtf` is ASCII. Linear: each character is read once. */
export function rtfText(rtf: string): string {
  const reading: Reading = {
    group: { isUnread: false, isFontTable: false, font: 0, substitutes: 1 },
    outer: [],
    fontCharsets: new Map(),
    listedFont: 0,
    charset: 'windows-1252',
    toSkip: 0,
    text: [],
    octets: [],
    decoders: new Map(),
  };
  for (const [whole, word, parameter, hex, sign] of rtf.matchAll(token)) {
    if (whole === '{' || whole === '}') changeGroup(reading, whole);
    else if (hex !== undefined) takeOctet(reading, Number.parseInt(hex, 16));
    else if (word !== undefined) obey(reading, word, parameter === undefined ? undefined : Number(parameter));
    else if (sign !== undefined) obey(reading, sign, undefined);
    else if (!/[\r\n]/.test(whole)) takeText(reading, whole);
  }
  decodeOctets(reading);
  return reading.text.join('');
}

function changeGroup(reading: Reading, brace: '{' | '}'): void {
  decodeOctets(reading);
  reading.toSkip = 0;
  if (brace === '}') reading.group = reading.outer.pop() ?? reading.group;
  else if (reading.outer.length < deepest) reading.outer.push(reading.group);
}

function obey(reading: Reading, word: string, number: number | undefined): void {
  if (unread.has(word)) reading.group = { ...reading.group, isUnread: true };
  else if (Object.hasOwn(controls, word)) controls[word]?.(reading, number ?? 0);
  else if (spelled.has(word)) say(reading, spelled.get(word) ?? '');
}

const controls: Readonly<Record<string, (reading: Reading, number: number) => void>> = {
  fonttbl(reading) {
    reading.group = { ...reading.group, isFontTable: true };
  },
  f(reading, number) {
    decodeOctets(reading);
    if (reading.group.isFontTable) reading.listedFont = number;
    else reading.group = { ...reading.group, font: number };
  },
  fcharset(reading, number) {
    const charset = charsets.get(number);
    if (charset !== undefined) reading.fontCharsets.set(reading.listedFont, charset);
  },
  ansicpg(reading, number) {
    if (number >= 1250 && number <= 1258) reading.charset = `windows-${number}`;
  },
  uc(reading, number) {
    reading.group = { ...reading.group, substitutes: Math.max(0, number) };
  },
  u(reading, number) {
    say(reading, String.fromCharCode(number & 0xffff));
    reading.toSkip = reading.group.substitutes;
  },
};

function takeOctet(reading: Reading, octet: number): void {
  if (reading.toSkip > 0) reading.toSkip -= 1;
  else if (isShown(reading)) reading.octets.push(octet);
}

function takeText(reading: Reading, text: string): void {
  const skipped = Math.min(reading.toSkip, text.length);
  reading.toSkip -= skipped;
  say(reading, text.slice(skipped));
}

function say(reading: Reading, words: string): void {
  decodeOctets(reading);
  if (isShown(reading)) reading.text.push(words);
}

function isShown({ group }: Reading): boolean {
  return !group.isUnread && !group.isFontTable;
}

function decodeOctets(reading: Reading): void {
  if (reading.octets.length === 0) return;
  const charset = reading.fontCharsets.get(reading.group.font) ?? reading.charset;
  const decoder = reading.decoders.get(charset) ?? new TextDecoder(charset);
  reading.decoders.set(charset, decoder);
  reading.text.push(decoder.decode(Uint8Array.from(reading.octets)));
  reading.octets = [];
}
