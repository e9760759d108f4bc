import { describe, expect, it } from 'vitest';
import { isSpfText, selectSpfRecord } from '../../../src/spf/record/select.js';

describe('the text of an SPF record', () => {
  it.each(['v=spf1', 'v=spf1 ', 'v=spf1 -all', 'V=SPF1 -all', 'v=spf1  mx'])('may be %j', (text) => {
    expect(isSpfText(text)).toBe(true);
  });

  it.each([
    '',
    'v=spf',
    'v=spf10',
    'v=spf10 -all',
    'v=spf1-all',
    'v=spf1;-all',
    'v=spf1\t-all',
    'v=spf1\n',
    'v=spf1\u00a0-all',
    ' v=spf1 -all',
    '"v=spf1 -all"',
    '\u00ef\u00bb\u00bfv=spf1 -all',
    'x v=spf1 -all',
    'spf2.0/mfrom -all',
    'v = spf1 -all',
  ])('may not be %j', (text) => {
    expect(isSpfText(text)).toBe(false);
  });
});

describe('among the TXT records of a name', () => {
  it('one SPF record is selected, its strings joined without anything between', () => {
    const selection = selectSpfRecord([['other'], ['v=spf1 ip4:192.0.', '2.1', ' -all'], ['v=spf10']]);
    expect(selection).toEqual({
      kind: 'one',
      text: 'v=spf1 ip4:192.0.2.1 -all',
      strings: ['v=spf1 ip4:192.0.', '2.1', ' -all'],
    });
  });

  it('the version may be split over strings', () => {
    expect(selectSpfRecord([['v=', '', 'spf1']])).toMatchObject({ kind: 'one', text: 'v=spf1' });
    expect(selectSpfRecord([['v=spf1', 'mx -all']])).toEqual({ kind: 'none' });
  });

  it('none is none', () => {
    expect(selectSpfRecord([])).toEqual({ kind: 'none' });
    expect(selectSpfRecord([['other'], []])).toEqual({ kind: 'none' });
  });

  it('two are several, in whatever case, and even when they are equal', () => {
    expect(selectSpfRecord([['v=spf1 -all'], ['x'], ['V=SPF1 ', 'mx']])).toEqual({
      kind: 'several',
      texts: ['v=spf1 -all', 'V=SPF1 mx'],
    });
    expect(selectSpfRecord([['v=spf1'], ['v=spf1']])).toEqual({ kind: 'several', texts: ['v=spf1', 'v=spf1'] });
  });
});
