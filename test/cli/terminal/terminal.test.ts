import { describe, expect, it } from 'vitest';
import { isWatched, widthOf } from '../../../src/cli/terminal/terminal.js';

describe('a terminal', () => {
  it.each([
    [{ isTTY: true, columns: 200 }, 100],
    [{ isTTY: true, columns: 20 }, 40],
    [{ isTTY: true, columns: 0 }, 80],
    [{ isTTY: false, columns: undefined }, 80],
  ])('%j is written to in %i columns', (screen, width) => {
    expect(widthOf(screen)).toBe(width);
  });

  it('shows progress to people, and where there is room', () => {
    expect(isWatched({ isTTY: true, columns: 80 }, {})).toBe(true);
    expect(isWatched({ isTTY: true, columns: 0 }, {})).toBe(false);
    expect(isWatched({ isTTY: true, columns: 80 }, { CI: 'true' })).toBe(false);
    expect(isWatched({ isTTY: false, columns: undefined }, {})).toBe(false);
  });
});
