import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendDmarc } from '../../../src/dmarc/mend/mend.js';
import { nearMissOf } from '../../../src/dmarc/record/near-miss.js';
import { isDmarcText } from '../../../src/dmarc/record/select.js';
import { processorMs } from '../../support/processor-time.js';
import { dmarcLikeText, octets } from './texts.js';

describe('nearMissOf', () => {
  it.each([
    [' v=DMARC1; p=none', 'leading-blank', 'v=DMARC1; p=none'],
    ['\u00c2\u00a0v=DMARC1; p=none', 'leading-blank', 'v=DMARC1; p=none'],
    ['\u00ef\u00bb\u00bfv=DMARC1; p=none', 'byte-order-mark', 'v=DMARC1; p=none'],
    ['"v=DMARC1; p=none"', 'quotes', 'v=DMARC1; p=none'],
    ['\u00e2\u0080\u009cv=DMARC1; p=none\u00e2\u0080\u009d', 'quotes', 'v=DMARC1; p=none'],
    ['\\"v=DMARC1; p=none\\"', 'quotes', 'v=DMARC1; p=none'],
    ['v=dmarc1; p=none', 'version-case', 'v=DMARC1; p=none'],
    ['v=Dmarc1;p=none', 'version-case', 'v=DMARC1; p=none'],
    ['v=DMARC1, p=none, rua=mailto:a@b.lt', 'version-separator', 'v=DMARC1; p=none; rua=mailto:a@b.lt'],
    ['v=DMARC1 p=none', 'version-separator', 'v=DMARC1; p=none'],
    ['v=DMARC1: p=none', 'version-separator', 'v=DMARC1; p=none'],
    ['v=DMARC1p=none', 'version-separator', 'v=DMARC1; p=none'],
    ['DMARC1; p=none', 'version-tag', 'v=DMARC1; p=none'],
    ['v=DMARC; p=none', 'version-tag', 'v=DMARC1; p=none'],
    ['v=DMARC2; p=none', 'version-tag', 'v=DMARC1; p=none'],
    ['v:DMARC1; p=none', 'version-tag', 'v=DMARC1; p=none'],
    ['v=DMARCv1; p=none', 'version-tag', 'v=DMARC1; p=none'],
    ['vDMARC1; p=none', 'version-tag', 'v=DMARC1; p=none'],
    ['dmarc; p=none', 'version-tag', 'v=DMARC1; p=none'],
    ['p=none; v=DMARC1', 'version-not-first', 'v=DMARC1; p=none'],
    ['p=none; v=DMARC1; rua=mailto:a@b.lt', 'version-not-first', 'v=DMARC1; p=none; rua=mailto:a@b.lt'],
    ['_dmarc v=DMARC1; p=none', 'text-before', 'v=DMARC1; p=none'],
    ['_dmarc.pavyzdys.lt. 3600 IN TXT "v=DMARC1; p=none"', 'text-before', 'v=DMARC1; p=none'],
    ['_dmarc=v=DMARC1; p=none', 'text-before', 'v=DMARC1; p=none'],
    ['"v=dmarc1"', 'quotes', 'v=DMARC1; p=none'],
    ['nv=DMARC1; p=none', 'text-before', 'v=DMARC1; p=none'],
    ['rua=mailto:a@b.lt; p=none', 'version-missing', 'v=DMARC1; p=none; rua=mailto:a@b.lt'],
    ['p=none; rua=mailto:a@b.lt', 'version-missing', 'v=DMARC1; p=none; rua=mailto:a@b.lt'],
  ])('reads %j as %s', (text, why, meant) => {
    expect([nearMissOf(text), mendDmarc(text).text]).toEqual([why, meant]);
  });

  it.each([
    '',
    'v=DMARC1; p=none',
    'v=spf1 mx -all',
    'dmarc reports go to postmaster',
    'dmarcian-verification=abc',
    'v=DKIM1; k=rsa; p=MIIB',
    'p=MIIB',
    'nov=DMARCATION',
    'v=STSv1; id=20260101',
    'google-site-verification=dmarc',
  ])('says nothing of %j', (text) => {
    expect(nearMissOf(text)).toBeUndefined();
  });

  it('always means a text that is a record, and misses at least some of the texts', () => {
    let misses = 0;
    fc.assert(
      fc.property(fc.oneof(octets, dmarcLikeText), (text) => {
        const miss = nearMissOf(text);
        if (miss === undefined) return;
        misses += 1;
        expect(isDmarcText(text)).toBe(false);
        expect(isDmarcText(mendDmarc(text).text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(misses).toBeGreaterThan(100);
  });

  it('needs time in proportion to the text', () => {
    for (const piece of ['"', ' ', 'v=', 'p=none ', '\\', 'dmarc', 'v=DMARC1 ']) {
      expect(
        processorMs(() => nearMissOf(piece.repeat(65_536))),
        piece,
      ).toBeLessThan(1_000);
    }
  });
});
