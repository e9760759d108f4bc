import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Domain, domainFromLabels } from '../../../src/dns/name.js';
import type { AliasChange } from '../../../src/report/publish/change.js';
import { nsupdateText } from '../../../src/report/publish/nsupdate-form.js';
import { carries, publishText } from '../../../src/report/publish/publish.js';
import { zoneText } from '../../../src/report/publish/zone-form.js';
import { recordsIn } from '../../dns/zone/support.js';
import { anyLabel, named, octetStrings, output, program, ttl, zone } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'spf-check-alias-'));
afterAll(() => rmSync(folder, { recursive: true }));

const target: fc.Arbitrary<Domain> = fc
  .array(anyLabel, { minLength: 1, maxLength: 3 })
  .map((labels) => domainFromLabels([...labels, 'directo', 'ee']) ?? named('directo.ee'));

/** CNAME records at different names below `example.com`, in the place of texts, of another CNAME, or of nothing. */
const aliases: fc.Arbitrary<readonly AliasChange[]> = fc.uniqueArray(
  fc
    .record({
      labels: fc.array(anyLabel, { minLength: 1, maxLength: 2 }),
      target,
      before: fc.oneof(
        fc.array(fc.array(octetStrings, { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
        target.map((alias) => ({ alias })),
      ),
    })
    .map(
      ({ labels, target, before }): AliasChange => ({
        type: 'CNAME',
        name: domainFromLabels([...labels, 'example', 'com']) ?? named('a.example.com'),
        zone,
        target,
        ...('alias' in before ? { remove: [], removeAlias: before.alias } : { remove: before }),
      }),
    ),
  { minLength: 1, maxLength: 4, selector: ({ name }) => name },
);

/** Records of a text as comparable lines, with the word in front of each. */
function told(word: string, text: string): readonly string[] {
  return recordsIn(text, undefined).map((record) => {
    if (record.type === 'TXT') return JSON.stringify([word, record.owner, 'TXT', ...record.data]);
    if (record.type === 'CNAME') return JSON.stringify([word, record.owner, 'CNAME', record.data]);
    throw new Error(`neither TXT nor CNAME: ${record.type}`);
  });
}

function sorted(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)].sort();
}

const aliasesOf = (changes: readonly AliasChange[]): readonly string[] =>
  sorted(changes.map((one) => JSON.stringify(['add', one.name, 'CNAME', one.target])));

function messageFor(changes: readonly AliasChange[]): readonly string[] {
  const line = (word: string, owner: Domain, ...data: readonly string[]): string =>
    JSON.stringify([word, owner, ...data]);
  return sorted(
    changes.flatMap(({ name, target, remove, removeAlias }) => [
      ...(removeAlias === undefined
        ? remove.length === 0
          ? [line('absent', name, 'TXT')]
          : remove.map((record) => line('required', name, 'TXT', ...record))
        : [line('required', name, 'CNAME', removeAlias), line('delete all', name, 'CNAME')]),
      ...remove.map((record) => line('delete', name, 'TXT', ...record)),
      line('add', name, 'CNAME', target),
    ]),
  );
}

const nsupdate = program('nsupdate', '-V');

/** What nsupdate itself understood, by `show` in place of `send`: nothing is sent. */
function shownBy(script: string): readonly string[] {
  const text = output('nsupdate', [], `server 127.0.0.1\n${script.replace(/^send$/m, 'show')}quit\n`);
  const section = (name: string): readonly string[] =>
    (text.split(`;; ${name} SECTION:\n`)[1]?.split('\n\n')[0] ?? '').split('\n');
  const kinds: readonly (readonly [string, string, RegExp])[] = [
    ['PREREQUISITE', 'required', /^(\S+\s+0\s+)IN\s+/],
    ['UPDATE', 'delete', /^(\S+\s+0\s+)NONE\s+/],
    ['UPDATE', 'add', /^(\S+\s+3600\s+)IN\s+/],
  ];
  const withData = kinds.flatMap(([name, word, kind]) =>
    section(name)
      .filter((line) => kind.test(line))
      .flatMap((line) => told(word, `${line.replace(kind, '$1IN ')}\n`)),
  );
  const ofType = (name: string, word: string, kind: RegExp): readonly string[] =>
    section(name).flatMap((line) => {
      const [, owner, type] = kind.exec(line) ?? [];
      if (owner === undefined || type === undefined) return [];
      const [record] = recordsIn(`${owner} IN TXT ""\n`, undefined);
      return record === undefined || !('owner' in record) ? [] : [JSON.stringify([word, record.owner, type])];
    });
  return sorted([
    ...withData.filter((line) => !line.startsWith('["required",') || !/"TXT"\]$/.test(line)),
    ...ofType('PREREQUISITE', 'absent', /^(\S+)\s+0\s+NONE\s+(TXT)\s*$/),
    ...ofType('UPDATE', 'delete all', /^(\S+)\s+0\s+ANY\s+(CNAME)\s*$/),
  ]);
}

describe(`nsupdate with CNAME records, shown by ${nsupdate.note}`, () => {
  it.skipIf(nsupdate.missing)('means the same message', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(aliases, (changes) => {
        expect(shownBy(nsupdateText(changes, ttl))).toEqual(messageFor(changes));
      }),
      { numRuns: 40 },
    );
  });

  it.skipIf(nsupdate.missing)('asks for nothing where the record is there already', () => {
    const name = named('directo._domainkey.example.com');
    const there: AliasChange = { type: 'CNAME', name, zone, target: named('x.directo.ee'), remove: [], stays: true };
    expect(shownBy(nsupdateText([there], ttl))).toEqual([JSON.stringify(['required', name, 'CNAME', 'x.directo.ee'])]);
  });
});

const readers = [
  {
    ...program('named-compilezone', '-v'),
    read: (file: string) =>
      output('named-compilezone', ['-i', 'none', '-k', 'ignore', '-s', 'full', '-o', '-', 'example.com', file], ''),
    changes: aliases,
  },
  {
    ...program('ldns-read-zone', '-v'),
    read: (file: string) => output('ldns-read-zone', [file], ''),
    // It reads every name, but writes `"`, `$` and `@` in one as they are, which nobody can read back.
    changes: aliases.map((all) => all.filter(({ name, target }) => !/["$@]/.test(`${name}${target}`))),
  },
];

describe.each(readers)('a zone file with CNAME records, read by $note', ({ missing, read, changes: some }) => {
  it.skipIf(missing)('means the same records', { timeout: 60_000 }, () => {
    const head = 'example.com. 60 IN SOA a. b. 1 1 1 1 1\nexample.com. 60 IN NS a.\n';
    fc.assert(
      fc.property(some, (changes) => {
        const file = join(folder, 'zone');
        writeFileSync(file, head + zoneText(changes, ttl), 'latin1');
        const theirs = read(file).replace(/^\S+\s+60\s+IN\s+(?:SOA|NS)\s.*\n/gm, '');
        expect(sorted(told('add', theirs))).toEqual(aliasesOf(changes));
      }),
      { numRuns: 25 },
    );
  });
});

const terraform = program('terraform', '-version');
const apart = { TF_CLI_CONFIG_FILE: join(folder, 'rc'), CHECKPOINT_DISABLE: '1', TF_DATA_DIR: join(folder, 'data') };

interface Alias {
  readonly zone: string;
  readonly name: string;
  readonly cname: string;
  readonly ttl: number;
}

/** Terraform's own reading; without the provider a resource cannot be planned, so its body is read as an object. */
function evaluated(texts: readonly string[]): readonly (readonly Alias[])[] {
  const objects = texts.map((text) => {
    const bodies = text
      .replace(/^import \{\n.*?^\}\n/gms, '')
      .replace(/^resource "dns_cname_record" "([^"]+)" \{$/gm, '"$1" = {');
    return `{\n${bodies}}`;
  });
  writeFileSync(join(folder, 'rc'), '');
  writeFileSync(join(folder, 'main.tf'), `locals {\nall = [\n${objects.join(',\n')}\n]\n}\n`);
  const answer = output('terraform', [`-chdir=${folder}`, 'console'], 'base64encode(jsonencode(local.all))\n', apart);
  const json = Buffer.from(answer.trim().replaceAll('"', ''), 'base64').toString('utf8');
  return (JSON.parse(json) as Record<string, Alias>[]).map((one) => Object.values(one));
}

describe(`Terraform with CNAME records, read by ${terraform.note}`, () => {
  it.skipIf(terraform.missing)('means the same records', { timeout: 120_000 }, () => {
    const carried = aliases.map((all) => all.filter((one) => carries('terraform', one)));
    fc.assert(
      fc.property(fc.array(carried, { minLength: 10, maxLength: 10 }), (several) => {
        const read = evaluated(several.map((changes) => publishText('terraform', changes, ttl)));
        const records = read.map((all) =>
          sorted(all.flatMap((one) => told('add', `${one.name}.${one.zone} ${one.ttl} IN CNAME ${one.cname}\n`))),
        );
        expect(records).toEqual(several.map(aliasesOf));
      }),
      { numRuns: 2 },
    );
  });

  it.skipIf(terraform.missing)('is formatted as Terraform formats', { timeout: 60_000 }, () => {
    writeFileSync(join(folder, 'rc'), '');
    const change: AliasChange = {
      type: 'CNAME',
      name: named('directo._domainkey.example.com'),
      zone,
      target: named('directo._domainkey.directo.ee'),
      remove: [['k=rsa; p=old']],
    };
    const text = publishText('terraform', [change], ttl);
    expect(output('terraform', ['fmt', '-'], text, apart)).toBe(text);
  });
});
