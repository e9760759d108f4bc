import fc from 'fast-check';
import type { Answer, DnsView, RecordData, RecordType } from '../../../src/dns/answer.js';
import { type Domain, isSubdomain } from '../../../src/dns/name.js';
import { parseAddress4, parseAddress6 } from '../../../src/ip/address.js';
import { remembered } from '../dns/remembered.js';
import { domain } from '../dns/zone.js';

/**
 * Random worlds in which policies overlap: few hosts, few networks, names over the mail that exist for some mails only,
 * questions that fail, reverse names that lie.
 */
export interface World {
  readonly records: readonly (readonly string[])[];
  readonly hosts: readonly HostData[];
  readonly salt: number;
}

interface HostData {
  readonly a: readonly number[] | 'nodata' | 'failed';
  readonly aaaa: readonly number[] | 'nodata' | 'failed';
  readonly mx: readonly number[] | 'nodata' | 'failed';
}

const hostCount = 6;

export function hostName(at: number): string {
  return `h${at}.example.com`;
}

/** A corner of the IPv4 and IPv6 space that is small enough for everything to meet in it. */
export function smallAddress4(at: number): string {
  return `192.0.2.${at % 64}`;
}

export function smallAddress6(at: number): string {
  return `2001:db8::${(at % 64).toString(16)}`;
}

const qualifier = fc.constantFrom('', '', '', '', '-', '~', '?', '+');
const at = fc.nat({ max: hostCount - 1 });
const low = fc.nat({ max: 63 });
const prefix4 = fc.constantFrom('', '', '/32', '/31', '/30', '/28', '/26', '/24', '/8', '/0');
const prefix6 = fc.constantFrom('', '', '/128', '/127', '/124', '/120', '/64', '/0');
const both = fc.constantFrom('', '', '/30', '//124', '/28//120', '/0', '//0');
/** Names that hang on the mail: on its client, its sender, its HELO name, its validated name. */
const varying = fc.constantFrom('%{i}', '%{ir}', '%{l}', '%{s}', '%{h}', '%{p}', '%{i}.%{l}', '%{lr-}', '%{t}');
const constant = fc.constantFrom('%{d}', 'no.%{d2}', '%{o}', '%{v}.example.com', 'a..b.example.com');

const target = fc.oneof(
  { weight: 8, arbitrary: at.map(hostName) },
  { weight: 1, arbitrary: varying.map((macro) => `${macro}.v.example.com`) },
  { weight: 1, arbitrary: constant },
);
const name = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 5, arbitrary: target.map((to) => `:${to}`) },
);

const directive = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(qualifier, low, prefix4).map(([q, n, p]) => `${q}ip4:${smallAddress4(n)}${p}`) },
  { weight: 4, arbitrary: fc.tuple(qualifier, low, prefix6).map(([q, n, p]) => `${q}ip6:${smallAddress6(n)}${p}`) },
  { weight: 4, arbitrary: fc.tuple(qualifier, name, both).map(([q, n, p]) => `${q}a${n}${p}`) },
  { weight: 3, arbitrary: fc.tuple(qualifier, name, both).map(([q, n, p]) => `${q}mx${n}${p}`) },
  { weight: 6, arbitrary: fc.tuple(qualifier, target).map(([q, n]) => `${q}include:${n}`) },
  { weight: 2, arbitrary: fc.tuple(qualifier, target).map(([q, n]) => `${q}exists:${n}`) },
  { weight: 1, arbitrary: fc.tuple(qualifier, name).map(([q, n]) => `${q}ptr${n}`) },
);
const closing = fc.oneof(
  { weight: 4, arbitrary: qualifier.map((q) => `${q}all`) },
  { weight: 2, arbitrary: target.map((to) => `redirect=${to}`) },
  { weight: 1, arbitrary: fc.constantFrom('', 'x=%{i}', 'exp=e.example.com', 'ip4:broken') },
);
const record = fc
  .tuple(fc.array(directive, { maxLength: 7 }), closing, fc.array(directive, { maxLength: 1 }))
  .map(([terms, end, more]) => ['v=spf1', ...terms, end, ...more].filter((term) => term !== '').join(' '));
/** Mostly one record a name, as it should be; sometimes none or two. */
const records = fc.oneof(
  { weight: 12, arbitrary: record.map((text) => [text]) },
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.tuple(record, record).map((two) => [...two]) },
);
const found = <T>(data: fc.Arbitrary<T[]>): fc.Arbitrary<T[] | 'nodata' | 'failed'> =>
  fc.oneof(
    { weight: 6, arbitrary: data },
    { weight: 2, arbitrary: fc.constant('nodata' as const) },
    { weight: 1, arbitrary: fc.constant('failed' as const) },
  );
const addresses = found(fc.array(low, { minLength: 1, maxLength: 3 }));
const host = fc.record({ a: addresses, aaaa: addresses, mx: found(fc.array(at, { minLength: 1, maxLength: 4 })) });

export const world: fc.Arbitrary<World> = fc.record({
  records: fc.array(records, { minLength: hostCount, maxLength: hostCount }),
  hosts: fc.array(host, { minLength: hostCount, maxLength: hostCount }),
  salt: fc.nat({ max: 1_000_000 }),
});

const varyingZone = domain('v.example.com');
const reverseZones = [domain('in-addr.arpa'), domain('ip6.arpa')];

/** DNS of the world. The record of `h0` is the one to evaluate. */
export function worldView({ records: texts, hosts, salt }: World): DnsView {
  const index = new Map<Domain, number>(hosts.map((_, number) => [domain(hostName(number)), number]));
  const answer = (name: Domain, type: RecordType): Answer => {
    const number = index.get(name);
    if (number !== undefined) return hostAnswer(number, type);
    const dice = hash(`${type} ${name} ${salt}`);
    if (reverseZones.some((zone) => isSubdomain(name, zone))) return reverseAnswer(dice, type);
    if (isSubdomain(name, varyingZone)) return varyingAnswer(dice, type);
    return { status: 'nxdomain' };
  };
  const hostAnswer = (number: number, type: RecordType): Answer => {
    const data = hosts[number]!;
    const spf = texts[number]!;
    if (type === 'TXT')
      return spf.length === 0 ? { status: 'nodata' } : { status: 'found', records: spf.map((text) => [text]) };
    if (type === 'A') return answerWith(data.a, (one) => parseAddress4(smallAddress4(one))!);
    if (type === 'AAAA') return answerWith(data.aaaa, (one) => parseAddress6(smallAddress6(one))!);
    if (type === 'MX')
      return answerWith(data.mx, (one, order) => ({ preference: order, exchange: domain(hostName(one)) }));
    return { status: 'nodata' };
  };
  /** A name over the mail: exists for some mails, has the record of some host, or does not answer. */
  const varyingAnswer = (dice: number, type: RecordType): Answer => {
    if (dice % 11 === 0) return { status: 'failed', reason: 'servfail' };
    if (dice % 3 === 0) return { status: 'nxdomain' };
    return hostAnswer(dice % hosts.length, type);
  };
  const reverseAnswer = (dice: number, type: RecordType): Answer => {
    if (type !== 'PTR' || dice % 5 === 0) return { status: 'nxdomain' };
    if (dice % 7 === 0) return { status: 'failed', reason: 'timeout' };
    const names = Array.from({ length: 1 + (dice % 4) }, (_, more) => domain(hostName((dice + more) % hosts.length)));
    return { status: 'found', records: names };
  };
  return remembered(answer);
}

function answerWith<T>(
  data: readonly T[] | 'nodata' | 'failed',
  recordOf: (one: T, order: number) => RecordData[RecordType],
): Answer {
  if (data === 'nodata') return { status: 'nodata' };
  if (data === 'failed') return { status: 'failed', reason: 'servfail' };
  return { status: 'found', records: data.map(recordOf) };
}

/** FNV-1a: any spread will do, as long as it is the same every time. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let position = 0; position < text.length; position += 1)
    value = Math.imul(value ^ text.charCodeAt(position), 0x01000193);
  // The low bits of FNV spread badly over short texts.
  return (value ^ (value >>> 15)) >>> 0;
}
