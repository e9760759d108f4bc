import { describe, expect, it } from 'vitest';
import { spfZone } from '../../../src/rules/rule/example-zones.js';
import { atFault, findingsOf } from '../../support/rules/sender-findings.js';

const rule = 'directo/authorised-by-accident';
const hoster = 's1.pavyzdys.lt. TXT "v=spf1 ip4:90.190.150.0/24 -all"\n';
const own = '_spf TXT "v=spf1 a:directo.gate.ee -all"\n';

describe('Directo passes by accident', () => {
  it.each([
    ['v=spf1 ip4:90.190.150.0/23 -all', '', 'ip4:90.190.150.0/23'],
    ['v=spf1 mx +all', '', '+all'],
    ['v=spf1 ip4:90.190.150.212 ip4:90.190.128.0/18 -all', '', 'ip4:90.190.128.0/18'],
    ['v=spf1 include:s1.pavyzdys.lt -all', hoster, 'include:s1.pavyzdys.lt'],
    ['v=spf1 redirect=s1.pavyzdys.lt', hoster, 'redirect=s1.pavyzdys.lt'],
    ['v=spf1 a:h.pavyzdys.lt/16 -all', 'h.pavyzdys.lt. A 90.190.1.1\n', 'a:h.pavyzdys.lt/16'],
  ])('in %s', (text, rest, term) => {
    const [finding, ...others] = findingsOf(rule, spfZone(text) + rest);
    expect(finding).toMatchObject({ severity: 'info', data: { term, add: 'a:directo.gate.ee' } });
    expect(atFault(finding!)).toBe(term);
    expect(others).toEqual([]);
  });

  it('by two terms, and both are told', () => {
    const halves = 's1.pavyzdys.lt. TXT "v=spf1 ip4:90.190.150.208/30 -all"\n';
    const both = findingsOf(rule, spfZone('v=spf1 include:s1.pavyzdys.lt ip4:90.190.0.0/16 -all') + halves);
    expect(both.map((finding) => finding.data.term)).toEqual(['include:s1.pavyzdys.lt', 'ip4:90.190.0.0/16']);
  });

  it.each([
    ['v=spf1 ip4:90.190.150.0/24 -all', ''],
    ['v=spf1 ip4:90.190.0.0/16 a:directo.gate.ee -all', ''],
    ['v=spf1 include:_spf.manodomenas.lt -all', own],
    ['v=spf1 redirect=_spf.manodomenas.lt', own],
    ['v=spf1 ip4:90.190.150.210/31 ip4:90.190.150.212/31 -all', ''],
    ['v=spf1 ip4:90.190.150.208/29 ip4:90.190.0.0/16 -all', ''],
    [
      'v=spf1 include:s1.pavyzdys.lt -all',
      's1.pavyzdys.lt. TXT "v=spf1 ip4:90.190.150.210/31 ip4:90.190.150.212/31 -all"\n',
    ],
    ['v=spf1 ip4:90.190.0.0/16 ip4:1.2.3 -all', ''],
  ])('not in %s', (text, rest) => {
    expect(findingsOf(rule, spfZone(text) + rest)).toEqual([]);
  });
});
