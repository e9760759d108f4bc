import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { joinStrings } from '../../../src/dns/answer.js';
import { type Domain, domainFromLabels, domainFromText } from '../../../src/dns/name.js';
import type { TxtChange, TxtRecord } from '../../../src/report/publish/change.js';
import { recordsIn } from '../../dns/zone/support.js';

export function named(text: string): Domain {
  const name = domainFromText(text);
  if (name === undefined) throw new Error(`no name: ${text}`);
  return name;
}

export const zone = named('example.com');

export const ttl = 3600;

/** A change of the apex of `example.com`, unless said otherwise. */
export function change(parts: Partial<TxtChange>): TxtChange {
  return { type: 'TXT', name: zone, zone, keep: [], remove: [], add: [], ...parts };
}

/** One record, beside another record that has to stay. */
export const ordinary: readonly TxtChange[] = [
  change({
    keep: [['site-verification=a;b']],
    remove: [['v=spf1 mx -all']],
    add: [['v=spf1 mx include:spf.ex.lt -all']],
  }),
];

/** A record longer than one string. */
export const twoStrings: readonly TxtChange[] = [
  change({ remove: [['v=spf1 -all']], add: [[`v=spf1 ${'ip4:192.0.2.100 '.repeat(15)}`, 'ip4:192.0.2.200 -all']] }),
];

/** A record that is split over names of its own, which did not exist before, and names a macro. */
export const split: readonly TxtChange[] = [
  change({
    remove: [['v=spf1 include:a.ex ', 'include:b.ex -all']],
    add: [['v=spf1 include:_spf1.example.com include:_spf2.example.com exists:%{i}._spf.ex.lt -all']],
  }),
  change({ name: named('_spf1.example.com'), add: [['v=spf1 ip4:192.0.2.0/24 -all']] }),
  change({ name: named('_spf2.example.com'), add: [['v=spf1 ip6:2001:db8::/32 -all']] }),
];

/** What breaks out of one syntax or another, and halves of it. */
const hostile = [
  '"', '\\', '\n', '\r', '\t', '\0', '\x1b[2J', '\x7f', '\x9b', '\xff', '\xc3\xa9', '\xe2\x80\xa8', "'", "''", '`',
  '${', '%{', '$', '%', '{', '}', '$$', '%%', '~}', '*/', '/*', '//', '#', ';', '\\;', '\\"', '\\\\', '" "', '"\n',
  '</script>', '<!--', '---', '...', ': ', '- ', '|', '&a', '*a', '!!js', '@', '(', ')', '\\010', '\\u0022', ' ', 'send\n',
]; // biome-ignore format: a list of fragments

const octet = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));

const maxStringOctets = 255;

/** Character-strings of any octets, many of them hostile, some of full length. */
export const octetStrings: fc.Arbitrary<string> = fc
  .array(fc.oneof(octet, fc.constantFrom(...hostile), fc.constantFrom('v=spf1 ', 'ip4:192.0.2.1 ', 'a'.repeat(60))), {
    maxLength: 40,
  })
  .map((parts) => parts.join('').slice(0, maxStringOctets));

/** Printable ASCII that every form can carry. */
export const plainStrings: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(..."abz09 =:;~?+-_./%{}$'#&*!@|<>()[]`^,".split(''), 'ip4:192.0.2.1 '), { maxLength: 40 })
  .map((parts) => `v=${parts.join('')}`.slice(0, maxStringOctets));

/** A label of any octets, many of them hostile. */
export const anyLabel: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('_spf1', '_spf2', '_spf10', 'www', '*'),
  fc.array(fc.oneof(octet, fc.constantFrom('"', ';', '$', '@', '(', '.', '\\', "'", '{')), {
    minLength: 1,
    maxLength: 8,
  }).map((octets) => octets.join('')), // biome-ignore format: as it reads
);

const names: fc.Arbitrary<Domain> = fc
  .array(anyLabel, { maxLength: 2 })
  .map((below) => domainFromLabels([...below, 'example', 'com']) ?? zone);

/** Changes of different names of `example.com`. */
export function changesOf(strings: fc.Arbitrary<string>): fc.Arbitrary<readonly TxtChange[]> {
  const records = fc.array(fc.array(strings, { minLength: 1, maxLength: 3 }), { maxLength: 3 });
  const changes = fc.record({
    type: fc.constant('TXT' as const),
    name: names,
    zone: fc.constant(zone),
    keep: records,
    remove: records,
    add: records,
  });
  return fc.uniqueArray(changes, { minLength: 1, maxLength: 4, selector: ({ name }) => name });
}

export const anyChanges = changesOf(octetStrings);

/** Name and joined value of every TXT record there is to be, as comparable lines: what all forms have in common. */
export function valuesIn(changes: readonly TxtChange[]): readonly string[] {
  const lines = changes.flatMap(({ name, keep, add }) =>
    [...keep, ...add].map((record) => JSON.stringify([name, joinStrings(record)])),
  );
  return [...new Set(lines)].sort();
}

/** Name and strings of each record, as comparable lines. */
export function linesOf(name: Domain, records: readonly TxtRecord[]): readonly string[] {
  return records.map((record) => JSON.stringify([name, ...record]));
}

/** The TXT records of master-file text as comparable lines. */
export function recordsOfText(text: string): readonly string[] {
  return recordsIn(text, undefined).map((record) => {
    if (record.type !== 'TXT') throw new Error(`not TXT: ${record.type}`);
    return JSON.stringify([record.owner, ...record.data]);
  });
}

/** Whether a program is on this machine, with the words that say in a test's name that it is not. */
export function program(command: string, versionArgument: string): { missing: boolean; note: string } {
  const missing = spawnSync(command, [versionArgument]).error !== undefined;
  return { missing, note: missing ? `${command}, skipped: not installed` : command };
}

/** The output of a program that has to succeed. */
export function output(command: string, args: readonly string[], input: string, env: NodeJS.ProcessEnv = {}): string {
  const { stdout, stderr, status, error } = spawnSync(command, args, {
    input: Buffer.from(input, 'latin1'),
    encoding: 'latin1',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${error ?? ''}${stderr}${stdout}`);
  return stdout;
}
