import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDmarcRecord } from '../../../src/dmarc/record/record.js';
import { processorMs } from '../../support/processor-time.js';
import { dmarcRecordText } from './texts.js';

/** The problems of a record, with the text that each points at instead of its span. */
function problems(text: string): unknown[] {
  return parseDmarcRecord(text).problems.map(({ span, ...problem }) => ({
    ...problem,
    at: text.slice(span.start, span.end),
  }));
}

describe('the values of a record', () => {
  it('has the defaults of RFC 9989 §4.7', () => {
    expect(parseDmarcRecord('v=DMARC1; p=reject')).toMatchObject({
      published: { p: { kind: 'valid', value: 'reject' }, sp: { kind: 'absent' }, np: { kind: 'absent' } },
      psd: 'u',
      testing: false,
      adkim: 'relaxed',
      aspf: 'relaxed',
      failureOptions: ['0'],
      percent: 100,
      rua: [],
      ruf: [],
      problems: [],
    });
  });

  it('reads every tag', () => {
    const text =
      'v=DMARC1; p=none; sp=quarantine; np=reject; psd=n; t=y; adkim=s; aspf=s; fo=1:d:s; rua=mailto:a@example.com, mailto:b@example.com; ruf=mailto:c@example.com';
    expect(parseDmarcRecord(text)).toMatchObject({
      published: { p: { value: 'none' }, sp: { value: 'quarantine' }, np: { value: 'reject' } },
      psd: 'n',
      testing: true,
      adkim: 'strict',
      aspf: 'strict',
      failureOptions: ['1', 'd', 's'],
      rua: [{ text: 'mailto:a@example.com' }, { text: 'mailto:b@example.com' }],
      ruf: [{ text: 'mailto:c@example.com' }],
      problems: [],
    });
  });

  it.each([
    'v=DMARC1;p=reject;',
    'v = DMARC1 ; p = reject ; ',
    'v=DMARC1; p=Reject',
    'v=DMARC1; rua=mailto:a@example.com; p=reject',
  ])('finds nothing wrong with %j', (text) => {
    const record = parseDmarcRecord(text);
    expect(record.published.p).toMatchObject({ kind: 'valid', value: 'reject' });
    expect(record.problems).toEqual([]);
  });

  it('reads the last of a repeated tag', () => {
    expect(parseDmarcRecord('v=DMARC1; p=none; p=reject').published.p).toMatchObject({ value: 'reject' });
    expect(parseDmarcRecord('v=DMARC1; p=reject; p=rejct').published.p).toMatchObject({ kind: 'invalid' });
  });

  it('is not confused by tags named like properties of objects', () => {
    expect(problems('v=DMARC1; p=none; constructor=1; __proto__=2')).toEqual([
      { kind: 'unknown-tag', name: 'constructor', at: 'constructor' },
      { kind: 'malformed-item', text: '__proto__=2', at: '__proto__=2' },
    ]);
  });
});

describe('problems with the tag list', () => {
  it.each([
    ['v=DMARC1; p=none; reports', [{ kind: 'malformed-item', text: 'reports', at: 'reports' }]],
    [
      'v=DMARC1; p=none, sp=none',
      [
        { kind: 'policy-invalid', tag: 'p', value: 'none, sp=none', consequence: 'no-dmarc', at: 'none, sp=none' },
        { kind: 'swallowed-tag', inside: 'p', tag: 'sp', separator: 'comma', at: 'sp' },
      ],
    ],
    [
      'v=DMARC1; p=rejectsp=none; rua=mailto:a@example.com',
      [
        { kind: 'swallowed-tag', inside: 'p', tag: 'sp', separator: 'nothing', at: 'sp' },
        {
          kind: 'policy-invalid',
          tag: 'p',
          value: 'rejectsp=none',
          consequence: 'counts-as-none',
          at: 'rejectsp=none',
        },
      ],
    ],
    [
      'v=DMARC1; p=none; rua=mailto:a@example.com ruf=mailto:b@example.com',
      [{ kind: 'swallowed-tag', inside: 'rua', tag: 'ruf', separator: 'blank', at: 'ruf' }],
    ],
    [
      'v=DMARC1; p=none; rua=mailto:a@example.com,ruf=mailto:b@example.com',
      [{ kind: 'swallowed-tag', inside: 'rua', tag: 'ruf', separator: 'comma', at: 'ruf' }],
    ],
    [
      'v=DMARC1; p=none; adkim=s aspf=s',
      [{ kind: 'swallowed-tag', inside: 'adkim', tag: 'aspf', separator: 'blank', at: 'aspf' }],
    ],
    ['v=DMARC1; p=none; v=DMARC1', [{ kind: 'second-record', at: 'v=DMARC1' }]],
    ['v=DMARC1; rua=mailto:a@example.com v=DMARC1; p=none', [{ kind: 'second-record', at: 'v' }]],
    ['v=DMARC1; P=none', [{ kind: 'tag-name-case', name: 'P', at: 'P' }]],
    ['v=DMARC1; p=none;\u00c2\u00a0', expect.arrayContaining([{ kind: 'illegal-character', at: '\u00c2\u00a0' }])],
    ['v=DMARC1; p=none;; ;', []],
  ])('%j', (text, expected) => {
    const found = problems(text);
    expect(found).toHaveLength(Array.isArray(expected) ? expected.length : found.length);
    expect(found).toEqual(Array.isArray(expected) ? expect.arrayContaining(expected) : expected);
  });

  it('leaves a URI with an equals sign in its query alone', () => {
    expect(problems('v=DMARC1; p=none; rua=mailto:a@example.com?t=y&sp=1')).toEqual([]);
  });

  it('says that a list of thousands of tags was cut', () => {
    const text = `v=DMARC1; p=none;${'x=1;'.repeat(5_000)}`;
    expect(problems(text)).toContainEqual({ kind: 'too-many-tags', at: text });
  });
});

describe('problems with tags', () => {
  it.each([
    ['v=DMARC1', [{ kind: 'policy-missing', at: 'v=DMARC1' }]],
    ['v=DMARC1; p=none; p=none', [{ kind: 'duplicate-tag', tag: 'p', values: ['none'], at: 'p=none' }]],
    [
      'v=DMARC1; p=rejct',
      [{ kind: 'policy-invalid', tag: 'p', value: 'rejct', nearest: 'reject', consequence: 'no-dmarc', at: 'rejct' }],
    ],
    ['v=DMARC1; p=', [{ kind: 'policy-invalid', tag: 'p', value: '', consequence: 'no-dmarc', at: 'p=' }]],
    [
      'v=DMARC1; p=reject; sp=block; rua=mailto:a@example.com',
      [{ kind: 'policy-invalid', tag: 'sp', value: 'block', consequence: 'counts-as-none', at: 'block' }],
    ],
    [
      'v=DMARC1; p=reject; np=block; rua=https://example.com/',
      [
        { kind: 'policy-invalid', tag: 'np', value: 'block', consequence: 'counts-as-none', at: 'block' },
        {
          kind: 'report-uri-unsupported',
          tag: 'rua',
          text: 'https://example.com/',
          scheme: 'https',
          at: 'https://example.com/',
        },
      ],
    ],
    ['v=DMARC1; p=none; aspf=s!', [{ kind: 'value-invalid', tag: 'aspf', value: 's!', nearest: 's', at: 's!' }]],
    [
      'v=DMARC1; p=none; adkim=relaxed',
      [{ kind: 'value-invalid', tag: 'adkim', value: 'relaxed', nearest: 'r', at: 'relaxed' }],
    ],
    ['v=DMARC1; p=none; t=maybe', [{ kind: 'value-invalid', tag: 't', value: 'maybe', at: 'maybe' }]],
    ['v=DMARC1; p=none; psd=x', [{ kind: 'value-invalid', tag: 'psd', value: 'x', at: 'x' }]],
    [
      'v=DMARC1; p=none; fo=0:1; ruf=mailto:a@example.com',
      [{ kind: 'value-invalid', tag: 'fo', value: '0:1', at: '0:1' }],
    ],
    ['v=DMARC1; p=none; fo=1', [{ kind: 'fo-without-ruf', at: 'fo=1' }]],
    ['v=DMARC1; p=none; pct=50', [{ kind: 'removed-tag', tag: 'pct', value: '50', percent: 50, at: 'pct=50' }]],
    ['v=DMARC1; p=none; pct=101', [{ kind: 'removed-tag', tag: 'pct', value: '101', at: 'pct=101' }]],
    ['v=DMARC1; p=none; rf=afrf', [{ kind: 'removed-tag', tag: 'rf', value: 'afrf', at: 'rf=afrf' }]],
    ['v=DMARC1; p=none; ri=86400', [{ kind: 'removed-tag', tag: 'ri', value: '86400', at: 'ri=86400' }]],
    ['v=DMARC1; p=none; police=none', [{ kind: 'unknown-tag', name: 'police', nearest: 'p', at: 'police' }]],
    ['v=DMARC1; p=none; custom=1', [{ kind: 'unknown-tag', name: 'custom', at: 'custom' }]],
    [
      'v=DMARC1; p=none; rua=a@example.com',
      [
        {
          kind: 'report-uri-invalid',
          tag: 'rua',
          text: 'a@example.com',
          why: 'missing-scheme',
          meant: 'mailto:a@example.com',
          at: 'a@example.com',
        },
      ],
    ],
    ['v=DMARC1; p=none; rua=', [{ kind: 'report-uri-empty', tags: ['rua'], whole: true, at: 'rua=' }]],
    [
      'v=DMARC1; p=none; ruf=mailto:a@example.com!10m',
      [{ kind: 'report-size-suffix', tag: 'ruf', suffix: '!10m', at: '!10m' }],
    ],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it.each(['0', '1', 'd', 's', '0:d', 'd:0', '1:d:s', 'd:1:s', 's:d:1', 'd:s', 'D:S'])('accepts fo=%s', (fo) => {
    expect(problems(`v=DMARC1; p=none; fo=${fo}; ruf=mailto:a@example.com`)).toEqual([]);
  });

  it.each(['', '2', '0:1', 'd:d', '1:', ':d', '1 : d', '1,d'])('refuses fo=%s', (fo) => {
    expect(problems(`v=DMARC1; p=none; fo=${fo}; ruf=mailto:a@example.com`)).toMatchObject([
      { kind: 'value-invalid', tag: 'fo' },
    ]);
  });

  it('names the bound of a list of a thousand report addresses', () => {
    const rua = Array.from({ length: 1000 }, (_, index) => `mailto:a${index}@example.com`).join();
    const record = parseDmarcRecord(`v=DMARC1; p=none; rua=${rua}`);
    expect(record.rua).toHaveLength(50);
    expect(record.problems).toMatchObject([{ kind: 'too-many-report-uris', tag: 'rua', limit: 50 }]);
  });
});

describe('any text', () => {
  it('has no more problems than a person could read, however long it is', () => {
    const text = `v=DMARC1;${` x=${' p=none'.repeat(1_000)};`.repeat(20)}rua=${'a,'.repeat(10_000)}`;
    expect(parseDmarcRecord(text).problems.length).toBeLessThan(400);
  });

  it('is read without an exception, every problem inside it and in order', () => {
    let found = 0;
    fc.assert(
      fc.property(dmarcRecordText, (text) => {
        const record = parseDmarcRecord(text);
        expect(record.text).toBe(text);
        let before = 0;
        for (const { span } of record.problems) {
          expect(span.start).toBeGreaterThanOrEqual(before);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          before = span.start;
          found += 1;
        }
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it.each([' ', ',', ' p', ' p=', '!', '!1', 'p=none ', ';', 'a=', '%', ', p ', '@', 'mailto:', '\u00ff'])(
    'takes time in proportion to its length: %j again and again',
    (piece) => {
      const text = `v=DMARC1; p=none; rua=${piece.repeat(Math.ceil(131_072 / piece.length))}`;
      expect(processorMs(() => parseDmarcRecord(text))).toBeLessThan(1_000);
    },
  );
});
