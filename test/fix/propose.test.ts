import { describe, expect, it } from 'vitest';
import type { DnsView } from '../../src/dns/answer.js';
import type { CheckRequest } from '../../src/facts/request.js';
import type { Fix } from '../../src/fix/draft/fix.js';
import { isChanged } from '../../src/fix/draft/fix.js';
import { propose } from '../../src/fix/propose.js';
import { findMistakes } from '../../src/spf/mend/find.js';
import { parseSpfRecord } from '../../src/spf/record/parse.js';
import { company, factsOf, fixtureZone, zoneText } from '../support/dns/zones.js';

function fixFor(dns: DnsView, options: Partial<CheckRequest> = {}): Fix {
  const proposal = propose(factsOf(dns, options), dns);
  if (proposal.kind === 'none') throw new Error(proposal.why);
  return proposal.fix;
}

const record = (...texts: string[]): string => texts.map((text) => `@ IN TXT "${text}"`).join('\n');
const hosts = '@ IN MX 10 pastas\npastas IN A 192.0.2.25\npavyzdys.lt. IN A 192.0.2.80\n';

describe('the record to publish', () => {
  it.each([
    ['manodomenas.lt', 'v=spf1 mx a:pavyzdys.lt a:directo.gate.ee -all'],
    ['missing', 'v=spf1 mx a:directo.gate.ee -all'],
    ['no-mx', 'v=spf1 a:directo.gate.ee -all'],
    ['two-records', 'v=spf1 mx a:pavyzdys.lt a:directo.gate.ee ~all'],
    [
      'ten-lookups',
      'v=spf1 mx include:s1.pavyzdys.lt include:s2.pavyzdys.lt include:s3.pavyzdys.lt include:s4.pavyzdys.lt include:s5.pavyzdys.lt include:s6.pavyzdys.lt include:s7.pavyzdys.lt include:s8.pavyzdys.lt include:s9.pavyzdys.lt ip4:90.190.150.210 ip4:90.190.150.211 ip4:90.190.150.212 ip4:90.190.150.213 -all',
    ],
    [
      'eleven-lookups',
      'v=spf1 mx include:s1.pavyzdys.lt include:s2.pavyzdys.lt include:s3.pavyzdys.lt include:s4.pavyzdys.lt include:s5.pavyzdys.lt include:s6.pavyzdys.lt include:s7.pavyzdys.lt include:s8.pavyzdys.lt include:s9.pavyzdys.lt ip4:90.190.150.210 ip4:90.190.150.211 ip4:90.190.150.212 ip4:90.190.150.213 -all',
    ],
    ['void-lookups', 'v=spf1 mx a:directo.gate.ee -all'],
    ['include-loop', 'v=spf1 mx a:directo.gate.ee include:kitas.pavyzdys.lt -all'],
    ['dead-include', 'v=spf1 mx a:directo.gate.ee -all'],
    ['redirect', 'v=spf1 a:directo.gate.ee redirect=spf.hostingas.lt'],
    ['redirect-with-all', 'v=spf1 mx include:spf.hostingas.lt a:directo.gate.ee -all'],
    [
      'typo',
      'v=spf1 mx ip4:198.51.100.7 ip4:198.51.100.8 ip4:198.51.100.9 include:s1.pavyzdys.lt a:directo.gate.ee ~all',
    ],
    ['semicolons', 'v=spf1 mx a:pavyzdys.lt a:directo.gate.ee -all'],
    ['google', 'v=spf1 include:_spf.google.com a:directo.gate.ee -all'],
    ['microsoft365', 'v=spf1 include:spf.protection.outlook.com a:directo.gate.ee -all'],
    ['after-all', 'v=spf1 mx a:directo.gate.ee -all'],
    ['as-include', 'v=spf1 mx a:directo.gate.ee -all'],
    ['denied', 'v=spf1 mx a:directo.gate.ee ~all'],
    ['pass-all', 'v=spf1 mx a:directo.gate.ee ~all'],
    ['old-address', 'v=spf1 mx ip4:90.190.150.212 a:directo.gate.ee -all'],
    ['drifted', 'v=spf1 mx a:directo.gate.ee ip4:90.190.150.210 ip4:90.190.150.211 ip4:90.190.150.213 -all'],
  ])('of the zone %s', (name, expected) => {
    const fix = fixFor(fixtureZone(name));
    expect(fix.after).toBe(expected);
    const open = name === 'include-loop' ? [{ kind: 'broken-inside', targets: ['kitas.pavyzdys.lt'] }] : [];
    expect(fix.proof.objections).toEqual(open);
  });

  it('of a domain without SPF includes its mailbox provider, whoever that is', () => {
    const zone =
      '@ MX 5 mx1.hostinger.com.\nmx1.hostinger.com. A 192.0.2.26\n_spf.mail.hostinger.com. TXT "v=spf1 ip4:198.51.100.0/24 ~all"\n';
    expect(fixFor(zoneText(zone)).after).toBe('v=spf1 include:_spf.mail.hostinger.com a:directo.gate.ee -all');
  });

  it.each(['fine', 'mass-mail', 'dkim-revoked'])('of %s stays byte for byte', (name) => {
    const fix = fixFor(fixtureZone(name));
    expect(isChanged(fix)).toBe(false);
    expect(fix.edits).toEqual([]);
    expect(fix.proof.verified).toBe(true);
  });

  it.each([
    'V=SPF1  +mx a:directo.gate.ee   -all',
    'v=spf1 mx ?ip4:192.0.2.0/24 a:directo.gate.ee exp=kas.pavyzdys.lt -all',
    'v=spf1 +ip4:90.190.150.208/29 -all',
  ])('stays byte for byte where it is good: %s', (text) => {
    expect(fixFor(zoneText(hosts + record(text))).after).toBe(text);
  });

  it('adds the mass-mail address where mass mail is used', () => {
    const fix = fixFor(fixtureZone('manodomenas.lt'), { massMail: true });
    expect(fix.after).toBe('v=spf1 mx a:pavyzdys.lt a:directo.gate.ee ip4:90.190.150.82 -all');
    expect(fix.proof.verified).toBe(true);
  });

  it('names the sender by addresses where they are asked for', () => {
    const fix = fixFor(fixtureZone('manodomenas.lt'), { strategy: 'addresses' });
    expect(fix.after).toBe(
      'v=spf1 mx a:pavyzdys.lt ip4:90.190.150.210 ip4:90.190.150.211 ip4:90.190.150.212 ip4:90.190.150.213 -all',
    );
  });

  it('goes before the term that refuses the sender', () => {
    const dns = zoneText(hosts + record('v=spf1 -ip4:90.190.150.0/24 mx -all'));
    expect(fixFor(dns).after).toBe('v=spf1 a:directo.gate.ee -ip4:90.190.150.0/24 mx -all');
  });

  it('keeps what nobody can interpret, says so, and is not verified', () => {
    const fix = fixFor(fixtureZone('unclear-typo'));
    expect(fix.after).toContain('ip4:198.51.100.700');
    expect(fix.proof.verified).toBe(false);
    expect(fix.proof.objections.map((objection) => objection.kind)).toContain('syntax');
    expect(findMistakes(parseSpfRecord(fix.after)).map((mistake) => mistake.text)).toEqual(['ip4:198.51.100.700']);
  });

  it('puts the sender where it is read although the record asks too much', () => {
    const fix = fixFor(fixtureZone('too-many-lookups'), { strategy: 'addresses' });
    expect(fix.proof.objections).toMatchObject([
      { kind: 'lookups', count: 12, limit: 10, costs: expect.arrayContaining([{ term: 'mx', lookups: 1 }]) },
    ]);
    expect(fix.after).toMatch(/include:s9\.pavyzdys\.lt ip4:90\.190\.150\.210 .* include:s10/);
  });

  it('leaves out what would admit everybody from a second record, and the first keeps its own', () => {
    const dns = zoneText(hosts + record('v=spf1 mx -all', 'v=spf1 ip4:198.51.100.1 ip4:0.0.0.0/0 +all'));
    const fix = fixFor(dns);
    expect(fix.after).not.toContain('0.0.0.0/0');
    expect(fix.after).toMatch(/-all$/);
  });

  it('takes in both halves of records that were pasted together', () => {
    const dns = zoneText(
      `${hosts}${record('v=spf1 mx -all v=spf1 include:kitas.pavyzdys.lt ~all')}\nkitas.pavyzdys.lt. IN TXT "v=spf1 ip4:198.51.100.1 -all"`,
    );
    expect(fixFor(dns).after).toBe('v=spf1 mx include:kitas.pavyzdys.lt a:directo.gate.ee ~all');
  });

  it('is cut into strings of 255 octets at a blank, which joined give the record', () => {
    // Every third address: nothing to join.
    const scattered = Array.from({ length: 22 }, (_, at) => `ip4:198.51.100.${10 + 3 * at}`).join(' ');
    const fix = fixFor(
      zoneText(`${hosts}@ IN TXT "v=spf1 mx ${scattered.slice(0, 200)}" "${scattered.slice(200)} -all"`),
    );
    expect(fix.strings.length).toBeGreaterThan(1);
    expect(fix.strings.join('')).toBe(fix.after);
    for (const text of fix.strings) expect(text.length).toBeLessThanOrEqual(255);
    expect(fix.strings[0]).toMatch(/ $/);
  });

  it('proposes nothing where the present record is unknown', () => {
    const dns: DnsView = { lookup: () => ({ status: 'failed', reason: 'servfail' }) };
    expect(propose(factsOf(dns), dns)).toEqual({ kind: 'none', why: 'record-unknown' });
  });

  it('comes out the same when it is proposed again for itself', () => {
    for (const name of ['manodomenas.lt', 'two-records', 'typo', 'denied', 'google', 'drifted', 'semicolons']) {
      const once = fixFor(fixtureZone(name)).after;
      const zone = fixtureZone(name);
      const again: DnsView = {
        lookup: (domain, type) =>
          type === 'TXT' && domain === company
            ? ({ status: 'found', records: [[once]] } as never)
            : zone.lookup(domain, type),
      };
      expect(fixFor(again).after).toBe(once);
    }
  });
});
