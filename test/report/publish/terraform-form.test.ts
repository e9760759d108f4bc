import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { terraformText } from '../../../src/report/publish/terraform-form.js';
import {
  anyChanges,
  change,
  named,
  ordinary,
  output,
  program,
  recordsOfText,
  split,
  ttl,
  twoStrings,
  valuesIn,
} from './support.js';

/**
 * A reader of the HCL that the form may use (quoted templates without templates in them) by the rules of the HCL
 * specification; anything else is an error.
 */
function hclStrings(text: string): string {
  return text.replace(/#.*|"((?:\\.|[^"\\])*)"/g, (whole, quoted: string | undefined) =>
    quoted === undefined || whole.startsWith('#') ? '' : JSON.stringify(hclString(quoted)),
  );
}

function hclString(quoted: string): string {
  const simple = new Map(['n\n', 'r\r', 't\t', '""', '\\\\'].map((pair) => [pair.charAt(0), pair.charAt(1)]));
  return quoted.replace(/\\u([0-9a-f]{4})|\\(.)|([$%])\3\{|([$%])\{/gs, (_, hex, escaped, doubled, template) => {
    if (template !== undefined) throw new Error(`a template in: ${quoted}`);
    if (doubled !== undefined) return `${doubled}{`;
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    const character = simple.get(escaped);
    if (character === undefined) throw new Error(`no escape of HCL: \\${escaped}`);
    return character;
  });
}

interface Resource {
  readonly zone: string;
  readonly name?: string;
  readonly ttl: number;
  readonly txt: readonly string[];
}

/** The resources by label. With strings read, a body differs from JSON in punctuation only. */
function resourcesIn(text: string): ReadonlyMap<string, Resource> {
  const blocks = hclStrings(text).matchAll(
    /^resource "dns_txt_record_set" "([A-Za-z_][A-Za-z0-9_-]*)" \{\n(.*?)^\}\n/gms,
  );
  return new Map([...blocks].map(([, label, body]) => [label!, resourceOf(body!.trimEnd().split('\n'))]));
}

function resourceOf(lines: readonly string[]): Resource {
  const members = new Map<string, unknown>();
  const txt: unknown[] = [];
  for (const line of lines) {
    const value = /^ {4}(".*"),$/.exec(line)?.[1];
    const [, key, given] = /^ {2}(zone|name|ttl) += (.*)$/.exec(line) ?? [];
    if (value !== undefined) txt.push(JSON.parse(value));
    else if (key !== undefined) members.set(key, JSON.parse(given!));
    else expect(['  txt = [', '  ]']).toContain(line);
  }
  return { ...(Object.fromEntries(members) as unknown as Omit<Resource, 'txt'>), txt: txt as string[] };
}

/** What the provider does with each value: a TXT line of a master file, the strings of which it joins on reading. */
function publishedBy(resources: Iterable<Resource>): readonly string[] {
  const lines = [...resources].flatMap(({ zone, name, txt }) =>
    txt.flatMap((value) => {
      const owner = name === undefined ? zone : `${name}.${zone}`;
      // Its DNS library splits after 255 octets; our reader refuses that, so the pieces are made here.
      const pieces = value.match(/(?:\\[0-9]{3}|\\.|[^\\]){1,255}/gs) ?? [''];
      return recordsOfText(`${owner} ${ttl} TXT ${pieces.map((piece) => `"${piece}"`).join(' ')}\n`);
    }),
  );
  return lines
    .map((line) => JSON.parse(line) as string[])
    .map(([owner, ...strings]) => JSON.stringify([owner, strings.join('')]))
    .sort();
}

describe('terraformText', () => {
  it('holds the whole record set of the name and imports the present one', () => {
    expect(terraformText(ordinary, ttl).split('\n').slice(5)).toEqual([
      'import {',
      '  to = dns_txt_record_set.txt_example_com',
      '  id = "example.com."',
      '}',
      '',
      'resource "dns_txt_record_set" "txt_example_com" {',
      '  zone = "example.com."',
      '  ttl  = 3600',
      '  txt = [',
      '    "v=spf1 mx include:spf.ex.lt -all",',
      '    "site-verification=a;b",',
      '  ]',
      '}',
      '',
    ]);
  });

  it('leaves a long record whole: the provider splits it', () => {
    expect(terraformText(twoStrings, ttl)).toContain(
      `    "v=spf1 ${'ip4:192.0.2.100 '.repeat(15)}ip4:192.0.2.200 -all",\n`,
    );
  });

  it('has a resource for each name of a split record, nothing to import for new ones, and no template of a macro', () => {
    expect(terraformText(split, ttl).split('\n').slice(13)).toEqual([
      '  txt = [',
      '    "v=spf1 include:_spf1.example.com include:_spf2.example.com exists:%%{i}._spf.ex.lt -all",',
      '  ]',
      '}',
      '',
      'resource "dns_txt_record_set" "txt__spf1_example_com" {',
      '  zone = "example.com."',
      '  name = "_spf1"',
      '  ttl  = 3600',
      '  txt = [',
      '    "v=spf1 ip4:192.0.2.0/24 -all",',
      '  ]',
      '}',
      '',
      'resource "dns_txt_record_set" "txt__spf2_example_com" {',
      '  zone = "example.com."',
      '  name = "_spf2"',
      '  ttl  = 3600',
      '  txt = [',
      '    "v=spf1 ip6:2001:db8::/32 -all",',
      '  ]',
      '}',
      '',
    ]);
  });

  it('says which provider the resource is of', () => {
    expect(terraformText(ordinary, ttl).split('\n')[0]).toContain('dns_txt_record_set of the hashicorp/dns provider');
  });

  it('labels names apart that make the same identifier', () => {
    const changes = ['a_b.example.com', 'a.b.example.com'].map((name) => change({ name: named(name), add: [['x']] }));
    expect([...resourcesIn(terraformText(changes, ttl)).keys()]).toEqual([
      'txt_a_b_example_com',
      'txt_a_b_example_com_2',
    ]);
  });

  it('has every record of every name, whatever it holds', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const resources = resourcesIn(terraformText(changes, ttl));
        expect(publishedBy(resources.values())).toEqual(valuesIn(changes));
        for (const resource of resources.values()) expect(resource.ttl).toBe(ttl);
      }),
      { numRuns: 500 },
    );
  });
});

const folder = mkdtempSync(join(tmpdir(), 'spf-check-publish-'));
afterAll(() => rmSync(folder, { recursive: true }));

const terraform = program('terraform', '-version');

/** Away from the machine's own settings, and without a question for new releases. */
const apart = { TF_CLI_CONFIG_FILE: join(folder, 'rc'), CHECKPOINT_DISABLE: '1', TF_DATA_DIR: join(folder, 'data') };

/** Terraform's own reading; without the provider a resource cannot be planned, so its body is read as an object. */
function evaluated(texts: readonly string[]): readonly ReadonlyMap<string, Resource>[] {
  const objects = texts.map((text) => {
    const bodies = text
      .replace(/^import \{\n.*?^\}\n/gms, '')
      .replace(/^resource "dns_txt_record_set" "([^"]+)" \{$/gm, '"$1" = {');
    return `{\n${bodies}}`;
  });
  writeFileSync(join(folder, 'rc'), '');
  writeFileSync(join(folder, 'main.tf'), `locals {\nall = [\n${objects.join(',\n')}\n]\n}\n`);
  const answer = output('terraform', [`-chdir=${folder}`, 'console'], 'base64encode(jsonencode(local.all))\n', apart);
  const json = Buffer.from(answer.trim().replaceAll('"', ''), 'base64').toString('utf8');
  return (JSON.parse(json) as Record<string, Resource>[]).map((one) => new Map(Object.entries(one)));
}

/** Changes that publish something. */
const telling = anyChanges.filter((changes) => valuesIn(changes).length > 0);

describe(`terraformText, read by ${terraform.note}`, () => {
  it.skipIf(terraform.missing)('takes nothing for a template', { timeout: 60_000 }, () => {
    const starts = ['$', '$$', '$$$', '$$$$', '%', '%%', '%%%', '$%', '%$', '\\\\$', '"$', '\\n%'];
    const texts = starts.flatMap((start) => [`${start}{a}`, `${start}{`, start]);
    const changes = [change({ add: texts.map((text) => [text]) })];
    const [resources] = evaluated([terraformText(changes, ttl)]);
    expect(publishedBy(resources!.values())).toEqual(valuesIn(changes));
  });

  it.skipIf(terraform.missing)('means the same values', { timeout: 120_000 }, () => {
    fc.assert(
      // Several at a time: what takes long is to start Terraform.
      fc.property(fc.array(telling, { minLength: 10, maxLength: 10 }), (several) => {
        const texts = several.map((changes) => terraformText(changes, ttl));
        const read = evaluated(texts);
        expect(read).toEqual(texts.map((text) => new Map([...resourcesIn(text)].sort())));
        expect(read.map((resources) => publishedBy(resources.values()))).toEqual(several.map(valuesIn));
      }),
      { numRuns: 3 },
    );
  });

  it.skipIf(terraform.missing)('is formatted as Terraform formats', { timeout: 60_000 }, () => {
    writeFileSync(join(folder, 'rc'), '');
    for (const changes of [ordinary, twoStrings, split]) {
      const text = terraformText(changes, ttl);
      expect(output('terraform', ['fmt', '-'], text, apart)).toBe(text);
    }
  });
});
