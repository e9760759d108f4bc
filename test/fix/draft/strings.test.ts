import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterStrings } from '../../../src/fix/draft/strings.js';

describe('character-strings of a record', () => {
  it('are one where 255 octets suffice', () => {
    expect(characterStrings('x'.repeat(255))).toEqual(['x'.repeat(255)]);
  });

  it('keep the blank at the end of a string', () => {
    const [first, second] = characterStrings(`${'a'.repeat(250)} bbbbbbbb`);
    expect([first, second]).toEqual([`${'a'.repeat(250)} `, 'bbbbbbbb']);
  });

  it('join to the record and never exceed 255 octets', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 300 }), { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        const strings = characterStrings(text);
        expect(strings.join('')).toBe(text);
        expect(Math.max(...strings.map((string) => string.length))).toBeLessThanOrEqual(255);
      }),
    );
  });
});
