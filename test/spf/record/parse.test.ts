import { describe, expect, it } from 'vitest';
import { formatNetwork } from '../../../src/ip/network.js';
import { formatMechanism, formatTerm } from '../../../src/spf/record/format.js';
import { parseSpfRecord } from '../../../src/spf/record/parse.js';
import {
  type Directive,
  directivesOf,
  hasAll,
  type MacroPiece,
  malformedTerms,
  modifierOf,
  redirectOf,
  type Term,
} from '../../../src/spf/record/record.js';

function only(text: string): Term {
  const { terms } = parseSpfRecord(`v=spf1 ${text}`);
  expect(terms).toHaveLength(1);
  return terms[0]!;
}

function directive(text: string): Directive {
  const term = only(text);
  expect(term.type, text).toBe('directive');
  return term as Directive;
}

function pieces(text: string): readonly MacroPiece[] {
  const { mechanism } = directive(`exists:${text}`);
  return mechanism.kind === 'exists' ? mechanism.target.pieces : [];
}

describe('mechanisms', () => {
  it.each([
    ['all', 'all'],
    ['ALL', 'all'],
    ['include:example.com', 'include:example.com'],
    ['Include:_spf.Example.com', 'include:_spf.Example.com'],
    ['a', 'a'],
    ['a:example.com', 'a:example.com'],
    ['A:example.com.', 'a:example.com'],
    ['mx', 'mx'],
    ['mX:example.com', 'mx:example.com'],
    ['ptr', 'ptr'],
    ['ptr:example.com', 'ptr:example.com'],
    ['exists:%{i}.example.com', 'exists:%{i}.example.com'],
    ['exists:%{i}/24.example.com', 'exists:%{i}/24.example.com'],
    ['ip4:192.0.2.1', 'ip4:192.0.2.1'],
    ['ip4:192.0.2.1/32', 'ip4:192.0.2.1'],
    ['ip4:192.0.2.1/0', 'ip4:192.0.2.1/0'],
    ['ip6:2001:DB8:0::1', 'ip6:2001:db8::1'],
    ['ip6:1:2:3:4:5:6:7::/64', 'ip6:1:2:3:4:5:6:7:0/64'],
    ['ip6:::ffff:192.0.2.1', 'ip6:::ffff:192.0.2.1'],
    ['ip6:::/0', 'ip6:::/0'],
    ['ip6:::1/128', 'ip6:::1'],
  ])('%s is read as %s', (text, canonical) => {
    expect(formatMechanism(directive(text).mechanism)).toBe(canonical);
  });

  it.each([
    ['a', undefined, 32, 128],
    ['a/24', undefined, 24, 128],
    ['a//64', undefined, 32, 64],
    ['a/24//64', undefined, 24, 64],
    ['a/0//0', undefined, 0, 0],
    ['mx/32//128', undefined, 32, 128],
    ['mx:example.com/24', 'example.com', 24, 128],
    ['mx:example.com//64', 'example.com', 32, 64],
    ['mx:example.com/24//64', 'example.com', 24, 64],
    ['a:%{d}/8', '%{d}', 8, 128],
    ['a:%{d/}/8//9', '%{d/}', 8, 9],
    ['a:x/24.example.com/8', 'x/24.example.com', 8, 128],
    ['a:foo:bar.com/16//48', 'foo:bar.com', 16, 48],
  ])('%s has its target and its two prefixes', (text, target, prefix4, prefix6) => {
    const { mechanism } = directive(text);
    expect(mechanism).toMatchObject({ prefix4, prefix6 });
    expect('target' in mechanism ? mechanism.target?.text : undefined).toBe(target);
  });

  it.each([
    ['+a', '+'],
    ['-a', '-'],
    ['~a', '~'],
    ['?a', '?'],
    ['a', '+'],
  ])('the qualifier of %s is %s', (text, qualifier) => {
    expect(directive(text).qualifier).toBe(qualifier);
  });

  it.each([
    'foo.com',
    'a.b-c',
    'x.1-1',
    'x.1a',
    'x.a1',
    '_x.y',
    'x.com.',
    '.com',
    'x..com',
    '%{d}',
    'x%%',
    'x%_',
    'x%-',
    '%{d1}.com',
  ])('the target %s ends as a domain-spec must', (target) => {
    expect(directive(`a:${target}`).mechanism).toMatchObject({ target: { text: target } });
  });

  it('keeps host bits of a network as they were written', () => {
    const { mechanism } = directive('ip4:192.0.2.77/24');
    expect(mechanism.kind === 'ip4' && formatNetwork(mechanism.network)).toBe('192.0.2.77/24');
  });
});

describe('modifiers', () => {
  it.each([
    ['redirect=example.com', 'redirect'],
    ['Redirect=%{d}', 'redirect'],
    ['exp=explain._spf.%{d}', 'exp'],
    ['EXP=a.b', 'exp'],
    ['moo=', 'unknown-modifier'],
    ['moo.x-y_9=%{d2r-}/:=x', 'unknown-modifier'],
    ['moo=%{c}%{r}%{t}', 'unknown-modifier'],
    ['include=example.com', 'unknown-modifier'],
    ['__proto__=1', 'malformed'],
    ['constructor=1', 'unknown-modifier'],
  ])('%s is %s', (text, type) => {
    expect(only(text).type).toBe(type);
  });

  it('are found wherever they stand, unknown ones as often as they like', () => {
    const record = parseSpfRecord('v=spf1 exp=e.example.com m=1 a redirect=r.example.com m=1 -all');
    expect(malformedTerms(record)).toEqual([]);
    expect(modifierOf(record, 'exp')?.target.text).toBe('e.example.com');
    expect(modifierOf(record, 'redirect')?.target.text).toBe('r.example.com');
    expect(directivesOf(record).map(formatTerm)).toEqual(['a', '-all']);
  });

  it('redirect does not apply beside an all (RFC 7208 §6.1)', () => {
    expect(redirectOf(parseSpfRecord('v=spf1 redirect=r.example.com ?all'))).toBeUndefined();
    expect(hasAll(parseSpfRecord('v=spf1 ?all redirect=r.example.com'))).toBe(true);
    expect(redirectOf(parseSpfRecord('v=spf1 redirect=r.example.com'))?.target.text).toBe('r.example.com');
  });
});

describe('macros', () => {
  const plain = { kind: 'macro', urlEscape: false, reverse: false, delimiters: '.' };

  it.each([
    ['%{d}', [{ ...plain, letter: 'd' }]],
    ['%{L}', [{ ...plain, letter: 'l', urlEscape: true }]],
    ['%{ir}', [{ ...plain, letter: 'i', reverse: true }]],
    ['%{d2}', [{ ...plain, letter: 'd', keep: 2 }]],
    ['%{d02R}', [{ ...plain, letter: 'd', keep: 2, reverse: true }]],
    ['%{d127}', [{ ...plain, letter: 'd', keep: 127 }]],
    ['%{l1r+-}', [{ ...plain, letter: 'l', keep: 1, reverse: true, delimiters: '+-' }]],
    ['%{s.-+,/_=}', [{ ...plain, letter: 's', delimiters: '.-+,/_=' }]],
    [
      'a%%b%_c%-d.%{v}',
      [
        { kind: 'literal', text: 'a%b c%20d.' },
        { ...plain, letter: 'v' },
      ],
    ],
    [
      '%{h}.%{o}%%',
      [
        { ...plain, letter: 'h' },
        { kind: 'literal', text: '.' },
        { ...plain, letter: 'o' },
        { kind: 'literal', text: '%' },
      ],
    ],
  ])('%s', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  it('take digits of any number', () => {
    expect(pieces(`%{d${'9'.repeat(10_000)}}`)).toMatchObject([{ letter: 'd', keep: 128 }]);
  });
});

describe('the text of a record', () => {
  it.each([
    ['v=spf1', []],
    ['v=spf1 ', []],
    ['V=SPF1   ', []],
    ['v=spf1 a', ['a']],
    ['v=spf1  a   mx  ', ['a', 'mx']],
  ])('%j holds the terms %j', (text, terms) => {
    expect(parseSpfRecord(text).terms.map((term) => term.text)).toEqual(terms);
  });

  it('gives every term its place', () => {
    const text = 'v=spf1 a  ip4:192.0.2.1/99 moo=1';
    for (const term of parseSpfRecord(text).terms) expect(text.slice(term.span.start, term.span.end)).toBe(term.text);
  });
});
