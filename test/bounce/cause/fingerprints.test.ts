import { describe, expect, it } from 'vitest';
import { fingerprints as all } from '../../../src/bounce/cause/fingerprints/all.js';

describe('the fingerprints', () => {
  it('have names of their own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('say lower-case phrases without empty pieces', () => {
    const phrases = all.flatMap(({ says = [], unless = [] }) => [...says, ...unless]);
    expect(phrases.filter((phrase) => phrase !== phrase.toLowerCase())).toEqual([]);
    expect(phrases.filter((phrase) => phrase.split(' … ').some((piece) => piece.trim() === ''))).toEqual([]);
  });
});
