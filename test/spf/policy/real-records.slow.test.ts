import { describe, expect, it } from 'vitest';
import { withRecord } from '../../../src/fix/draft/hypothetical.js';
import type { Envelope } from '../../../src/spf/evaluate/envelope.js';
import { evaluate } from '../../../src/spf/evaluate/evaluate.js';
import { verdictOf } from '../../../src/spf/evaluate/evaluation.js';
import { rfcLimits } from '../../../src/spf/evaluate/limits.js';
import { identityOf } from '../../../src/spf/macro/identity.js';
import { coverageOf } from '../../../src/spf/policy/coverage.js';
import { policyChanges } from '../../../src/spf/policy/diff.js';
import { mailOf, policyMap, regionsAt } from '../../../src/spf/policy/map.js';
import { formatTerm } from '../../../src/spf/record/format.js';
import { parseSpfRecord } from '../../../src/spf/record/parse.js';
import { malformedTerms } from '../../../src/spf/record/record.js';
import { isSpfText } from '../../../src/spf/record/select.js';
import { company } from '../../support/dns/zones.js';
import { hasRealRecords, realRecords, realWorld } from '../../support/real/real-records.js';
import { borderAddresses } from '../../support/spf/border-addresses.js';

describe.skipIf(!hasRealRecords)('policies of real records (skipped where the shared data is missing)', () => {
  const viewOf = realWorld();
  const known = mailOf(company);
  const mail = { identity: identityOf(`postmaster@${company}`, 'mail'), helo: 'mail', receiver: 'r', unixSeconds: 0 };

  it('are maps, or broken for everybody with a reason; none is left unexplored', () => {
    const counts = { mapped: 0, broken: 0, conditional: 0 };
    for (const text of realRecords()) {
      const map = policyMap(company, known, viewOf(text));
      expect(map.regions.map(({ evaluation }) => evaluation.ending.kind)).not.toContain('unexplored');
      if (map.regions.some(({ conditions }) => conditions.length > 0)) counts.conditional += 1;
      if (malformedTerms(parseSpfRecord(text)).length > 0) {
        counts.broken += 1;
        // What does not begin as SPF does is no record (§4.5).
        const verdict = isSpfText(text) ? 'permerror' : 'none';
        expect(map.regions.map(({ evaluation }) => verdictOf(evaluation.ending))).toEqual([verdict, verdict]);
      } else counts.mapped += 1;
    }
    expect(counts.mapped).toBeGreaterThan(4000);
    expect(Math.min(counts.broken, counts.conditional)).toBeGreaterThan(40);
  }, 120_000);

  it('answer at their borders as check_host() does', () => {
    let cases = 0;
    for (const text of realRecords().filter((_, at) => at % 8 === 0)) {
      const dns = viewOf(text);
      const map = policyMap(company, known, dns);
      const borders = borderAddresses(map.regions.map(({ addresses }) => addresses));
      // Some records have hundreds of networks; the first and last say as much.
      for (const client of [...borders.slice(0, 60), ...borders.slice(-20)]) {
        const regions = regionsAt(map, client);
        const envelope: Envelope = { ...mail, client };
        const verdict = verdictOf(evaluate(envelope, dns).ending);
        expect(regions.map(({ evaluation }) => verdictOf(evaluation.ending))).toContain(verdict);
        if (regions.every(({ conditions }) => conditions.length === 0)) expect(regions).toHaveLength(1);
        cases += 1;
      }
    }
    expect(cases).toBeGreaterThan(10_000);
  }, 120_000);

  it('do not change when their terms are written in canonical form', () => {
    for (const text of realRecords().filter((_, at) => at % 4 === 1)) {
      const record = parseSpfRecord(text);
      if (malformedTerms(record).length > 0) continue;
      const dns = viewOf(text);
      const canonical = ['v=spf1', ...record.terms.map(formatTerm)].join(' ');
      const after = policyMap(company, known, withRecord(dns, company, canonical));
      expect(policyChanges(policyMap(company, known, dns), after), text).toEqual([]);
    }
  }, 120_000);

  it('have a coverage for each term', () => {
    for (const text of realRecords().filter((_, at) => at % 10 === 2)) {
      const dns = viewOf(text);
      const record = parseSpfRecord(text);
      if (malformedTerms(record).length > 0) continue;
      const coverage = coverageOf(record, policyMap(company, known, dns), { known, dns, limits: rfcLimits });
      expect(coverage.length, text).toBeLessThanOrEqual(record.terms.length);
    }
  }, 120_000);
});
