import { describe, expect, it } from 'vitest';
import { groupBy } from '../../src/collections/group-by.js';

describe('groupBy', () => {
  it('keeps keys and items in order of appearance', () => {
    const groups = groupBy(['ant', 'bee', 'asp', 'cat', 'bug'], (word) => word.charAt(0));
    expect([...groups]).toEqual([
      ['a', ['ant', 'asp']],
      ['b', ['bee', 'bug']],
      ['c', ['cat']],
    ]);
  });

  it('takes what has no key as a group of its own, and nothing as no group', () => {
    expect([...groupBy([1, 2, 3], (number) => (number === 2 ? undefined : 'odd'))]).toEqual([
      ['odd', [1, 3]],
      [undefined, [2]],
    ]);
    expect([...groupBy([], () => 'none')]).toEqual([]);
  });
});
