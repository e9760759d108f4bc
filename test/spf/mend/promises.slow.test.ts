import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMistakes } from '../../../src/spf/mend/find.js';
import { mend } from '../../../src/spf/mend/mend.js';
import { replaceSpans } from '../../../src/spf/mend/text/replace.js';
import { parseSpfRecord } from '../../../src/spf/record/parse.js';
import { malformedTerms, type Term } from '../../../src/spf/record/record.js';
import { same } from '../../support/same.js';
import { octets, realRecords, skippedWithoutRealRecords, spfLikeText } from './mistake-texts.js';

/** The same texts for all promises: each is mended once, and held against every one of them. */
const seed = Math.trunc(Math.random() * 2 ** 31);

describe('mend on any text', () => {
  const holds = (name: string, check: (text: string) => void) =>
    it(name, () => {
      let mended = 0;
      fc.assert(
        fc.property(spfLikeText, (text) => {
          if (mendOnce(text).mended.length > 0) mended += 1;
          check(text);
        }),
        { numRuns: 3000, seed },
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

/** Computed once for all that is held against a text. */
const mendOnce = remembering(mend);
const parseOnce = remembering(parseSpfRecord);

function remembering<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const result = known.get(text) ?? compute(text);
    known.set(text, result);
    return result;
  };
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
  const clear = findMistakes(parseOnce(text)).some((mistake) => mistake.remedy.kind === 'clear');
  if (!clear) same(mendOnce(text).text, text);
}

function expectRest(text: string): void {
  const once = mendOnce(text);
  expect(mend(once.text)).toEqual({ text: once.text, mended: [], left: once.left });
}

function expectTold(text: string): void {
  const { text: result, mended, left } = mendOnce(text);
  same(replaceSpans(text, mended), result);
  for (const mistake of mended) same(mistake.text, text.slice(mistake.span.start, mistake.span.end));
  for (const mistake of mended) same(mistake.remedy.kind, 'clear');
  for (const mistake of left) same(mistake.text, result.slice(mistake.span.start, mistake.span.end));
}

function expectNoNewMalformed(text: string): void {
  const before = malformedTerms(parseOnce(text)).map((term) => term.text);
  for (const term of malformedTerms(parseOnce(mendOnce(text).text)))
    if (!before.includes(term.text)) expect(before).toContain(term.text);
}

function expectTermsKept(text: string): void {
  const { text: result, mended } = mendOnce(text);
  const covered = (term: Term) => mended.some(({ span }) => span.start <= term.span.start && term.span.end <= span.end);
  const kept = parseOnce(text).terms.filter((term) => term.type !== 'malformed' && !covered(term));
  const after = parseOnce(result).terms.map((term) => term.text);
  let at = 0;
  for (const term of kept) {
    at = after.indexOf(term.text, at) + 1;
    same(at > 0, true, `kept: ${term.text}`);
  }
  // Together with a broken one, the way `- all` takes its mechanism along, only the qualifier may change.
  for (const { span, text: whole } of mended)
    for (const term of parseOnce(text).terms) {
      const inside = span.start <= term.span.start && term.span.end <= span.end && whole !== term.text;
      if (inside && term.type === 'directive') expect(result).toContain(term.text.replace(/^[+\-~?]/, ''));
    }
}

function expectNothingInvented(text: string): void {
  const ascii = text
    .replaceAll(octets('\u2013'), '-')
    .replace(/[^\x21-\x7e]/g, '')
    .replace(/[\\"'`]/g, '');
  for (const term of parseOnce(mendOnce(text).text).terms) {
    // An internationalised name comes back in ASCII (RFC 8616).
    if (term.type !== 'directive' || text.includes(term.text) || term.text.includes('xn--')) continue;
    const { mechanism } = term;
    const argument = 'target' in mechanism ? mechanism.target?.text : /:(.*)$/.exec(term.text)?.[1];
    if (argument === undefined) continue;
    // A range, a netmask or a prefix written apart becomes other networks, but none elsewhere.
    const isNetwork = mechanism.kind === 'ip4' || mechanism.kind === 'ip6';
    const kept = isNetwork
      ? argument
          .split(/[.:]/)
          .slice(0, 2)
          .join(mechanism.kind === 'ip4' ? '.' : ':')
      : argument;
    if (!ascii.includes(kept)) expect(ascii).toContain(kept);
  }
}

function expectNotEverybody(text: string): void {
  const admitting = (record: string) =>
    parseOnce(record).terms.filter(
      (term) => term.type === 'directive' && term.qualifier === '+' && term.mechanism.kind === 'all',
    ).length;
  same(admitting(mendOnce(text).text) <= admitting(text), true, 'no more `+all` than before');
}
