import { describe, expect, it, test } from 'vitest';
import { errorIn, linesIn } from './support.js';

describe('owners and names', () => {
  test.each([
    ['a relative name', 'a A 192.0.2.1', 'a.ex.lt A 192.0.2.1'],
    ['an absolute name', 'a.lt. A 192.0.2.1', 'a.lt A 192.0.2.1'],
    ['@', '@ A 192.0.2.1', 'ex.lt A 192.0.2.1'],
    ['@ as data', 'a MX 5 @', 'a.ex.lt MX 5 ex.lt'],
    ['an escaped @, which is a label', '\\@ A 192.0.2.1', '@.ex.lt A 192.0.2.1'],
    ['an escaped final dot, which makes it relative', 'a\\. A 192.0.2.1', 'a\\..ex.lt A 192.0.2.1'],
    ['an escaped backslash before the final dot', 'a\\\\. A 192.0.2.1', 'a\\\\ A 192.0.2.1'],
    ['upper case', 'MAIL A 192.0.2.1', 'mail.ex.lt A 192.0.2.1'],
    ['\\DDD', '\\109ail A 192.0.2.1', 'mail.ex.lt A 192.0.2.1'],
    ['an escaped dot', 'john\\.doe CNAME \\;x', 'john\\.doe.ex.lt CNAME ;x.ex.lt'],
    ['an escaped $', '\\$a A 192.0.2.1', '$a.ex.lt A 192.0.2.1'],
    ['a wildcard', '*.a CNAME .', '*.a.ex.lt CNAME .'],
    ['the root', '. NS a.', '. NS a'],
    ['UTF-8 octets', '\xc5\xa1 A 192.0.2.1', '\\197\\161.ex.lt A 192.0.2.1'],
    ['owners that look like types', 'TXT TXT x', 'txt.ex.lt TXT "x"'],
  ])('%s', (_, text, expected) => {
    expect(linesIn(text)).toEqual([expected]);
  });

  it('repeat the last owner where a line begins with a blank', () => {
    expect(linesIn('a A 192.0.2.1\n  A 192.0.2.2\n\n; remark\n\t300 IN TXT x\nb TXT y\n TXT z')).toEqual([
      'a.ex.lt A 192.0.2.1',
      'a.ex.lt A 192.0.2.2',
      'a.ex.lt TXT "x"',
      'b.ex.lt TXT "y"',
      'b.ex.lt TXT "z"',
    ]);
  });

  it('keep the owner, not the relative name, over a new origin', () => {
    expect(linesIn('a A 192.0.2.1\n$ORIGIN sub\n TXT x')).toEqual(['a.ex.lt A 192.0.2.1', 'a.ex.lt TXT "x"']);
  });
});

describe('TTL and class', () => {
  test.each([
    'a TXT x',
    'a IN TXT x',
    'a 300 TXT x',
    'a 300 IN TXT x',
    'a IN 300 TXT x',
    'a in 0 txt x',
    'a 1h30m TXT x',
    'a 1W2D3H4M5S TXT x',
    'a IN 1d TXT x',
    'a CLASS1 TXT x',
    'a 2147483647 TXT x',
    '$TTL 1d\na TXT x',
    '$ttl 0\na TXT x',
    'a TYPE16 x',
  ])('%j is the same record', (text) => {
    expect(linesIn(text)).toEqual(['a.ex.lt TXT "x"']);
  });

  test.each([
    ['1e9', 'bad-ttl', 'a 1e9 TXT x', 3],
    ['a unit alone in between', 'bad-ttl', 'a 1hm TXT x', 3],
    ['a number without unit behind one with', 'bad-ttl', 'a 1h30 TXT x', 3],
    ['more than 31 bits', 'bad-ttl', 'a 2147483648 TXT x', 3],
    ['more than 31 bits in weeks', 'bad-ttl', 'a 3551w TXT x', 3],
    ['a number of 60 digits', 'bad-ttl', `a ${'0'.repeat(60)} TXT x`, 3],
    ['a second TTL', 'unknown-type', 'a 1h IN 1h TXT x', 9],
    ['a second class', 'unknown-type', 'a IN IN TXT x', 6],
    ['the class CH', 'foreign-class', 'a CH TXT x', 3],
    ['a class by number', 'foreign-class', 'a CLASS3 TXT x', 3],
    ['a $TTL that is none', 'bad-ttl', '$TTL soon', 6],
    ['a $TTL in quotes', 'bad-ttl', '$TTL "5"', 6],
    ['nothing behind the class', 'missing-type', 'a 300 IN', 9],
    ['nothing behind the owner', 'missing-type', 'abc', 4],
    ['quotes instead of a type', 'quoted-word', 'TXT "v=spf1 -all"', 5],
  ])('%s: %s', (_, kind, text, column) => {
    expect(errorIn(text)).toMatchObject({ line: 1, column, problem: { kind } });
  });
});
