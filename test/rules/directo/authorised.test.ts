import { describe, expect, it } from 'vitest';
import { spfZone } from '../../../src/rules/rule/example-zones.js';
import { failing, without } from '../../support/dns/zone.js';
import { exampleZone } from '../../support/rules/harness.js';
import { atFault, findingsOf, told } from '../../support/rules/sender-findings.js';

const regular = ['90.190.150.210', '90.190.150.211', '90.190.150.212', '90.190.150.213'];
/** The key is in order and no policy speaks: what is told is about SPF. */
const key = 'directo._domainkey CNAME directo._domainkey.directo.ee.\n';
const zone = (...texts: readonly string[]): string => spfZone(...texts) + key;

describe('a record that does not know Directo', () => {
  it.each([
    ['v=spf1 mx -all', 'fail', '-all'],
    ['v=spf1 mx ~all', 'softfail', '~all'],
    ['v=spf1 mx ?all', 'neutral', '?all'],
    ['v=spf1 mx -ip4:90.190.0.0/16 ~all', 'fail', '-ip4:90.190.0.0/16'],
    ['v=spf1 mx ptr:directo.gate.ee -all', 'fail', '-all'],
    ['v=spf1 mx', 'neutral', undefined],
  ])('%s answers %s by %s', (text, result, term) => {
    const [finding, ...others] = findingsOf('directo/not-authorised', zone(text));
    expect(finding?.data).toEqual({ domain: 'manodomenas.lt', result, addresses: regular });
    expect(atFault(finding!)).toBe(term);
    expect(others).toEqual([]);
    expect(told('directo', zone(text))).toEqual(['error directo/not-authorised']);
  });

  it('names the mass-mail address too, where it is used', () => {
    const [finding] = findingsOf('directo/not-authorised', zone('v=spf1 mx -all'), { massMail: true });
    expect(finding?.data.addresses).toEqual([...regular, '90.190.150.82']);
  });

  it.each([
    ['no record', key],
    ['two records', zone('v=spf1 mx -all', 'v=spf1 a -all')],
    ['a syntax error', zone('v=spf1 ip4:1.2.3 -all')],
    ['a record that allows nobody at all', zone('v=spf1 -all')],
  ])('is the matter of the SPF rules: %s', (_, text) => {
    expect(told('directo', text)).toEqual([]);
  });

  it('that allows nobody is told here where the domain gets no mail and refuses by halves', () => {
    expect(told('directo', `@ A 192.0.2.1\n@ TXT "v=spf1 ~all"\n${key}`)).toEqual(['error directo/not-authorised']);
  });

  it.each([failing, without])('is not judged where DNS gave no answer', (silence) => {
    const dns = exampleZone(zone('v=spf1 include:s1.pavyzdys.lt -all'));
    expect(told('directo', silence(dns, 'TXT s1.pavyzdys.lt'))).toEqual([]);
    expect(told('directo', silence(dns, 'TXT manodomenas.lt'))).toEqual([]);
  });
});

describe('a record that knows some of the addresses', () => {
  it('is told with those that are missing', () => {
    const [finding] = findingsOf('directo/partly-authorised', zone('v=spf1 mx ip4:90.190.150.210/31 -all'));
    expect(finding?.data).toEqual({
      accepted: ['90.190.150.210', '90.190.150.211'],
      addresses: ['90.190.150.212', '90.190.150.213'],
    });
    expect(finding?.severity).toBe('warning');
  });

  it('is the matter of the SPF rules where the rest meets a permerror', () => {
    for (const refusal of ['', '-ip4:90.190.150.208/30 ']) {
      const text = `v=spf1 ip4:90.190.150.212 ${refusal}include:s1.pavyzdys.lt -all`;
      expect(told('directo', zone(text))).toEqual([]);
    }
  });
});

describe('the mass-mail address', () => {
  const text = 'v=spf1 mx a:directo.gate.ee -all';

  it.each([
    [false, 'info'],
    [true, 'warning'],
  ] as const)('refused, where mass mail is used: %s, is %s', (massMail, severity) => {
    const [finding] = findingsOf('directo/bulk-not-authorised', zone(text), { massMail });
    expect(finding).toMatchObject({ severity, data: { addresses: ['90.190.150.82'], used: massMail } });
    expect(told('directo', zone(text), { massMail })).toHaveLength(1);
  });

  it('is told by its cause where the record names it in vain', () => {
    const behind = 'v=spf1 mx a:directo.gate.ee -all ip4:90.190.150.82';
    expect(told('directo', zone(behind), { massMail: true })).toEqual(['error directo/after-all']);
  });

  it('is not told beside refused invoices', () => {
    expect(told('directo', zone('v=spf1 mx -all'))).toEqual(['error directo/not-authorised']);
    expect(told('directo', zone('v=spf1 ip4:90.190.150.212 -all'))).toEqual(['warning directo/partly-authorised']);
  });
});
