import { describe, expect, it } from 'vitest';
import { loadRenderer } from '../../src/cli/options/formats.js';
import { en } from '../../src/messages/en/all.js';
import type { DomainReport } from '../../src/report/domain/report.js';
import { formats } from '../../src/report/formats/all.js';
import { plainPalette } from '../../src/report/layout/palette.js';
import { countOf, mostAlike } from '../../src/rules/joined.js';
import { lint } from '../../src/rules/lint.js';
import { outcomeOf } from '../../src/rules/verdict.js';
import { factsOf, nothingAside, zoneText } from '../support/dns/zones.js';
import { proposed } from '../support/proposed.js';

/** The apex with this record, in strings as a zone file wants them. */
function reportOn(record: string): DomainReport {
  const strings = record.match(/.{1,200}/g) ?? [];
  const dns = zoneText(`@ TXT ( ${strings.map((one) => `"${one}"`).join(' ')} )\n`);
  const facts = factsOf(dns);
  const findings = lint(facts);
  const asked = { source: 'zone', questions: 1 } as const;
  return { facts, findings, ...proposed(facts, dns), outcome: outcomeOf(facts, findings), asked };
}

const privateNetworks = (count: number): string =>
  Array.from({ length: count }, (_, at) => `ip4:10.${at >> 8}.${at & 255}.0/24`).join(' ');

describe('findings of one rule in one record', () => {
  it.each([
    [mostAlike, undefined],
    [mostAlike + 1, 1],
    [300, 300 - mostAlike],
  ])('of %i, ten are told and the last says how many more there are: %j', (count, more) => {
    const { findings } = reportOn(`v=spf1 ${privateNetworks(count)} a:directo.gate.ee -all`);
    const alike = findings.filter(({ rule }) => rule === 'spf/private-address');
    expect(alike).toHaveLength(mostAlike);
    expect(alike.map((one) => one.more)).toEqual([...Array.from({ length: mostAlike - 1 }, () => undefined), more]);
    expect(countOf(alike)).toBe(count);
  });

  it('are counted, and the number is told in every format', async () => {
    const report = reportOn(`v=spf1 ${privateNetworks(300)} a:directo.gate.ee -all`);
    for (const format of formats) {
      const renderer = await loadRenderer(format, {
        domains: 1,
        toolVersion: '1',
        verbose: true,
        failing: ['error'],
        words: en,
        palette: plainPalette,
        width: 80,
      });
      const text = renderer.begin() + renderer.domain(report) + renderer.end(nothingAside);
      expect(text.replace(/\s+/g, ' '), format).toMatch(/290 more findings of this kind|"more": ?290/);
    }
  });
});

describe('a report', () => {
  /** As much as DNS can carry, and what it may become. */
  it.each([
    ['text', 60_000],
    ['compact', 80_000],
    ['json', 1_200_000],
    ['sarif', 400_000],
    ['csv', 400_000],
    ['markdown', 200_000],
    ['junit', 150_000],
    ['github', 150_000],
  ] as const)('of 3,500 networks has at most so many octets as %s: %i', async (format, most) => {
    const report = reportOn(`v=spf1 ${privateNetworks(3_500)} a:directo.gate.ee -all`);
    const renderer = await loadRenderer(format, {
      domains: 1,
      toolVersion: '1',
      verbose: true,
      failing: ['error'],
      words: en,
      palette: plainPalette,
      width: 80,
    });
    const text = renderer.begin() + renderer.domain(report) + renderer.end(nothingAside);
    expect(Buffer.byteLength(text)).toBeLessThan(most);
  });
});
