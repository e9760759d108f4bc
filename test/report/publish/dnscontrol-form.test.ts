import vm from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dnscontrolCarries, dnscontrolText } from '../../../src/report/publish/dnscontrol-form.js';
import { anyChanges, change, changesOf, ordinary, plainStrings, split, ttl, twoStrings, valuesIn } from './support.js';

interface Txt {
  readonly label: string;
  readonly value: string;
  readonly modifier: { readonly seconds: number };
}

let extensions: { readonly zone: string; readonly records: readonly Txt[] }[] = [];

/** What dnsconfig.js may call. One for all runs: to make one takes longer than to run the statements. */
const dnsconfig = vm.createContext({
  TTL: (seconds: number) => ({ seconds }),
  TXT: (label: string, value: string, modifier: Txt['modifier']): Txt => ({ label, value, modifier }),
  D_EXTEND: (zone: string, ...records: Txt[]) => extensions.push({ zone, records }),
});

/** Runs the statements as dnsconfig.js and gives name and octets of every record, as dnscontrol would send them. */
function run(text: string): readonly string[] {
  extensions = [];
  vm.runInContext(`'use strict';\n${text}`, dnsconfig);
  const records = extensions.flatMap(({ zone, records: txts }) => txts.map((txt) => ({ zone, ...txt })));
  expect(records.filter(({ modifier }) => modifier.seconds !== ttl)).toEqual([]);
  // otto, which runs the file there, has no surrogate pairs.
  expect(records.filter(({ value }) => /[\ud800-\udfff]/.test(value))).toEqual([]);
  expect(extensions.map(({ zone }) => zone)).toEqual(records.length === 0 ? [] : ['example.com']);
  return records
    .map(({ zone, label, value }) => {
      const octets = Buffer.from(value, 'utf8').toString('latin1');
      return JSON.stringify([label === '@' ? zone : `${label}.${zone}`, octets]);
    })
    .sort();
}

describe('dnscontrolText', () => {
  it('lists the new record and those that stay', () => {
    expect(dnscontrolText(ordinary, ttl)).toBe(
      [
        '// Every TXT record of the names below, with those that stay: dnscontrol deletes what is not listed',
        '// and refuses what is listed twice. Take the present TXT() and SPF_BUILDER() of the names below out of dnsconfig.js.',
        'D_EXTEND("example.com",',
        '  TXT("@", "v=spf1 mx include:spf.ex.lt -all", TTL(3600)),',
        '  TXT("@", "site-verification=a;b", TTL(3600))',
        ');',
        '',
      ].join('\n'),
    );
  });

  it('leaves a long record whole: dnscontrol splits it', () => {
    expect(dnscontrolText(twoStrings, ttl)).toContain(
      `  TXT("@", "v=spf1 ${'ip4:192.0.2.100 '.repeat(15)}ip4:192.0.2.200 -all", TTL(3600))\n`,
    );
  });

  it('labels the names of a split record', () => {
    expect(dnscontrolText(split, ttl).split('\n').slice(2)).toEqual([
      'D_EXTEND("example.com",',
      '  TXT("@", "v=spf1 include:_spf1.example.com include:_spf2.example.com exists:%{i}._spf.ex.lt -all", TTL(3600)),',
      '  TXT("_spf1", "v=spf1 ip4:192.0.2.0/24 -all", TTL(3600)),',
      '  TXT("_spf2", "v=spf1 ip6:2001:db8::/32 -all", TTL(3600))',
      ');',
      '',
    ]);
  });

  it('escapes what would end the string, the line or a script element, and nothing above ASCII stays', () => {
    const text = dnscontrolText([change({ add: [['"\\\n</script>\xe2\x80\xa8\xef\xbf\xbd']] })], ttl);
    expect(text).toContain('TXT("@", "\\"\\\\\\u000a\\u003c/script>\\u2028\\ufffd", TTL(3600))');
  });

  it('keeps a byte order mark, which decoders like to drop', () => {
    const marked = [change({ add: [['\xef\xbb\xbfv=spf1 -all']] })];
    expect(run(dnscontrolText(marked, ttl))).toEqual(valuesIn(marked));
  });

  it('leaves a name out, and says so, where octets are no UTF-8', () => {
    const text = dnscontrolText([change({ keep: [['caf\xe9\n*/']], add: [['v=spf1 -all']] })], ttl);
    expect(text.split('\n')).toEqual([
      '// LEFT OUT: example.com. Leave its present entry: dnscontrol cannot carry all of these records as they are.',
      '//   example.com. IN TXT "v=spf1 -all"',
      '//   example.com. IN TXT "caf\\233\\010*/"',
      '',
    ]);
    expect(run(text)).toEqual([]);
  });

  it('runs, and lists every record of every name it carries, and no other', () => {
    for (const changes of [changesOf(plainStrings), changesOf(fc.string().map(utf8)), anyChanges]) {
      fc.assert(
        fc.property(changes, (some) => {
          expect(run(dnscontrolText(some, ttl))).toEqual(valuesIn(some.filter(dnscontrolCarries)));
        }),
        { numRuns: 300 },
      );
    }
  });
});

function utf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1').slice(0, 255);
}
