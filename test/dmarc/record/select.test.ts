import { describe, expect, it } from 'vitest';
import { isDmarcText, selectDmarcRecord } from '../../../src/dmarc/record/select.js';

describe('isDmarcText', () => {
  it.each([
    'v=DMARC1',
    'v=DMARC1;',
    'v=DMARC1; p=none',
    'v=DMARC1;p=none',
    'v=DMARC1 ; p=none',
    'v=DMARC1\t;p=none',
    'v = DMARC1; p=none',
    'V=DMARC1; p=none',
    'v=DMARC1 ',
  ])('takes %j', (text) => {
    expect(isDmarcText(text)).toBe(true);
  });

  it.each([
    '',
    'v=dmarc1; p=none',
    'v=Dmarc1; p=none',
    'v=DMARC2; p=none',
    'v=DMARC10; p=none',
    'v=DMARC1, p=none',
    'v=DMARC1 p=none',
    'v=DMARC1p=none',
    ' v=DMARC1; p=none',
    '"v=DMARC1; p=none"',
    'p=none; v=DMARC1',
    '_dmarc v=DMARC1; p=none',
    'v=DMARC1\n; p=none',
    'v=spf1 -all',
  ])('leaves %j', (text) => {
    expect(isDmarcText(text)).toBe(false);
  });
});

describe('selectDmarcRecord', () => {
  it('joins the strings of a record without anything between', () => {
    const strings = ['v=DMA', 'RC1; p=no', 'ne'];
    expect(selectDmarcRecord([strings])).toEqual({ kind: 'one', text: 'v=DMARC1; p=none', strings });
  });

  it('overlooks other texts at the name', () => {
    expect(selectDmarcRecord([['v=spf1 -all'], ['v=DMARC1; p=none'], ['v=dmarc1; p=reject']])).toMatchObject({
      kind: 'one',
      text: 'v=DMARC1; p=none',
    });
  });

  it('discards all of several, equal ones too', () => {
    const texts = ['v=DMARC1; p=none', 'v=DMARC1; p=none'];
    expect(selectDmarcRecord(texts.map((text) => [text]))).toEqual({ kind: 'several', texts });
  });

  it('finds none among none', () => {
    expect(selectDmarcRecord([])).toEqual({ kind: 'none' });
    expect(selectDmarcRecord([['v=dmarc1; p=none']])).toEqual({ kind: 'none' });
  });
});
