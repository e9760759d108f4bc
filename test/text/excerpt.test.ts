import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/text/excerpt.js';
import { visible } from '../../src/text/safe.js';

describe('excerpt', () => {
  it('shows short text whole', () => {
    expect(excerpt('abc', 3)).toBe('abc');
    expect(excerpt('', 0)).toBe('');
  });

  it('tells how many characters are left out', () => {
    expect(excerpt('abcdef', 3)).toBe('abc…(+3)');
  });

  it('counts characters, not what stands for them, and splits none', () => {
    expect(visible(excerpt('\x1b\x1b', 2))).toBe('\\x1b\\x1b');
    expect(excerpt('😀😀😀', 1)).toBe('😀…(+2)');
  });

  it('says of the rest what it is told to say', () => {
    expect(excerpt('abcdef', 3, () => '…')).toBe('abc…');
    expect(excerpt('abc', 3, () => '…')).toBe('abc');
  });
});
