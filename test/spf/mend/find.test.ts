import { describe, expect, it } from 'vitest';
import { findMistakes, type Mistake, type MistakeKind } from '../../../src/spf/mend/find.js';
import { parseSpfRecord } from '../../../src/spf/record/parse.js';
import { octets } from './mistake-texts.js';

type Row = readonly [record: string, kind: MistakeKind, text: string, remedy: 'clear' | 'guess', replacement: string];
type NoRemedyRow = readonly [record: string, kind: MistakeKind, text: string];

function mistakesIn(terms: string): readonly Mistake[] {
  return findMistakes(parseSpfRecord(octets(`v=spf1 ${terms}`)));
}

/** Every mistake has a remedy that is written; several of one record stand in rows of their own. */
const rows: readonly Row[] = [
  // Notations that SPF does not have (RFC 7208 §5.6).
  [
    'ip4:192.0.2.10-192.0.2.13',
    'bad-address',
    'ip4:192.0.2.10-192.0.2.13',
    'clear',
    'ip4:192.0.2.10/31 ip4:192.0.2.12/31',
  ],
  ['ip4:192.0.2.10-13', 'bad-address', 'ip4:192.0.2.10-13', 'clear', 'ip4:192.0.2.10/31 ip4:192.0.2.12/31'],
  ['ip4:192.0.2.7,8', 'bad-address', 'ip4:192.0.2.7,8', 'clear', 'ip4:192.0.2.7 ip4:192.0.2.8'],
  ['ip4:192.0.2.*', 'bad-address', 'ip4:192.0.2.*', 'clear', 'ip4:192.0.2.0/24'],
  ['ip4:192.0.2.0/255.255.255.0', 'bad-prefix', 'ip4:192.0.2.0/255.255.255.0', 'clear', 'ip4:192.0.2.0/24'],
  ['ip4:192.0.2.0\\24', 'bad-address', 'ip4:192.0.2.0\\24', 'clear', 'ip4:192.0.2.0/24'],
  ['ip4:[192.0.2.7]:25', 'bad-address', 'ip4:[192.0.2.7]:25', 'clear', 'ip4:192.0.2.7'],
  ['ip4::192.0.2.7', 'bad-address', 'ip4::192.0.2.7', 'clear', 'ip4:192.0.2.7'],
  // Signs and words that join a list, and blanks as web addresses write them.
  ['a & mx', 'unknown-mechanism', '&', 'clear', ''],
  ['a and mx', 'unknown-mechanism', 'and', 'clear', ''],
  ['<mx> -all', 'unknown-mechanism', '<mx>', 'clear', 'mx'],
  ['mx%20-all', 'glued-terms', 'mx%20-all', 'clear', 'mx -all'],
  ['exists:{i}.x.example.com', 'macro-syntax', 'exists:{i}.x.example.com', 'clear', 'exists:%{i}.x.example.com'],
  ['a i~all', 'junk-at-all', 'i~all', 'clear', '~all'],
  // The address mechanisms' names.
  ['ip:192.0.2.1 -all', 'ip-mechanism-name', 'ip:192.0.2.1', 'clear', 'ip4:192.0.2.1'],
  ['ipv:192.0.2.1 -all', 'ip-mechanism-name', 'ipv:192.0.2.1', 'clear', 'ip4:192.0.2.1'],
  ['ipv4:80.88.164.124/32', 'ip-mechanism-name', 'ipv4:80.88.164.124/32', 'clear', 'ip4:80.88.164.124/32'],
  ['+ipv:192.0.2.1 -all', 'ip-mechanism-name', '+ipv:192.0.2.1', 'clear', '+ip4:192.0.2.1'],
  ['ipv6:2001:db8::/64', 'ip-mechanism-name', 'ipv6:2001:db8::/64', 'clear', 'ip6:2001:db8::/64'],
  ['ip74.208.111.28 ~all', 'ip-mechanism-name', 'ip74.208.111.28', 'clear', 'ip4:74.208.111.28'],
  ['ip41.2.3.4 ~all', 'ip-mechanism-name', 'ip41.2.3.4', 'guess', 'ip4:1.2.3.4'],
  ['ip:mail.example.com ~all', 'ip-mechanism-name', 'ip:mail.example.com', 'guess', 'a:mail.example.com'],
  // Nothing behind the colon.
  ['include: 80.88.164.124/32', 'missing-argument', 'include: 80.88.164.124/32', 'clear', 'ip4:80.88.164.124/32'],
  ['include: _spf.google.com ~all', 'missing-argument', 'include: _spf.google.com', 'clear', 'include:_spf.google.com'],
  ['+ip4: 193.47.51.152 -all', 'missing-argument', '+ip4: 193.47.51.152', 'clear', '+ip4:193.47.51.152'],
  ['ip4: ip4: 142.44.156.101', 'missing-argument', 'ip4: ip4: 142.44.156.101', 'clear', 'ip4:142.44.156.101'],
  ['ip4 192.0.2.1 -all', 'missing-argument', 'ip4 192.0.2.1', 'clear', 'ip4:192.0.2.1'],
  ['include :example.com -all', 'missing-argument', 'include :example.com', 'clear', 'include:example.com'],
  ['redirect= spf.example.com', 'missing-argument', 'redirect= spf.example.com', 'clear', 'redirect=spf.example.com'],
  ['redirect spf.example.com', 'missing-argument', 'redirect spf.example.com', 'clear', 'redirect=spf.example.com'],
  ['a: 192.0.2.1 -all', 'missing-argument', 'a: 192.0.2.1', 'clear', 'ip4:192.0.2.1'],
  [
    'include: x.example.com~all',
    'missing-argument',
    'include: x.example.com~all',
    'clear',
    'include:x.example.com ~all',
  ],
  ['include: ~all', 'missing-argument', 'include:', 'guess', ''],
  ['include ~all', 'missing-argument', 'include', 'clear', ''],
  ['include:-all', 'missing-argument', 'include:-all', 'guess', '-all'],
  ['a: ip4:192.0.2.1', 'missing-argument', 'a:', 'guess', 'a'],
  ['redirect=', 'missing-argument', 'redirect=', 'guess', ''],
  ['include= -all', 'missing-argument', 'include=', 'guess', ''],
  // Bare addresses and domains.
  ['a 95.174.9.153 ?all', 'bare-address', '95.174.9.153', 'clear', 'ip4:95.174.9.153'],
  ['+192.0.2.0/24 ?all', 'bare-address', '+192.0.2.0/24', 'clear', '+ip4:192.0.2.0/24'],
  ['a 2001:db8::1 ?all', 'bare-address', '2001:db8::1', 'clear', 'ip6:2001:db8::1'],
  ['-192.0.2.1 ?all', 'bare-address', '-192.0.2.1', 'guess', '-ip4:192.0.2.1'],
  ['mx mail.advantic.de -all', 'bare-domain', 'mail.advantic.de', 'guess', 'a:mail.advantic.de'],
  ['_spf.google.com ~all', 'bare-domain', '_spf.google.com', 'guess', 'include:_spf.google.com'],
  ['include_spf.google.com ~all', 'bare-domain', 'include_spf.google.com', 'guess', 'include:_spf.google.com'],
  // Characters.
  ['include:bayern.de \u2013all', 'illegal-character', '\u2013all', 'clear', '-all'],
  ['include:bayern.de\u2013all', 'illegal-character', 'include:bayern.de\u2013all', 'clear', 'include:bayern.de -all'],
  ['a \u2013 all', 'illegal-character', '\u2013 all', 'clear', '-all'],
  [
    'include:_spf.epublic.it\u00a0-all',
    'illegal-character',
    'include:_spf.epublic.it\u00a0-all',
    'clear',
    'include:_spf.epublic.it -all',
  ],
  ['mx\u200e -all', 'illegal-character', 'mx\u200e', 'clear', 'mx'],
  ['mx -all\r\n', 'illegal-character', '-all\r\n', 'clear', '-all'],
  ['mx\t-all', 'illegal-character', 'mx\t-all', 'clear', 'mx -all'],
  ['mx ~all \t', 'illegal-character', '\t', 'clear', ''],
  [
    'include:\tmx.example.com.br',
    'illegal-character',
    'include:\tmx.example.com.br',
    'clear',
    'include:mx.example.com.br',
  ],
  [
    'mx \u201cinclude:x.example.com\u201d',
    'illegal-character',
    '\u201cinclude:x.example.com\u201d',
    'clear',
    'include:x.example.com',
  ],
  ['\u2013ip4:192.0.2.1', 'illegal-character', '\u2013ip4:192.0.2.1', 'guess', '-ip4:192.0.2.1'],
  ['\uff49\uff50\uff14:192.0.2.1', 'illegal-character', '\uff49\uff50\uff14:192.0.2.1', 'clear', 'ip4:192.0.2.1'],
  [
    'a:m\u00fcnchen.example.de',
    'illegal-character',
    'a:m\u00fcnchen.example.de',
    'clear',
    'a:xn--mnchen-3ya.example.de',
  ],
  ['m\u0007x -all', 'illegal-character', 'm\u0007x', 'guess', 'mx'],
  // Quotes.
  [
    'include:_spf.google.com""-all',
    'stray-quote',
    'include:_spf.google.com""-all',
    'clear',
    'include:_spf.google.com -all',
  ],
  ['include:_spf.goo""gle.com -all', 'stray-quote', 'include:_spf.goo""gle.com', 'clear', 'include:_spf.google.com'],
  ['"include:x.example.com -all', 'stray-quote', '"include:x.example.com', 'clear', 'include:x.example.com'],
  ['include:"x.example.com -all', 'stray-quote', 'include:"x.example.com', 'clear', 'include:x.example.com'],
  ['mx \\" -all', 'stray-quote', '\\"', 'clear', ''],
  ['a:mail"x.example.com', 'stray-quote', 'a:mail"x.example.com', 'guess', 'a:mailx.example.com'],
  // Terms without a space between.
  ['ip4:189.76.226.132 -allMS=ms51091061', 'glued-terms', '-allMS=ms51091061', 'clear', '-all'],
  ['a ~allgoogle-site-verification=abc_-', 'glued-terms', '~allgoogle-site-verification=abc_-', 'clear', '~all'],
  ['+ip4:144.76.59.67 ~allv=dmarc1; p=none;', 'glued-terms', '~allv=dmarc1; p=none;', 'clear', '~all'],
  ['include:zohomail.com~all', 'glued-terms', 'include:zohomail.com~all', 'clear', 'include:zohomail.com ~all'],
  ['include:x.example.com-all', 'glued-terms', 'include:x.example.com-all', 'clear', 'include:x.example.com -all'],
  ['ip4:62.149.128.0/19-all', 'glued-terms', 'ip4:62.149.128.0/19-all', 'clear', 'ip4:62.149.128.0/19 -all'],
  ['ip4:192.0.2.0/18?all', 'glued-terms', 'ip4:192.0.2.0/18?all', 'clear', 'ip4:192.0.2.0/18 ?all'],
  [
    'ip4:192.0.2.1/32+include:x.example.com',
    'glued-terms',
    'ip4:192.0.2.1/32+include:x.example.com',
    'clear',
    'ip4:192.0.2.1/32 include:x.example.com',
  ],
  ['ip4:192.0.2.1ip4:192.0.2.2', 'glued-terms', 'ip4:192.0.2.1ip4:192.0.2.2', 'clear', 'ip4:192.0.2.1 ip4:192.0.2.2'],
  ['ip4:192.0.2.1mx~all', 'glued-terms', 'ip4:192.0.2.1mx~all', 'clear', 'ip4:192.0.2.1 mx ~all'],
  ['+a+mx~all', 'glued-terms', '+a+mx~all', 'clear', '+a +mx ~all'],
  [
    'mxaip4:192.0.2.1a:x.example.hu~all',
    'glued-terms',
    'mxaip4:192.0.2.1a:x.example.hu~all',
    'clear',
    'mx a ip4:192.0.2.1 a:x.example.hu ~all',
  ],
  ['mxinclude:x.example.com', 'glued-terms', 'mxinclude:x.example.com', 'clear', 'mx include:x.example.com'],
  ['aip4:192.0.2.1', 'unknown-mechanism', 'aip4:192.0.2.1', 'guess', 'ip4:192.0.2.1'],
  ['ip:192.0.2.1~all', 'glued-terms', 'ip:192.0.2.1~all', 'clear', 'ip4:192.0.2.1 ~all'],
  ['a -allMX', 'glued-terms', '-allMX', 'clear', '-all MX'],
  ['a ~all_spf.google.com', 'glued-terms', '~all_spf.google.com', 'guess', '~all include:_spf.google.com'],
  [
    'include:a.example.com,include:b.example.com',
    'glued-terms',
    'include:a.example.com,include:b.example.com',
    'clear',
    'include:a.example.com include:b.example.com',
  ],
  // `all`.
  ['include:bspf.a1.net ~all.', 'junk-at-all', '~all.', 'clear', '~all'],
  ['a -all;', 'junk-at-all', '-all;', 'clear', '-all'],
  ['a -all"', 'junk-at-all', '-all"', 'clear', '-all'],
  ['a ~all~all', 'junk-at-all', '~all~all', 'clear', '~all'],
  ['a ~all-all', 'junk-at-all', '~all-all', 'guess', '~all'],
  ['a -all/24', 'junk-at-all', '-all/24', 'clear', '-all'],
  ['a -all:x', 'junk-at-all', '-all:x', 'clear', '-all'],
  ['a -al', 'junk-at-all', '-al', 'clear', '-all'],
  ['a ~all1', 'junk-at-all', '~all1', 'guess', '~all'],
  ['a all.', 'junk-at-all', 'all.', 'guess', 'all'],
  ['a +all;', 'junk-at-all', '+all;', 'guess', '+all'],
  // Qualifiers.
  ['a - all', 'qualifier-syntax', '- all', 'clear', '-all'],
  ['a + ?all', 'qualifier-syntax', '+ ?all', 'clear', '?all'],
  ['a ~all ~', 'qualifier-syntax', '~', 'guess', ''],
  ['a mx ~', 'qualifier-syntax', '~', 'guess', '~all'],
  ['a - include:x.example.com', 'qualifier-syntax', '- include:x.example.com', 'guess', '-include:x.example.com'],
  ['++a -all', 'qualifier-syntax', '++a', 'clear', '+a'],
  ['-~all', 'qualifier-syntax', '-~all', 'guess', '~all'],
  ['a all-', 'qualifier-syntax', 'all-', 'clear', '-all'],
  [
    'include:x.example.com~ all',
    'qualifier-syntax',
    'include:x.example.com~ all',
    'clear',
    'include:x.example.com ~all',
  ],
  ['+redirect=x.example.com', 'qualifier-syntax', '+redirect=x.example.com', 'clear', 'redirect=x.example.com'],
  // Names and separators.
  ['a prt -all', 'unknown-mechanism', 'prt', 'guess', 'ptr'],
  ['aa:x.example.com', 'unknown-mechanism', 'aa:x.example.com', 'guess', 'a:x.example.com'],
  [
    'inlcude:secure100.t-systems.com -all',
    'unknown-mechanism',
    'inlcude:secure100.t-systems.com',
    'clear',
    'include:secure100.t-systems.com',
  ],
  ['includ:x.example.com', 'unknown-mechanism', 'includ:x.example.com', 'clear', 'include:x.example.com'],
  ['a brevo-code:0123abcd', 'unknown-mechanism', 'brevo-code:0123abcd', 'clear', ''],
  ['a ; -all', 'unknown-mechanism', ';', 'clear', ''],
  [
    'redirect:stadtfrauenfeld.ch',
    'colon-for-equals',
    'redirect:stadtfrauenfeld.ch',
    'clear',
    'redirect=stadtfrauenfeld.ch',
  ],
  ['a -all exp:x.example.com', 'colon-for-equals', 'exp:x.example.com', 'clear', 'exp=x.example.com'],
  [
    'redirect=a.example.com redirect:b.example.com',
    'colon-for-equals',
    'redirect:b.example.com',
    'guess',
    'redirect=b.example.com',
  ],
  [
    'include=spf.protect.kvnbw.de ~all',
    'equals-for-colon',
    'include=spf.protect.kvnbw.de',
    'clear',
    'include:spf.protect.kvnbw.de',
  ],
  ['IP4=103.47.204.70 ~all', 'equals-for-colon', 'IP4=103.47.204.70', 'clear', 'IP4:103.47.204.70'],
  ['+ip=192.0.2.1 ~all', 'equals-for-colon', '+ip=192.0.2.1', 'clear', '+ip4:192.0.2.1'],
  ['a=192.0.2.1 ~all', 'equals-for-colon', 'a=192.0.2.1', 'clear', 'ip4:192.0.2.1'],
  ['ip4=0.0.0.0/0 ~all', 'equals-for-colon', 'ip4=0.0.0.0/0', 'guess', 'ip4:0.0.0.0/0'],
  // Addresses.
  [
    'ip4:152.99.135.211,152.99.135.123 ~all',
    'address-list',
    'ip4:152.99.135.211,152.99.135.123',
    'clear',
    'ip4:152.99.135.211 ip4:152.99.135.123',
  ],
  ['192.0.2.1;192.0.2.2 ~all', 'address-list', '192.0.2.1;192.0.2.2', 'clear', 'ip4:192.0.2.1 ip4:192.0.2.2'],
  [
    'a:x.example.com,y.example.com',
    'address-list',
    'a:x.example.com,y.example.com',
    'clear',
    'a:x.example.com a:y.example.com',
  ],
  [
    '+ip4:186.227.205.45186.227.205.43186.227.205.42',
    'bad-address',
    '+ip4:186.227.205.45186.227.205.43186.227.205.42',
    'guess',
    '+ip4:186.227.205.45 +ip4:186.227.205.43 +ip4:186.227.205.42',
  ],
  ['ip4:192.0.2.1.', 'bad-address', 'ip4:192.0.2.1.', 'clear', 'ip4:192.0.2.1'],
  ['ip4:125.212.134.114; ~all', 'bad-address', 'ip4:125.212.134.114;', 'clear', 'ip4:125.212.134.114'],
  ['a:2001:db8::1', 'address-as-host', 'a:2001:db8::1', 'clear', 'ip6:2001:db8::1'],
  ['ip4:192.0.2.1:25', 'bad-address', 'ip4:192.0.2.1:25', 'clear', 'ip4:192.0.2.1'],
  ['ip4:192.0.02.1', 'bad-address', 'ip4:192.0.02.1', 'guess', 'ip4:192.0.2.1'],
  ['ip6:fe80::1%eth0', 'bad-address', 'ip6:fe80::1%eth0', 'guess', 'ip6:fe80::1'],
  ['ip4:mail.example.com', 'bad-address', 'ip4:mail.example.com', 'guess', 'a:mail.example.com'],
  ['ip4:192.0.2.0/29/29', 'bad-prefix', 'ip4:192.0.2.0/29/29', 'clear', 'ip4:192.0.2.0/29'],
  ['ip4:192.0.2.0/08', 'bad-prefix', 'ip4:192.0.2.0/08', 'guess', 'ip4:192.0.2.0/8'],
  ['a/ -all', 'bad-prefix', 'a/', 'guess', 'a'],
  ['ip4:2001:db8::/32', 'address-family', 'ip4:2001:db8::/32', 'clear', 'ip6:2001:db8::/32'],
  ['ip6:192.0.2.1', 'address-family', 'ip6:192.0.2.1', 'clear', 'ip4:192.0.2.1'],
  ['a:31.47.199.36', 'address-as-host', 'a:31.47.199.36', 'clear', 'ip4:31.47.199.36'],
  ['mx:192.0.2.0/24', 'address-as-host', 'mx:192.0.2.0/24', 'clear', 'ip4:192.0.2.0/24'],
  ['include:85.215.134.45', 'address-as-host', 'include:85.215.134.45', 'clear', 'ip4:85.215.134.45'],
  ['redirect=192.0.2.1', 'address-as-host', 'redirect=192.0.2.1', 'guess', 'ip4:192.0.2.1'],
  ['include:80.88.164.124/32', 'prefix-not-allowed', 'include:80.88.164.124/32', 'clear', 'ip4:80.88.164.124/32'],
  ['include:x.example.com/24', 'prefix-not-allowed', 'include:x.example.com/24', 'clear', 'include:x.example.com'],
  ['ptr/24', 'prefix-not-allowed', 'ptr/24', 'clear', 'ptr'],
  // Targets.
  ['include:ip4:80.88.164.124/32', 'nested-mechanism', 'include:ip4:80.88.164.124/32', 'clear', 'ip4:80.88.164.124/32'],
  [
    'include:include:x.example.com',
    'nested-mechanism',
    'include:include:x.example.com',
    'clear',
    'include:x.example.com',
  ],
  ['+ip4:ip4:67.43.235.202', 'nested-mechanism', '+ip4:ip4:67.43.235.202', 'clear', '+ip4:67.43.235.202'],
  ['a:mx:x.example.com', 'nested-mechanism', 'a:mx:x.example.com', 'clear', 'mx:x.example.com'],
  [
    'redirect=include:x.example.com',
    'nested-mechanism',
    'redirect=include:x.example.com',
    'guess',
    'include:x.example.com',
  ],
  [
    'include:spf:protection.outlook.com',
    'bad-target',
    'include:spf:protection.outlook.com',
    'guess',
    'include:spf.protection.outlook.com',
  ],
  ['include:://improvmx.com', 'bad-target', 'include:://improvmx.com', 'clear', 'include:improvmx.com'],
  [
    'include:https://x.example.com/spf',
    'bad-target',
    'include:https://x.example.com/spf',
    'clear',
    'include:x.example.com',
  ],
  ['include:@x.example.com', 'bad-target', 'include:@x.example.com', 'guess', 'include:x.example.com'],
  ['a:mail..example.com', 'bad-target', 'a:mail..example.com', 'guess', 'a:mail.example.com'],
  ['include:x.example.com;', 'bad-target', 'include:x.example.com;', 'clear', 'include:x.example.com'],
  ['include:mx -all', 'bad-target', 'include:mx', 'guess', 'mx'],
  ['exists:%d.x.example.com', 'macro-syntax', 'exists:%d.x.example.com', 'guess', 'exists:%{d}.x.example.com'],
  // Whole records.
  ['a -all v=spf1 include:musvc.com ~all', 'concatenated-records', 'v=spf1', 'guess', ''],
  ['a -allv=spf1 mx ~all', 'concatenated-records', '-allv=spf1', 'guess', '-all'],
  ['redirect=v=spf1 a ?all', 'concatenated-records', 'redirect=v=spf1', 'guess', ''],
  [
    '+v=spf1mxaptrip4:216.36.128.160/28-all',
    'concatenated-records',
    '+v=spf1mxaptrip4:216.36.128.160/28-all',
    'guess',
    'mx a ptr ip4:216.36.128.160/28 -all',
  ],
  ['redirect=a.example.com redirect=b.example.com', 'repeated-modifier', 'redirect=b.example.com', 'guess', ''],
  ['a ~all MS=ms89648615', 'unknown-modifier', 'MS=ms89648615', 'clear', ''],
  [
    'a ~all v=DMARC1; p=none; rua=mailto:x@example.com',
    'unknown-modifier',
    'v=DMARC1; p=none; rua=mailto:x@example.com',
    'clear',
    '',
  ],
  ['a forward-email=x ~all', 'unknown-modifier', 'forward-email=x', 'clear', ''],
  ['redirct=x.example.com', 'unknown-modifier', 'redirct=x.example.com', 'guess', 'redirect=x.example.com'],
];

const withoutRemedy: readonly NoRemedyRow[] = [
  ['ip4:300.1.2.3', 'bad-address', 'ip4:300.1.2.3'],
  ['192.0.2', 'bad-address', '192.0.2'],
  ['ip4:1.2.3.4.5', 'bad-address', 'ip4:1.2.3.4.5'],
  ['ip6:2001:db8', 'bad-address', 'ip6:2001:db8'],
  ['ip4:192.0.2.0/33', 'bad-prefix', 'ip4:192.0.2.0/33'],
  ['ip4:192.0.2.0/64', 'bad-prefix', 'ip4:192.0.2.0/64'],
  ['include:ekom21', 'bad-target', 'include:ekom21'],
  [`a:${'x'.repeat(64)}.example.com`, 'bad-target', `a:${'x'.repeat(64)}.example.com`],
  ['include:%{q}.example.com', 'macro-syntax', 'include:%{q}.example.com'],
  ['exists:%{d', 'macro-syntax', 'exists:%{d'],
  ['wiki:page', 'unknown-mechanism', 'wiki:page'],
];

const clean = [
  '',
  'mx a:pavyzdys.lt -all',
  'exists:%{ir}.%{v}._spf.%{d2} exp=%{i}.why.example.com -all',
  'include:_spf.x-y.example.com. A:MAIL.example.com/24//64 ~ALL',
  'a mx ptr ra=postmaster rp=100 rr=all -all',
  'a:xn--mnchen-3ya.example.com ip6:2001:db8::a:1 redirect=_spf.xn--p1ai',
  'a  mx   -all  ',
];

describe('findMistakes', () => {
  it.each(rows)('%s: %s', (terms, kind, text, remedy, replacement) => {
    const [mistake, ...others] = mistakesIn(terms);
    expect(others).toEqual([]);
    expect(mistake).toMatchObject({ kind, text: octets(text), remedy: { kind: remedy, replacement } });
    expect(octets(`v=spf1 ${terms}`).slice(mistake!.span.start, mistake!.span.end)).toBe(octets(text));
  });

  it.each(withoutRemedy)('%s: %s, without a remedy', (terms, kind, text) => {
    expect(mistakesIn(terms)).toMatchObject([{ kind, text, remedy: { kind: 'none' } }]);
  });

  it.each(clean)('finds nothing in %j', (terms) => {
    expect(mistakesIn(terms)).toEqual([]);
  });

  it('names the code points of a character, not its octets', () => {
    expect(mistakesIn('mx\u00a0\u2013all')).toMatchObject([
      { codePoints: [0xa0, 0x2013], remedy: { replacement: 'mx -all' } },
    ]);
  });

  it('takes an octet that is no UTF-8 for itself', () => {
    const record = parseSpfRecord('v=spf1 mx \x96all');
    expect(findMistakes(record)).toMatchObject([
      { codePoints: [0x96], remedy: { kind: 'clear', replacement: '-all' } },
    ]);
  });

  it('names the nearest mechanism and what is wrong with a target', () => {
    expect(mistakesIn('prt')).toMatchObject([{ name: 'prt', nearest: 'ptr' }]);
    expect(mistakesIn('include:ekom21')).toMatchObject([{ why: 'single-label' }]);
    expect(mistakesIn('include:://x.example')).toMatchObject([{ why: 'url' }]);
  });

  it('hands out text of another kind that a remedy leaves out', () => {
    expect(mistakesIn('~allv=DMARC1; p=none; a')).toMatchObject([{ remedy: { elsewhere: 'v=DMARC1; p=none;' } }]);
    expect(mistakesIn('a MS=ms1')).toMatchObject([{ remedy: { elsewhere: 'MS=ms1' } }]);
  });

  it('offers the other readings of a host name', () => {
    expect(mistakesIn('mail.example.com')).toMatchObject([{ remedy: { others: ['include:mail.example.com'] } }]);
  });

  it('gives several mistakes of one record in order', () => {
    const kinds = mistakesIn('ipv4:192.0.2.1 include: x.example.com prt ~all.').map((mistake) => mistake.kind);
    expect(kinds).toEqual(['ip-mechanism-name', 'missing-argument', 'unknown-mechanism', 'junk-at-all']);
  });
});
