import { describe, expect, it, test } from 'vitest';
import { errorIn, linesIn, recordsIn } from './support.js';

describe('character-strings', () => {
  test.each([
    ['bare', 'a TXT v=spf1', ['v=spf1']],
    ['several', 'a TXT "v=spf1 " mx\t"-all"', ['v=spf1 ', 'mx', '-all']],
    ['quotes without a blank between', 'a TXT "x"y"z"', ['x', 'y', 'z']],
    ['empty', 'a TXT ""', ['']],
    ['a semicolon in quotes', 'a TXT "v=DKIM1; p=" ; remark', ['v=DKIM1; p=']],
    ['a semicolon without quotes, which begins a remark', 'a TXT v=DKIM1; p=', ['v=DKIM1']],
    ['an escaped semicolon', 'a TXT v=DKIM1\\;\\ p=', ['v=DKIM1; p=']],
    ['escaped quotes', 'a TXT "say \\"a\\"" \\"b', ['say "a"', '"b']],
    ['escaped parentheses and parentheses in quotes', 'a TXT \\(x\\) "(y)"', ['(x)', '(y)']],
    ['escaped backslashes', 'a TXT "\\\\" \\\\', ['\\', '\\']],
    ['\\DDD', 'a TXT "\\065\\000\\255" \\0651', ['A\0\xff', 'A1']],
    ['a backslash before a letter', 'a TXT "\\a\\n"', ['an']],
    ['UTF-8 octets', 'a TXT "\xc4\x85" \xc4\x85', ['\xc4\x85', '\xc4\x85']],
    ['a blank of two octets, which parts nothing', 'a TXT a\xc2\xa0b', ['a\xc2\xa0b']],
    ['a tab inside quotes', 'a TXT "a\tb"', ['a\tb']],
    ['an @, which is no origin here', 'a TXT @', ['@']],
    ['255 octets', `a TXT "${'x'.repeat(255)}"`, ['x'.repeat(255)]],
    ['255 octets written with escapes', `a TXT "${'\\120'.repeat(255)}"`, ['x'.repeat(255)]],
    ['a quoted \\#', 'a TXT "\\#" 1 00', ['#', '1', '00']],
  ])('%s', (_, text, expected) => {
    expect(recordsIn(text)).toMatchObject([{ type: 'TXT', data: expected }]);
  });

  it('are joined over lines by parentheses, remarks between them left out', () => {
    const text = 'a TXT ( "v=DKIM1; " ; (one\n "k=rsa; " ) "p=" (\r\n\r\n "MII" ; "two\n)\nb TXT x';
    expect(linesIn(text)).toEqual(['a.ex.lt TXT "v=DKIM1; " "k=rsa; " "p=" "MII"', 'b.ex.lt TXT "x"']);
  });

  it('may stand between nested parentheses, and the owner too', () => {
    expect(linesIn('(a TXT ((x)\n(y)) )\n ( TXT\n z )')).toEqual(['a.ex.lt TXT "x" "y"', 'a.ex.lt TXT "z"']);
  });

  it('over 255 octets are refused by name', () => {
    expect(errorIn(`a TXT ok "${'x'.repeat(256)}"`)).toEqual({
      file: 'zone',
      line: 1,
      column: 10,
      problem: { kind: 'string-too-long', octets: 256, limit: 255 },
    });
    expect(errorIn(`a TXT "${'\xc4\x85'.repeat(128)}"`).problem).toMatchObject({ octets: 256 });
  });

  it('hold no more than one record can', () => {
    const full = Array.from({ length: 255 }, () => 'x'.repeat(255));
    expect(recordsIn(`a TXT ${full.join(' ')} ${'x'.repeat(254)}`)).toHaveLength(1);
    expect(errorIn(`a TXT ${full.join(' ')} ${'x'.repeat(255)}`).problem).toEqual({
      kind: 'data-too-long',
      octets: 65_536,
      limit: 65_535,
    });
  });
});

describe('data by type', () => {
  test.each([
    ['a A 192.0.2.1', 'a.ex.lt A 192.0.2.1'],
    ['a AAAA 2001:DB8::1', 'a.ex.lt AAAA 2001:db8::1'],
    ['a MX 10 mail', 'a.ex.lt MX 10 mail.ex.lt'],
    ['a MX 010 mail.lt.', 'a.ex.lt MX 10 mail.lt'],
    ['a MX 0 .', 'a.ex.lt MX 0 .'],
    ['a MX 65535 b', 'a.ex.lt MX 65535 b.ex.lt'],
    ['a MX ( 10\n mail )', 'a.ex.lt MX 10 mail.ex.lt'],
    ['1.2.0.192.in-addr.arpa. PTR mail', '1.2.0.192.in-addr.arpa PTR mail.ex.lt'],
    ['a CNAME b', 'a.ex.lt CNAME b.ex.lt'],
    ['a DNAME b', 'a.ex.lt DNAME b.ex.lt'],
    ['@ NS ns1', 'ex.lt NS ns1.ex.lt'],
    ['a SOA ns. admin. (\n 1 1h 15m 1w ; serial and so on\n 1d )', 'a.ex.lt SOA'],
    ['a SRV 0 0 5060 sip', 'a.ex.lt SRV'],
    ['a CAA 0 issue "letsencrypt.org; x=y"', 'a.ex.lt CAA'],
    ['a DNSKEY 257 3 8 AwEAA== ; key', 'a.ex.lt DNSKEY'],
    ['a HTTPS 1 . alpn="h2,h3"', 'a.ex.lt HTTPS'],
    ['a SPF "v=spf1 -all"', 'a.ex.lt SPF "v=spf1 -all"'],
    ['a TYPE99 "v=spf1 -all"', 'a.ex.lt SPF "v=spf1 -all"'],
    ['a nsap-ptr b', 'a.ex.lt NSAP-PTR'],
  ])('%j', (text, expected) => {
    expect(linesIn(text)).toEqual([expected]);
  });

  test.each([
    ['a A', 'missing-word', 4],
    ['a A 010.0.0.1', 'bad-address', 5],
    ['a A 192.0.2', 'bad-address', 5],
    ['a A ::1', 'bad-address', 5],
    ['a A \\0491.0.0.1', 'bad-address', 5],
    ['a A 192.0.2.1 192.0.2.2', 'surplus-word', 15],
    ['a A "192.0.2.1"', 'quoted-word', 5],
    ['a AAAA 192.0.2.1', 'bad-address', 8],
    ['a AAAA fe80::1%eth0', 'bad-address', 8],
    ['a MX mail', 'bad-preference', 6],
    ['a MX 65536 mail', 'bad-preference', 6],
    ['a MX -1 mail', 'bad-preference', 6],
    ['a MX 1e3 mail', 'bad-preference', 6],
    ['a MX', 'missing-word', 5],
    ['a MX 10', 'missing-word', 8],
    ['a MX 10 mail 5', 'surplus-word', 14],
    ['a CNAME', 'missing-word', 8],
    ['a CNAME b c', 'surplus-word', 11],
    ['a CNAME "b"', 'quoted-word', 9],
    ['a CNAME b..c', 'bad-name', 9],
    ['a FOO x', 'unknown-type', 3],
    ['a TXTT x', 'unknown-type', 3],
    ['a TYPE65536 \\# 0', 'unknown-type', 3],
    ['a TYPE \\# 0', 'unknown-type', 3],
    ['a ANY x', 'unknown-type', 3],
    ['a __proto__ x', 'unknown-type', 3],
    ['"a" TXT x', 'quoted-word', 1],
    ['a..b TXT x', 'bad-name', 1],
    [`${'a'.repeat(64)} TXT x`, 'bad-name', 1],
    [`${'a.'.repeat(130)} TXT x`, 'bad-name', 1],
    [`${'a.'.repeat(124)}a TXT x`, 'bad-name', 1],
    [' TXT x', 'no-earlier-owner', 2],
  ])('%j is refused: %s', (text, kind, column) => {
    expect(errorIn(text)).toMatchObject({ line: 1, column, problem: { kind } });
  });
});
