import { describe, expect, it } from 'vitest';
import { selectedTexts, selectTxt } from '../../src/dns/txt-selection.js';

const select = (...records: string[][]) => selectTxt(records, (text) => text.startsWith('v=x'));

describe('among the TXT records of a name', () => {
  it('the one that begins as wanted is selected, its strings joined', () => {
    expect(select(['other'], ['v=', 'x 1'])).toEqual({ kind: 'one', text: 'v=x 1', strings: ['v=', 'x 1'] });
  });

  it('none or several are told apart from one', () => {
    expect(select(['other'], [])).toEqual({ kind: 'none' });
    expect(select(['v=x'], ['v=x'])).toEqual({ kind: 'several', texts: ['v=x', 'v=x'] });
  });

  it('all selected texts can be had', () => {
    expect(selectedTexts(select(['other']))).toEqual([]);
    expect(selectedTexts(select(['v=x 1'], ['other']))).toEqual(['v=x 1']);
    expect(selectedTexts(select(['v=x 1'], ['v=x 2']))).toEqual(['v=x 1', 'v=x 2']);
  });
});
