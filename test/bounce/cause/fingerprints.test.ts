import { describe, expect, it } from 'vitest';
import { fingerprints as all } from '../../../src/bounce/cause/fingerprints/all.js';

describe('the fingerprints', () => {
  it('have names of their own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('say lower-case phrases without empty pieces', () => {
    for (const phrase of all.flatMap(({ says = [], unless = [] }) => [...says, ...unless])) {
      expect(phrase).toBe(phrase.toLowerCase());
      for (const piece of phrase.split(' … ')) expect(piece.trim()).not.toBe('');
    }
  });
});
