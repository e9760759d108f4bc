import fc from 'fast-check';
import { domainFromLabels } from '../../../src/dns/name.js';
import type { TypedData } from '../../../src/dns/zone/record.js';
import { formatAddress } from '../../../src/ip/address.js';
import { domain } from './support.js';

/** A record as the text of a zone spells it, and what it has to be read as. */
export interface Spelt {
  readonly owner: readonly string[];
  readonly typed: TypedData;
  /** Type and data, in one of the ways to write them; blanks only where a line may break inside parentheses. */
  readonly words: readonly string[];
}

export const zoneOrigin = domain('ex.lt');

const octet = fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0, max: 0xff }));

function octets(constraints: { minLength: number; maxLength: number }): fc.Arbitrary<string> {
  return fc.array(octet, constraints).map((codes) => String.fromCharCode(...codes));
}

const plainLabel = fc.constantFrom('a', 'b', 'mail', '_dmarc', '*', 'TXT', 'IN', '300', 'x-1');
const anyLabel = fc.oneof(
  { weight: 4, arbitrary: plainLabel },
  { weight: 1, arbitrary: octets({ minLength: 1, maxLength: 12 }) },
);

/** One octet inside a name or string: bare where it may be, else or at will escaped. */
function spellOctet(character: string, quoted: boolean, escaped: boolean): string {
  const code = character.charCodeAt(0);
  const special = quoted ? '"\\' : '"\\.@$();';
  const bare = code > 0x20 && code < 0x7f && !special.includes(character);
  if (quoted ? (bare || character === ' ') && !escaped : bare && !escaped) return character;
  // `\#` alone marks data of RFC 3597, and to BIND `\[` begins a label of bits, which nobody uses.
  const printable = code > 0x20 && code < 0x7f && !/[0-9#[]/.test(character);
  return printable && escaped ? `\\${character}` : `\\${String(code).padStart(3, '0')}`;
}

function spellString(text: string, quoted: boolean, escapes: readonly boolean[]): string {
  const spelt = [...text].map((character, at) => spellOctet(character, quoted, escapes[at % escapes.length] ?? false));
  return quoted ? `"${spelt.join('')}"` : spelt.join('');
}

const escapes = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 });

function spellName(name: readonly string[], absolute: boolean, marks: readonly boolean[]): string {
  if (name.length === 0) return absolute ? `${zoneOrigin}.` : '@';
  const relative = name.map((part) => spellString(part, false, marks)).join('.');
  return absolute ? `${relative}.${zoneOrigin}.` : relative;
}

function fullName(name: readonly string[]) {
  return domainFromLabels([...name, 'ex', 'lt'])!;
}

interface Target {
  readonly labels: readonly string[];
  readonly absolute: boolean;
  readonly escapes: readonly boolean[];
}

const targetOf = (labels: fc.Arbitrary<string[]>): fc.Arbitrary<Target> =>
  fc.record({ labels, absolute: fc.boolean(), escapes });
const strings = fc.array(
  fc.record({
    text: fc.oneof(octets({ minLength: 0, maxLength: 30 }), octets({ minLength: 200, maxLength: 255 })),
    quoted: fc.boolean(),
    escapes,
  }),
  { minLength: 1, maxLength: 4 },
);

type Data = Pick<Spelt, 'typed' | 'words'>;

const dataWith = (target: fc.Arbitrary<Target>): fc.Arbitrary<Data> =>
  fc.oneof(
    { weight: 4, arbitrary: strings.map(textData) },
    fc.nat({ max: 0xffff_ffff }).map((bits): Data => {
      const address = { family: 4, bits } as const;
      return { typed: { type: 'A', data: address }, words: ['A', formatAddress(address)] };
    }),
    fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }).map((bits): Data => {
      const address = { family: 6, bits } as const;
      return { typed: { type: 'AAAA', data: address }, words: ['aaaa', formatAddress(address).toUpperCase()] };
    }),
    fc.tuple(fc.nat({ max: 65_535 }), target).map(
      ([preference, to]): Data => ({
        typed: { type: 'MX', data: { preference, exchange: fullName(to.labels) } },
        words: ['MX', String(preference), spellName(to.labels, to.absolute, to.escapes)],
      }),
    ),
    target.map(
      (to): Data => ({
        typed: { type: 'PTR', data: fullName(to.labels) },
        words: ['PTR', spellName(to.labels, to.absolute, to.escapes)],
      }),
    ),
    octets({ minLength: 0, maxLength: 20 }).map(
      (raw): Data => ({
        typed: { type: 'other', mnemonic: 'TYPE65280' },
        words: ['TYPE65280', '\\#', String(raw.length), ...(raw.match(/.{1,5}/gs) ?? []).map(hexOf)],
      }),
    ),
  );

function textData(parts: readonly { text: string; quoted: boolean; escapes: readonly boolean[] }[]): Data {
  return {
    typed: { type: 'TXT', data: parts.map(({ text }) => text) },
    // An empty string can only be written in quotes.
    words: ['TXT', ...parts.map(({ text, quoted, escapes: marks }) => spellString(text, quoted || text === '', marks))],
  };
}

function hexOf(raw: string): string {
  return [...raw].map((character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

interface Style {
  readonly absolute: boolean;
  readonly ownerOmitted: boolean;
  readonly escapes: readonly boolean[];
  readonly between: readonly string[];
  readonly ttlAndClass: string;
  readonly parenthesesFrom: number;
  readonly tail: string;
}

/** How much of the format a zone makes use of. */
export interface Range {
  /** What may stand between owner and type. */
  readonly ttlAndClass: readonly string[];
  /** Whether labels are of letters, digits, `-`, `_` and `*` only. */
  readonly plainNames: boolean;
}

const ttlFirst = ['', '300', 'IN', '1h30m IN', '0 in'];

export const everything: Range = { ttlAndClass: [...ttlFirst, 'in 5', 'IN 1w2d'], plainNames: false };
/** Without what ldns 1.8 gets wrong: the class before the TTL, which it refuses, and quotes it does not escape. */
export const whatLdnsKnows: Range = { ttlAndClass: ttlFirst, plainNames: true };

const styleWith = (orders: readonly string[]): fc.Arbitrary<Style> =>
  fc.record({
    absolute: fc.boolean(),
    ownerOmitted: fc.boolean(),
    escapes,
    between: fc.array(fc.constantFrom(' ', '\t', '  ', '\n', ' ; re"mark (\n ', '\r\n\t'), {
      minLength: 1,
      maxLength: 5,
    }),
    ttlAndClass: fc.constantFrom(...orders),
    parenthesesFrom: fc.integer({ min: 0, max: 6 }),
    tail: fc.constantFrom('', ' ', ' ; remark', '\t;(', '\n', '\n\n; remark\n \t'),
  });

export interface SpeltZone {
  readonly text: string;
  readonly records: readonly Spelt[];
}

/** A zone and its records as they must be read, in order. CNAMEs have owners of their own, as servers demand. */
export function zonesWith({ ttlAndClass, plainNames }: Range): fc.Arbitrary<SpeltZone> {
  const labels = fc.array(plainNames ? plainLabel : anyLabel, { maxLength: 3 });
  const target = targetOf(labels);
  const entry = fc.tuple(fc.record({ owner: labels, data: dataWith(target) }), styleWith(ttlAndClass));
  return fc
    .record({
      entries: fc.array(entry, { maxLength: 12 }),
      aliases: fc.array(target, { maxLength: 3 }),
      lineBreak: fc.constantFrom('\n', '\r\n'),
    })
    .map(({ entries, aliases, lineBreak }) => {
      const records: Spelt[] = [];
      const lines = ['$TTL 1h', `${zoneOrigin}. SOA ns admin (1 1h 15m`, '\t1w 1d ) ; serial first', '\tNS ns.ee.'];
      for (const [{ owner, data: given }, how] of entries) {
        const before = records.at(-1)?.owner;
        lines.push(spellEntry(owner, given.words, how, before));
        const repeated = how.ownerOmitted && before !== undefined;
        records.push({ ...given, owner: repeated ? before : owner });
      }
      for (const [index, to] of aliases.entries()) {
        lines.push(`alias${index} CNAME ${spellName(to.labels, to.absolute, to.escapes)}`);
        records.push({ owner: [`alias${index}`], typed: { type: 'CNAME', data: fullName(to.labels) }, words: [] });
      }
      return { text: `${lines.join(lineBreak)}${lineBreak}`, records };
    });
}

function spellEntry(
  owner: readonly string[],
  words: readonly string[],
  how: Style,
  before?: readonly string[],
): string {
  const first = how.ownerOmitted && before !== undefined ? '' : spellName(owner, how.absolute, how.escapes);
  const opening = Math.min(how.parenthesesFrom, words.length);
  let line = `${first} ${how.ttlAndClass} ${words.slice(0, opening).join(' ')}`;
  if (opening < words.length) {
    const rest = words.slice(opening).map((word, index) => `${how.between[index % how.between.length]}${word}`);
    line += ` (${rest.join('')}\n)`;
  }
  return line + how.tail;
}
