import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns } from '../../../src/report/layout/columns.js';
import { codeLines, paragraph } from '../../../src/report/layout/layout.js';
import { type Palette, plainPalette } from '../../../src/report/layout/palette.js';
import { underline } from '../../../src/report/layout/underline.js';
import { address, code, name, t } from '../../../src/text/text.js';

describe('a paragraph', () => {
  it('is broken at blanks, with the first and the other indents', () => {
    const lines = paragraph(t`one two three four`, plainPalette, { width: 12, first: '- ', rest: '  ' });
    expect(lines).toEqual(['- one two', '  three four']);
  });

  it('keeps what touches on one line: a name and the full stop behind it', () => {
    const lines = paragraph(t`to ${name('manodomenas.lt')}.`, plainPalette, { width: 16, first: '' });
    expect(lines).toEqual(['to', 'manodomenas.lt.']);
  });

  it('paints outside values and counts no colour', () => {
    const palette: Palette = { ...plainPalette, code: (text) => `\x1b[36m${text}\x1b[39m` };
    const lines = paragraph(t`see ${code('a:b.lt')}`, palette, { width: 10, first: '' });
    expect(lines).toEqual(['see \x1b[36ma:b.lt\x1b[39m']);
  });

  it('never exceeds its width, loses no character and lets no control character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 20, max: 100 }), (text, width) => {
        const lines = paragraph([{ kind: 'code', text }], plainPalette, { width, first: '  ' });
        for (const line of lines) {
          expect(columns(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/\p{Cc}/u);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is as wide as it may be where characters take two columns, or none', () => {
    const lines = (text: string): string[] =>
      paragraph([{ kind: 'code', text }], plainPalette, { width: 12, first: '| ', rest: '| ' });
    expect(lines('您的邮件被拒绝了')).toEqual(['| 您的邮件被', '| 拒绝了']);
    expect(lines('550 邮件 拒绝')).toEqual(['| 550 邮件', '| 拒绝']);
    expect(lines('a\u0301b\u0301c\u0301d\u0301e\u0301 abcd')).toEqual(['| a\u0301b\u0301c\u0301d\u0301e\u0301 abcd']);
    expect(lines('👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽')).toEqual(['| 👍🏽👍🏽👍🏽👍🏽👍🏽', '| 👍🏽']);
  });

  it('has its first line behind a label in colour', () => {
    const measure = { width: 12, first: '✓ ', firstPainted: '\x1b[32m✓\x1b[39m ' };
    expect(paragraph(t`one two three`, plainPalette, measure)).toEqual(['\x1b[32m✓\x1b[39m one two', '  three']);
  });

  it('lets no outside word begin a line as a command of a CI log, nor hold one', () => {
    const hostile = 'a ::error file=x::oops ##[error]no ##vso[x]y ::warning::x ip6:2001:db8::/32 ::1';
    const lines = paragraph([{ kind: 'code', text: hostile }], plainPalette, { width: 20, first: '  ' });
    for (const line of lines) expect(line).not.toMatch(/^\s*::|##(?:vso)?\[/);
    expect(lines.join(' ')).toContain('ip6:2001:db8::/32');
    expect(lines.join(' ')).toContain('\\x3a:error');
  });

  it('lets no piece of a broken word begin a line as a command', () => {
    for (let before = 0; before < 60; before += 1) {
      const text = `${'a'.repeat(before)}::stop-commands::x`;
      const lines = paragraph([code(text)], plainPalette, { width: 30, first: '    ' });
      expect(lines.filter((line) => line.trim().startsWith('::'))).toEqual([]);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(30);
      expect(
        lines
          .map((line) => line.trim())
          .join('')
          .replace('\\x3a', ':'),
      ).toBe(text);
    }
  });

  it('takes no command from two values that touch', () => {
    expect(paragraph([code('a#'), code('#[group]')], plainPalette, { width: 30, first: '' })).toEqual([
      'a#\\x23[group]',
    ]);
    expect(paragraph([code('a##'), code('vso[x]')], plainPalette, { width: 30, first: '' })).toEqual(['a#\\x23vso[x]']);
  });

  it('writes an address that begins a line with a zero before its colons', () => {
    const lines = paragraph([address('::1'), ...t` and `, address('::2')], plainPalette, { width: 40, first: '  ' });
    expect(lines).toEqual(['  0::1 and ::2']);
  });

  it('shows a byte string from DNS as the characters that it means', () => {
    const bytes = Buffer.from('ąžuolas', 'utf8').toString('latin1');
    expect(codeLines(bytes, plainPalette, 40, '')).toEqual(['ąžuolas']);
    expect(codeLines('\xff\x1b[31m', plainPalette, 40, '')).toEqual(['ÿ\\x1b[31m']);
  });
});

describe('an underline', () => {
  it('points at the characters at fault', () => {
    expect(underline('v=spf1 ip:1.2.3.4 -all', { start: 7, end: 17 }, 70)).toEqual([
      'v=spf1 ip:1.2.3.4 -all',
      '       ^^^^^^^^^^',
    ]);
  });

  it('says nothing where the whole record is meant', () => {
    expect(underline('v=spf1', { start: 0, end: 6 }, 70)).toBeUndefined();
  });

  it('points with as many carets as the characters take columns', () => {
    const bytes = Buffer.from('v=spf1 a:邮件.cn -all', 'utf8').toString('latin1');
    expect(underline(bytes, { start: 7, end: 18 }, 70)).toEqual(['v=spf1 a:邮件.cn -all', '       ^^^^^^^^^']);
    const after = { start: bytes.indexOf('-all'), end: bytes.length };
    expect(underline(bytes, after, 70)).toEqual(['v=spf1 a:邮件.cn -all', '                 ^^^^']);
  });

  it('stays inside the width whatever the record holds', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(text, fc.nat(80), fc.nat(80), fc.integer({ min: 30, max: 90 }), (text, one, other, width) => {
        const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
        for (const line of underline(text, { start, end }, width) ?? [])
          expect(columns(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('cuts a long record round the fault and stays inside the width', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.integer({ min: 30, max: 90 }), (one, other, width) => {
        const text = 'v=spf1 '.padEnd(301, 'abc ');
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const lines = underline(text, { start, end }, width);
        for (const line of lines ?? []) expect(columns(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
