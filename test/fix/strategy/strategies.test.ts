import { describe, expect, it } from 'vitest';
import { type DnsView, recordsOf } from '../../../src/dns/answer.js';
import { domainFromText } from '../../../src/dns/name.js';
import type { CheckRequest } from '../../../src/facts/request.js';
import type { Fix } from '../../../src/fix/draft/fix.js';
import { withRecords } from '../../../src/fix/draft/hypothetical.js';
import { propose } from '../../../src/fix/propose.js';
import { formatCover } from '../../../src/ip/cover.js';
import { verdictOf } from '../../../src/spf/evaluate/evaluation.js';
import { answersOf } from '../../../src/spf/policy/answers.js';
import { mailOf, policyMap } from '../../../src/spf/policy/map.js';
import { company, factsOf, fixtureZone, zoneText } from '../../support/dns/zones.js';

function fixFor(dns: DnsView, options: Partial<CheckRequest> = {}): Fix {
  const proposal = propose(factsOf(dns, options), dns);
  if (proposal.kind === 'none') throw new Error(proposal.why);
  return proposal.fix;
}

const record = (text: string): string => `@ IN TXT "${text}"\n`;
const hosts = '@ IN MX 10 pastas\npastas IN A 192.0.2.25\npavyzdys.lt. IN A 192.0.2.80\n';
const domain = (text: string) => domainFromText(text)!;

/** Everybody who passes, as networks. */
function passing(dns: DnsView): string[] {
  const map = policyMap(company, mailOf(company), dns);
  expect(map.regions.map(({ evaluation }) => verdictOf(evaluation.ending))).not.toContain('permerror');
  const sets = ([4, 6] as const).flatMap((family) => answersOf(map, family));
  return sets.filter(({ verdict }) => verdict === 'pass').flatMap(({ addresses }) => formatCover(addresses));
}

describe('how far a fix goes', () => {
  it.each([
    ['manodomenas.lt', 'documented'],
    ['fine', 'documented'],
    ['void-lookups', 'documented'],
    ['ten-lookups', 'addresses'],
    ['too-many-lookups', 'flatten'],
  ])('%s is mended by %s, the least that works', (zone, strategy) => {
    const fix = fixFor(fixtureZone(zone));
    expect([fix.strategy, fix.proof.verified]).toEqual([strategy, true]);
  });

  it('writes out no include where that is not the end of the trouble', () => {
    const names = Array.from({ length: 11 }, (_, at) => `s${at}.lt`);
    const zone = names.map((name) => `${name}. IN TXT "v=spf1 exists:%{i}.x.pavyzdys.lt -all"`).join('\n');
    const fix = fixFor(
      zoneText(`${hosts}${record(`v=spf1 ${names.map((name) => `include:${name}`).join(' ')} -all`)}${zone}`),
    );
    expect(fix.proof.verified).toBe(false);
    expect(fix.edits.map(({ kind }) => kind)).not.toContain('flattened');
  });
});

describe('flattening', () => {
  const zone = `${hosts}${record('v=spf1 mx ?include:b.pavyzdys.lt include:c.pavyzdys.lt -all')}
b.pavyzdys.lt. IN TXT "v=spf1 ip4:198.51.100.0/25 ip4:198.51.100.128/25 -all"
c.pavyzdys.lt. IN TXT "v=spf1 -ip4:203.0.113.7 ip4:203.0.113.0/29 a:pavyzdys.lt ip6:2001:db8::/32 ~all"`;

  it('writes the fewest networks, keeps qualifiers, and leaves out what the include refuses', () => {
    const fix = fixFor(zoneText(zone), { strategy: 'flatten' });
    expect(fix.after).toBe(
      'v=spf1 mx ?ip4:198.51.100.0/24 ip4:192.0.2.80 ip4:203.0.113.0/30 ip4:203.0.113.4/31 ip4:203.0.113.6 ip6:2001:db8::/32 ip4:90.190.150.210 ip4:90.190.150.211 ip4:90.190.150.212 ip4:90.190.150.213 -all',
    );
    expect(fix.proof.verified).toBe(true);
    expect(fix.proof.lost).toEqual([]);
    expect(fix.proof.gained.flatMap(formatCover)).toEqual(['90.190.150.210/31', '90.190.150.212/31']);
  });

  it('tells where and when every network was read', () => {
    const fix = fixFor(zoneText(zone), { strategy: 'flatten', unixSeconds: 1_795_000_000 });
    expect(fix.edits).toContainEqual({
      kind: 'flattened',
      term: 'include:c.pavyzdys.lt',
      own: false,
      sources: [
        {
          name: 'c.pavyzdys.lt',
          networks: ['192.0.2.80', '203.0.113.0/30', '203.0.113.4/31', '203.0.113.6', '2001:db8::/32'],
        },
      ],
      readAt: 1_795_000_000,
    });
  });

  it('is confined to the includes that were named', () => {
    const fix = fixFor(zoneText(zone), { strategy: 'flatten', flatten: [domain('b.pavyzdys.lt')] });
    expect(fix.after).toContain('include:c.pavyzdys.lt');
    expect(fix.after).not.toContain('include:b.pavyzdys.lt');
  });

  it.each([
    ["hangs on the client's name", 'v=spf1 ip4:198.51.100.1 ptr:pavyzdys.lt -all'],
    ['hangs on the mail', 'v=spf1 exists:%{i}.x.pavyzdys.lt -all'],
    ['has no end to it', 'v=spf1 include:b.pavyzdys.lt -all'],
    ['is broken inside', 'v=spf1 ip4:198.51.100.1 include:nera.pavyzdys.lt -all'],
    ['admits nobody', 'v=spf1 -all'],
  ])('leaves an include that %s as it is', (_, text) => {
    const dns = zoneText(`${hosts}${record('v=spf1 mx include:b.pavyzdys.lt -all')}b.pavyzdys.lt. IN TXT "${text}"`);
    expect(fixFor(dns, { strategy: 'flatten' }).after).toContain('include:b.pavyzdys.lt');
  });

  it('writes the own hosts out with their prefixes, and no others', () => {
    const dns = zoneText(`${hosts}${record('v=spf1 mx/28 a:pastas.manodomenas.lt a:pavyzdys.lt -all')}`);
    expect(fixFor(dns, { strategy: 'own-addresses' }).after).toBe(
      'v=spf1 ip4:192.0.2.16/28 ip4:192.0.2.25 a:pavyzdys.lt ip4:90.190.150.210 ip4:90.190.150.211 ip4:90.190.150.212 ip4:90.190.150.213 -all',
    );
  });
});

describe('splitting', () => {
  const networks = Array.from({ length: 60 }, (_, at) => `ip4:198.51.${at}.${at}`).join(' ');

  it('moves networks to records that fit a string each, and changes nothing', () => {
    const dns = zoneText(
      `${hosts}${record(`v=spf1 mx" " ${networks.match(/.{1,240}(?: |$)/g)!.join('" "')}" " a:directo.gate.ee -all`)}`,
    );
    const fix = fixFor(dns, { strategy: 'split' });
    expect(fix.split.map(({ name }) => name)).toEqual(fix.split.map((_, at) => `_spf${at + 1}.manodomenas.lt`));
    for (const { text, strings } of fix.split) {
      expect(strings).toEqual([text]);
      expect(text).toMatch(/^v=spf1 ip4:.* -all$/);
    }
    expect(fix.proof).toMatchObject({ verified: true, gained: [], lost: [] });
    const after = withRecords(dns, [...fix.split, { name: company, text: fix.after }]);
    expect(passing(after)).toEqual(passing(dns));
  });

  it('takes no name that has a record already', () => {
    const dns = zoneText(
      `${hosts}${record('v=spf1 mx ip4:198.51.100.1 ip4:198.51.100.11 ip4:198.51.100.21 ip4:198.51.100.31 -all')}_spf1 IN TXT "v=spf1 ip4:198.51.100.9 -all"`,
    );
    const fix = fixFor(dns, { strategy: 'split' });
    expect(fix.split.map(({ name }) => name)).toEqual(['_spf2.manodomenas.lt']);
    expect(recordsOf(dns.lookup(domain('_spf1.manodomenas.lt'), 'TXT'))).toHaveLength(1);
  });

  it('moves no few networks, which an include would not shorten, and none of the sender', () => {
    const addresses = 'ip4:90.190.150.210 ip4:90.190.150.211 ip4:90.190.150.212 ip4:90.190.150.213';
    const dns = zoneText(`${hosts}${record(`v=spf1 mx ip4:198.51.100.1 ${addresses} -all`)}`);
    expect(fixFor(dns, { strategy: 'split' }).split).toEqual([]);
  });

  it('leaves alone what an include could not say', () => {
    const dns = zoneText(`${hosts}${record('v=spf1 mx ?ip4:198.51.100.1 -ip4:198.51.100.2 -all')}`);
    const fix = fixFor(dns, { strategy: 'split' });
    expect(fix.split).toEqual([]);
    expect(fix.strategy).toBe('documented');
  });
});

describe('slimming', () => {
  it('drops networks that earlier ones hold, and nothing else', () => {
    const dns = zoneText(
      `${hosts}${record('v=spf1 ip4:20.0.0.0/8 mx -ip4:20.1.0.0/16 ip4:20.0.0.1 ip4:21.0.0.1 ip6:2001:db8::/32 ip6:2001:db8::1 a:directo.gate.ee -all')}`,
    );
    const fix = fixFor(dns, { strategy: 'slim' });
    expect(fix.after).toBe('v=spf1 ip4:20.0.0.0/8 mx ip4:21.0.0.1 ip6:2001:db8::/32 a:directo.gate.ee -all');
    expect(fix.proof).toMatchObject({ verified: true, gained: [], lost: [] });
  });
});
