import { describe, expect, it } from 'vitest';
import { domainFromText } from '../../../src/dns/name.js';
import { goodSpf } from '../../../src/rules/rule/example-zones.js';
import { findingsIn } from '../../support/rules/harness.js';

const domain = domainFromText('naujienos.manodomenas.lt')!;
const told = (zone: string): readonly string[] =>
  findingsIn(zone, { domain })
    .filter(({ rule }) => /^(dns\/alias|spf\/missing)$/.test(rule))
    .map(({ rule }) => rule);

describe('a CNAME at the name', () => {
  it.each([
    ['ghs.paslauga.lt. A 192.0.2.9', ['dns/alias']],
    ['ghs.paslauga.lt. TXT "v=spf1 -all"', ['dns/alias']],
    ['ghs.paslauga.lt. TXT "v=spf1 a:directo.gate.ee -all"', []],
  ])('that leads to %s', (target, expected) => {
    expect(told(`${goodSpf}naujienos CNAME ghs.paslauga.lt.\n${target}\n`)).toEqual(expected);
  });

  it('is not told of a name without one', () => {
    expect(told(`${goodSpf}naujienos A 192.0.2.9\n`)).toEqual(['spf/missing']);
  });
});
