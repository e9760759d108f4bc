import { describe, expect, it } from 'vitest';
import { isChanged } from '../../src/fix/draft/fix.js';
import { type NamedRecord, withRecords } from '../../src/fix/draft/hypothetical.js';
import { propose } from '../../src/fix/propose.js';
import { parseSpfRecord } from '../../src/spf/record/parse.js';
import { malformedTerms } from '../../src/spf/record/record.js';
import { factsOf } from '../support/dns/zones.js';
import { hasRealRecords, realRecords, realWorld } from '../support/real/real-records.js';

describe.skipIf(!hasRealRecords)('fixes for records of real domains (skipped where the shared data is missing)', () => {
  const texts = realRecords().filter((_, at) => at % 12 === 0);
  const viewOf = realWorld();

  it('stand the trial unless they say why not, lose no sender, and are idempotent', () => {
    const counts = { records: 0, verified: 0 };
    for (const text of texts) {
      const fix = fixOf(text);
      counts.records += 1;
      if (fix.proof.verified) counts.verified += 1;
      expect(fix.strings.join('')).toBe(fix.after);
      expect(fix.after, text).toMatch(/^v=spf1(?: |$)/i);
      if (fix.proof.verified) {
        expect(malformedTerms(parseSpfRecord(fix.after)), fix.after).toEqual([]);
        expect(isChanged(fixOf(fix.after, fix.split)), fix.after).toBe(false);
      }
      for (const { kind } of fix.proof.objections)
        expect(['loses', 'admits'], `${text}\n${fix.after}`).not.toContain(kind);
    }
    expect(counts.records).toBeGreaterThan(300);
    expect(counts.verified / counts.records).toBeGreaterThan(0.97);
  }, 300_000);

  function fixOf(text: string, split: readonly NamedRecord[] = []) {
    const dns = withRecords(viewOf(text), split);
    const proposal = propose(factsOf(dns), dns);
    if (proposal.kind === 'none') throw new Error(proposal.why);
    return proposal.fix;
  }
});
