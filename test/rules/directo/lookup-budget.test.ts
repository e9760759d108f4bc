import { describe, expect, it } from 'vitest';
import { spfZone } from '../../../src/rules/rule/example-zones.js';
import { findingsOf, told } from '../../support/rules/sender-findings.js';

const key = 'directo._domainkey CNAME directo._domainkey.directo.ee.\n';

/** A record with `count` includes and these terms beside them. */
function zone(count: number, ...terms: readonly string[]): string {
  const indices = Array.from({ length: count }, (_, index) => index);
  const includes = indices.map((index) => `include:s${index}.lt`);
  const included = indices.map((index) => `s${index}.lt. TXT "v=spf1 ip4:198.51.100.${index} -all"\n`);
  return spfZone(['v=spf1', ...includes, ...terms].join(' ')) + included.join('') + key;
}

const rule = 'directo/lookup-budget';

describe('the lookups that a record has left for Directo', () => {
  it.each([
    [8, undefined],
    [9, 'warning'],
    [10, 'error'],
    [11, undefined],
  ] as const)('at %i: %s', (count, severity) => {
    const [finding] = findingsOf(rule, zone(count, '-all'));
    expect(finding?.severity).toBe(severity);
    if (finding !== undefined)
      expect(finding.data).toEqual({ term: 'a:directo.gate.ee', count, limit: 10, exceeded: count === 10 });
  });

  it.each([
    ['Directo is in', zone(9, 'a:directo.gate.ee', '-all')],
    ['Directo is in by its addresses', zone(10, 'ip4:90.190.150.210/31', 'ip4:90.190.150.212/31', '-all')],
    ['a term for Directo takes its lookup already', zone(9, '-a:directo.gate.ee', '-all')],
    ['a misspelt term takes its lookup already', zone(9, 'a:gate.directo.ee', '-all')],
    ['the record does not work anyway', zone(10, 'ip4:1.2.3', '-all')],
    ['an include breaks it', zone(9, '-ip4:90.190.150.208/30', 'include:nera.lt', '-all')],
  ])('do not matter where %s', (_, text) => {
    expect(findingsOf(rule, text)).toEqual([]);
  });

  it('do not matter where addresses were asked for', () => {
    expect(findingsOf(rule, zone(10, '-all'), { strategy: 'addresses' })).toEqual([]);
  });

  it('matter where the term stands behind all, uncounted', () => {
    expect(told('directo', zone(10, '-all', 'a:directo.gate.ee'))).toEqual([
      'error directo/after-all',
      `error ${rule}`,
    ]);
  });

  it('follow the limit of the request', () => {
    const limits = { lookups: 5, voidLookups: 2, mxNames: 10, ptrNames: 10 };
    expect(findingsOf(rule, zone(5, '-all'), { limits })).toMatchObject([{ data: { count: 5, limit: 5 } }]);
  });
});
