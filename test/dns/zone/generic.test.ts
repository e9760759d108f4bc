import { describe, expect, test } from 'vitest';
import { errorIn, linesIn } from './support.js';

describe('data in the form of RFC 3597', () => {
  test.each([
    ['a TXT \\# 6 02 6869 02 6d78', 'a.ex.lt TXT "hi" "mx"'],
    ['a TXT \\# 1 00', 'a.ex.lt TXT ""'],
    ['a A \\# 4 C0000201', 'a.ex.lt A 192.0.2.1'],
    ['a AAAA \\# 16 20010db8 00000000 (\n00000000) 00000001', 'a.ex.lt AAAA 2001:db8::1'],
    ['a MX \\# 7 000a 016101620 0', 'a.ex.lt MX 10 a.b'],
    ['a MX \\# 3 000000', 'a.ex.lt MX 0 .'],
    ['a CNAME \\# 4 024a4200', 'a.ex.lt CNAME jb'],
    ['a TYPE5 \\# 5 012e 0161 00', 'a.ex.lt CNAME \\..a'],
    ['a DNAME \\# 1 00', 'a.ex.lt DNAME .'],
    ['a TYPE65280 \\# 0', 'a.ex.lt TYPE65280'],
    ['a type00731 \\# 6 abcdef (\n 012345 )', 'a.ex.lt TYPE731'],
    ['a SRV \\# 1 00', 'a.ex.lt SRV'],
  ])('%j', (text, expected) => {
    expect(linesIn(text)).toEqual([expected]);
  });

  test.each([
    ['a TYPE731 hello', 'generic-data-expected', 11],
    ['a TYPE731 "\\#" 0', 'generic-data-expected', 11],
    ['a TXT \\#', 'missing-word', 7],
    ['a TXT \\# x', 'bad-generic-length', 10],
    ['a TXT \\# 65536 00', 'bad-generic-length', 10],
    ['a TXT \\# 1 0g', 'bad-generic-digits', 12],
    ['a TXT \\# 1 "00"', 'bad-generic-digits', 12],
    ['a TXT \\# 4 026869', 'generic-length-differs', 10],
    ['a TXT \\# 1 000', 'generic-length-differs', 10],
    ['a SRV \\# 2 00', 'generic-length-differs', 10],
    ['a TXT \\# 0', 'generic-data-malformed', 7],
    ['a TXT \\# 2 0268', 'generic-data-malformed', 7],
    ['a A \\# 3 c00002', 'generic-data-malformed', 5],
    ['a AAAA \\# 4 c0000201', 'generic-data-malformed', 8],
    ['a MX \\# 1 00', 'generic-data-malformed', 6],
    ['a MX \\# 2 0000', 'generic-data-malformed', 6],
    ['a CNAME \\# 2 0161', 'generic-data-malformed', 9],
    ['a CNAME \\# 2 c000', 'generic-data-malformed', 9],
    ['a CNAME \\# 2 0000', 'generic-data-malformed', 9],
    [`a CNAME \\# 66 40${'61'.repeat(64)}00`, 'generic-data-malformed', 9],
  ])('%j is refused: %s', (text, kind, column) => {
    expect(errorIn(text)).toMatchObject({ line: 1, column, problem: { kind } });
  });
});
