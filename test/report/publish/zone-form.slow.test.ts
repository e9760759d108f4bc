import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { zoneText } from '../../../src/report/publish/zone-form.js';
import {
  anyChanges, change, linesOf, octetStrings, ordinary, output, program, recordsOfText, split, ttl, twoStrings,
} from './support.js'; // biome-ignore format: one line

describe('zoneText', () => {
  it('writes the new record and shows what it takes the place of', () => {
    expect(zoneText(ordinary, ttl)).toBe(
      [
        '; Take out:',
        ';   example.com. IN TXT "v=spf1 mx -all"',
        '; The other TXT records of the name stay as they are.',
        'example.com. 3600 IN TXT "v=spf1 mx include:spf.ex.lt -all"',
        '',
      ].join('\n'),
    );
  });

  it('keeps the strings of a long record apart', () => {
    expect(zoneText(twoStrings, ttl).split('\n').at(-2)).toBe(
      `example.com. 3600 IN TXT "v=spf1 ${'ip4:192.0.2.100 '.repeat(15)}" "ip4:192.0.2.200 -all"`,
    );
  });

  it('writes the names of a split record', () => {
    expect(zoneText(split, ttl)).toBe(
      [
        '; Take out:',
        ';   example.com. IN TXT "v=spf1 include:a.ex " "include:b.ex -all"',
        'example.com. 3600 IN TXT "v=spf1 include:_spf1.example.com include:_spf2.example.com exists:%{i}._spf.ex.lt -all"',
        '_spf1.example.com. 3600 IN TXT "v=spf1 ip4:192.0.2.0/24 -all"',
        '_spf2.example.com. 3600 IN TXT "v=spf1 ip6:2001:db8::/32 -all"',
        '',
      ].join('\n'),
    );
  });

  it('escapes quotes, backslashes and what is no printable ASCII', () => {
    const text = zoneText([change({ add: [['"\\\n\0\xe9;']] })], ttl);
    expect(text).toBe('example.com. 3600 IN TXT "\\"\\\\\\010\\000\\233;"\n');
  });

  it('writes a record without strings as one empty string, without which a line would not be TXT', () => {
    expect(zoneText([change({ add: [[]] })], ttl)).toBe('example.com. 3600 IN TXT ""\n');
  });

  it('is read back with exactly the new records', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        expect(recordsOfText(zoneText(changes, ttl))).toEqual(changes.flatMap(({ name, add }) => linesOf(name, add)));
      }),
      { numRuns: 500 },
    );
  });
});

const folder = mkdtempSync(join(tmpdir(), 'spf-check-publish-'));
afterAll(() => rmSync(folder, { recursive: true }));

const peers = [
  {
    ...program('named-compilezone', '-v'),
    read: (file: string) =>
      output('named-compilezone', ['-i', 'none', '-k', 'ignore', '-s', 'full', '-o', '-', 'example.com', file], ''),
  },
  { ...program('ldns-read-zone', '-v'), read: (file: string) => output('ldns-read-zone', [file], '') },
];

describe.each(peers)('zoneText, read by $note', ({ missing, read }) => {
  it.skipIf(missing)('means the same records', { timeout: 60_000 }, () => {
    const head = 'example.com. 60 IN SOA a. b. 1 1 1 1 1\nexample.com. 60 IN NS a.\n';
    const strings = fc.array(fc.array(octetStrings, { minLength: 1, maxLength: 3 }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(strings, (add) => {
        const file = join(folder, 'zone');
        writeFileSync(file, head + zoneText([change({ remove: add, add })], ttl), 'latin1');
        const theirs = read(file).replace(/^\S+\s+60\s+IN\s+(?:SOA|NS)\s.*\n/gm, '');
        expect([...new Set(recordsOfText(theirs))].sort()).toEqual([...new Set(linesOf(change({}).name, add))].sort());
      }),
      { numRuns: 20 },
    );
  });
});
