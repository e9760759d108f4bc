import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSound, mendDmarc } from '../../../src/dmarc/mend/mend.js';
import { policies } from '../../../src/dmarc/record/policy.js';
import { parseDmarcRecord } from '../../../src/dmarc/record/record.js';
import { isDmarcText } from '../../../src/dmarc/record/select.js';
import { anyText } from '../../support/any-text.js';
import { processorMs } from '../../support/processor-time.js';
import { dmarcLikeText, octets } from '../record/texts.js';

const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const whole = 'v=DMARC1; p=reject; rua=mailto:d@firma.lt';

describe('mendDmarc', () => {
  it.each([
    // Escapes, quotes and blanks of other places.
    ['v=DMARC1\\; p=reject\\; rua=mailto:d@firma.lt', whole],
    ['v=DMARC1\\;p=reject\\;rua=mailto:d@firma.lt', whole],
    ['v=DMARC1\\\\; p=reject\\\\; rua=mailto:d@firma.lt', whole],
    ['v=DMARC1\\059 p=reject\\059 rua=mailto:d@firma.lt', whole],
    ['v=DMARC1;\\032p=reject;\\032rua=mailto:d@firma.lt', whole],
    ['v=DMARC1;\\n p=reject;\\n rua=mailto:d@firma.lt', whole],
    ['"v=DMARC1; p=reject; rua=mailto:d@firma.lt"', whole],
    ['"v=DMARC1; p=rej" "ect; rua=mailto:d@firma.lt"', whole],
    ['\\"v=DMARC1; p=reject; rua=mailto:d@firma.lt\\"', whole],
    ['v=DMARC1; p="reject"; rua="mailto:d@firma.lt"', whole],
    ["'v=DMARC1; p=reject; rua=mailto:d@firma.lt'", whole],
    [utf8('“v=DMARC1; p=reject; rua=mailto:d@firma.lt”'), whole],
    [utf8('v=DMARC1; p=“reject”; rua=„mailto:d@firma.lt“'), whole],
    [utf8('v=DMARC1\u00a0; p=reject; rua=mailto:d@firma.lt'), whole],
    [utf8('v=DMARC1;\u00a0p=reject;\u00a0rua=mailto:d@firma.lt\u200b'), whole],
    ['v=DMARC1;\u00a0p=reject;\u00a0rua=mailto:d@firma.lt', whole],
    [utf8('\ufeffv=DMARC1; p=reject; rua=mailto:d@firma.lt'), whole],
    [utf8('v＝DMARC1； p＝reject； rua=mailto:d@firma.lt'), whole],
    ['&quot;v=DMARC1; p=reject; rua=mailto:d@firma.lt&quot;', whole],
    ['&amp;quot;v=DMARC1; p=reject; rua=mailto:d@firma.lt&amp;quot;', whole],
    ['v=DMARC1&#59; p=reject&semi; rua=mailto:d@firma.lt', whole],
    ['v=DMARC1;&nbsp;p=reject;&nbsp;rua=mailto:d&#64;firma.lt', whole],
    ['v&#x3D;DMARC1; p&equals;reject; rua=mailto:d@firma.lt', whole],
    ['<p>v=DMARC1; p=reject;<br>rua=mailto:d@firma.lt</p>', whole],
    ['v=DMARC1%3B%20p=reject%3B%20rua=mailto:d@firma.lt', whole],
    ['v=DMARC1;\tp=reject;\r\nrua=mailto:d@firma.lt', whole],
    // Separators.
    ['v=DMARC1, p=reject, rua=mailto:d@firma.lt', whole],
    ['v=DMARC1,p=reject,rua=mailto:d@firma.lt', whole],
    ['v=DMARC1 p=reject rua=mailto:d@firma.lt', whole],
    ['v=DMARC1: p=reject: rua=mailto:d@firma.lt', whole],
    ['v=DMARC1. p=reject; rua=mailto:d@firma.lt', whole],
    ['v=DMARC1 | p=reject | rua=mailto:d@firma.lt', whole],
    ['v=DMARC1p=rejectrua=mailto:d@firma.lt', whole],
    ['v=DMARC1;; p=reject;; rua=mailto:d@firma.lt;;', whole],
    ['v=DMARC1; p=reject rua=mailto:d@firma.lt', whole],
    ['v=DMARC1; p=reject, rua=mailto:d@firma.lt', whole],
    // The version.
    ['v=DMARC1.0; p=reject; rua=mailto:d@firma.lt', whole],
    ['v=dmarc1; p=reject; rua=mailto:d@firma.lt', whole],
    ['v=DMARC; p=reject; rua=mailto:d@firma.lt', whole],
    ['v=DMARC2; p=reject; rua=mailto:d@firma.lt', whole],
    ['v=DMARC 1; p=reject; rua=mailto:d@firma.lt', whole],
    ['v:DMARC1; p=reject; rua=mailto:d@firma.lt', whole],
    ['v==DMARC1; p=reject; rua=mailto:d@firma.lt', whole],
    ['nv=DMARC1; p=reject; rua=mailto:d@firma.lt', whole],
    ['DMARC1; p=reject; rua=mailto:d@firma.lt', whole],
    ['version=DMARC1; p=reject; rua=mailto:d@firma.lt', whole],
    ['p=reject; v=DMARC1; rua=mailto:d@firma.lt', whole],
    ['p=reject; rua=mailto:d@firma.lt', whole],
    // Text around it.
    ['_dmarc v=DMARC1; p=reject; rua=mailto:d@firma.lt', whole],
    ['_dmarc.firma.lt. 3600 IN TXT "v=DMARC1; p=reject; rua=mailto:d@firma.lt"', whole],
    ['_dmarc=v=DMARC1; p=reject; rua=mailto:d@firma.lt', whole],
    ['Value: v=DMARC1; p=reject; rua=mailto:d@firma.lt', whole],
    ['TXT v=DMARC1; p=reject; rua=mailto:d@firma.lt', whole],
    // Names and signs of tags.
    ['v=DMARC1; p:reject; rua=mailto:d@firma.lt', whole],
    ['v=DMARC1; p=reject; rua:mailto:d@firma.lt', whole],
    ['v=DMARC1; p==reject; rua=mailto:d@firma.lt', whole],
    ['v=DMARC1; p = reject; rua => mailto:d@firma.lt', whole],
    ['v=DMARC1; p reject; rua mailto:d@firma.lt', whole],
    ['v=DMARC1; policy=reject; rua=mailto:d@firma.lt', whole],
    ['v=DMARC1; reject; rua=mailto:d@firma.lt', whole],
    ['v=DMARC1; P=REJECT; RUA=mailto:d@firma.lt', whole],
    ['v=DMARC1; rua=mailto:d@firma.lt; p=reject', 'v=DMARC1; rua=mailto:d@firma.lt; p=reject'],
    ['v=DMARC1; p=rejct; rua=mailto:d@firma.lt', whole],
    ['v=DMARC1; p=reject.; rua=mailto:d@firma.lt', whole],
    ['v=DMARC1; p=reject; p=reject; rua=mailto:d@firma.lt', whole],
    // Report addresses.
    ['v=DMARC1; p=reject; rua=mailto://d@firma.lt', whole],
    ['v=DMARC1; p=reject; rua=d@firma.lt', whole],
    ['v=DMARC1; p=reject; rua=mailto: d@firma.lt', whole],
    ['v=DMARC1; p=reject; rua=mailto=d@firma.lt', whole],
    ['v=DMARC1; p=reject; rua=mailto:mailto:d@firma.lt', whole],
    ['v=DMARC1; p=reject; rua=mailto:d@@firma.lt', whole],
    ['v=DMARC1; p=reject; rua=d[at]firma[.]lt', whole],
    ['v=DMARC1; p=reject; rua=d(at)firma(dot)lt', whole],
    ['v=DMARC1; p=reject; rua=mailto:d@firma.lt!10MB', whole],
    ['v=DMARC1, p=reject, rua=mailto:d@firma.lt!10m', `${whole}!10m`],
    ['v=DMARC1; p=reject; rua=mail:d@firma.lt', whole],
    ['v=DMARC1; p=reject; rua=mailo:d@firma.lt', whole],
    ['v=DMARC1; p=reject; rua=<mailto:d@firma.lt>', whole],
    ['v=DMARC1; p=reject; rua=mailto:<d@firma.lt>', whole],
    ['v=DMARC1; p=reject; rua=mailto:d@firma.lt,', whole],
    ['v=DMARC1; p=reject; rua=,mailto:d@firma.lt', whole],
    ['v=DMARC1; p=reject; mailto:d@firma.lt', whole],
    ['v=DMARC1; p=reject; rua=mailto:d@firma.lt; ruf=;', whole],
    ['v=DMARC1; p=reject; rua=mailto:d@firma.lt; rua=mailto:d@firma.lt', whole],
    [
      'v=DMARC1; p=quarantine; rua=mailto:a@firma.lt; rua=mailto:b@firma.lt',
      'v=DMARC1; p=quarantine; rua=mailto:a@firma.lt,mailto:b@firma.lt',
    ],
    [
      'v=DMARC1; p=none; rua=mailto:a@firma.lt;mailto:b@firma.lt',
      'v=DMARC1; p=none; rua=mailto:a@firma.lt,mailto:b@firma.lt',
    ],
    [
      'v=DMARC1; p=none; rua=mailto:a@firma.lt mailto:b@firma.lt',
      'v=DMARC1; p=none; rua=mailto:a@firma.lt,mailto:b@firma.lt',
    ],
    [
      'v=DMARC1; p=none; rua=mailto:a@firma.lt, b@firma.lt',
      'v=DMARC1; p=none; rua=mailto:a@firma.lt,mailto:b@firma.lt',
    ],
    ['v=DMARC1; p=reject; rua=mailto:d(at)firma.lt', whole],
    ['v=DMARC1; p=reject; rua=mailto:d [at] firma.lt', whole],
    ['v=DMARC1; p=reject; rua=mailto:d@firma,lt', whole],
    [utf8('v=DMARC1; p=none; rua=mailto:d@žinios.lt'), 'v=DMARC1; p=none; rua=mailto:d@xn--inios-tib.lt'],
    // Other tags are kept, mended, or left out where they say nothing.
    [
      'v=DMARC1;p=none;fo:0;adkim=r;aspf=r;sp=none;rua=mailto:d@firma.lt',
      'v=DMARC1; p=none; fo=0; adkim=r; aspf=r; sp=none; rua=mailto:d@firma.lt',
    ],
    ['v=DMARC1;p=none;0;adkim=r;aspf=r', 'v=DMARC1; p=none; adkim=r; aspf=r'],
    [
      'v=DMARC1;p=none;ruf=mailto:d@firma.lt;pct=100;rf:afrf;ri=86400',
      'v=DMARC1; p=none; ruf=mailto:d@firma.lt; pct=100; rf=afrf; ri=86400',
    ],
    ['v=DMARC1; p=reject; rua=; ruf=;', 'v=DMARC1; p=reject'],
    ['v=DMARC1; p=reject; adkim=relaxed; aspf=strict', 'v=DMARC1; p=reject; adkim=r; aspf=s'],
    ['v=DMARC1; p=none; fo=0:1:d:s; ruf=mailto:d@firma.lt', 'v=DMARC1; p=none; fo=1:d:s; ruf=mailto:d@firma.lt'],
    ['v=DMARC1; p=none; fo=1,d; ruf=mailto:d@firma.lt', 'v=DMARC1; p=none; fo=1:d; ruf=mailto:d@firma.lt'],
    ['v=DMARC1; p=reject; pct=50%', 'v=DMARC1; p=reject; pct=50'],
    ['v=DMARC1; p=reject; pct=; sp=', 'v=DMARC1; p=reject'],
    [
      'v=DMARC1\\; p=quarantine\\; pct=100\\; rua=mailto:d@firma.lt',
      'v=DMARC1; p=quarantine; pct=100; rua=mailto:d@firma.lt',
    ],
    ['v=DMARC1; rua=mailto:d@firma.lt', 'v=DMARC1; p=none; rua=mailto:d@firma.lt'],
    ['v=DMARC1', 'v=DMARC1; p=none'],
    ['', 'v=DMARC1; p=none'],
  ])('%j was meant as %j', (text, meant) => {
    expect(mendDmarc(text).text).toBe(meant);
  });

  it.each([
    'v=DMARC1; p=none',
    'v=DMARC1;p=quarantine;pct=100;rua=mailto:d@firma.lt!10m;sp=none;rf=afrf;ri=86400',
    'v=DMARC1; p=REJECT; aspf=S; rua=mailto:d@firma.lt;',
    'v = DMARC1; p = none; fo=1; rua=https://firma.lt/dmarc',
    'v=DMARC1; p=none; later=1',
  ])('leaves %j as it is', (text) => {
    expect(mendDmarc(text)).toEqual({ text, doubts: [] });
  });

  it.each([
    ['v=DMARC1; p=none; p=reject', [{ kind: 'policies-differ', tag: 'p', values: ['none', 'reject'], taken: 'none' }]],
    ['p=reject; v=DMARC1; p=none', [{ kind: 'policies-differ', tag: 'p', values: ['reject', 'none'], taken: 'none' }]],
    ['v=DMARC1; rua=mailto:d@firma.lt', [{ kind: 'no-policy' }]],
    ['v=DMARC1; p=block', [{ kind: 'left-out', tag: 'p', value: 'block' }]],
    ['v=DMARC1; p=reject; sp=block', [{ kind: 'left-out', tag: 'sp', value: 'block' }]],
    ['v=DMARC1; p=reject; rua=nobody', [{ kind: 'left-out', tag: 'rua', value: 'nobody' }]],
    [
      'v=DMARC1; p=reject; rua=mailto:d@firma.lt,d@e@firma.lt',
      [{ kind: 'left-out', tag: 'rua', value: 'd@e@firma.lt' }],
    ],
    ['v=DMARC1, p=reject', []],
  ])('asks about %j', (text, doubts) => {
    expect(mendDmarc(text).doubts).toEqual(doubts);
  });

  const texts = fc.oneof(octets, dmarcLikeText, anyText().map(utf8));

  it('proposes only records that receivers accept, and those again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: mended } = mendDmarc(text);
        expect(isDmarcText(mended)).toBe(true);
        expect(isSound(mended)).toBe(true);
        expect(mendDmarc(mended)).toEqual({ text: mended, doubts: [] });
      }),
      { numRuns: 3000 },
    );
  });

  it('never raises the policy', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { p } = parseDmarcRecord(mendDmarc(text).text).published;
        const named = policies.filter((policy) => policy === 'none' || new RegExp(policy.slice(0, 3), 'i').test(text));
        expect(p.kind === 'valid' && named.includes(p.value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('needs time in proportion to the text', () => {
    for (const piece of [
      '"',
      ' ',
      'v=',
      'p=none ',
      '\\',
      'dmarc',
      'v=DMARC1 ',
      '&quot;',
      '&',
      '<',
      'rua=a@b.lt,',
      ';',
      'mailto:',
    ])
      expect(
        processorMs(() => mendDmarc(piece.repeat(65_536 / piece.length))),
        piece,
      ).toBeLessThan(500);
  });
});
