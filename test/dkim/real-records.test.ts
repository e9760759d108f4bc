import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { miswritingOf } from '../../src/dkim/miswriting.js';
import { sharedPath } from '../support/shared.js';

const file = sharedPath('real', 'dkim.txt');
const present = existsSync(file);
const texts = present ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];

describe.skipIf(!present)('real key records (skipped where the folder with real data is missing)', () => {
  it('are misread as miswritten only where a name was pasted with them', () => {
    const found = texts.flatMap((text) => {
      const miswriting = miswritingOf(text);
      return miswriting === undefined ? [] : [[miswriting.cause, text]];
    });
    expect(texts.length).toBeGreaterThan(100);
    for (const [cause, text] of found) {
      expect(cause, text).toBe('name-before');
      expect(text).toContain('_domainkey');
    }
    expect(found).toHaveLength(6);
  });
});
