import { describe, expect, it } from 'vitest';
import { rtfText } from '../../../src/mail/text/rtf-text.js';
import { growth, linearGrowth } from '../../support/processor-time.js';

describe('the text of RTF', () => {
  it.each([
    ['paragraphs and tabs', '{\\rtf1 one\\par two\\line three\\tab four}', 'one\ntwo\nthree\tfour'],
    ['signs', '{\\rtf1 a\\~b\\_c \\{d\\} \\\\ \\ldblquote e\\rdblquote\\emdash f}', 'a\u00a0b-c {d} \\ “e”—f'],
    ['line ends of the file, which mean nothing', '{\\rtf1 on\r\ne}', 'one'],
    ['the code page of the document', "{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'e8\\'f1\\'fc\\'ec\\'ee}", 'Письмо'],
    [
      'the charset of each font',
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset186 Arial;}{\\f1\\fcharset204 Arial;}}\\f0 gr\\'e1\\'feo{\\f1 \\'cf} \\'f0}",
      'grįžoП š',
    ],
    ['Unicode, with what stands in for it', "{\\rtf1\\uc1 \\u353?\\u382\\'9e\\u-10179?\\u-8704?x}", 'šž😀x'],
    ['Unicode, with nothing in its place', '{\\rtf1\\uc0 \\u353 x{\\uc2 \\u382 zzy}\\u353 x}', 'šxžyšx'],
    [
      'no tables, pictures or names of programs',
      '{\\rtf1{\\colortbl;\\red0;}{\\*\\generator W;}{\\info{\\title t}}{\\pict 89504e47}x}',
      'x',
    ],
    [
      'HTML that Outlook put into it',
      '{\\rtf1\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 550 no\\htmlrtf\\par}\\htmlrtf0 }',
      '550 no\n',
    ],
    ['more closing braces than opening ones', '{\\rtf1 a}}} b', 'a b'],
    ['no closing brace', '{\\rtf1 a{\\b b', 'ab'],
    ['a lonely backslash', '{\\rtf1 a\\', 'a'],
  ])('keeps %s', (_what, rtf, text) => {
    expect(rtfText(rtf)).toBe(text);
  });

  it.each(['{', "\\'e0{}", '\\u353?', "\\f1 \\'e0\\f2 ", '\\uc999999999 \\u1 ', 'x'])(
    'takes time in proportion: %s',
    (piece) => {
      expect(growth((size) => rtfText(piece.repeat(size)), 2_000)).toBeLessThan(linearGrowth);
    },
  );
});
