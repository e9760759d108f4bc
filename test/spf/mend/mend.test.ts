import { describe, expect, it } from 'vitest';
import { mend } from '../../../src/spf/mend/mend.js';
import { replaceSpans } from '../../../src/spf/mend/text/replace.js';
import { octets } from './mistake-texts.js';

/** Published records and what they plainly say. */
const rows = [
  ['v=spf1 ipv4:80.88.164.124/32', 'v=spf1 ip4:80.88.164.124/32'],
  ['v=spf1 include: 80.88.164.124/32', 'v=spf1 ip4:80.88.164.124/32'],
  ['v=spf1 a 95.174.9.153 ?all', 'v=spf1 a ip4:95.174.9.153 ?all'],
  ['v=spf1 a mx include:bayern.de \u2013all', 'v=spf1 a mx include:bayern.de -all'],
  ['v=spf1 include:_spf.epublic.it\u00a0-all', 'v=spf1 include:_spf.epublic.it -all'],
  ['v=spf1 include:_spf.google.com ~all\r\n', 'v=spf1 include:_spf.google.com ~all'],
  ['v=spf1 ip4:189.76.226.132 -allMS=ms51091061', 'v=spf1 ip4:189.76.226.132 -all'],
  ['v=spf1 +mx +a +ip4:144.76.59.67 ~allv=dmarc1; p=none;', 'v=spf1 +mx +a +ip4:144.76.59.67 ~all'],
  ['v=spf1 include:bspf.a1.net ~all.', 'v=spf1 include:bspf.a1.net ~all'],
  ['v=spf1 include:zohomail.com~all', 'v=spf1 include:zohomail.com ~all'],
  ['v=spf1 ip4:62.149.128.0/19-all', 'v=spf1 ip4:62.149.128.0/19 -all'],
  ['v=spf1 redirect:stadtfrauenfeld.ch', 'v=spf1 redirect=stadtfrauenfeld.ch'],
  ['v=spf1 a mx include=spf.protect.kvnbw.de ~all', 'v=spf1 a mx include:spf.protect.kvnbw.de ~all'],
  ['v=spf1 ip4:152.99.135.211,152.99.135.123 ~all', 'v=spf1 ip4:152.99.135.211 ip4:152.99.135.123 ~all'],
  ['v=spf1 mx ~all \t', 'v=spf1 mx ~all'],
  ['v=spf1 include: _spf.example.com\u00a0-all', 'v=spf1 include:_spf.example.com -all'],
  ['v=spf1 mx a include:85.215.134.45 -all', 'v=spf1 mx a ip4:85.215.134.45 -all'],
  [
    'v=spf1 a mx include:secure-mailgate.com inlcude:secure100.t-systems.com -all',
    'v=spf1 a mx include:secure-mailgate.com include:secure100.t-systems.com -all',
  ],
  // A clear mistake comes to light only when another is mended.
  ['v=spf1 include: ; x.example.com -all', 'v=spf1 include:x.example.com -all'],
] as const;

/** Nothing but a person can say what these mean. */
const undecided = [
  'v=spf1 mx mail.advantic.de -all',
  'v=spf1 mx a prt ip4:74.63.226.17',
  'v=spf1 include:spf.protection.outlook.com -all v=spf1 include:musvc.com ~all',
  'v=spf1 a all.',
];

/** Legal, though not wise: nothing for a mender. */
const right = [
  'v=spf1 mx a:pavyzdys.lt -all',
  'V=SPF1  A   mx:x.example.com.  -ALL ',
  'v=spf1',
  'v=spf1 a mx ~all ip4:82.98.171.147',
];

describe('mend', () => {
  it.each(rows)('%j', (text, meant) => {
    const { text: mended, left } = mend(octets(text));
    expect(mended).toBe(meant);
    expect(left).toEqual([]);
  });

  it.each(undecided)('leaves %j to a person', (text) => {
    const result = mend(text);
    expect(result.text).toBe(text);
    expect(result.mended).toEqual([]);
    expect(result.left).toHaveLength(1);
  });

  it.each(right)('gives %j back byte for byte', (text) => {
    expect(mend(text)).toEqual({ text, mended: [], left: [] });
  });

  it('does not touch a text that is no SPF record', () => {
    expect(mend('v=spf1; ipv4:192.0.2.1')).toEqual({ text: 'v=spf1; ipv4:192.0.2.1', mended: [], left: [] });
  });

  it('tells what was mended in places of the original and what is left in places of the result', () => {
    // The host is taken for the argument only when the semicolon is gone: two rounds.
    const text = 'v=spf1 ipv4:192.0.2.1 include: ; x.example.com prt';
    const { text: result, mended, left } = mend(text);
    expect(result).toBe('v=spf1 ip4:192.0.2.1 include:x.example.com prt');
    expect(mended).toMatchObject([
      { kind: 'ip-mechanism-name', text: 'ipv4:192.0.2.1' },
      { kind: 'missing-argument', text: 'include: ; x.example.com', remedy: { replacement: 'include:x.example.com' } },
    ]);
    expect(replaceSpans(text, mended)).toBe(result);
    expect(left).toMatchObject([{ kind: 'unknown-mechanism', span: { start: result.length - 3, end: result.length } }]);
  });

  it('keeps what a pasted text of another kind said', () => {
    expect(mend('v=spf1 a ~allMS=ms1').mended).toMatchObject([{ remedy: { elsewhere: 'MS=ms1' } }]);
  });
});
