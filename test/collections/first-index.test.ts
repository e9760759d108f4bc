import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstIndex } from '../../src/collections/first-index.js';

describe('firstIndex', () => {
  it('finds what a search from the beginning finds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(20), (numbers, least) => {
        const sorted = numbers.sort((one, other) => one - other);
        const index = sorted.findIndex((number) => number >= least);
        expect(firstIndex(sorted, (number) => number >= least)).toBe(index === -1 ? sorted.length : index);
      }),
    );
  });
});
