import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecord, formatTerm } from '../../../src/spf/record/format.js';
import { parseSpfRecord, parseTerm } from '../../../src/spf/record/parse.js';
import type { Term } from '../../../src/spf/record/record.js';

const octets = fc.string({
  unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
  maxLength: 80,
});
const termLike = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'mx',
        'ptr',
        'all',
        'include',
        'exists',
        'ip4',
        'ip6',
        'redirect',
        'exp',
        'moo',
        ':',
        '/',
        '//',
        '=',
        '.',
      ],
      ...[
        'example.com',
        '192.0.2.1',
        '2001:db8::1',
        '24',
        '0',
        '%{d}',
        '%{ir}',
        '%{L1r-}',
        '%',
        '%%',
        '{',
        '}',
        '-',
        '~',
        '+',
        '?',
        ' ',
        '\t',
        'com.',
      ],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const name = fc.constantFrom('a', 'MX', 'ptr', 'all', 'include', 'exists', 'ip4', 'ip6', 'redirect', 'exp', 'moo');
const argument = fc.constantFrom(
  ...[
    'example.com',
    'EXAMPLE.com.',
    '%{d}',
    '%{ir}.%{v}.x.org',
    '%{L1r+-}.x',
    'x%%y%_.com.',
    '192.0.2.77',
    '2001:DB8::1',
  ],
);
const wellFormedLike = fc
  .tuple(
    fc.constantFrom('', '+', '-', '~', '?'),
    name,
    fc.constantFrom('', ':', '='),
    fc.oneof(fc.constant(''), argument),
    fc.constantFrom('', '', '/24', '/0', '/32', '//64', '/8//128', '/33'),
  )
  .map((parts) => parts.join(''));
const recordLike = fc.oneof(
  octets,
  termLike.map((terms) => `v=spf1 ${terms}`),
  octets.map((text) => `v=spf1 ${text}`),
);

describe('for every text', () => {
  it('parsing and formatting gives the text back', () => {
    fc.assert(
      fc.property(recordLike, (text) => {
        expect(formatRecord(parseSpfRecord(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('the canonical form of a well-formed term means the same', () => {
    let wellFormed = 0;
    fc.assert(
      fc.property(fc.oneof(termLike, wellFormedLike), (text) => {
        for (const term of parseSpfRecord(`v=spf1 ${text}`).terms) {
          if (term.type === 'malformed') continue;
          wellFormed += 1;
          const again = parseTerm(formatTerm(term), 0);
          expect(meaning(again)).toEqual(meaning(term));
          expect(formatTerm(again)).toBe(formatTerm(term));
        }
      }),
      { numRuns: 5000 },
    );
    expect(wellFormed).toBeGreaterThan(150);
  });

  /** All of a term but its spelling: a final dot of a target means nothing. */
  function meaning(term: Term): unknown {
    return JSON.parse(
      JSON.stringify(term, (key, value: unknown) => {
        if (key === 'text' || key === 'span') return undefined;
        if (key === 'bits') return String(value);
        if (key === 'pieces') return JSON.stringify(value).replace(/\."\}\]$/, '"}]');
        return value;
      }),
    );
  }
});
