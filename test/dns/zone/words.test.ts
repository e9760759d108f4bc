import { describe, expect, it, test } from 'vitest';
import { root } from '../../../src/dns/name.js';
import { parseZoneFile } from '../../../src/dns/zone/file.js';
import { errorIn, includesOf, lineOf, linesIn, recordsIn } from './support.js';

describe('lines', () => {
  test.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('end with %s', (_, lineBreak) => {
    const text = ['a TXT (x', 'y) ; remark', '', ' TXT z', 'b TXT'].join(lineBreak);
    expect(recordsIn(text.slice(0, -5)).map(({ line }) => line)).toEqual([1, 4]);
    expect(errorIn(text)).toMatchObject({ line: 5, column: 6, problem: { kind: 'missing-word', expected: 'string' } });
  });

  it('may begin with the byte order mark of UTF-8, which no column counts', () => {
    expect(linesIn('\xef\xbb\xbfa TXT x')).toEqual(['a.ex.lt TXT "x"']);
    expect(errorIn('\xef\xbb\xbfa FOO x')).toMatchObject({ line: 1, column: 3 });
  });

  it('are counted in characters, not octets', () => {
    expect(errorIn('a TXT x\n\xc4\x85\xc4\x8d FOO x')).toMatchObject({ line: 2, column: 4 });
  });

  it('without records are no records', () => {
    for (const text of ['', '\n', '  \t', '; remark', '()', '(\n;)\n)', '\xef\xbb\xbf', '\r\n \r\n']) {
      expect(recordsIn(text), JSON.stringify(text)).toEqual([]);
    }
  });

  it('tell file and line of each record', () => {
    const include = includesOf({ more: '\nb TXT y' });
    const result = parseZoneFile({ name: 'first', text: '\n\na TXT x\n$INCLUDE more\n TXT z', origin: root }, include);
    expect(result.ok && result.records.map((record) => [record.file, record.line, lineOf(record)])).toEqual([
      ['first', 3, 'a TXT "x"'],
      ['more', 2, 'b TXT "y"'],
      ['first', 5, 'a TXT "z"'],
    ]);
  });
});

describe('what cannot be cut into words', () => {
  test.each([
    ['an unclosed quote, told at the quote', 'a TXT x\na TXT "v=spf1\n -all"', 2, 7, { kind: 'unclosed-quote' }],
    ['an unclosed quote at the end', 'a TXT "', 1, 7, { kind: 'unclosed-quote' }],
    ['an escaped closing quote', 'a TXT "x\\"', 1, 7, { kind: 'unclosed-quote' }],
    ['an unclosed parenthesis', 'a TXT x\nb TXT (\nx\ny', 2, 7, { kind: 'unclosed-parenthesis' }],
    ['an unclosed outer parenthesis', 'a TXT ( (x)\n', 1, 7, { kind: 'unclosed-parenthesis' }],
    ['a parenthesis closed in a remark', 'a TXT ( x ; )\n', 1, 7, { kind: 'unclosed-parenthesis' }],
    ['a parenthesis never opened', 'a TXT x )', 1, 9, { kind: 'unopened-parenthesis' }],
    ['\\300', 'a TXT "x\\300"', 1, 9, { kind: 'escape-over-255', escape: '\\300' }],
    ['\\256 in a name', 'a\\256 TXT x', 1, 2, { kind: 'escape-over-255', escape: '\\256' }],
    ['\\1b', 'a TXT "\\1b"', 1, 8, { kind: 'escape-not-three-digits', escape: '\\1b"' }],
    ['\\12 at the end', 'a TXT \\12', 1, 7, { kind: 'escape-not-three-digits', escape: '\\12' }],
    ['a backslash at the end', 'a TXT x\\', 1, 8, { kind: 'escape-at-line-end', escape: '\\' }],
    ['a backslash at the end of a line', 'a TXT x\\\nb TXT y', 1, 8, { kind: 'escape-at-line-end', escape: '\\' }],
    [
      'a backslash at the end of a line in quotes',
      'a TXT "x\\\r\n"',
      1,
      9,
      { kind: 'escape-at-line-end', escape: '\\' },
    ],
    ['NUL', 'a TXT x\nb TXT "\0"', 2, 8, { kind: 'nul' }],
    ['NUL in a remark', '; \0', 1, 3, { kind: 'nul' }],
    ['UTF-16 of little end', '\xff\xfea\0', 1, 1, { kind: 'utf-16' }],
    ['UTF-16 of big end', '\xfe\xff\0a', 1, 1, { kind: 'utf-16' }],
    ['characters that are no octets', 'a TXT "ą"', 1, 8, { kind: 'not-octets' }],
  ])('%s', (_, text, line, column, problem) => {
    expect(errorIn(text)).toEqual({ file: 'zone', line, column, problem });
  });
});
