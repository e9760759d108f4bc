import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Charset, likelyCharset } from '../../../src/mail/text/charset.js';
import { pastedText } from '../../../src/mail/text/decode.js';
import { readPasted } from '../../bounce/cases/pasted-files.js';

/** The octets of a text; `undefined` if the charset lacks a letter of it. */
function encoded(text: string, charset: Charset): Uint8Array | undefined {
  const all = Uint8Array.from({ length: 256 }, (_, octet) => octet);
  const octetOf = new Map([...new TextDecoder(charset).decode(all)].map((letter, octet) => [letter, octet]));
  const octets = [...text].map((letter) => octetOf.get(letter));
  return octets.every((octet) => octet !== undefined) ? Uint8Array.from(octets as number[]) : undefined;
}

const texts: readonly { readonly language: string; readonly charsets: readonly Charset[]; readonly text: string }[] = [
  { language: 'Lithuanian', charsets: ['windows-1257'], text: 'Laiškas nepristatytas: gavėjo dėžutė perpildyta' },
  { language: 'Lithuanian, one word', charsets: ['windows-1257'], text: 'grįžo' },
  { language: 'Lithuanian, without š and ž', charsets: ['windows-1257'], text: 'gavėjų adresų nėra' },
  { language: 'Lithuanian in capitals', charsets: ['windows-1257'], text: 'LAIŠKAS GRĮŽO' },
  { language: 'Latvian', charsets: ['windows-1257'], text: 'Ziņojumu nevarēja piegādāt, saņēmēja pastkaste ir pilna' },
  {
    language: 'Estonian',
    charsets: ['windows-1257', 'windows-1252'],
    text: 'Kirja ei õnnestunud kätte toimetada, postkast on täis',
  },
  { language: 'Polish', charsets: ['windows-1250'], text: 'Wiadomość odrzucona, skrzynka odbiorcy jest pełna' },
  { language: 'German', charsets: ['windows-1252'], text: 'Empfänger unbekannt, Nachricht zu groß für das Postfach' },
  {
    language: 'French',
    charsets: ['windows-1252'],
    text: "Le message n'a pas pu être remis à tous les destinataires spécifiés",
  },
  {
    language: 'Danish',
    charsets: ['windows-1252'],
    text: 'Meddelelsen kunne ikke leveres til følgende modtagere på serveren',
  },
  { language: 'Spanish', charsets: ['windows-1252'], text: 'No se ha encontrado la dirección, el buzón está lleno' },
  { language: 'Czech', charsets: ['windows-1250'], text: 'Zprávu se nepodařilo doručit, schránka příjemce je plná' },
  {
    language: 'Russian',
    charsets: ['windows-1251', 'koi8-r'],
    text: 'Письмо отклонено, почтовый ящик получателя переполнен',
  },
  { language: 'Russian, one word', charsets: ['windows-1251', 'koi8-r'], text: 'отклонено' },
  { language: 'Russian in capitals', charsets: ['windows-1251', 'koi8-r'], text: 'ПИСЬМО НЕ ДОСТАВЛЕНО' },
  {
    language: 'Russian between Latin',
    charsets: ['windows-1251', 'koi8-r'],
    text: '550 5.7.1 <a@example.org>: письмо отклонено (SPF)',
  },
  { language: 'no language', charsets: ['windows-1252'], text: '550 5.7.1 no' },
];

describe('a text that does not say its charset', () => {
  it.each(texts.flatMap(({ charsets, ...one }) => charsets.map((charset) => ({ ...one, charset }))))(
    '$language, in $charset, keeps its letters',
    ({ text, charset }) => {
      expect(pastedText(encoded(text, charset)!)).toBe(text);
    },
  );

  const ofRegion: readonly (readonly [Charset, RegExp])[] = [
    ['windows-1257', /^[^łśćńżóź]*[ąčęėįšųūžāēģīķļņ][^łśćńżóź]*$/],
    ['windows-1251', /[а-я]/],
    ['koi8-r', /[а-я]/],
    ['windows-1250', /[łśćńż]/],
    ['windows-1252', /[äöüß]/],
  ];

  it.each(ofRegion)('is read as it was written, whatever refusal it is: %s', (charset, letters) => {
    const written = readPasted().filter(({ text }) => letters.test(text));
    const read = written.flatMap(({ text }) => {
      const octets = encoded(text, charset);
      return octets === undefined ? [] : [{ text, read: pastedText(octets) }];
    });
    expect(read.length).toBeGreaterThan(20);
    const wrong = read.filter((one) => one.read !== one.text);
    expect(wrong.length, wrong.map(({ text, read: made }) => `${text} ${made}`).join('\n')).toBeLessThanOrEqual(
      0.02 * read.length,
    );
  });

  it('is UTF-8 wherever that is possible', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(pastedText(new TextEncoder().encode(text)).normalize()).toBe(text.replace(/^\ufeff/, '').normalize());
      }),
    );
  });

  it('never throws, and has a charset whatever the octets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
        expect(likelyCharset(octets)).toMatch(/windows|koi8/);
      }),
    );
  });
});
