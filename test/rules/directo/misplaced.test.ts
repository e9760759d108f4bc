import { describe, expect, it } from 'vitest';
import { mailHost, spfZone } from '../../../src/rules/rule/example-zones.js';
import { failing } from '../../support/dns/zone.js';
import { exampleZone } from '../../support/rules/harness.js';
import { atFault, findings, findingsOf, told } from '../../support/rules/sender-findings.js';

const key = 'directo._domainkey CNAME directo._domainkey.directo.ee.\n';
const zone = (...texts: readonly string[]): string => spfZone(...texts) + key;

describe('Directo, named in vain, is told by one rule alone', () => {
  it.each([
    ['v=spf1 mx -a:directo.gate.ee ~all', 'weak-qualifier', '-a:directo.gate.ee'],
    ['v=spf1 mx ~ip4:90.190.150.212 ip4:90.190.150.210 -all', 'weak-qualifier', '~ip4:90.190.150.212'],
    ['v=spf1 -ip4:90.190.150.0/24 a:directo.gate.ee -all', 'weak-qualifier', '-ip4:90.190.150.0/24'],
    ['v=spf1 mx ?all a:directo.gate.ee', 'after-all', 'a:directo.gate.ee'],
    ['v=spf1 ip4:90.190.150.212 -all ip4:90.190.150.210/31', 'after-all', 'ip4:90.190.150.210/31'],
    ['v=spf1 mx a:directo.gate.com -all', 'host-typo', 'a:directo.gate.com'],
    ['v=spf1 mx ip4:90.190.150.212 a:direkto.gate.ee -all', 'host-typo', 'a:direkto.gate.ee'],
    ['v=spf1 mx include:directo.gate.ee -all', 'as-include', 'include:directo.gate.ee'],
    ['v=spf1 mx mx:directo.gate.ee -all', 'as-include', 'mx:directo.gate.ee'],
    ['v=spf1 mx redirect=directo.gate.ee', 'as-include', 'redirect=directo.gate.ee'],
    ['v=spf1 mx exists:directo.gate.ee -all', 'as-include', 'exists:directo.gate.ee'],
  ])('%s: %s', (text, rule, term) => {
    const own = findings(zone(text)).filter((finding) => finding.rule.startsWith('directo/'));
    expect(own.filter((finding) => finding.severity !== 'info').map((finding) => finding.rule)).toEqual([
      `directo/${rule}`,
    ]);
    expect(own[0]!.severity).toBe('error');
    expect(atFault(own[0]!)).toBe(term);
  });

  it('says which term comes too late', () => {
    const [finding] = findingsOf('directo/weak-qualifier', zone('v=spf1 ?ip4:90.190.0.0/16 a:directo.gate.ee -all'));
    expect(finding?.data).toEqual({ term: '?ip4:90.190.0.0/16', before: 'a:directo.gate.ee' });
  });

  it.each([
    ['v=spf1 mx ip4:90.190.150.210/31 ?ip4:90.190.150.82 -all', 'the sign stands before an address that need not pass'],
    ['v=spf1 mx ip4:90.190.150.210/31 -all ip4:90.190.150.82', 'what stands behind all would not help'],
    ['v=spf1 ip4:90.190.150.212 -all -a:directo.gate.ee', 'what stands behind all would refuse'],
  ])('is not blamed on a term that has no part in it: %s', (text) => {
    expect(told('directo', zone(text))).toEqual(['warning directo/partly-authorised']);
  });
});

describe('the host as a list of senders', () => {
  it('is told although Directo itself passes, because all others do not', () => {
    const text = 'v=spf1 a:directo.gate.ee include:directo.gate.ee -all';
    const [finding] = findingsOf('directo/as-include', zone(text));
    expect(finding?.data).toEqual({ term: 'include:directo.gate.ee', host: 'directo.gate.ee', form: 'include' });
  });

  it('is in order where the host has an SPF record', () => {
    const own = 'directo.gate.ee. A 90.190.150.210\ndirecto.gate.ee. TXT "v=spf1 ip4:90.190.150.208/29 -all"\n';
    expect(findingsOf('directo/as-include', zone('v=spf1 mx include:directo.gate.ee -all') + own)).toEqual([]);
  });

  it('is not judged where DNS gave no answer', () => {
    const dns = failing(exampleZone(zone('v=spf1 mx include:directo.gate.ee -all')), 'TXT directo.gate.ee');
    expect(told('directo', dns)).toEqual([]);
  });

  it.each([
    'v=spf1 a:directo.gate.ee mx:directo.gate.ee -all',
    'v=spf1 a:directo.gate.ee -all include:directo.gate.ee',
  ])('does no harm in %s', (text) => {
    expect(findingsOf('directo/as-include', zone(text))).toEqual([]);
  });
});

describe('a name like the host', () => {
  it('is no typo where it exists', () => {
    const text = `${zone('v=spf1 mx a:gate.directo.ee -all')}gate.directo.ee. A 192.0.2.9\n`;
    expect(told('directo', text)).toEqual(['error directo/not-authorised', 'warning directo/look-alike']);
  });

  it('is not judged where DNS gave no answer', () => {
    const dns = failing(exampleZone(zone('v=spf1 mx a:gate.directo.ee -all')), 'A gate.directo.ee');
    expect(told('directo', dns)).toEqual([]);
  });
});

describe('Directo in another record', () => {
  it.each(['www', '_spf', 'lt.'])('at %s counts for nothing', (owner) => {
    const text = `${mailHost}${owner} TXT "v=spf1 ip4:90.190.150.212 -all"\n${key}`;
    const [finding] = findingsOf('directo/in-other-record', text);
    const name = owner === 'lt.' ? 'lt' : `${owner}.manodomenas.lt`;
    expect(finding?.data).toMatchObject({ owner: name, domain: 'manodomenas.lt' });
    expect(finding?.place.owner).toBe(name);
    expect(told('directo', text)).toEqual(['error directo/in-other-record']);
  });

  it('beside the first is the matter of the SPF rules', () => {
    expect(told('directo', zone('v=spf1 mx -all', 'v=spf1 a:directo.gate.ee -all'))).toEqual([]);
  });
});
