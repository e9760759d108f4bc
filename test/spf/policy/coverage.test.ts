import { describe, expect, it } from 'vitest';
import type { DnsView } from '../../../src/dns/answer.js';
import { formatCover } from '../../../src/ip/cover.js';
import { rfcLimits } from '../../../src/spf/evaluate/limits.js';
import { type Addresses, certainlyPassing, coverageOf, type TermCoverage } from '../../../src/spf/policy/coverage.js';
import { mailOf, policyMap } from '../../../src/spf/policy/map.js';
import { parseSpfRecord } from '../../../src/spf/record/parse.js';
import { domain, zone } from '../../support/dns/zone.js';

const name = domain('example.com');
const known = mailOf(name);

function coverage(record: string, more = ''): readonly TermCoverage[] {
  const dns: DnsView = zone(`@ TXT "${record}"\n${more}`);
  return coverageOf(parseSpfRecord(record), policyMap(name, known, dns), { known, dns, limits: rfcLimits });
}

const text = (addresses: Addresses): string =>
  ([4, 6] as const).flatMap((family) => formatCover(addresses[family])).join(' ');

describe('the coverage of a term', () => {
  it('is what it decides, what it would match alone, and who stands before it', () => {
    const [wide, narrow, rest] = coverage('v=spf1 ip4:192.0.2.0/25 ?ip4:192.0.2.0/24 -all');
    expect([text(wide!.decides), text(wide!.alone), wide!.hiddenBy]).toEqual(['192.0.2.0/25', '192.0.2.0/25', []]);
    expect([text(narrow!.decides), text(narrow!.alone)]).toEqual(['192.0.2.128/25', '192.0.2.0/24']);
    expect(narrow!.hiddenBy.map((term) => term.text)).toEqual(['ip4:192.0.2.0/25']);
    expect(rest!.hiddenBy.map((term) => term.text)).toEqual(['ip4:192.0.2.0/25', '?ip4:192.0.2.0/24']);
    expect(text(narrow!.passes)).toBe('');
  });

  it('looks through includes: those that pass there match here, record by record', () => {
    const [include] = coverage(
      'v=spf1 include:a.example.com -all',
      'a TXT "v=spf1 ip4:192.0.2.1 include:b.example.com ?ip4:192.0.2.9 -all"\nb TXT "v=spf1 ip6:2001:db8::/32 -all"',
    );
    expect(text(include!.decides)).toBe('192.0.2.1 2001:db8::/32');
    expect(include!.behind.map(({ domain: owner, addresses }) => `${owner} ${text(addresses)}`)).toEqual([
      'a.example.com 192.0.2.1',
      'b.example.com 2001:db8::/32',
    ]);
  });

  it('of a redirect is all that is left, of which its target lets some pass', () => {
    const [, redirect] = coverage(
      'v=spf1 ip4:192.0.2.1 redirect=a.example.com',
      'a TXT "v=spf1 ip4:192.0.2.0/31 -all"',
    );
    expect(text(redirect!.passes)).toBe('192.0.2.0');
    expect(text(redirect!.decides)).toContain('0.0.0.0/1');
  });

  it('knows what hangs on the mail, and hides nothing behind it for certain', () => {
    const [exists, network] = coverage('v=spf1 exists:%{i}.x.example.com ip4:192.0.2.1 -all');
    expect([exists!.varies, text(exists!.decides)]).toEqual([true, '']);
    expect(text(exists!.mayDecide)).toBe('0.0.0.0/0 ::/0');
    expect([text(network!.decides), text(network!.mayDecide), network!.varies]).toEqual(['', '192.0.2.1', false]);
    expect(network!.hiddenBy.map((term) => term.text)).toEqual(['exists:%{i}.x.example.com']);
  });

  it('is nothing for what stands behind `all`, finds nothing, or lies beyond an error', () => {
    const found = coverage('v=spf1 a:no.example.com include:none.example.com ip4:192.0.2.1 -all ip4:192.0.2.2');
    expect(found.map(({ decides }) => text(decides))).toEqual(['', '', '', '', '']);
    expect(found.map(({ alone }) => text(alone)).slice(0, 3)).toEqual(['', '', '192.0.2.1']);
  });

  it('adds up: every address that passes for certain is decided by one term', () => {
    const record = 'v=spf1 ip4:192.0.2.0/24 a:h.example.com/28 ~ip4:10.0.0.0/8 ip4:10.0.0.1 ip6:2001:db8::/48 -all';
    const dns = zone(`@ TXT "${record}"\nh A 198.51.100.7\nh AAAA 2001:db8::1`);
    const map = policyMap(name, known, dns);
    const terms = coverageOf(parseSpfRecord(record), map, { known, dns, limits: rfcLimits });
    expect(text(certainlyPassing(map))).toBe('192.0.2.0/24 198.51.100.0/28 2001:db8::/48');
    expect(terms.map(({ passes }) => text(passes))).toEqual([
      '192.0.2.0/24',
      '198.51.100.0/28 2001:db8::1',
      '',
      '',
      expect.stringContaining('2001:db8:0:8000::/49'),
      '',
    ]);
  });
});
