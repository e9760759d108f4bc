import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/dns/answer.js';
import { answerFromJson, answerToJson } from '../../src/dns/answer-json.js';
import { type Domain, domainFromLabels, domainFromText, root } from '../../src/dns/name.js';
import {
  type AnsweredQuestion,
  type SavedRun,
  savedRunFromJson,
  savedRunToJson,
  viewOfRun,
} from '../../src/dns/saved-run.js';
import { jsonText } from '../../src/report/layout/json-text.js';
import { dateOf } from '../../src/text/date.js';

const name = domainFromText('manodomenas.lt')!;
const octets = fc.string({
  unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
  maxLength: 255,
});
const txt: fc.Arbitrary<Answer<'TXT'>> = fc
  .array(fc.array(octets, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((records) => ({ status: 'found', records }));

/** Names with labels of any octets, the root too. */
const names: fc.Arbitrary<Domain> = fc
  .array(fc.oneof(octets, fc.constantFrom('a', ' ', '\\', '.', '\0', '"', '__proto__')), { maxLength: 4 })
  .map((labels) => domainFromLabels(labels.map((label) => label.slice(0, 63))) ?? root);

const run: SavedRun = {
  unixSeconds: 1_795_000_000,
  source: ['9.9.9.9'],
  answers: new Map([
    [
      'manodomenas.lt',
      [
        { name, type: 'TXT', answer: { status: 'found', records: [['v=spf1 ', '-all']] } },
        { name, type: 'MX', answer: { status: 'found', records: [{ preference: 10, exchange: name }] } },
        { name, type: 'A', answer: { status: 'nxdomain' } },
        { name, type: 'AAAA', answer: { status: 'failed', reason: 'servfail' } },
        { name, type: 'NS', answer: { status: 'unasked' } },
      ],
    ],
    ['kitas.lt', []],
  ]),
};

describe('a saved run', () => {
  it('is read as it was written, by whatever was asked', () => {
    const read = savedRunFromJson(JSON.parse(JSON.stringify(savedRunToJson(run))))!;
    expect(read.unixSeconds).toBe(run.unixSeconds);
    expect(read.source).toEqual(run.source);
    for (const { type, answer } of run.answers.get('manodomenas.lt')!)
      expect(viewOfRun(read, 'manodomenas.lt').lookup(name, type)).toEqual(answer);
    expect(viewOfRun(read, 'kitas.lt').lookup(name, 'TXT')).toEqual({ status: 'unasked' });
    // What is known under another label is better than nothing.
    expect(viewOfRun(read, 'kažkas').lookup(name, 'A')).toEqual({ status: 'nxdomain' });
  });

  it('keeps every name, null MX and odd ones included', () => {
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 4 }), (all) => {
        const answered = all.flatMap((one): AnsweredQuestion[] => [
          {
            name: one,
            type: 'MX',
            answer: { status: 'found', records: all.map((exchange) => ({ preference: 0, exchange })) },
          },
          { name: one, type: 'CNAME', answer: { status: 'found', records: [one] } },
          { name: one, type: 'PTR', answer: { status: 'found', records: all } },
        ]);
        const odd: SavedRun = { ...run, answers: new Map([['x', answered]]) };
        const read = savedRunFromJson(JSON.parse(jsonText(savedRunToJson(odd))))!;
        for (const { name: of, type, answer } of answered)
          expect(viewOfRun(read, 'x').lookup(of, type)).toEqual(answer);
      }),
    );
  });

  it.each([
    ['the last second that has a date', 253_402_300_799, true],
    ['a second later', 253_402_300_800, false],
    ['the largest safe number', Number.MAX_SAFE_INTEGER, false],
    ['before 1970', -1, false],
    ['a zero below zero', -0, true],
  ])('was at %s: %s', (_what, unixSeconds, isRead) => {
    const read = savedRunFromJson({ ...savedRunToJson(run), unixSeconds });
    expect(read !== undefined).toBe(isRead);
    if (read !== undefined) expect(dateOf(read.unixSeconds)).toBe(unixSeconds === 0 ? '1970-01-01' : '9999-12-31');
    expect(Object.is(read?.unixSeconds, -0)).toBe(false);
  });

  it('keeps every octet of a text', () => {
    fc.assert(
      fc.property(txt, (answer) => {
        const json: unknown = JSON.parse(JSON.stringify(answerToJson('TXT', answer)));
        expect(answerFromJson('TXT', json)).toEqual(answer);
      }),
    );
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['another format', { format: 'x', runs: {} }],
    ['no time', { ...savedRunToJson(run), unixSeconds: 'now' }],
    ['no source', { ...savedRunToJson(run), source: 7 }],
    ['no runs', { ...savedRunToJson(run), runs: [] }],
    ['an answer of no kind', { ...savedRunToJson(run), runs: { a: { 'A manodomenas.lt': { status: 'perhaps' } } } }],
    [
      'a type that nobody asks for',
      { ...savedRunToJson(run), runs: { a: { 'LOC manodomenas.lt': { status: 'nodata' } } } },
    ],
    ['a name that cannot be', { ...savedRunToJson(run), runs: { a: { 'A a..b': { status: 'nodata' } } } }],
    ['no record in an answer', { ...savedRunToJson(run), runs: { a: { 'A a.lt': { status: 'found', records: [] } } } }],
    [
      'an address that is none',
      { ...savedRunToJson(run), runs: { a: { 'A a.lt': { status: 'found', records: ['1.2.3'] } } } },
    ],
    [
      'a string too long',
      { ...savedRunToJson(run), runs: { a: { 'TXT a.lt': { status: 'found', records: [['x'.repeat(256)]] } } } },
    ],
    [
      'a character that is no octet',
      { ...savedRunToJson(run), runs: { a: { 'TXT a.lt': { status: 'found', records: [['ž']] } } } },
    ],
  ])('is refused with %s', (_, json) => {
    expect(savedRunFromJson(json)).toBeUndefined();
  });

  it('is refused or read, never more, whatever it holds', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void savedRunFromJson({ ...savedRunToJson(run), runs: json })));
  });
});
