import { readFileSync } from 'node:fs';
import type { Answer, DnsView, RecordType } from '../../../src/dns/answer.js';
import { type Domain, domainFromText } from '../../../src/dns/name.js';
import { characterStrings } from '../../../src/fix/draft/strings.js';
import { isSpfText } from '../../../src/spf/record/select.js';
import { remembered } from '../dns/remembered.js';
import { company, fixtureZone } from '../dns/zones.js';
import { hasShared, sharedPath } from '../shared.js';

/** Whether the shared records of real domains are there. */
export const hasRealRecords = hasShared('real', 'spf.txt');

/** Published SPF records; none where the shared data is missing. */
export function realRecords(): readonly string[] {
  return realTexts('spf.txt');
}

/** The records of a file, byte strings; none where the shared data is missing. */
export function realTexts(file: 'spf.txt' | 'spf-near.txt' | 'dmarc.txt' | 'dkim.txt'): readonly string[] {
  if (!hasRealRecords) return [];
  return readFileSync(sharedPath('real', file), 'utf8').trimEnd().split('\n').map(undone);
}

/** In names that patterns make of the clients and the mailbox that nobody has (`src/facts/policy-facts.ts`). */
const nobodys =
  /(?:^|\.)(?:240\.86\.31\.205|205\.31\.86\.240|251\.19\.167\.42|42\.167\.19\.251)\.|spf-check-nobody-has/;

/** A DNS for each record: it stands at the company's name, what it includes is as published, and hosts all exist. */
export function realWorld(): (text: string) => DnsView {
  const texts = hasRealRecords ? providerTexts() : new Map<string, string>();
  const recordOf = (text: string): Answer => ({ status: 'found', records: [characterStrings(text)] });
  const providers = new Map([...texts].map(([name, text]) => [name, recordOf(text)]));
  const directo = fixtureZone('fine');
  return (text) => {
    const answerTo = (name: Domain, type: RecordType): Answer => {
      if (name.endsWith('gate.ee') || name.endsWith('directo.ee')) return directo.lookup(name, type);
      if (type === 'TXT') return name === company ? recordOf(text) : (providers.get(name) ?? { status: 'nodata' });
      // A sender's list of its own addresses has no others.
      if (nobodys.test(name)) return { status: 'nxdomain' };
      const bits = 0xc0000200 + (hash(name) % 250);
      if (type === 'A') return { status: 'found', records: [{ family: 4, bits }] };
      if (type === 'MX')
        return { status: 'found', records: [{ preference: 10, exchange: domainFromText(`mx.${name}`) ?? name }] };
      return { status: 'nodata' };
    };
    return remembered(answerTo);
  };
}

function undone(line: string): string {
  const text = line.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_all, code: string | undefined, letter: string) =>
    code === undefined
      ? ({ n: '\n', r: '\r', t: '\t' }[letter] ?? letter)
      : String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** The SPF records that real ones include, by name. */
export function providerTexts(): Map<string, string> {
  const raw = JSON.parse(readFileSync(sharedPath('real', 'providers.json'), 'utf8')) as Record<
    string,
    { TXT: string[] }
  >;
  return new Map(
    Object.entries(raw).flatMap(([name, { TXT }]) =>
      TXT[0] !== undefined && isSpfText(TXT[0]) ? [[name, TXT[0]]] : [],
    ),
  );
}

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return value;
}
