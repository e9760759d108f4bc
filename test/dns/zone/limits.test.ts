import { describe, expect, it, test } from 'vitest';
import { maxEntryWords, maxZoneOctets, maxZoneRecords } from '../../../src/dns/zone/limits.js';
import { errorIn, recordsIn } from './support.js';

describe('bounds', () => {
  it('of octets', () => {
    expect(recordsIn(`a TXT x\n${';'.repeat(maxZoneOctets - 8)}`)).toHaveLength(1);
    expect(errorIn(';'.repeat(maxZoneOctets + 1))).toMatchObject({ line: 1, problem: { kind: 'too-many-octets' } });
  });

  it('of records', () => {
    expect(recordsIn('a A 1.1.1.1\n'.repeat(maxZoneRecords))).toHaveLength(maxZoneRecords);
    expect(errorIn('a A 1.1.1.1\n'.repeat(maxZoneRecords + 1))).toMatchObject({
      line: maxZoneRecords + 1,
      problem: { kind: 'too-many-records', limit: maxZoneRecords },
    });
  });

  it('of words in one entry', () => {
    expect(errorIn(`a SRV ${'x '.repeat(maxEntryWords)}`).problem).toEqual({
      kind: 'too-many-words',
      limit: maxEntryWords,
    });
  });

  const mebibyte = 1024 * 1024;

  test.each([
    ['one word', 'a'.repeat(mebibyte)],
    ['one quoted string', `a TXT "${'\\"'.repeat(mebibyte)}"`],
    ['one escaped word', '\\a'.repeat(mebibyte)],
    ['one TTL', `a ${'1'.repeat(mebibyte)} TXT x`],
    ['opening parentheses', '('.repeat(mebibyte)],
    ['dots', '.'.repeat(mebibyte)],
    ['backslashes and a dot', `${'\\\\'.repeat(mebibyte)}. TXT x`],
    ['hexadecimal digits', `a TYPE731 \\# 1 ${'a'.repeat(mebibyte)}`],
    ['digits of a preference', `a MX ${'1'.repeat(mebibyte)} b`],
  ])('a zone full of %s is refused in good time', (_, text) => {
    const started = performance.now();
    expect(errorIn(text).file).toBe('zone');
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('are met in time that grows with the file and no faster', () => {
    const part = 'name TXT ( "v=DKIM1; k=rsa; " "p=\\065BC" ) ; remark\n';
    const timeOf = (count: number) => {
      const text = part.repeat(count);
      const runs = Array.from({ length: 3 }, () => {
        const started = performance.now();
        recordsIn(text);
        return performance.now() - started;
      });
      return Math.min(...runs);
    };
    timeOf(5_000);
    // Four times the text in four times the time; sixteen times would be quadratic.
    expect(timeOf(40_000) / timeOf(10_000)).toBeLessThan(10);
  });
});
