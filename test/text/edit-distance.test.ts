import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, isOneSlipApart, nearest } from '../../src/text/edit-distance.js';

/** The textbook's table, without a band and without a limit. */
function distanceByTable(one: string, other: string, swaps: boolean): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  for (let row = 1; row <= one.length; row += 1)
    for (let column = 1; column <= other.length; column += 1) {
      const changed = table[row - 1]![column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1);
      let least = Math.min(changed, table[row - 1]![column]! + 1, table[row]![column - 1]! + 1);
      if (swaps && row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, table[row - 2]![column - 2]! + 1);
      table[row]![column] = least;
    }
  return table[one.length]![other.length]!;
}

describe('editDistance', () => {
  it('is what the whole table says, or undefined beyond the limit', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(text, text, fc.nat(9), fc.boolean(), (one, other, atMost, swaps) => {
        const distance = distanceByTable(one, other, swaps);
        expect(editDistance(one, other, { atMost, swaps })).toBe(distance > atMost ? undefined : distance);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['gate', 'gaet', false, 2],
    ['gate', 'gaet', true, 1],
    ['', '', false, 0],
    ['', 'abc', false, 3],
    ['abc', '', true, 3],
  ])('counts from %j to %j, swaps %j: %j', (one, other, swaps, distance) => {
    expect(editDistance(one, other, { atMost: 3, swaps })).toBe(distance);
  });
});

describe('isOneSlipApart', () => {
  it.each([
    ['reject', 'rejct'],
    ['reject', 'rejectt'],
    ['reject', 'regect'],
    ['reject', 'rejcet'],
    ['rua', 'rau'],
    ['', 'a'],
  ])('sees one slip between %j and %j', (one, other) => {
    expect(isOneSlipApart(one, other)).toBe(true);
    expect(isOneSlipApart(other, one)).toBe(true);
  });

  it.each([
    ['reject', 'reject'],
    ['reject', 'rject1'],
    ['reject', 'rejectal'],
    ['none', 'enon'],
    ['', ''],
  ])('sees none or more between %j and %j', (one, other) => {
    expect(isOneSlipApart(one, other)).toBe(false);
    expect(isOneSlipApart(other, one)).toBe(false);
  });
});

describe('nearest', () => {
  it('names the likeliest first, and none that is too far', () => {
    expect(nearest('polcy', ['check', 'policy', 'police'], 3)).toEqual(['policy', 'police']);
    expect(nearest('polcy', ['policy', 'police'], 1)).toEqual(['policy']);
    expect(nearest('polcy', ['evaluate'], 3)).toEqual([]);
  });
});
