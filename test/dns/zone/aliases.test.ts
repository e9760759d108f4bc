import { describe, expect, it, test } from 'vitest';
import { ask, domain, soa, view } from './support.js';

describe('CNAMEs', () => {
  const chain = Array.from({ length: 40 }, (_, index) => `c${index} CNAME c${index + 1}`).join('\n');
  const zones = view(`@ ${soa}
a CNAME b
b CNAME c
c TXT t
self CNAME self
one CNAME two
two CNAME one
dead CNAME gone
away CNAME directo.gate.ee.
both CNAME c
both A 192.0.2.1
@ CNAME c
${chain}
`);

  test.each([
    ['a chain to records', 'a.ex.lt', 'TXT', 't'],
    ['a chain to a missing type', 'a.ex.lt', 'MX', 'nodata'],
    ['a chain to a missing name', 'dead.ex.lt', 'A', 'nxdomain'],
    ['a chain out of the zones', 'away.ex.lt', 'A', 'nxdomain'],
    ['a chain to itself', 'self.ex.lt', 'TXT', 'nodata'],
    ['a chain that goes round', 'one.ex.lt', 'A', 'nodata'],
    ['a chain of sixteen', 'c24.ex.lt', 'A', 'nxdomain'],
    ['a longer chain, which is given up', 'c0.ex.lt', 'A', 'nodata'],
    ['the CNAME itself', 'a.ex.lt', 'CNAME', 'b.ex.lt'],
    ['the CNAME of a loop', 'self.ex.lt', 'CNAME', 'self.ex.lt'],
    ['the CNAME of a name without', 'c.ex.lt', 'CNAME', 'nodata'],
    ['the record beside a CNAME', 'both.ex.lt', 'A', '192.0.2.1'],
    ['the CNAME beside a record', 'both.ex.lt', 'TXT', 't'],
    ['a CNAME at the apex', 'ex.lt', 'TXT', 't'],
  ] as const)('%s', (_, name, type, expected) => {
    expect(ask(zones, name, type)).toBe(expected);
  });

  it('tell where a chain leaves the zones', () => {
    expect(zones.outside(domain('away.ex.lt'), 'A')).toBe('directo.gate.ee');
    expect(zones.outside(domain('away.ex.lt'), 'CNAME')).toBeUndefined();
    expect(zones.outside(domain('a.ex.lt'), 'TXT')).toBeUndefined();
    expect(zones.outside(domain('dead.ex.lt'), 'TXT')).toBeUndefined();
    expect(zones.outside(domain('self.ex.lt'), 'TXT')).toBeUndefined();
    expect(zones.outside(domain('gate.ee'), 'TXT')).toBe('gate.ee');
  });
});

describe('DNAMEs (RFC 6672)', () => {
  const label = 'a'.repeat(63);
  const zones = view(`@ ${soa}
_domainkey DNAME keys.other
 TXT own
s1._domainkey TXT hidden
s1.keys.other TXT key
*.keys.other TXT any
far DNAME ${label}.${label}.${label}
round DNAME x.round
`);

  test.each([
    ['leads names below it away', 's1._domainkey.ex.lt', 'TXT', 'key'],
    ['leads to wildcards', 's2._domainkey.ex.lt', 'TXT', 'any'],
    ['is seen as a CNAME', 's1._domainkey.ex.lt', 'CNAME', 's1.keys.other.ex.lt'],
    ['does not speak for its own name', '_domainkey.ex.lt', 'TXT', 'own'],
    ['nor there for other types', '_domainkey.ex.lt', 'A', 'nodata'],
    ['is nodata where the name would be too long', `${label}.far.ex.lt`, 'TXT', 'nodata'],
    ['comes to an end where it leads below itself', 'a.round.ex.lt', 'TXT', 'nodata'],
  ] as const)('%s', (_, name, type, expected) => {
    expect(ask(zones, name, type)).toBe(expected);
  });
});
