import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  below,
  type Domain,
  domainFromLabels,
  domainFromPresentation,
  domainFromText,
  domainFromUnicode,
  isSubdomain,
  labelsOf,
  parentOf,
  root,
} from '../../src/dns/name.js';
import { anyText } from '../support/any-text.js';

const label63 = 'a'.repeat(63);
/** 253 octets with their dots: the longest name there is. */
const longest = [label63, label63, label63, 'a'.repeat(61)];

const anyLabel = fc
  .uint8Array({ minLength: 1, maxLength: 63 })
  .map((octets) => octets.reduce((text, octet) => text + String.fromCharCode(octet), ''));
const anyLabels = fc.array(anyLabel, { minLength: 1, maxLength: 6 });
const anyDomain = anyLabels
  .map((labels) => domainFromLabels(labels))
  .filter((name): name is Domain => name !== undefined);

function domain(text: string): Domain {
  const name = domainFromText(text);
  if (name === undefined) throw new Error(`no name: ${text}`);
  return name;
}

describe('domainFromLabels', () => {
  test.each([
    ['letters in lower case', ['MANO', 'Domenas', 'lt'], 'mano.domenas.lt'],
    ['a dot inside a label', ['a.b', 'lt'], 'a\\.b.lt'],
    ['a backslash', ['a\\b'], 'a\\\\b'],
    ['a blank, NUL and ESC', [' \0\x1b'], '\\032\\000\\027'],
    ['octets outside ASCII, whose case counts (RFC 4343)', ['\xc4\xe4'], '\\196\\228'],
    ['DEL', ['\x7f'], '\\127'],
    ['other printable characters as they are', ['+="@;()$*!~'], '+="@;()$*!~'],
    ['the longest name', longest, longest.join('.')],
  ])('writes %s', (_, labels, expected) => {
    expect(domainFromLabels(labels)).toBe(expected);
  });

  test.each([
    ['no label', []],
    ['an empty label', ['a', '', 'lt']],
    ['a label of 64 octets', ['a'.repeat(64), 'lt']],
    ['a name of 254 octets', [label63, label63, label63, 'a'.repeat(62)]],
    ['a character above U+00FF', ['ą']],
    ['a character of two UTF-16 units', ['😀']],
  ])('refuses %s', (_, labels) => {
    expect(domainFromLabels(labels)).toBeUndefined();
  });

  it('counts octets, not the characters of escapes', () => {
    expect(domainFromLabels(['\0'.repeat(63)])).toBe('\\000'.repeat(63));
  });
});

describe('domainFromText', () => {
  test.each([
    ['Example.LT', 'example.lt'],
    ['example.lt.', 'example.lt'],
    ['_spf.example.lt', '_spf.example.lt'],
    ['a\\.lt', 'a\\\\.lt'],
    ['\\065.lt', '\\\\065.lt'],
    ['a b.lt', 'a\\032b.lt'],
    ['nul\0x.test', 'nul\\000x.test'],
    ['0x7f.1', '0x7f.1'],
    ['%41.com', '%41.com'],
  ])('takes %j literally', (text, expected) => {
    expect(domainFromText(text)).toBe(expected);
  });

  test.each(['', '.', '..', 'a..b', '.a', 'a..', `${'a'.repeat(64)}.lt`, 'pavyzdžiai.lt'])('refuses %j', (text) => {
    expect(domainFromText(text)).toBeUndefined();
  });
});

describe('domainFromPresentation', () => {
  test.each([
    ['', '.'],
    ['.', '.'],
    ['A.B.', 'a.b'],
    ['a\\.b.lt', 'a\\.b.lt'],
    ['a\\046b.lt', 'a\\.b.lt'],
    ['\\097.lt', 'a.lt'],
    ['\\065.lt', 'a.lt'],
    ['a\\;\\"\\@.lt', 'a;"@.lt'],
    ['a\\\\.lt', 'a\\\\.lt'],
    ['a\\.', 'a\\.'],
    ['a\\\\.', 'a\\\\'],
    ['\\000\\255.lt', '\\000\\255.lt'],
    ['\xc5\xa1.lt', '\\197\\161.lt'],
  ])('undoes the escapes of %j', (text, expected) => {
    expect(domainFromPresentation(text)).toBe(expected);
  });

  test.each([
    ['an escape above 255', '\\256.lt'],
    ['an escape of 300', '\\300.lt'],
    ['an escape of two digits', '\\12.lt'],
    ['an escape of one digit', 'a\\1b.lt'],
    ['a backslash at the end', 'a\\'],
    ['two dots', 'a..b'],
    ['a leading dot', '.a'],
    ['only dots', '..'],
    ['a character above U+00FF', 'ą.lt'],
  ])('refuses %s', (_, text) => {
    expect(domainFromPresentation(text)).toBeUndefined();
  });

  it('reads back every name as itself', () => {
    fc.assert(
      fc.property(anyDomain, (name) => {
        expect(domainFromPresentation(name)).toBe(name);
      }),
    );
  });

  it('writes printable ASCII only, and no upper case', () => {
    fc.assert(
      fc.property(anyDomain, (name) => {
        expect(name).toMatch(/^[!-@[-~]+$/);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        for (const read of [domainFromPresentation, domainFromText, domainFromUnicode]) {
          const name = read(text);
          if (name !== undefined) expect(domainFromPresentation(name)).toBe(name);
        }
      }),
    );
  });
});

describe('domainFromUnicode', () => {
  test.each([
    ['ManoDomenas.LT', 'manodomenas.lt'],
    ['ąžuolas.lt', 'xn--uolas-2wa16f.lt'],
    ['ĄŽUOLAS.LT.', 'xn--uolas-2wa16f.lt'],
    ['a\u0328z\u030cuolas.lt', 'xn--uolas-2wa16f.lt'],
    ['ąžuolas。lt', 'xn--uolas-2wa16f.lt'],
    ['_dmarc.ąžuolas.lt', '_dmarc.xn--uolas-2wa16f.lt'],
    ['xn--uolas-2wa16f.lt', 'xn--uolas-2wa16f.lt'],
    ['0x7f.1', '0x7f.1'],
    ['2130706433', '2130706433'],
  ])('reads %s', (text, expected) => {
    expect(domainFromUnicode(text)).toBe(expected);
  });

  test.each([
    ['%41.com', 'a percent sign'],
    ['a/b', 'a slash'],
    ['①.lt', 'a digit in a circle, which a URL reads as an address'],
    ['１２７.lt', 'full-width digits'],
    ['a b.lt', 'a blank'],
    ['a\u00ad\u202e.lt', 'soft hyphen and bidi override'],
    ['info@ąžuolas.lt', 'an at sign'],
    ['ąž..lt', 'an empty label'],
    ['', 'nothing'],
    ['\ud800.lt', 'a lone surrogate'],
  ])('refuses %j for %s', (text) => {
    expect(domainFromUnicode(text)).toBeUndefined();
  });

  it('refuses ten million characters instead of running out of stack', () => {
    expect(domainFromUnicode('ą'.repeat(10_000_000))).toBeUndefined();
    expect(domainFromUnicode('a'.repeat(10_000_000))).toBeUndefined();
  });
});

describe('labelsOf', () => {
  it('gives back the labels a name was made of, in lower case', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        const name = domainFromLabels(labels);
        fc.pre(name !== undefined);
        const lower = labels.map((label) => label.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
        expect(labelsOf(name)).toEqual(lower);
      }),
    );
  });

  it('finds none in the root', () => {
    expect(labelsOf(root)).toEqual([]);
  });
});

describe('isSubdomain', () => {
  test.each([
    ['a.lt', 'a.lt', true],
    ['b.a.lt', 'a.lt', true],
    ['ba.lt', 'a.lt', false],
    ['a.lt', 'b.a.lt', false],
    ['lt', 'a.lt', false],
  ])('%s below %s: %s', (name, ancestor, expected) => {
    expect(isSubdomain(domain(name), domain(ancestor))).toBe(expected);
  });

  it('is not taken in by a dot inside a label', () => {
    const dotted = domainFromPresentation('a\\.c.test')!;
    expect(isSubdomain(dotted, domain('c.test'))).toBe(false);
    expect(isSubdomain(dotted, domain('test'))).toBe(true);
  });

  it('has every name below the root and below each of its parents', () => {
    expect(isSubdomain(root, root)).toBe(true);
    fc.assert(
      fc.property(anyDomain, (name) => {
        for (let at = name; at !== root; at = parentOf(at)) expect(isSubdomain(name, at)).toBe(true);
        expect(isSubdomain(name, root)).toBe(true);
        expect(isSubdomain(root, name)).toBe(false);
      }),
    );
  });
});

describe('parentOf', () => {
  it('leaves out the leftmost label', () => {
    fc.assert(
      fc.property(anyDomain, (name) => {
        expect(labelsOf(parentOf(name))).toEqual(labelsOf(name).slice(1));
      }),
    );
  });

  it('ends at the root', () => {
    expect(parentOf(domain('lt'))).toBe(root);
    expect(parentOf(root)).toBe(root);
  });
});

describe('below', () => {
  it('puts labels in front', () => {
    expect(below('directo._domainkey', domain('manodomenas.lt'))).toBe('directo._domainkey.manodomenas.lt');
    expect(below('_dmarc', root)).toBe('_dmarc');
  });

  it('is undefined where the whole is too long or the prefix is empty', () => {
    expect(below('_dmarc', domain(longest.join('.')))).toBeUndefined();
    expect(below('', domain('lt'))).toBeUndefined();
  });
});
