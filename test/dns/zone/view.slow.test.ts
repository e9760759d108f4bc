import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Domain, isSubdomain, labelsOf, parentOf, root } from '../../../src/dns/name.js';
import type { ZoneRecord } from '../../../src/dns/zone/record.js';
import { zoneView } from '../../../src/dns/zone/view.js';
import { leastProcessorMs } from '../../support/processor-time.js';
import { ask, domain, recordsIn, soa, view } from './support.js';

describe('zoneView', () => {
  const zones = view(`
@ ${soa}
@ NS ns
@ TXT "v=spf1 " "-all"
@ TXT other
ns A 192.0.2.1
 AAAA 2001:db8::1
@ MX 10 mail
@ MX 0 .
1 PTR mail
deep.down.under A 192.0.2.2
service SRV 0 0 5060 ns
twice TXT x
 TXT x
 TXT "x" ""
 A 192.0.2.9
 A 192.0.2.9
 MX 5 ns
 MX 5 NS
`);

  test.each([
    ['all records of a type, strings kept apart', 'ex.lt', 'TXT', 'v=spf1 |-all other'],
    ['A', 'ns.ex.lt', 'A', '192.0.2.1'],
    ['AAAA', 'ns.ex.lt', 'AAAA', '2001:db8::1'],
    ['MX, null MX too', 'ex.lt', 'MX', '10/mail.ex.lt 0/.'],
    ['PTR', '1.ex.lt', 'PTR', 'mail.ex.lt'],
    ['NS', 'ex.lt', 'NS', 'ns.ex.lt'],
    ['nodata for another type', 'ns.ex.lt', 'TXT', 'nodata'],
    ['nodata for a name with records nobody asks for', 'service.ex.lt', 'A', 'nodata'],
    ['nodata for a name that only has names below (RFC 8020)', 'under.ex.lt', 'A', 'nodata'],
    ['nodata for one deeper', 'down.under.ex.lt', 'TXT', 'nodata'],
    ['nxdomain for a name not there', 'gone.ex.lt', 'A', 'nxdomain'],
    ['nxdomain below a name that is', 'x.ns.ex.lt', 'A', 'nxdomain'],
    ['nxdomain beside an empty name', 'up.under.ex.lt', 'A', 'nxdomain'],
    ['nodata above the zone, since a name below exists', 'lt', 'NS', 'nodata'],
    ['nxdomain beside a name above the zone', 'ee', 'NS', 'nxdomain'],
    ['nxdomain outside', 'gate.ee', 'A', 'nxdomain'],
    ['nxdomain for the root', '.', 'NS', 'nxdomain'],
    ['nxdomain for a name that merely ends alike', 'nex.lt', 'TXT', 'nxdomain'],
    ['equal records once, but strings apart are not equal', 'twice.ex.lt', 'TXT', 'x x|'],
    ['equal addresses once', 'twice.ex.lt', 'A', '192.0.2.9'],
    ['equal exchanges once', 'twice.ex.lt', 'MX', '5/ns.ex.lt'],
  ] as const)('answers %s', (_, name, type, expected) => {
    expect(ask(zones, name, type)).toBe(expected);
  });

  it('answers nxdomain to everything when there are no records', () => {
    const empty = zoneView([]);
    expect(empty.apexes).toEqual([]);
    expect(ask(empty, '.', 'NS')).toBe('nxdomain');
    expect(ask(empty, 'ex.lt', 'TXT')).toBe('nxdomain');
    expect(empty.outside(domain('ex.lt'), 'TXT')).toBe('ex.lt');
  });

  it('takes equal records of different files for one', () => {
    const twice = zoneView([...recordsIn('a TXT x'), ...recordsIn('a TXT x\nb TXT y')]);
    expect(ask(twice, 'a.ex.lt', 'TXT')).toBe('x');
    expect(ask(twice, 'b.ex.lt', 'TXT')).toBe('y');
  });
});

describe('wildcards', () => {
  /** The zone of RFC 4592 §2.2.1 and its questions of §2.2.1, in our types. */
  const zones = zoneView(
    recordsIn(
      `$ORIGIN example.
@ ${soa}
@ NS ns.example.com.
 NS ns.example.net.
* TXT "this is a wildcard"
 MX 10 host1
sub.* TXT "this is not a wildcard"
host1 A 192.0.2.1
_ssh._tcp.host1 SRV 0 0 22 host1
_ssh._tcp.host2 SRV 0 0 22 host2
subdel NS ns.example.com.
`,
    ),
  );

  test.each([
    ['host3.example', 'MX', '10/host1.example'],
    ['host3.example', 'A', 'nodata'],
    ['foo.bar.example', 'TXT', 'this is a wildcard'],
    ['host1.example', 'MX', 'nodata'],
    ['sub.*.example', 'MX', 'nodata'],
    ['sub.*.example', 'TXT', 'this is not a wildcard'],
    ['_telnet._tcp.host1.example', 'TXT', 'nxdomain'],
    ['host2.example', 'TXT', 'nodata'],
    ['_tcp.host2.example', 'MX', 'nodata'],
    ['host.subdel.example', 'A', 'nxdomain'],
    ['ghost.*.example', 'MX', 'nxdomain'],
    ['*.example', 'TXT', 'this is a wildcard'],
    ['example', 'TXT', 'nodata'],
    ['a.b.c.d.example', 'MX', '10/host1.example'],
  ] as const)('%s %s: %s (RFC 4592)', (name, type, expected) => {
    expect(ask(zones, name, type)).toBe(expected);
  });

  it('that exist only because of names below them lend nothing, and no longer hide', () => {
    const hollow = view(`@ ${soa}\na.*.b TXT x`);
    expect(ask(hollow, 'other.b.ex.lt', 'TXT')).toBe('nodata');
    expect(ask(hollow, 'a.other.b.ex.lt', 'TXT')).toBe('nodata');
    expect(ask(hollow, 'a.*.b.ex.lt', 'TXT')).toBe('x');
  });

  it('may be a CNAME, and its target may come from a wildcard', () => {
    const aliased = view(`@ ${soa}\n*.a CNAME x.b\n*.b TXT t\n*.c CNAME gone\n*.d CNAME e\ne A 192.0.2.1`);
    expect(ask(aliased, 'any.a.ex.lt', 'TXT')).toBe('t');
    expect(ask(aliased, 'any.a.ex.lt', 'CNAME')).toBe('x.b.ex.lt');
    expect(ask(aliased, 'any.a.ex.lt', 'A')).toBe('nodata');
    expect(ask(aliased, 'any.c.ex.lt', 'TXT')).toBe('nxdomain');
    expect(ask(aliased, 'any.d.ex.lt', 'TXT')).toBe('nodata');
  });

  it('do not speak for another zone below', () => {
    const both = zoneView([
      ...recordsIn(`@ ${soa}\n* TXT parent`),
      ...recordsIn(`@ ${soa}\na TXT child`, domain('deep.sub.ex.lt')),
    ]);
    expect(ask(both, 'x.deep.sub.ex.lt', 'TXT')).toBe('nxdomain');
    expect(ask(both, 'x.sub.ex.lt', 'TXT')).toBe('nxdomain');
    expect(ask(both, 'sub.ex.lt', 'TXT')).toBe('nodata');
    expect(ask(both, 'x.ex.lt', 'TXT')).toBe('parent');
  });

  it('that would be too long do not exist', () => {
    const label = 'a'.repeat(63);
    const long = view(`@ ${soa}\n${label}.${label}.${label}.${'a'.repeat(54)} TXT x`);
    expect(ask(long, `b.${label}.${label}.${'a'.repeat(54)}.ex.lt`, 'TXT')).toBe('nxdomain');
  });
});

describe('any zone', () => {
  const anyName = fc
    .array(fc.constantFrom('a', 'b', '*', 'c'), { maxLength: 4 })
    .map((labels) => domain([...labels, 'ex.lt'].join('.')));
  const anyRecord = fc.oneof(
    anyName.map((owner): ZoneRecord => ({ owner, origin: undefined, file: 'z', line: 1, type: 'TXT', data: [owner] })),
    anyName.map(
      (owner): ZoneRecord => ({ owner, origin: undefined, file: 'z', line: 1, type: 'other', mnemonic: 'SRV' }),
    ),
  );

  /** RFC 1034 §4.3.3 and RFC 4592, word for word and slow. */
  function expected(records: readonly ZoneRecord[], name: Domain): string {
    const exists = (wanted: Domain) => records.some(({ owner }) => isSubdomain(owner, wanted));
    let source = name;
    if (!exists(name)) {
      let encloser = parentOf(name);
      while (encloser !== root && !exists(encloser)) encloser = parentOf(encloser);
      source = domain(`*.${encloser}`);
      if (encloser === root || !exists(source)) return 'nxdomain';
    }
    const found = records.filter((record) => record.type === 'TXT' && record.owner === source);
    return found.length > 0 ? source : 'nodata';
  }

  it('answers as a search through all records does', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 6 }), anyName, (others, name) => {
        const apex: ZoneRecord = {
          owner: domain('ex.lt'),
          origin: undefined,
          file: 'z',
          line: 1,
          type: 'other',
          mnemonic: 'SOA',
        };
        const records = [apex, ...others];
        const answer = expected(records, name);
        seen.set(answer, 1 + (seen.get(answer) ?? 0));
        expect(ask(zoneView(records), name, 'TXT')).toBe(answer);
      }),
      { numRuns: 5_000 },
    );
    expect(seen.get('nodata')).toBeGreaterThan(100);
    expect(seen.get('nxdomain')).toBeGreaterThan(100);
    const fromWildcards = [...seen.keys()].filter((key) => labelsOf(domain(key))[0] === '*');
    expect(fromWildcards.length).toBeGreaterThan(5);
  });

  it('is looked up in well under a millisecond, however deep the name and however large the zone', () => {
    const deep = domain(`${'a.'.repeat(120)}ex.lt`);
    const lookups = 500;
    const msPerLookup = (hosts: number) => {
      const records = Array.from({ length: hosts }, (_, index) => `h${index} A 192.0.2.1`);
      const zones = zoneView(recordsIn(`@ ${soa}\n${records.join('\n')}`));
      const lookUp = () => {
        for (let count = 0; count < lookups; count += 1) ask(zones, deep, 'A');
      };
      return leastProcessorMs(lookUp) / lookups;
    };
    const [small, large] = [msPerLookup(500), msPerLookup(8_000)];
    expect(large).toBeLessThan(1);
    // A search through the records would take sixteen times as long.
    expect(large / small).toBeLessThan(4);
  });
});
