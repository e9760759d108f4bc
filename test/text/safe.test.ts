import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { inert, isRunnerCommand, visible } from '../../src/text/safe.js';
import { anyText } from '../support/any-text.js';

describe('visible', () => {
  test.each([
    ['NUL', '\0', '\\x00'],
    ['ESC', '\x1b[31m', '\\x1b[31m'],
    ['BEL', '\x07', '\\x07'],
    ['backspace', '\b', '\\x08'],
    ['tab', '\t', '\\x09'],
    ['line feed', 'a\nb', 'a\\x0ab'],
    ['carriage return', '\r', '\\x0d'],
    ['DEL', '\x7f', '\\x7f'],
    ['CSI of C1', '\x9b31m', '\\x9b31m'],
    ['no-break space', '\u00a0', '\\xa0'],
    ['soft hyphen', '\u00ad', '\\xad'],
    ['bidi override', '\u202e', '\\u{202e}'],
    ['bidi isolate', '\u2066', '\\u{2066}'],
    ['right-to-left mark', '\u200f', '\\u{200f}'],
    ['Arabic letter mark', '\u061c', '\\u{61c}'],
    ['zero width space', '\u200b', '\\u{200b}'],
    ['zero width joiner', '\u200d', '\\u{200d}'],
    ['byte order mark', '\ufeff', '\\u{feff}'],
    ['line separator', '\u2028', '\\u{2028}'],
    ['paragraph separator', '\u2029', '\\u{2029}'],
    ['ideographic space', '\u3000', '\\u{3000}'],
    ['combining grapheme joiner', '\u034f', '\\u{34f}'],
    ['Hangul filler', '\u3164', '\\u{3164}'],
    ['half-width Hangul filler', '\uffa0', '\\u{ffa0}'],
    ['variation selector', '\ufe0f', '\\u{fe0f}'],
    ['supplementary variation selector', '\u{e0100}', '\\u{e0100}'],
    ['tag character', '\u{e0041}', '\\u{e0041}'],
    ['empty Braille pattern', '\u2800', '\\u{2800}'],
    ['private use', '\ue000', '\\u{e000}'],
    ['lone surrogate', 'a\ud800b', 'a\\u{d800}b'],
    ['unassigned', '\u0378', '\\u{378}'],
    ['noncharacter', '\uffff', '\\u{ffff}'],
  ])('writes out %s', (_, text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  test.each([
    'v=spf1 mx a:directo.gate.ee -all',
    'ąčęėįšųūž ĄČĘĖĮŠŲŪŽ „kabutės“ – brūkšnys…',
    'a\u0328z\u030c',
    'Ελληνικά кириллица 日本語 العربية עברית',
    '😀',
    '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    '',
  ])('leaves %j as it is', (text) => {
    expect(visible(text)).toBe(text);
  });

  it('lets no character through that a terminal acts on or hides, and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const shown = visible(text);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there
        expect(shown).not.toMatch(/[\0-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/);
        expect(visible(shown)).toBe(shown);
        expect(shown).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('writes out every octet of a byte string that is no printable ASCII or Latin letter', () => {
    for (let octet = 0; octet <= 0xff; octet += 1) {
      const invisible = octet < 0x20 || (octet >= 0x7f && octet <= 0xa0) || octet === 0xad;
      expect(visible(String.fromCharCode(octet)).startsWith('\\x'), `octet ${octet}`).toBe(invisible);
    }
  });
});

describe('inert', () => {
  it.each([
    ['##[group]x', '#\\x23[group]x'],
    ['a ##vso[task.setvariable variable=x]y', 'a #\\x23vso[task.setvariable variable=x]y'],
    ['##teamcity[x]', '#\\x23teamcity[x]'],
    ['###[x]', '##\\x23[x]'],
    ['may go on ##', 'may go on #\\x23'],
    ['## heading', '## heading'],
    ['a#b', 'a#b'],
  ])('%j is %j', (text, expected) => {
    expect(inert(text)).toBe(expected);
    expect(isRunnerCommand(inert(text))).toBe(false);
  });
});
