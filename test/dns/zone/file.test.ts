import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseZoneFile } from '../../../src/dns/zone/file.js';
import { zoneLimits } from '../../../src/dns/zone/limits.js';
import { anyText } from '../../support/any-text.js';
import { domain, errorIn, includesOf, lineOf, linesIn, noIncludes, recordsIn } from './support.js';

describe('$ORIGIN', () => {
  it('completes relative names from there on, itself by the one before', () => {
    expect(linesIn('a TXT x\n$ORIGIN sub\na TXT y\n$origin deep ; remark\n@ TXT z\n$ORIGIN lt.\na TXT w')).toEqual([
      'a.ex.lt TXT "x"',
      'a.sub.ex.lt TXT "y"',
      'deep.sub.ex.lt TXT "z"',
      'a.lt TXT "w"',
    ]);
  });

  it('may be the root', () => {
    expect(recordsIn('$ORIGIN .\na.lt TXT x\n@ NS a', undefined).map(lineOf)).toEqual(['a.lt TXT "x"', '. NS a']);
  });

  it('is told with each record', () => {
    expect(recordsIn('a TXT x\n$ORIGIN b.\na TXT x').map(({ origin }) => origin)).toEqual(['ex.lt', 'b']);
    const [record] = recordsInWithoutOrigin('a.lt. TXT x');
    expect(record?.origin).toBeUndefined();
  });

  test.each([
    ['a TXT x', 1, 'a'],
    ['@ TXT x', 1, '@'],
    ['a.lt. CNAME b', 13, 'b'],
    ['$ORIGIN a', 9, 'a'],
  ])('%j is refused without any', (text, column, name) => {
    const result = parseZoneFile({ name: 'zone', text }, noIncludes);
    const problem = { kind: 'relative-name-without-origin', name };
    expect(result).toEqual({ ok: false, error: { file: 'zone', line: 1, column, problem } });
  });

  test.each([
    ['$ORIGIN', { kind: 'missing-word', expected: 'origin' }],
    ['$ORIGIN a b', { kind: 'surplus-word', word: 'b' }],
    ['$ORIGIN "a"', { kind: 'quoted-word', word: 'a', expected: 'origin' }],
    ['$ORIGIN a..', { kind: 'bad-name', name: 'a..' }],
    ['$TTL', { kind: 'missing-word', expected: 'ttl' }],
    ['$TTL 1 2', { kind: 'surplus-word', word: '2' }],
    ['$INCLUDE', { kind: 'missing-word', expected: 'file' }],
    ['$INCLUDE a b c', { kind: 'surplus-word', word: 'c' }],
    ['$GENERATE 1-4294967295 a$ A 192.0.2.1', { kind: 'generate-refused' }],
    ['$generate 1-2 a$ A 192.0.2.1', { kind: 'generate-refused' }],
    ['$DATE 2026', { kind: 'unknown-directive', word: '$DATE' }],
    ['$ ', { kind: 'unknown-directive', word: '$' }],
  ])('%j is refused', (text, problem) => {
    expect(errorIn(text).problem).toEqual(problem);
  });

  it('is no directive behind a blank', () => {
    expect(errorIn('a TXT x\n $ORIGIN b').problem).toEqual({ kind: 'unknown-type', word: '$ORIGIN' });
  });
});

function recordsInWithoutOrigin(text: string) {
  const result = parseZoneFile({ name: 'zone', text }, noIncludes);
  return result.ok ? result.records : [];
}

describe('$INCLUDE', () => {
  function load(text: string, files: Readonly<Record<string, string>>) {
    const result = parseZoneFile({ name: 'first', text, origin: domain('ex.lt') }, includesOf(files));
    return result.ok ? result.records.map(lineOf) : result.error;
  }

  it('reads the records of another file in place', () => {
    expect(load('a TXT 1\n$INCLUDE more.zone\nb TXT 3', { 'more.zone': 'c TXT 2' })).toEqual([
      'a.ex.lt TXT "1"',
      'c.ex.lt TXT "2"',
      'b.ex.lt TXT "3"',
    ]);
  });

  it('gives it an origin of its own, and takes none back', () => {
    const files = { more: '@ TXT 2\n$ORIGIN deep\n@ TXT 3' };
    expect(load('$INCLUDE more sub\n@ TXT 4\n$include "more"', files)).toEqual([
      'sub.ex.lt TXT "2"',
      'deep.sub.ex.lt TXT "3"',
      'ex.lt TXT "4"',
      'ex.lt TXT "2"',
      'deep.ex.lt TXT "3"',
    ]);
  });

  it('hands on the last owner and takes none back', () => {
    expect(load('a TXT 1\n$INCLUDE more\n TXT 4', { more: ' TXT 2\nb TXT 3' })).toEqual([
      'a.ex.lt TXT "1"',
      'a.ex.lt TXT "2"',
      'b.ex.lt TXT "3"',
      'a.ex.lt TXT "4"',
    ]);
  });

  it('asks with the path as written, escapes undone, and the name of the including file', () => {
    const asked: string[][] = [];
    const read = (path: string, fromFile: string) => {
      asked.push([path, fromFile]);
      return { ok: true, name: `/zones/${path}`, text: path === 'one' ? '$INCLUDE "t w\\111.\xc4\x85"' : '' } as const;
    };
    expect(parseZoneFile({ name: 'first', text: '$INCLUDE one' }, read).ok).toBe(true);
    expect(asked).toEqual([
      ['one', 'first'],
      ['t wo.\xc4\x85', '/zones/one'],
    ]);
  });

  it('tells errors by the file they are in', () => {
    expect(load('$INCLUDE more', { more: 'a TXT x\nb FOO' })).toMatchObject({ file: 'more', line: 2, column: 3 });
    expect(load('a TXT x\n$INCLUDE gone', {})).toEqual({
      file: 'first',
      line: 2,
      column: 10,
      problem: { kind: 'include-failed', path: 'gone', reason: 'not-found' },
    });
  });

  it('ends where files include each other without end', () => {
    expect(load('$INCLUDE more', { more: 'a TXT x\n$INCLUDE more' })).toMatchObject({
      file: 'more',
      problem: { kind: 'include-too-deep', limit: zoneLimits.includeDepth },
    });
  });

  it('reaches the depth that is allowed', () => {
    const files = { 1: '$INCLUDE 2', 2: '$INCLUDE 3', 3: '$INCLUDE 4', 4: '$INCLUDE 5', 5: 'a TXT x' };
    expect(load('$INCLUDE 1', files)).toEqual(['a.ex.lt TXT "x"']);
  });

  it('is followed a bounded number of times, and reads a bounded number of octets', () => {
    const { includes, octets } = zoneLimits;
    const many = '$INCLUDE empty\n';
    expect(load(many.repeat(includes), { empty: '' })).toEqual([]);
    expect(load(many.repeat(includes + 1), { empty: '' })).toMatchObject({
      line: includes + 1,
      problem: { kind: 'too-many-includes', limit: includes },
    });
    expect(load('$INCLUDE big\n'.repeat(4), { big: ';'.repeat(octets / 3) })).toMatchObject({
      line: 3,
      problem: { kind: 'too-many-octets', limit: octets },
    });
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'ex.lt.',
      '@',
      ' ',
      '\t',
      '\n',
      '\r\n',
      '(',
      ')',
      '"',
      ';',
      '\\',
      '\\#',
      '\\300',
      '\\065',
      '.',
      '$ORIGIN ',
    ],
    ...[
      '$TTL ',
      '$INCLUDE ',
      ' TXT ',
      ' A ',
      ' MX ',
      ' IN ',
      ' 300 ',
      '1h',
      '192.0.2.1',
      '::1',
      '0',
      'TYPE731',
      '\xc4',
    ],
  );
  const zoneText = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    anyText(),
  );

  it('gives records or an error inside the text, never an exception', () => {
    const seen = { ok: 0, refused: 0 };
    fc.assert(
      fc.property(zoneText, (text) => {
        const result = parseZoneFile({ name: 'zone', text, origin: domain('ex.lt') }, includesOf({ a: 'a TXT x' }));
        seen[result.ok ? 'ok' : 'refused'] += 1;
        if (result.ok) return;
        expect(result.error.line).toBeGreaterThanOrEqual(1);
        expect(result.error.line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
        expect(result.error.column).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 3_000 },
    );
    expect(Math.min(seen.ok, seen.refused)).toBeGreaterThan(50);
  });
});
