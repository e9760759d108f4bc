import { describe, expect, it } from 'vitest';
import { fingerprints as all } from '../../../src/bounce/cause/fingerprints/all.js';

describe('the fingerprints', () => {
  it('have names of their own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('have a source each, and nothing left to fill in', () => {
    expect(all.filter(({ source }) => !source.startsWith('https://')).map(({ id }) => id)).toEqual([]);
    expect(all.filter((print) => JSON.stringify(print).includes('TODO')).map(({ id }) => id)).toEqual([]);
  });

  it('say lower-case phrases without empty pieces', () => {
    const phrases = all.flatMap(({ says = [], unless = [] }) => [...says, ...unless]);
    expect(phrases.filter((phrase) => phrase !== phrase.toLowerCase())).toEqual([]);
    expect(phrases.filter((phrase) => phrase.split(' … ').some((piece) => piece.trim() === ''))).toEqual([]);
  });
});
