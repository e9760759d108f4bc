import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceSpans } from '../../../src/spf/mend/examiners/replace.js';
import { findMistakes } from '../../../src/spf/mend/find.js';
import { type Mended, mend } from '../../../src/spf/mend/mend.js';
import { parseSpfRecord } from '../../../src/spf/record/parse.js';
import { malformedTerms, type Term } from '../../../src/spf/record/record.js';
import { octets, realRecords, skippedWithoutRealRecords, spfLikeText } from './mistake-texts.js';

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
  // A clear mistake comes to light only when another is mended.
  ['v=spf1 include: ; x.example.com -all', 'v=spf1 include:x.example.com -all'],
] as const;

/** Nothing but a person can say what these mean. */
const undecided = [
  'v=spf1 mx mail.advantic.de -all',
  'v=spf1 mx a include:85.215.134.45 -all',
  'v=spf1 mx a prt ip4:74.63.226.17',
  'v=spf1 a mx include:secure-mailgate.com inlcude:secure100.t-systems.com -all',
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

describe('mend on any text', () => {
  const holds = (name: string, check: (text: string) => void) =>
    it(name, () => {
      let mended = 0;
      fc.assert(
        fc.property(spfLikeText, (text) => {
          if (mendOnce(text).mended.length > 0) mended += 1;
          check(text);
        }),
        { numRuns: 3000 },
      );
      expect(mended).toBeGreaterThan(500);
    });
  for (const [name, check] of promises()) holds(name, check);
});

describe.skipIf(skippedWithoutRealRecords)(
  'mend on published records (skipped where the shared data is missing)',
  () => {
    it.each(promises())('%s', (_name, check) => {
      const records = realRecords();
      expect(records.length).toBeGreaterThan(4000);
      for (const text of records) check(text);
    });
  },
);

const known = new Map<string, Mended>();

/** What becomes of the text, computed once for all that is held against it. */
function mendOnce(text: string): Mended {
  const result = known.get(text) ?? mend(text);
  known.set(text, result);
  return result;
}

function promises(): (readonly [string, (text: string) => void])[] {
  return [
    ['gives a record without clear mistakes back as it is', expectUntouched],
    ['comes to rest', expectRest],
    ['tells exactly what it did', expectTold],
    ['leaves no more malformed terms than there were', expectNoNewMalformed],
    ['keeps every term that was right, in order', expectTermsKept],
    ['puts no host, address or other word in that was not there', expectNothingInvented],
    ['never makes a record that admits everybody', expectNotEverybody],
  ];
}

function expectUntouched(text: string): void {
  const clear = findMistakes(parseSpfRecord(text)).some((mistake) => mistake.remedy.kind === 'clear');
  if (!clear) expect(mendOnce(text).text).toBe(text);
}

function expectRest(text: string): void {
  const once = mendOnce(text);
  expect(mend(once.text)).toEqual({ text: once.text, mended: [], left: once.left });
}

function expectTold(text: string): void {
  const { text: result, mended, left } = mendOnce(text);
  expect(replaceSpans(text, mended)).toBe(result);
  for (const mistake of mended) expect(mistake.text).toBe(text.slice(mistake.span.start, mistake.span.end));
  for (const mistake of mended) expect(mistake.remedy.kind).toBe('clear');
  for (const mistake of left) expect(mistake.text).toBe(result.slice(mistake.span.start, mistake.span.end));
}

function expectNoNewMalformed(text: string): void {
  const before = malformedTerms(parseSpfRecord(text)).map((term) => term.text);
  for (const term of malformedTerms(parseSpfRecord(mendOnce(text).text))) expect(before).toContain(term.text);
}

function expectTermsKept(text: string): void {
  const { text: result, mended } = mendOnce(text);
  const covered = (term: Term) => mended.some(({ span }) => span.start <= term.span.start && term.span.end <= span.end);
  const kept = parseSpfRecord(text).terms.filter((term) => term.type !== 'malformed' && !covered(term));
  const after = parseSpfRecord(result).terms.map((term) => term.text);
  let at = 0;
  for (const term of kept) {
    at = after.indexOf(term.text, at) + 1;
    expect(at, term.text).toBeGreaterThan(0);
  }
  // Together with a broken one, the way `- all` takes its mechanism along, only the qualifier may change.
  for (const { span, text: whole } of mended)
    for (const term of parseSpfRecord(text).terms) {
      const inside = span.start <= term.span.start && term.span.end <= span.end && whole !== term.text;
      if (inside && term.type === 'directive') expect(result).toContain(term.text.replace(/^[+\-~?]/, ''));
    }
}

function expectNothingInvented(text: string): void {
  const ascii = text
    .replaceAll(octets('\u2013'), '-')
    .replace(/[^\x21-\x7e]/g, '')
    .replace(/[\\"'`]/g, '');
  for (const term of parseSpfRecord(mendOnce(text).text).terms) {
    if (term.type !== 'directive' || text.includes(term.text)) continue;
    const { mechanism } = term;
    const argument = 'target' in mechanism ? mechanism.target?.text : /:(.*)$/.exec(term.text)?.[1];
    if (argument !== undefined) expect(ascii).toContain(argument);
  }
}

function expectNotEverybody(text: string): void {
  const admitting = (record: string) =>
    parseSpfRecord(record).terms.filter(
      (term) => term.type === 'directive' && term.qualifier === '+' && term.mechanism.kind === 'all',
    ).length;
  expect(admitting(mendOnce(text).text)).toBeLessThanOrEqual(admitting(text));
}
