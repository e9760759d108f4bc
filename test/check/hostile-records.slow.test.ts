import { describe, expect, it } from 'vitest';
import { gather, judge } from '../../src/check/check.js';
import { en } from '../../src/messages/en/all.js';
import { domainJson } from '../../src/report/domain/json.js';
import { textReport } from '../../src/report/domain/text.js';
import { jsonText } from '../../src/report/layout/json-text.js';
import { plainPalette } from '../../src/report/layout/palette.js';
import { requestFor, zoneText } from '../support/dns/zones.js';
import { hostileZones } from '../support/hostile-zones.js';
import { awaitedProcessorMs } from '../support/processor-time.js';

/**
 * For gathering, judging and both reports, before the compiler has seen the code: a second, and as much again and a half,
 * because a busy machine takes more processor time for the same work.
 */
const mostMs = 2_500;

/** Of the text report, the JSON. */
const mostOctets = { text: 64 * 1024, json: 4 * 1024 * 1024 };

const setting = { palette: plainPalette, width: 80, words: en };

describe('whatever stands in DNS is judged in a second, and told in bounds', () => {
  it.each(hostileZones)(
    '%s',
    async (_what, zone) => {
      const dns = zoneText(zone);
      const work = async (): Promise<void> => {
        const judged = judge(gather(requestFor(), dns));
        const report = { ...judged, asked: { source: 'zone', questions: 0 } as const };
        expect(Buffer.byteLength(textReport(report, setting))).toBeLessThan(mostOctets.text);
        expect(Buffer.byteLength(jsonText(domainJson(report)))).toBeLessThan(mostOctets.json);
        // What is not computed is never called proven.
        if (!judged.facts.policy.isWhole || judged.facts.policy.map.effort.isSpent)
          expect(judged.proposal.kind === 'fix' && judged.proposal.fix.proof.verified).toBe(false);
      };
      expect(await awaitedProcessorMs(work, mostMs)).toBeLessThan(mostMs);
    },
    60_000,
  );
});
