import type { Answer, RecordType } from '../../../src/dns/answer.js';
import { type Domain, domainFromPresentation } from '../../../src/dns/name.js';
import { parseZoneFile, type ReadInclude } from '../../../src/dns/zone/file.js';
import type { ZoneFileError } from '../../../src/dns/zone/problem.js';
import type { ZoneRecord } from '../../../src/dns/zone/record.js';
import { type ZoneView, zoneView } from '../../../src/dns/zone/view.js';
import { formatAddress } from '../../../src/ip/address.js';

export const noIncludes: ReadInclude = () => ({ ok: false, reason: 'not-found' });

export function domain(text: string): Domain {
  const name = domainFromPresentation(text);
  if (name === undefined) throw new Error(`no name: ${text}`);
  return name;
}

export function includesOf(files: Readonly<Record<string, string>>): ReadInclude {
  return (path) => {
    const text = new Map(Object.entries(files)).get(path);
    return text === undefined ? { ok: false, reason: 'not-found' } : { ok: true, name: path, text };
  };
}

/** The records of a zone that must be right. */
export function recordsIn(text: string, origin: Domain | undefined = domain('ex.lt')): readonly ZoneRecord[] {
  const result = parseZoneFile({ name: 'zone', text, origin }, noIncludes);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.records;
}

/** The error of a zone that must be wrong. */
export function errorIn(
  text: string,
  origin: Domain | undefined = domain('ex.lt'),
  readInclude: ReadInclude = noIncludes,
): ZoneFileError {
  const result = parseZoneFile({ name: 'zone', text, origin }, readInclude);
  if (result.ok) throw new Error(`accepted: ${text.slice(0, 200)}`);
  return result.error;
}

/** The zone's records as `owner TYPE data`, the origin being `ex.lt`. */
export function linesIn(text: string): string[] {
  return recordsIn(text).map(lineOf);
}

/** `owner TYPE data`, to compare zones by. */
export function lineOf(record: ZoneRecord): string {
  return `${record.owner} ${record.type === 'other' ? record.mnemonic : record.type} ${dataOf(record)}`.trimEnd();
}

function dataOf(record: ZoneRecord): string {
  switch (record.type) {
    case 'TXT':
    case 'SPF':
      return record.data.map((string) => JSON.stringify(string)).join(' ');
    case 'A':
    case 'AAAA':
      return formatAddress(record.data);
    case 'MX':
      return `${record.data.preference} ${record.data.exchange}`;
    case 'PTR':
    case 'CNAME':
    case 'NS':
      return record.data;
    case 'DNAME':
      return record.target;
    case 'other':
      return '';
  }
}

export const soa = 'SOA ns admin 1 1h 15m 1w 1d';

/** The view of a single zone below `ex.lt`. */
export function view(text: string): ZoneView {
  return zoneView(recordsIn(text));
}

/** `nodata`, `nxdomain`, or the data of what was found, parted by blanks. */
export function ask(zones: ZoneView, name: string, type: RecordType): string {
  const answer: Answer = zones.lookup(domain(name), type);
  if (answer.status !== 'found') return answer.status;
  return answer.records.map(textOf).join(' ');
}

function textOf(data: Extract<Answer, { status: 'found' }>['records'][number]): string {
  if (typeof data === 'string') return data;
  if ('family' in data) return formatAddress(data);
  return 'exchange' in data ? `${data.preference}/${data.exchange}` : data.join('|');
}
