import { describe, expect, it } from 'vitest';
import { formatCover } from '../../../src/ip/cover.js';
import { isGain, isLoss, isUndecided, type PolicyChange, policyChanges } from '../../../src/spf/policy/diff.js';
import { mailOf, policyMap } from '../../../src/spf/policy/map.js';
import { domain, failing, zone } from '../../support/dns/zone.js';

const name = domain('example.com');

function changesBetween(before: string, after: string): readonly PolicyChange[] {
  const known = mailOf(name);
  return policyChanges(policyMap(name, known, zone(before)), policyMap(name, known, zone(after)));
}

function summary(changes: readonly PolicyChange[]): string[] {
  return changes.map(
    ({ before, after, addresses, conditions }) =>
      `${before} > ${after}: ${formatCover(addresses).join(' ')}${conditions.length === 0 ? '' : ' if'}`,
  );
}

describe('policyChanges', () => {
  it.each([
    [
      'the same record',
      'v=spf1 a mx ip4:192.0.2.0/24 exists:%{i}.x ptr -all',
      'v=spf1 a mx ip4:192.0.2.0/24 exists:%{i}.x ptr -all',
    ],
    ['two halves of a network', 'v=spf1 ip4:192.0.2.0/25 ip4:192.0.2.128/25 -all', 'v=spf1 ip4:192.0.2.0/24 -all'],
    ['another order', 'v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 -all', 'v=spf1 ip6:2001:db8::1 ip4:192.0.2.1 -all'],
    ['a term that an earlier one covers', 'v=spf1 ip4:10.0.0.0/8 ip4:10.1.0.0/16 ~all', 'v=spf1 ip4:10.0.0.0/8 ~all'],
    ['no `all` and `?all`', 'v=spf1 ip4:192.0.2.1', 'v=spf1 ip4:192.0.2.1 ?all'],
    ['an unreached `all`', 'v=spf1 ip4:0.0.0.0/0 ip6:::/0 -all', 'v=spf1 +all'],
  ])('finds none between %s', (_, before, after) => {
    expect(changesBetween(`@ TXT "${before}"`, `@ TXT "${after}"`)).toEqual([]);
  });

  it.each([
    ['v=spf1 ip4:192.0.2.0/24 -all', 'v=spf1 ip4:192.0.2.0/25 -all', ['pass > fail: 192.0.2.128/25']],
    ['v=spf1 -all', 'v=spf1 ip6:2001:db8::/32 -all', ['fail > pass: 2001:db8::/32']],
    ['v=spf1 -all', 'v=spf1 ~all', ['fail > softfail: 0.0.0.0/0', 'fail > softfail: ::/0']],
    [
      'v=spf1 ip4:192.0.2.1 -all',
      'v=spf1 ip4:192.0.2.1 include:nowhere.example.com -all',
      [
        'fail > permerror: 0.0.0.0/1 128.0.0.0/2 192.0.0.0/23 192.0.2.0 192.0.2.2/31 192.0.2.4/30 192.0.2.8/29 192.0.2.16/28 192.0.2.32/27 192.0.2.64/26 192.0.2.128/25 192.0.3.0/24 192.0.4.0/22 192.0.8.0/21 192.0.16.0/20 192.0.32.0/19 192.0.64.0/18 192.0.128.0/17 192.1.0.0/16 192.2.0.0/15 192.4.0.0/14 192.8.0.0/13 192.16.0.0/12 192.32.0.0/11 192.64.0.0/10 192.128.0.0/9 193.0.0.0/8 194.0.0.0/7 196.0.0.0/6 200.0.0.0/5 208.0.0.0/4 224.0.0.0/3',
        'fail > permerror: ::/0',
      ],
    ],
    ['v=spf1 exists:%{i}.x.example.com -all', 'v=spf1 -all', ['pass > fail: 0.0.0.0/0 if', 'pass > fail: ::/0 if']],
  ])('between %s and %s', (before, after, expected) => {
    expect(summary(changesBetween(`@ TXT "${before}"`, `@ TXT "${after}"`))).toEqual(expected);
  });

  it('calls a missing answer no change that is known', () => {
    const known = mailOf(name);
    const text = '@ TXT "v=spf1 a:h.example.com -all"\nh A 192.0.2.1';
    const before = policyMap(name, known, zone(text));
    const after = policyMap(name, known, failing(zone(text), 'A h.example.com'));
    const changes = policyChanges(before, after);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(isUndecided)).toBe(true);
  });

  it('calls what passed and does not any more a loss, the reverse a gain', () => {
    const [loss] = changesBetween('@ TXT "v=spf1 ip4:192.0.2.1 -all"', '@ TXT "v=spf1 -all"');
    const [gain] = changesBetween('@ TXT "v=spf1 -all"', '@ TXT "v=spf1 ip4:192.0.2.1 -all"');
    expect([loss, gain].map((change) => [isLoss(change!), isGain(change!)])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});
