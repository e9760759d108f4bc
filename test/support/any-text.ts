import fc from 'fast-check';

/** Any code point, halves of surrogate pairs included. The unit `binary` of fast-check takes two seconds to set up. */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point));

/** Text of any characters at all. */
export function anyText(constraints: { readonly maxLength?: number } = {}): fc.Arbitrary<string> {
  return fc.string({ unit: anyCharacter, ...constraints });
}
