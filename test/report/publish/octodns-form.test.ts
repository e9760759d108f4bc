import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { TxtChange } from '../../../src/report/publish/change.js';
import { octodnsCarries, octodnsText } from '../../../src/report/publish/octodns-form.js';
import {
  anyChanges,
  change,
  changesOf,
  named,
  ordinary,
  plainStrings,
  split,
  ttl,
  twoStrings,
  valuesIn,
} from './support.js';

/** The zones of octoDNS's files as name and values, `\;` undone as octoDNS does. */
function loaded(text: string): { names: readonly string[]; values: readonly string[] } {
  const names: string[] = [];
  const values: string[] = [];
  for (const document of parseAllDocuments(text)) {
    if ('errors' in document && document.errors.length > 0) throw document.errors[0];
    for (const [label, entries] of Object.entries(document.toJS() ?? {}) as [string, OctodnsEntry[]][]) {
      names.push(label);
      expect(entries).toHaveLength(1);
      const [entry] = entries;
      expect(Object.keys(entry!)).toEqual(['ttl', 'type', 'values']);
      expect(entry).toMatchObject({ ttl, type: 'TXT' });
      const name = label === '' ? 'example.com' : `${label}.example.com`;
      values.push(...entry!.values.map((value) => JSON.stringify([name, asPublished(value)])));
    }
  }
  return { names, values: values.sort() };
}

interface OctodnsEntry {
  readonly ttl: number;
  readonly type: string;
  readonly values: readonly string[];
}

/** What octoDNS refuses or changes on loading, and what it undoes. */
function asPublished(value: string): string {
  expect(value).not.toMatch(/[^ -~]|\w;|\\\\;|^"|" "|^$/);
  return value.replaceAll('\\;', ';');
}

function carried(changes: readonly TxtChange[]): readonly TxtChange[] {
  return changes.filter(octodnsCarries);
}

describe('octodnsText', () => {
  it('holds the whole record set of the name, semicolons escaped', () => {
    expect(octodnsText(ordinary, ttl)).toBe(
      [
        '---',
        '# Zone example.com.: the whole TXT record set of each name, with what stays. Put it in the place',
        "# of the name's present TXT entry and leave the entries of other types.",
        "'':",
        '  - ttl: 3600',
        '    type: TXT',
        '    values:',
        "      - 'v=spf1 mx include:spf.ex.lt -all'",
        "      - 'site-verification=a\\;b'",
        '',
      ].join('\n'),
    );
  });

  it('leaves a long record whole: octoDNS splits it', () => {
    expect(octodnsText(twoStrings, ttl)).toContain(
      `      - 'v=spf1 ${'ip4:192.0.2.100 '.repeat(15)}ip4:192.0.2.200 -all'\n`,
    );
  });

  it('has an entry for each name of a split record', () => {
    expect(octodnsText(split, ttl).split('\n').slice(3)).toEqual([
      "'':",
      '  - ttl: 3600',
      '    type: TXT',
      '    values:',
      "      - 'v=spf1 include:_spf1.example.com include:_spf2.example.com exists:%{i}._spf.ex.lt -all'",
      "'_spf1':",
      '  - ttl: 3600',
      '    type: TXT',
      '    values:',
      "      - 'v=spf1 ip4:192.0.2.0/24 -all'",
      "'_spf2':",
      '  - ttl: 3600',
      '    type: TXT',
      '    values:',
      "      - 'v=spf1 ip6:2001:db8::/32 -all'",
      '',
    ]);
  });

  it('orders names as octoDNS demands, ten behind two', () => {
    const names = ['_spf10', '_spf2', '_spf1'].map((label) => named(`${label}.example.com`));
    const changes = [...names, named('example.com')].map((name) => change({ name, add: [['v=spf1 -all']] }));
    expect(loaded(octodnsText(changes, ttl)).names).toEqual(['', '_spf1', '_spf2', '_spf10']);
  });

  it('leaves a name out, and says so, rather than publish other octets', () => {
    const text = octodnsText([change({ keep: [['a\\b\n\xe9']], add: [['v=spf1 -all']] })], ttl);
    expect(text.split('\n').slice(3)).toEqual([
      '# LEFT OUT: example.com. Leave its present entry: octoDNS cannot carry all of these records as they are.',
      '#   example.com. IN TXT "v=spf1 -all"',
      '#   example.com. IN TXT "a\\\\b\\010\\233"',
      '',
    ]);
    expect(loaded(text).values).toEqual([]);
  });

  it('is loaded with every record of every name it carries, and no other', () => {
    for (const changes of [changesOf(plainStrings), anyChanges]) {
      fc.assert(
        fc.property(changes, (some) => {
          expect(loaded(octodnsText(some, ttl)).values).toEqual(valuesIn(carried(some)));
        }),
        { numRuns: 500 },
      );
    }
  });
});
