import { describe, expect, it, test } from 'vitest';
import { parseZoneFile } from '../../../src/dns/zone/file.js';
import { maxEntryWords, zoneLimits } from '../../../src/dns/zone/limits.js';
import { growth, linearGrowth, processorMs } from '../../support/processor-time.js';
import { domain, errorIn, noIncludes, recordsIn } from './support.js';

describe('bounds', () => {
  it('are what a person keeps in a zone, and far more', () => {
    expect(zoneLimits).toEqual({ octets: 20 * 1024 * 1024, records: 200_000, includes: 1_000, includeDepth: 5 });
  });

  it('of octets', () => {
    const { octets } = zoneLimits;
    expect(recordsIn(`a TXT x\n${';'.repeat(octets - 8)}`)).toHaveLength(1);
    expect(errorIn(';'.repeat(octets + 1))).toMatchObject({ line: 1, problem: { kind: 'too-many-octets' } });
  });

  it('of records', () => {
    const parse = (records: number) => {
      const source = { name: 'zone', text: 'a A 1.1.1.1\n'.repeat(records), origin: domain('ex.lt') };
      return parseZoneFile(source, noIncludes, { ...zoneLimits, records: 1_000 });
    };
    expect(parse(1_000)).toMatchObject({ ok: true, records: { length: 1_000 } });
    expect(parse(1_001)).toMatchObject({
      ok: false,
      error: { line: 1_001, problem: { kind: 'too-many-records', limit: 1_000 } },
    });
  });

  it('of words in one entry', () => {
    expect(errorIn(`a SRV ${'x '.repeat(maxEntryWords)}`).problem).toEqual({
      kind: 'too-many-words',
      limit: maxEntryWords,
    });
  });

  const size = 256 * 1024;

  test.each([
    ['one word', 'a'.repeat(size)],
    ['one quoted string', `a TXT "${'\\"'.repeat(size)}"`],
    ['one escaped word', '\\a'.repeat(size)],
    ['one TTL', `a ${'1'.repeat(size)} TXT x`],
    ['opening parentheses', '('.repeat(size)],
    ['dots', '.'.repeat(size)],
    ['backslashes and a dot', `${'\\\\'.repeat(size)}. TXT x`],
    ['hexadecimal digits', `a TYPE731 \\# 1 ${'a'.repeat(size)}`],
    ['digits of a preference', `a MX ${'1'.repeat(size)} b`],
  ])('a zone full of %s is refused in good time', (_, text) => {
    // It takes a tenth of a second; a reader that looks back at each character takes minutes.
    expect(processorMs(() => expect(errorIn(text).file).toBe('zone'))).toBeLessThan(3_000);
  });

  it('are met in time that grows with the file and no faster', () => {
    const part = 'name TXT ( "v=DKIM1; k=rsa; " "p=\\065BC" ) ; remark\n';
    expect(growth((count) => recordsIn(part.repeat(count)), 250)).toBeLessThan(linearGrowth);
  });
});
