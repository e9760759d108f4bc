import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mend } from '../../../src/spf/mend/mend.js';
import { nearMissOf } from '../../../src/spf/record/near-miss.js';
import { parseSpfRecord } from '../../../src/spf/record/parse.js';
import { malformedTerms } from '../../../src/spf/record/record.js';
import { isSpfText } from '../../../src/spf/record/select.js';
import { processorMs } from '../../support/processor-time.js';
import { octets, realTexts, skippedWithoutRealRecords, spfLikeText } from '../mend/mistake-texts.js';

/** Texts whose version section is not followed by a space, and the record after mending. */
const notTerminated = [
  ['v=spf1;', 'v=spf1'],
  ['v=spf1mx a -all', 'v=spf1 mx a -all'],
  ['v=spf1; ip4:125.212.134.114; -all', 'v=spf1 ip4:125.212.134.114 -all'],
  ['v=spf1\tip4:152.99.207.9 ~all', 'v=spf1 ip4:152.99.207.9 ~all'],
  ['v=spf1include:zohomail.com~all', 'v=spf1 include:zohomail.com ~all'],
  ['v=spf1""include:_spf.google.com""-all', 'v=spf1 include:_spf.google.com -all'],
  ['v=spf1\u00a0a mx\u00a0~all', 'v=spf1 a mx ~all'],
  ['v=spf1mxaip4:192.0.2.1~all', 'v=spf1 mx a ip4:192.0.2.1 ~all'],
  ['v=spf1, a, mx, -all', 'v=spf1 a mx -all'],
  ['v=spf1-all', 'v=spf1 -all'],
  ['v=spf1.0 a -all', 'v=spf1 a -all'],
  ['V=SPF1:mx -all', 'v=spf1 mx -all'],
] as const;

const wrapped = [
  [' v=spf1 mx -all', 'leading-blank', 'v=spf1 mx -all'],
  ['\u00a0v=spf1 mx -all', 'leading-blank', 'v=spf1 mx -all'],
  ['\ufeffv=spf1 mx -all', 'byte-order-mark', 'v=spf1 mx -all'],
  ['"v=spf1 mx -all"', 'quotes', 'v=spf1 mx -all'],
  ['\\"v=spf1 mx -all\\"', 'quotes', 'v=spf1 mx -all'],
  ["'v=spf1 mx -all'", 'quotes', 'v=spf1 mx -all'],
  ['\u201cv=spf1 mx -all\u201d', 'quotes', 'v=spf1 mx -all'],
  ['" v=spf1; mx -all"', 'quotes', 'v=spf1 mx -all'],
  ['spf1 include:x.example.com -all', 'version-tag', 'v=spf1 include:x.example.com -all'],
  ['v=spf include:x.example.com -all', 'version-tag', 'v=spf1 include:x.example.com -all'],
  ['v = spf1 mx -all', 'version-tag', 'v=spf1 mx -all'],
  ['v:spf1 mx -all', 'version-tag', 'v=spf1 mx -all'],
  ['v=spf 1 mx -all', 'version-tag', 'v=spf1 mx -all'],
  ['v=sfp1 mx -all', 'version-tag', 'v=spf1 mx -all'],
  ['send=v=spf1 include:amazonses.com ~all', 'text-before', 'v=spf1 include:amazonses.com ~all'],
  ['send:v=spf1 include:amazonses.com ~all', 'text-before', 'v=spf1 include:amazonses.com ~all'],
  ['SPF v=spf1 mx -all', 'text-before', 'v=spf1 mx -all'],
  ['TXT=v=spf1 mx -all', 'text-before', 'v=spf1 mx -all'],
  ['example.com. 3600 IN TXT "v=spf1 mx -all"', 'text-before', 'v=spf1 mx -all'],
] as const;

const other = [
  'google-site-verification=gIW4ZZulYjFIrrYlW7_G88yoeOlcNnVhBPxCScoOX9U',
  'MS=ms51091061',
  'v=DMARC1; p=reject; aspf=s; rua=mailto:spf@example.com',
  '_dmarc v=DMARC1; p=none',
  'v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC1',
  'k=rsa; p=MIIBIjANBgkq',
  'v=STSv1; id=20260101',
  'v=TLSRPTv1; rua=mailto:a@example.com',
  'v=BIMI1; l=https://example.com/a.svg; a=',
  'brevo-code:0123456789abcdef',
  'spf',
  'spf record moved to _spf.example.com',
  'Our SPF record is elsewhere, see a:b',
  'v=verifydomain MS=1234567',
  'all your mx are a belong to us',
  'v=spfm1 hello',
  '',
  ' ',
];

describe('nearMissOf', () => {
  it.each(notTerminated)('%j: the version section is not terminated', (text, meant) => {
    const miss = nearMissOf(octets(text));
    expect(miss).toMatchObject({ kind: 'spf-version-not-terminated', meant: expect.any(String) });
    expect(mend(miss !== undefined && 'meant' in miss ? miss.meant! : '').text).toBe(meant);
  });

  it.each(wrapped)('%j: %s', (text, why, meant) => {
    expect(nearMissOf(octets(text))).toMatchObject({ kind: 'spf-near-miss', why, meant });
  });

  it('reads no policy into another version', () => {
    expect(nearMissOf('v=spf10 mx -all')).toEqual({ kind: 'spf-version-not-terminated' });
  });

  it.each(['spf2.0/pra mx -all', 'spf2.0/mfrom,pra +all', ' "spf2.0/pra a"'])('%j is obsolete', (text) => {
    expect(nearMissOf(text)).toEqual({ kind: 'spf-obsolete-record' });
  });

  it.each(other)('%j is another text', (text) => {
    expect(nearMissOf(text)).toBeUndefined();
  });

  it.each(['v=spf1', 'v=spf1 mx -all', 'V=SPF1 A ~ALL'])('%j is an SPF record, not a near miss', (text) => {
    expect(nearMissOf(text)).toBeUndefined();
  });

  it('means an SPF record wherever it means anything, and is found whatever stands before', () => {
    fc.assert(
      fc.property(spfLikeText, fc.constantFrom('"', ' ', '\t', '\xef\xbb\xbf', '\xc2\xa0', "'"), (text, before) => {
        const miss = nearMissOf(before + text);
        expect(miss).toMatchObject({ kind: 'spf-near-miss', wrapper: expect.stringContaining(before) });
        if (miss !== undefined && 'meant' in miss && miss.meant !== undefined) expect(isSpfText(miss.meant)).toBe(true);
      }),
    );
  });

  it('answers for any text, and soon', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'v=spf1 "\t;aall:mx\xc2\xa0'), maxLength: 40 }), (text) => {
        const miss = nearMissOf(text);
        expect(miss === undefined || !isSpfText(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    for (const unit of [' ', '"', '\\', 'v=spf1', 'v=spf', 'a ', 'include:', '\xe2\x80', 'spf ']) {
      const work = () => {
        nearMissOf(unit.repeat(16 * 1024));
        nearMissOf(`"v=spf1 ${unit.repeat(16 * 1024)}`);
      };
      expect(processorMs(work), unit).toBeLessThan(1_000);
    }
  });
});

describe.skipIf(skippedWithoutRealRecords)(
  'nearMissOf on published records (skipped where the shared data is missing)',
  () => {
    it('knows every text that was meant as SPF, and mending leaves nothing malformed in it', () => {
      const misses = realTexts().filter((text) => !isSpfText(text));
      expect(misses.length).toBeGreaterThan(5);
      for (const text of misses) {
        const miss = nearMissOf(text);
        const meant = miss !== undefined && 'meant' in miss ? miss.meant : undefined;
        expect(meant, text).toBeDefined();
        expect(malformedTerms(parseSpfRecord(mend(meant!).text)), text).toEqual([]);
      }
    });
  },
);
