import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import type { Answer, DnsView, RecordData, RecordType } from '../../../src/dns/answer.js';
import { type Domain, domainFromText, root } from '../../../src/dns/name.js';
import { parseAddress4, parseAddress6 } from '../../../src/ip/address.js';

export interface OpenSpfCase {
  readonly name: string;
  readonly helo: string;
  readonly host: string;
  readonly mailfrom: string;
  readonly results: readonly string[];
  readonly explanation: string | undefined;
}

export interface Scenario {
  readonly description: string;
  readonly cases: readonly OpenSpfCase[];
  readonly zone: DnsView;
}

type Entry = 'TIMEOUT' | Record<string, unknown>;

interface RawScenario {
  description: string;
  tests: Record<
    string,
    { helo: string; host: string; mailfrom: string; result: string | string[]; explanation?: string }
  >;
  zonedata: Record<string, Entry[]>;
}

/** The scenarios of a YAML stream in the dialect of the openspf test suite; its README tells the conventions. */
export function readScenarios(path: string): Scenario[] {
  // The keys are case-sensitive in YAML but names in DNS are not, so duplicates are merged by the zone.
  return parseAllDocuments(readFileSync(path, 'utf8'), { uniqueKeys: false }).map((document) => {
    const raw = document.toJS() as RawScenario;
    const cases = Object.entries(raw.tests).map(([name, test]) => ({
      name,
      helo: test.helo,
      host: String(test.host),
      mailfrom: test.mailfrom,
      results: [test.result].flat(),
      explanation: test.explanation,
    }));
    return { description: raw.description, cases, zone: zoneOf(raw.zonedata) };
  });
}

function zoneOf(zonedata: Record<string, Entry[]>): DnsView {
  const names = new Map<string, Entry[]>();
  for (const [name, entries] of Object.entries(zonedata)) {
    const domain = domainFromText(name);
    // A name that DNS cannot hold cannot be asked for either.
    if (domain !== undefined) names.set(domain, [...(names.get(domain) ?? []), ...entries]);
  }
  const lookup = <T extends RecordType>(name: Domain, type: T, depth = 0): Answer<T> => {
    const entries = names.get(name);
    if (entries === undefined) return { status: 'nxdomain' };
    const alias = type === 'CNAME' ? undefined : entries.find((entry) => entry !== 'TIMEOUT' && 'CNAME' in entry);
    if (alias !== undefined && alias !== 'TIMEOUT' && depth < 8) {
      const target = domainFromText(String(alias['CNAME']));
      return target === undefined ? { status: 'nodata' } : lookup(target, type, depth + 1);
    }
    const records = recordsFor(entries, type);
    if (records.length > 0) return { status: 'found', records };
    return entries.includes('TIMEOUT') ? { status: 'failed', reason: 'timeout' } : { status: 'nodata' };
  };
  return { lookup };
}

function recordsFor<T extends RecordType>(entries: readonly Entry[], type: T): RecordData[T][] {
  const values = (key: string): unknown[] =>
    entries.flatMap((entry) => (entry !== 'TIMEOUT' && key in entry ? [entry[key]] : []));
  // `SPF` stands for the policy; it is served as TXT unless the name lists TXT of its own, or `TXT: NONE`.
  const txt = values('TXT');
  const source =
    type === 'TXT' ? (txt.length > 0 ? txt.filter((value) => value !== 'NONE') : values('SPF')) : values(type);
  return source.map((value) => decode(value, type)) as RecordData[T][];
}

function decode(value: unknown, type: RecordType): RecordData[RecordType] {
  const text = String(value);
  switch (type) {
    case 'TXT': {
      const strings = [value].flat().flatMap((part) => split255(Buffer.from(String(part), 'utf8').toString('latin1')));
      // A record without any string cannot be sent: the wire form of "no text" is one empty string (RFC 1035 §3.3.14).
      return strings.length === 0 ? [''] : strings;
    }
    case 'A':
      return parseAddress4(text)!;
    case 'AAAA':
      return parseAddress6(text)!;
    case 'MX': {
      const [preference, exchange] = value as [number, string];
      return { preference, exchange: exchange === '' ? root : domainFromText(exchange)! };
    }
    default:
      return text === '' ? root : domainFromText(text)!;
  }
}

/** A character-string holds 255 octets at most (RFC 1035 §3.3). */
function split255(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += 255) parts.push(text.slice(at, at + 255));
  return parts.length === 0 ? [''] : parts;
}
