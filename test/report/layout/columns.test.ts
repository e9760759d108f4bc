import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { columns, cutBeginning, cutEnd, piecesOf } from '../../../src/report/layout/columns.js';

const segmenter = new Intl.Segmenter();

/** Words as replies of the whole world have them: wide ones, marks that join, signs. */
const words = ['abc', 'ąžuolas', 'e\u0301te\u0301', '邮件被拒绝', 'メール', '한국어', '👍🏽', '🇱🇹', 'का', '–✓→█', 'ｱﾞ'];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((some) => some.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !/\p{C}/u.test(text)),
);

describe('the columns of a text', () => {
  it.each([
    ['', 0],
    ['v=spf1 -all', 11],
    ['ąžuolas – ✓', 11],
    ['邮件', 4],
    ['メール', 6],
    ['한국', 4],
    ['e\u0301te\u0301', 3],
    ['😀', 2],
    ['👍🏽', 2],
    ['🇱🇹', 2],
  ])('%j are %d', (text, count) => {
    expect(columns(text)).toBe(count);
  });

  it('are what string-width says, for every character', () => {
    const differing: string[] = [];
    for (let point = 0x20; point < 0x3000; point += 1) {
      const character = String.fromCodePoint(point);
      if (columns(character) !== stringWidth(character)) differing.push(point.toString(16));
    }
    expect(differing).toEqual([]);
  });

  it('and in any mixture', () => {
    fc.assert(fc.property(anyText, (text) => columns(text) === stringWidth(text)));
  });
});

describe('a text that is too wide', () => {
  it.each([
    ['v=spf1 -all', 6, 'v=spf…', '… -all'],
    ['邮件被拒绝', 6, '邮件…', '…拒绝'],
    ['邮件被拒绝', 7, '邮件被…', '…被拒绝'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…', '…e\u0301'],
    ['👍🏽👍🏽', 3, '👍🏽…', '…👍🏽'],
    ['abc', 3, 'abc', 'abc'],
    ['abc', 1, '…', '…'],
    ['abc', 0, '', ''],
  ])('%j in %d columns is %j, or %j', (text, limit, beginning, end) => {
    expect(cutEnd(text, limit)).toBe(beginning);
    expect(cutBeginning(text, limit)).toBe(end);
  });

  it('fits after the cut, and loses nothing where it fits before', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 50 }), (text, limit) => {
        for (const cut of [cutEnd(text, limit), cutBeginning(text, limit)]) {
          expect(columns(cut)).toBeLessThanOrEqual(limit);
          if (columns(text) <= limit) expect(cut).toBe(text);
        }
      }),
    );
  });

  it('comes in pieces that fit and lose nothing, with one character each at the least', () => {
    expect([...piecesOf('邮件被拒绝', 5)]).toEqual(['邮件', '被拒', '绝']);
    expect([...piecesOf('邮件', 1)]).toEqual(['邮', '件']);
    expect([...piecesOf('abc', 0)]).toEqual(['a', 'b', 'c']);
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 50 }), (text, limit) => {
        const pieces = [...piecesOf(text, limit)];
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces)
          if ([...segmenter.segment(piece)].length > 1) expect(columns(piece)).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
