import { describe, expect, it } from 'vitest';
import { loadRenderer } from '../../../src/cli/options/formats.js';
import type { DnsView } from '../../../src/dns/answer.js';
import { en } from '../../../src/messages/en/all.js';
import type { DomainReport } from '../../../src/report/domain/report.js';
import { type Format, formats } from '../../../src/report/formats/all.js';
import { boundedRenderer } from '../../../src/report/formats/bounded.js';
import { plainPalette } from '../../../src/report/layout/palette.js';
import { lint } from '../../../src/rules/lint.js';
import { outcomeOf } from '../../../src/rules/verdict.js';
import { factsOf, fixtureZone, nothingAside, zoneText } from '../../support/dns/zones.js';
import { harmfulLines } from '../../support/hostile-world.js';
import { proposed } from '../../support/proposed.js';

function reportOf(dns: DnsView, extra: Partial<DomainReport> = {}): DomainReport {
  const facts = factsOf(dns);
  const findings = lint(facts);
  return {
    facts,
    findings,
    ...proposed(facts, dns),
    outcome: outcomeOf(facts, findings),
    asked: { source: 'zone', questions: 1 },
    ...extra,
  };
}

const run = { toolVersion: '1.2.3', verbose: true, words: en, palette: plainPalette, width: 80 };

async function render(format: Format, reports: readonly DomainReport[]): Promise<string> {
  const renderer = await loadRenderer(format, { ...run, domains: reports.length, failing: ['error', 'warning'] });
  return renderer.begin() + reports.map((report) => renderer.domain(report)).join('') + renderer.end(nothingAside);
}

const silent: DnsView = { lookup: () => ({ status: 'failed', reason: 'timeout' }) };
/** A record full of what formats treat as markup. */
const hostile = zoneText(
  '@ TXT "v=spf1 a:<b>&]]>\\"\'|`_*%0A::error::x,y;=1+1;"=2;\x139\x0188\x6f www.evil.test include:\\027[31m.lt ##[warning]x x=##vso[task.x] x=##teamcity[x] \\226\\128\\174 -all"',
);
const several = [
  reportOf(fixtureZone('manodomenas.lt')),
  reportOf(fixtureZone('fine')),
  reportOf(hostile),
  reportOf(silent),
];

/** Well-formed as XML 1.0 asks: one root, tags that close, entities that exist, no forbidden character. */
function elementsOf(xml: string): { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] {
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const open: string[] = [];
  const token = /<\?xml[^?]*\?>|<\/([a-z-]+)>|<([a-z-]+)((?: [a-z]+="[^"<]*")*)>|([^<]+)/y;
  for (let match = token.exec(xml); match !== null; match = token.exec(xml)) {
    const [, closed, opened, attributes = '', text] = match;
    if (closed !== undefined) expect(open.pop()).toBe(closed);
    if (text !== undefined) expect(text.replaceAll(/&(?:amp|lt|gt|quot|apos|#10|#35);/g, '')).not.toMatch(/[&<]/);
    if (opened === undefined) continue;
    open.push(opened);
    const pairs = [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
    elements.push({ name: opened, attributes: Object.fromEntries(pairs) });
    if (token.lastIndex >= xml.length) break;
  }
  expect(open).toEqual([]);
  return elements;
}

function rowsOf(csv: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (cell.lastIndex < csv.length) {
    const match = cell.exec(csv);
    if (match === null) throw new Error(csv);
    row.push((match[1] ?? match[2] ?? '').replaceAll('""', '"'));
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('every format', () => {
  it.each(formats)('%s holds no control character and no command, whatever DNS says', async (format) => {
    const harmful = harmfulLines(await render(format, several));
    expect(harmful.filter((one) => format !== 'github' || !/: ::(?:error|warning|notice) /.test(one))).toEqual([]);
  });

  it.each(formats)('%s shows that a domain was not answered', async (format) => {
    const text = await render(format, [reportOf(silent)]);
    expect(text).toMatch(/DNS did not answer|"verdict": ?"error"|,error,/);
  });

  it.each(formats)('%s has something to say of a domain without findings', async (format) => {
    const text = await render(format, [reportOf(fixtureZone('fine'))]);
    if (format === 'github') expect(text).toBe('');
    else if (format === 'sarif') expect(JSON.parse(text).runs[0].results).toEqual([]);
    else expect(text).toContain('manodomenas.lt');
  });
});

describe('JSON Lines', () => {
  it('are the objects of JSON, one a line', async () => {
    const lines = (await render('jsonl', several)).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(await render('json', several)));
  });
});

describe('SARIF', () => {
  it('is a log of one run, each result with a rule, a level, a place and a fingerprint of its own', async () => {
    const listed = reportOf(fixtureZone('manodomenas.lt'), { listedAt: { path: 'dns\\domains, ours.txt', line: 7 } });
    const log = JSON.parse(await render('sarif', [listed, ...several]));
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'spf-check', version: '1.2.3' } } }],
    });
    const [run] = log.runs;
    const prints = new Set<string>();
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
      const [{ physicalLocation }] = result.locations;
      expect(physicalLocation.artifactLocation.uri).toMatch(/^[^:\\ ]+$/);
      expect(physicalLocation.region.startLine).toBeGreaterThan(0);
      prints.add(result.partialFingerprints['spfCheckFinding/v1']);
    }
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'dns/domains%2C%20ours.txt' },
      region: { startLine: 7 },
    });
    expect(prints.size).toBeGreaterThan(3);
    for (const rule of run.tool.driver.rules) expect(rule.helpUri).toMatch(/^https:\/\//);
    expect(run.invocations[0].executionSuccessful).toBe(false);
  });

  it('has the same fingerprints from run to run', async () => {
    const prints = async (): Promise<unknown> =>
      JSON.parse(await render('sarif', several)).runs[0].results.map(
        (one: { partialFingerprints: unknown }) => one.partialFingerprints,
      );
    expect(await prints()).toEqual(await prints());
  });
});

describe('JUnit', () => {
  it('is well-formed, and counts what it holds', async () => {
    const elements = elementsOf(await render('junit', several));
    expect(elements[0]?.name).toBe('testsuites');
    const suites = elements.filter(({ name }) => name === 'testsuite');
    expect(suites).toHaveLength(several.length);
    const sum = (key: string): number => suites.reduce((total, { attributes }) => total + Number(attributes[key]), 0);
    expect(sum('tests')).toBe(elements.filter(({ name }) => name === 'testcase').length);
    expect(sum('failures')).toBe(elements.filter(({ name }) => name === 'failure').length);
    expect(sum('errors')).toBe(elements.filter(({ name }) => name === 'error').length);
    expect(sum('errors')).toBe(1);
  });
});

describe('GitHub annotations', () => {
  it('come worst first and can be read back', async () => {
    const listed = several.map((report, at) => ({ ...report, listedAt: { path: 'a,b:c.txt', line: at + 1 } }));
    const lines = (await render('github', listed)).trimEnd().split('\n');
    const read = lines.map((line) => {
      const match = /^::(error|warning|notice) ([^:]*)::(.*)$/.exec(line);
      expect(match, line).not.toBeNull();
      const [, command = '', properties = '', message = ''] = match!;
      const unescaped = (text: string): string =>
        text.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%25', '%');
      return { command, file: unescaped(/file=([^,]*)/.exec(properties)?.[1] ?? ''), message };
    });
    const order = ['error', 'warning', 'notice'];
    expect(read.map(({ command }) => order.indexOf(command))).toEqual(
      read.map(({ command }) => order.indexOf(command)).sort(),
    );
    expect(new Set(read.map(({ file }) => file))).toEqual(new Set(['a,b:c.txt']));
    for (const { message } of read) expect(message).not.toMatch(/%(?!25|0A|0D)/);
  });
});

describe('CSV', () => {
  it('can be read back, and no cell is a formula', async () => {
    const rows = rowsOf(await render('csv', several));
    for (const row of rows) {
      expect(row).toHaveLength(15);
      // Where `;` parts cells, each part is a cell of its own.
      for (const cell of row.flatMap((one) => one.split(';'))) expect(cell).not.toMatch(/^["\s]*[=+\-@\uff1d]/);
    }
    const findings = several.reduce((sum, { findings: found }) => sum + Math.max(1, found.length), 0);
    expect(rows).toHaveLength(findings + 1);
  });
});

describe('Markdown', () => {
  it('lets nothing from outside be markup', async () => {
    const text = await render('markdown', [reportOf(hostile)]);
    const withoutOurs = text.replaceAll(/<\/?code>|<br>|\*\*/g, '');
    expect(withoutOurs).not.toMatch(/<|`|\*/);
    for (const line of text.split('\n').filter((one) => one.startsWith('|'))) expect(line.match(/\|/g)).toHaveLength(4);
    expect(text).not.toMatch(/www\./i);
  });

  it('becomes no longer than it may: what does not fit is counted', async () => {
    const one = reportOf(hostile);
    const renderer = boundedRenderer(
      await loadRenderer('markdown', { ...run, domains: 1000, failing: ['error'] }),
      200_000,
      (domains) => `${domains} left out`,
    );
    const text =
      renderer.begin() + Array.from({ length: 1000 }, () => renderer.domain(one)).join('') + renderer.end(nothingAside);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(200_000);
    const shown = text.match(/^## /gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(10);
    expect(text).toContain(`${1000 - shown} left out`);
    expect(text).toContain('1000 domains');
  });
});

describe('the compact form', () => {
  it('is a line a finding and a sum', async () => {
    const lines = (await render('compact', several)).trimEnd().split('\n');
    for (const line of lines.slice(0, -1))
      expect(line).toMatch(/^manodomenas\.lt: (?:error|warning|info|ok|unanswered|The record to publish)/);
    expect(lines.at(-1)).toMatch(/^4 domains: \d failed, 1 unanswered; /);
  });
});
