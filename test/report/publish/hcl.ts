import { expect } from 'vitest';
import { recordsOfText, ttl } from './support.js';

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

export interface Resource {
  readonly zone: string;
  readonly name?: string;
  readonly ttl: number;
  readonly txt: readonly string[];
}

/** The resources by label. With strings read, a body differs from JSON in punctuation only. */
export function resourcesIn(text: string): ReadonlyMap<string, Resource> {
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
export function publishedBy(resources: Iterable<Resource>): readonly string[] {
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
