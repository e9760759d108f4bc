import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMistakes } from '../../../src/spf/mend/find.js';
import { parseSpfRecord } from '../../../src/spf/record/parse.js';
import { malformedTerms, type Term } from '../../../src/spf/record/record.js';
import { processorMs } from '../../support/processor-time.js';
import { realRecords, skippedWithoutRealRecords, spfLikeText } from './mistake-texts.js';

describe('findMistakes on any text', () => {
  it('covers every malformed term exactly once, in order, without overlap', () => {
    let malformed = 0;
    fc.assert(
      fc.property(spfLikeText, (text) => {
        malformed += expectCovered(text);
      }),
      { numRuns: 3000 },
    );
    expect(malformed).toBeGreaterThan(1000);
  });

  it.each(hostileTexts())('stays linear on %s', (_name, make) => {
    // 16 KiB is the longest record that is looked at; a quadratic examiner takes minutes there.
    const record = parseSpfRecord(`v=spf1 ${make(16 * 1024)}`);
    expect(processorMs(() => findMistakes(record))).toBeLessThan(1_000);
  });
});

describe.skipIf(skippedWithoutRealRecords)(
  'findMistakes on published records (skipped where the shared data is missing)',
  () => {
    it('covers every malformed term', () => {
      const records = realRecords();
      expect(records.length).toBeGreaterThan(4000);
      const malformed = records.reduce((sum, text) => sum + expectCovered(text), 0);
      expect(malformed).toBeGreaterThan(50);
    });
  },
);

/** How many malformed terms there were. */
function expectCovered(text: string): number {
  const record = parseSpfRecord(text);
  const mistakes = findMistakes(record);
  const malformed = malformedTerms(record);
  const around = ({ span }: Term) =>
    mistakes.filter((mistake) => mistake.span.start <= span.start && span.end <= mistake.span.end);
  // One look at each text: thousands are looked at.
  expect({
    overlapping: mistakes.filter(({ span }, at) => span.start < (mistakes[at - 1]?.span.end ?? 0)),
    misquoted: mistakes.filter((mistake) => mistake.text !== text.slice(mistake.span.start, mistake.span.end)),
    uncovered: malformed.filter((term) => around(term).length !== 1),
  }).toEqual({ overlapping: [], misquoted: [], uncovered: [] });
  return malformed.length;
}

function hostileTexts(): (readonly [string, (size: number) => string])[] {
  const repeated = [
    'a ',
    'ip4: ',
    'include:',
    'a,',
    '-all',
    '~all',
    '%{d}',
    '"',
    '" ',
    '/',
    '/1',
    '1.',
    '1',
    '+',
    'mxa',
    '\x80',
    '\xc2\xa0',
    'ip4:',
    'v=spf1',
    'v=spf1 ',
    'a=',
    'p=1 ',
    '_',
    'x.',
    '..',
    ';',
    '\\',
    '[',
    'ip4:1.1.1.1',
    'ip ',
    '- ',
    '-all;',
  ];
  return [...repeated, ...repeated.map((unit) => `include:${unit}`)].map((unit) => [
    JSON.stringify(unit),
    (size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size),
  ]);
}
