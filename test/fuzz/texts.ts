import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { anyText } from '../support/any-text.js';
import { nastyFragments, nastyText } from '../support/hostile-world.js';

const octet = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));

/** Byte strings, one UTF-16 unit per octet. */
export const octets: fc.Arbitrary<string> = fc.string({ unit: octet, maxLength: 300 });

/** Pieces of a notation in any order, with pieces of none among them. */
export function soup(...pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.constantFrom(...nastyFragments) },
    { weight: 1, arbitrary: octet },
  );
  return fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
}

export const spfTexts = fc.oneof(
  soup(
    ...['v=spf1 ', ' ', 'a', 'mx', 'ptr', 'all', 'include:', 'exists:', 'ip4:', 'ip6:', 'redirect=', 'exp=', '+', '-', '~', '?'],
    ...['192.0.2.1', '2001:db8::1', '::ffff:1.2.3.4', '/24', '//64', '/', 'a.lt', '%{d}', '%{i}', '%{L1r-}', '%%', '%_', '%-', '%{', '}'],
    ...['.', ':', '=', '"', ';', ',', '\t', 'ip4:192.0.2.0/24 ', 'a:a.lt ', 'include:_spf.a.lt ', 'spf1', 'v=spf1', 'v=spf10', 'ipv4:', 'mx:'],
  ),
  nastyText.map((text) => `v=spf1 ${text} -all`),
  octets,
); // biome-ignore format: lists of pieces

export const tagTexts = fc.oneof(
  soup(
    ...['v=DMARC1', 'v=DKIM1', 'p=', 'none', 'reject', 'quarantine', 'rua=', 'ruf=', 'mailto:', 'a@a.lt', ',', ';', '; ', '=', ' ', '!10m'],
    ...['sp=', 'np=', 'adkim=', 'aspf=', 'pct=', '100', 'fo=', '1:d:s', 'k=', 'rsa', 'ed25519', 'h=', 'sha256', 't=', 'y:s', 's=', 'email', 'n='],
    ...['MIIB', 'AAAA', '==', '-----BEGIN PUBLIC KEY-----', '&quot;', '\\;', '“', '" "', '<br>', 'v=spf1', '_dmarc', 'IN TXT', '%20'],
  ),
  nastyText,
  octets,
); // biome-ignore format: lists of pieces

// biome-ignore lint/suspicious/noTemplateCurlyInString: of $GENERATE
const generatedNumber = '${0,3,d}';

export const zoneTexts = soup(
  ...['@', 'a', 'a.lt.', '*', '_dmarc', ' ', '\t', '\n', '\r\n', 'IN', 'CH', 'TXT', 'MX', 'A', 'AAAA', 'CNAME', 'NS', 'SOA', 'PTR', 'TYPE99'],
  ...['"v=spf1 -all"', '"', '\\', '\\"', '\\010', '\\999', '(', ')', ';', '10', '192.0.2.1', '2001:db8::1', '3600', '1h', '1w2d', '\\# 4 C0000201'],
  ...['$ORIGIN', '$TTL', '$INCLUDE', '$GENERATE', '1-10', '0-4294967295', '$', generatedNumber, '.', '\ufeff', '\0', '%', '{', '}', '#'],
); // biome-ignore format: lists of pieces

/** Any JSON, and pieces of it. */
export const jsonTexts = fc.oneof(
  fc.json(),
  soup(
    ...['{', '}', '[', ']', ':', ',', '"', '\\', '\\u0041', '\\ud800', 'null', 'true', 'false', '0', '-1', '1e999', '01', '.5', ' ', '\n', '\ufeff'],
    ...['"domains"', '"rules"', '"ignore"', '"formats"', '"text=a"', '"__proto__"', '"constructor"', '"spf/missing"', '"off"', '"a.lt"'],
  ),
  anyText({ maxLength: 100 }),
); // biome-ignore format: lists of pieces

const folder = join('fixtures', 'mails');
const corpus = readdirSync(folder)
  .filter((name) => /\.(?:eml|txt)$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'latin1').slice(0, 20_000));

/** Mails with pieces of others put in, cut out, repeated; byte strings. */
export const mails: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...corpus),
    fc.array(
      fc.record({
        at: fc.nat(),
        cut: fc.nat({ max: 200 }),
        text: fc.oneof(nastyText, octets, fc.constantFrom(...corpus)),
      }),
      { maxLength: 4 },
    ),
  )
  .map(([mail, changes]) =>
    changes.reduce((text, { at, cut, text: piece }) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + piece + text.slice(place + cut);
    }, mail),
  );

/** A JSON text with something else in the place of a part of it. */
export function mutated(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(texts, fc.nat(), fc.nat({ max: 40 }), jsonTexts).map(([text, at, cut, piece]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + piece + text.slice(place + cut);
  });
}
