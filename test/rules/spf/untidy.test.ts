import { describe, expect, it } from 'vitest';
import { dataOf, published } from '../../support/rules/spf-findings.js';

describe('an untidy record', () => {
  it.each([
    ['mx  -all', [{ kind: 'spaces', term: '' }]],
    ['mx -all ', [{ kind: 'spaces', term: '' }]],
    ['a:directo.gate.ee. -all', [{ kind: 'final-dot', term: 'a:directo.gate.ee.' }]],
    ['MX -all', [{ kind: 'upper-case', term: 'MX' }]],
    ['ip4:192.0.2.7/24 -all', [{ kind: 'host-bits', term: 'ip4:192.0.2.7/24' }]],
    ['ip6:2001:db8::1/32 -all', [{ kind: 'host-bits', term: 'ip6:2001:db8::1/32' }]],
    ['ip4:192.0.2.128/24 -all', [{ kind: 'host-bits', term: 'ip4:192.0.2.128/24' }]],
    ['ip6:2001:db8:8000::/32 -all', [{ kind: 'host-bits', term: 'ip6:2001:db8:8000::/32' }]],
    ['ip4:192.0.2.7/32 -all', [{ kind: 'whole-prefix', term: 'ip4:192.0.2.7/32' }]],
    ['ip6:2001:db8::1/128 -all', [{ kind: 'whole-prefix', term: 'ip6:2001:db8::1/128' }]],
    ['mx/32 -all', [{ kind: 'whole-prefix', term: 'mx/32' }]],
    ['mx/24//128 -all', [{ kind: 'whole-prefix', term: 'mx/24//128' }]],
    ['redirect=directo.gate.ee mx', [{ kind: 'modifier-early', term: 'redirect=directo.gate.ee' }]],
  ])('%j is told what for', (terms, places) => {
    expect(dataOf('spf/untidy', published(`v=spf1 ${terms}`))).toEqual([{ places }]);
  });

  it.each([
    'mx a:directo.gate.ee -all',
    'ip4:192.0.2.0/24 ip6:2001:db8::/32 ip6:2001:db8::/64 mx/24//64 -all',
    'ip4:0.0.0.0/1 ip6:::/1 -all',
    'exists:%{I}._spf.manodomenas.lt -all',
    'mx -all exp=kodel.manodomenas.lt',
    'mx -all ra=postmaster',
    '+all',
    'mx redirect=kitas.lt -all',
  ])('is not %j', (terms) => {
    expect(dataOf('spf/untidy', published(`v=spf1 ${terms}`))).toEqual([]);
  });

  it('says nothing of order where there is a mistake to mend', () => {
    expect(dataOf('spf/untidy', published('v=spf1  +mx ip:192.0.2.1 -all'))).toEqual([]);
    expect(dataOf('spf/untidy', published('v=spf1  +mx ip4=192.0.2.1 -all'))).toEqual([]);
  });
});
