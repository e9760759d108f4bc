import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Frequency, frequencyPath, unexplained } from '../../scripts/written/rule-frequency.js';
import { loadRenderer } from '../../src/cli/options/formats.js';
import type { DomainReport } from '../../src/report/domain/report.js';
import { formats } from '../../src/report/formats/all.js';
import type { RunInfo } from '../../src/report/formats/renderer.js';
import { plainPalette } from '../../src/report/layout/palette.js';
import { rules } from '../../src/rules/all.js';
import { lint } from '../../src/rules/lint.js';
import { outcomeOf } from '../../src/rules/verdict.js';
import { factsOf, nothingAside } from '../support/dns/zones.js';
import { catalogues } from '../support/languages.js';
import { proposed } from '../support/proposed.js';
import { type RealDomain, realDomains } from '../support/real/real-domains.js';
import { hasRealRecords } from '../support/real/real-records.js';
import { expectWritten } from '../support/written.js';

/** `REAL_RECORDS=all` looks at every record, some minutes long, and compares the table; else at every seventeenth. */
const isFull = process.env['REAL_RECORDS'] === 'all';
const step = isFull ? 1 : 17;

function reportOn({ domain, dns }: RealDomain): DomainReport {
  const facts = factsOf(dns, { domain });
  const findings = lint(facts);
  const outcome = outcomeOf(facts, findings);
  return { facts, findings, ...proposed(facts, dns), outcome, asked: { source: 'zone', questions: 1 } };
}

function runsOf(): readonly (readonly [(typeof formats)[number], RunInfo])[] {
  const setting = {
    domains: 1,
    toolVersion: '0.0.0',
    verbose: true,
    failing: ['error'],
    palette: plainPalette,
    width: 80,
  } as const;
  const [en, ...others] = catalogues;
  return [
    ...formats.map((format) => [format, { ...setting, words: en! }] as const),
    ...others.map((words) => ['text', { ...setting, words }] as const),
  ];
}

describe.skipIf(!hasRealRecords)('records of real domains (skipped where the shared data is missing)', () => {
  const domains = realDomains().filter((_, at) => at % step === 0);

  it('are judged, and told in every format, without an exception', async () => {
    const frequency = new Frequency();
    const runs = runsOf();
    for (const one of domains) {
      const report = reportOn(one);
      frequency.add(one.kind, report.findings);
      for (const [format, run] of runs) {
        const renderer = await loadRenderer(format, run);
        const text = renderer.begin() + renderer.domain(report) + renderer.end(nothingAside);
        expect(text, `${one.title} as ${format}`).not.toMatch(/undefined|\[object|NaN/);
      }
    }
    expect(domains.length).toBeGreaterThan(350);
    if (!isFull) return;
    expectWritten({ path: frequencyPath, text: frequency.markdown() }, 'write:frequency');
    expect(unexplained(frequency), 'fires often or never, without a remark, or has one for nothing').toEqual([]);
  }, 3_600_000);
});

it('how often each rule fires is written down', () => {
  const text = readFileSync(frequencyPath, 'utf8');
  const missing = rules.filter(({ id }) => !text.includes(`| ${id} |`)).map(({ id }) => id);
  const help = `npm run write:frequency, or by hand | ${missing[0]} | ? | ? | ? | ? |`;
  expect(missing, `${frequencyPath} has no row: ${help}`).toEqual([]);
});
