import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../../src/ip/address-set.js';
import { formatCover } from '../../../src/ip/cover.js';
import { conditionKey } from '../../../src/spf/evaluate/condition.js';
import { decisionPath, verdictOf } from '../../../src/spf/evaluate/evaluation.js';
import { rfcLimits } from '../../../src/spf/evaluate/limits.js';
import { mailOf, type PolicyMap, policyMap } from '../../../src/spf/policy/map.js';
import { domain, many, zone } from '../../support/dns/zone.js';
import { processorMs } from '../../support/processor-time.js';

const name = domain('example.com');

function mapOf(text: string, known: Parameters<typeof mailOf>[1] = {}): PolicyMap {
  return policyMap(name, mailOf(name, known), zone(text));
}

/** The IPv4 regions, as `verdict term cost: networks if conditions`. */
function regions(map: PolicyMap): string[] {
  return map.regions
    .filter(({ addresses }) => addresses.family === 4)
    .map(({ addresses, evaluation, conditions, cost }) => {
      const terms = decisionPath(evaluation).map(({ term }) => term.text);
      const cover = formatCover(addresses);
      const where = cover.length > 4 ? 'others' : cover.join(' ');
      const when = conditions.length === 0 ? '' : ` if ${conditions.map(conditionKey).join(', ')}`;
      return `${verdictOf(evaluation.ending)} ${terms.join('>') || '-'} ${cost.lookups}/${cost.voidLookups}: ${where}${when}`;
    });
}

describe('the policy map', () => {
  it('stops at the first match, so that a record with eleven lookups passes whom an early term matches', () => {
    const includes = many(11, (at) => `"include:s${at}.example.com "`).replaceAll('\n', ' ');
    const records = many(11, (at) => `s${at} TXT "v=spf1 ip4:198.51.100.${at} -all"`);
    const map = mapOf(`@ TXT "v=spf1 ip4:192.0.2.1 " ${includes} "-all"\n${records}`);
    const [first, second, ...others] = regions(map);
    expect(first).toBe('pass ip4:192.0.2.1 0/0: 192.0.2.1');
    expect(second).toMatch(/^pass include:s\d\.example\.com>ip4:198\.51\.100\.\d 1\/0: 198\.51\.100\.\d$/);
    expect(others.at(-1)).toBe('permerror - 11/0: others');
    expect(others).toHaveLength(10);
  });

  it('tells the ways through an include apart where they cost differently, and only there', () => {
    const map = mapOf(
      '@ TXT "v=spf1 include:b.example.com a:c.example.com -all"\nb TXT "v=spf1 ?ip4:192.0.2.1 ?ip4:192.0.2.2 a:no.example.com -all"\nc A 192.0.2.1\nc A 192.0.2.3',
    );
    expect(regions(map)).toEqual([
      'pass a:c.example.com 2/0: 192.0.2.1',
      'pass a:c.example.com 3/1: 192.0.2.3',
      'fail -all 2/0: 192.0.2.2',
      'fail -all 3/1: others',
    ]);
  });

  it('carries what hangs on the mail as a condition, and what follows with its opposite', () => {
    expect(regions(mapOf('@ TXT "v=spf1 exists:%{i}.x.example.com ip4:192.0.2.1 -all"'))).toEqual([
      'pass exists:%{i}.x.example.com 1/0: 0.0.0.0/0 if exists:%{i}.x.example.com match 1/0',
      'pass ip4:192.0.2.1 1/0: 192.0.2.1 if exists:%{i}.x.example.com no-match 1/0',
      'fail -all 1/0: others if exists:%{i}.x.example.com no-match 1/0',
    ]);
  });

  it('decides terms over the sender where the sender is known, and those over the client never', () => {
    const text = '@ TXT "v=spf1 exists:%{l}.%{i}.x.example.com exists:%{l}.y.example.com -all"\nanna.y A 127.0.0.2';
    const conditions = (known: Parameters<typeof mailOf>[1]): number =>
      Math.max(...mapOf(text, known).regions.map((region) => region.conditions.length));
    expect(conditions({})).toBe(2);
    expect(conditions({ mailFrom: 'anna@example.com' })).toBe(1);
  });

  it('knows that three terms that may find nothing can break the record', () => {
    const map = mapOf(
      '@ TXT "v=spf1 exists:%{l}.a.example.com exists:%{l}.b.example.com exists:%{l}.c.example.com -all"',
    );
    const verdicts = map.regions.map(({ evaluation }) => verdictOf(evaluation.ending));
    expect([...new Set(verdicts)].sort()).toEqual(['fail', 'pass', 'permerror']);
  });

  it('assumes the same of the same name wherever it is asked, but not of `%{p}` in two domains', () => {
    const chain = (macro: string): PolicyMap =>
      mapOf(
        `@ TXT "v=spf1 include:b.example.com include:c.example.com -all"\nb TXT "v=spf1 -exists:${macro}.x.example.com -all"\nc TXT "v=spf1 exists:${macro}.x.example.com -all"`,
      );
    const passing = (map: PolicyMap): string[] => regions(map).filter((line) => line.startsWith('pass'));
    expect(passing(chain('%{l}'))).toHaveLength(1);
    expect(passing(chain('%{p}'))).toHaveLength(2);
  });

  it.each([
    ['no record', 'x TXT "y"', 'none'],
    ['two records', '@ TXT "v=spf1 -all"\n@ TXT "v=spf1 mx -all"', 'permerror'],
    ['a broken one', '@ TXT "v=spf1 ip4:1.2.3 -all"', 'permerror'],
    ['nothing said', '@ TXT "v=spf1"', 'neutral'],
  ])('of %s answers everybody the same', (_, text, verdict) => {
    const { regions: all } = mapOf(text);
    expect(all.map(({ evaluation }) => verdictOf(evaluation.ending))).toEqual([verdict, verdict]);
    expect(all.map(({ addresses }) => sizeOf(addresses))).toEqual([2n ** 32n, 2n ** 128n]);
  });

  it('gives up where a hostile record multiplies its ways, and says so', () => {
    const names = Array.from({ length: 40 }, (_, at) => `s${at}`);
    const includes = names.map((one) => `"include:${one}.example.com "`).join(' ');
    const records = names.map((one) => `${one} TXT "v=spf1 ?exists:%{i}.${one}.x.example.com ?all"`).join('\n');
    const dns = zone(`@ TXT "v=spf1 " ${includes} "-all"\n${records}`);
    const work = () => {
      const map = policyMap(name, mailOf(name), dns, {
        limits: { ...rfcLimits, lookups: 1000, voidLookups: 1000 },
      });
      expect(map.regions.map(({ evaluation }) => evaluation.ending.kind)).toContain('unexplored');
      expect(map.regions.map(({ evaluation }) => verdictOf(evaluation.ending))).toContain('undetermined');
    };
    expect(processorMs(work)).toBeLessThan(10_000);
  });
});
