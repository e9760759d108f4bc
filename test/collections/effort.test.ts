import { describe, expect, it } from 'vitest';
import { gather, judge } from '../../src/check/check.js';
import { Effort } from '../../src/collections/effort.js';
import { en } from '../../src/messages/en/all.js';
import { domainJson } from '../../src/report/domain/json.js';
import { textReport } from '../../src/report/domain/text.js';
import { plainPalette } from '../../src/report/layout/palette.js';
import { policyChanges } from '../../src/spf/policy/diff.js';
import { mailOf, policyMap } from '../../src/spf/policy/map.js';
import { company, fixtureZone, requestFor, zoneText } from '../support/dns/zones.js';
import { hostileZones } from '../support/hostile-zones.js';

describe('effort', () => {
  it('is spent where the last step was taken, and says so', () => {
    const effort = new Effort(10);
    expect([effort.takes(6), effort.takes(4), effort.isSpent]).toEqual([true, true, false]);
    expect([effort.takes(1), effort.isSpent, effort.takes(0)]).toEqual([false, true, false]);
  });

  it('is spent where the time is over, at whatever step that is seen', () => {
    let late = false;
    const effort = new Effort(1_000_000, () => late);
    expect(effort.takes(500_000)).toBe(true);
    late = true;
    expect(Array.from({ length: 10 }, () => effort.takes(1_000)).at(-1)).toBe(false);
    expect(effort.isSpent).toBe(true);
  });

  it('leaves what is beyond it unknown: no address passes, and no policies are equal', () => {
    const dns = zoneText('@ TXT "v=spf1 exists:%{l}.x.lt ip4:192.0.2.0/24 -all"\n');
    const effort = new Effort(3);
    const map = policyMap(company, mailOf(company), dns, { effort });
    expect(effort.isSpent).toBe(true);
    expect(map.regions.map(({ evaluation }) => evaluation.ending.kind)).toContain('unexplored');
    expect(policyChanges(map, map).map(({ before, after }) => [before, after])).toEqual([
      ['undetermined', 'undetermined'],
      ['undetermined', 'undetermined'],
    ]);
  });
});

const setting = { palette: plainPalette, width: 80, words: en };
const asked = { source: 'zone', questions: 0 } as const;

describe('a check whose time is over', () => {
  it('tells what was worked out, that it is not all, and proposes no record as proven', () => {
    const [, zone = ''] = hostileZones.find(([what]) => what.startsWith('3,000 networks')) ?? [];
    const report = { ...judge(gather(requestFor(), zoneText(zone), { isLate: () => true })), asked };
    expect(report.facts.policy.isWhole).toBe(false);
    expect(textReport(report, setting).replace(/\s+/g, ' ')).toContain('not all cases were worked out');
    expect(domainJson(report)).toMatchObject({ spf: { complete: false }, fix: { verified: false } });
    expect(report.publish.spf.kind).toBe('refused');
    // What one receiver answers for the sender's own addresses takes no effort worth counting.
    expect(report.facts.addresses.map(({ evaluation }) => evaluation.ending.kind)).not.toContain('unexplored');
  });

  it('is whole where there is little to work out', () => {
    const report = { ...judge(gather(requestFor(), fixtureZone('fine'), { isLate: () => true })), asked };
    expect(report.facts.policy.isWhole).toBe(true);
    expect(textReport(report, setting)).not.toContain('not all cases');
  });
});

describe('more SPF records than a person would merge', () => {
  it.each([
    [5, 'fix'],
    [6, 'none'],
    [1_500, 'none'],
  ])('%i: %s', (count, kind) => {
    const records = Array.from({ length: count }, (_, at) => `@ TXT "v=spf1 ip4:198.51.${at >> 8}.${at & 255} -all"\n`);
    const report = { ...judge(gather(requestFor(), zoneText(records.join('')))), asked };
    expect(report.proposal.kind).toBe(kind);
    if (kind === 'fix') return;
    expect(report.publish.spf).toEqual({ kind: 'refused', why: { kind: 'too-many-records', count } });
    expect(textReport(report, setting).replace(/\s+/g, ' ')).toContain(
      `There are ${count} SPF records. So many are not merged`,
    );
  });
});
