import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ajv } from 'ajv';
import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { loadRenderer } from '../../../src/cli/options/formats.js';
import { en } from '../../../src/messages/en/all.js';
import type { DomainReport } from '../../../src/report/domain/report.js';
import { type Format, formats } from '../../../src/report/formats/all.js';
import type { RunSummary } from '../../../src/report/formats/renderer.js';
import { plainPalette } from '../../../src/report/layout/palette.js';
import { lint } from '../../../src/rules/lint.js';
import { outcomeOf } from '../../../src/rules/verdict.js';
import { factsOf, fixtureZone, nothingAside, zoneText } from '../../support/dns/zones.js';
import { catalogues } from '../../support/languages.js';
import { proposed } from '../../support/proposed.js';
import { output, program } from '../publish/support.js';

/** What escapes, commands, markup, formulas and links look like in each place that a format writes to. */
const nasty = [
  '\x1b[31m',
  '\x1b]8;;http://x\x07',
  '\x00',
  '\x9b2J',
  '::error::forged',
  '##[error]forged',
  '<script>alert(1)</script>',
  '<img src=x onerror=y>',
  '=cmd|x!A0',
  '\u202edlrow',
  '\u2028',
  '[text](javascript:x)',
  '![text](http://beacon)',
  '|',
  '`',
  '```',
  ']]>',
  '&amp;',
  '%0A::error::x',
  '"',
  "'",
  ',',
  '@mention',
  'www.evil.test',
  'a@evil.test',
  ';=cmd',
  '##vso[task.x]',
  '#1',
  '{0}',
  '\\',
] as const;

/** A text as the strings of a TXT record in a zone file, each octet escaped. */
function txt(text: string): string {
  const octets = [...Buffer.from(text, 'utf8')].map((octet) => `\\${String(octet).padStart(3, '0')}`);
  const strings = Array.from({ length: Math.ceil(octets.length / 200) }, (_, at) =>
    octets.slice(at * 200, at * 200 + 200).join(''),
  );
  return strings.map((one) => `"${one}"`).join(' ');
}

/** A zone whose records hold these texts wherever a rule shows what it read. */
function nastyReport(parts: readonly string[]): DomainReport {
  const terms = parts.map((part) => part.replaceAll(' ', '')).map((part) => `${part} include:${part}.lt`);
  const all = parts.join('');
  return reportOf(
    zoneText(
      [
        `@ TXT ${txt(`v=spf1 ${terms.join(' ')} -all`)}`,
        `_dmarc TXT ${txt(`v=DMARC1; p=none; ${all}; rua=mailto:${all}`)}`,
        `directo._domainkey TXT ${txt(`v=DKIM1; p=${all}`)}`,
      ].join('\n'),
    ),
  );
}

function reportOf(dns: ReturnType<typeof zoneText>): DomainReport {
  const facts = factsOf(dns);
  const findings = lint(facts);
  const asked = { source: 'zone', questions: 1 } as const;
  return { facts, findings, ...proposed(facts, dns), outcome: outcomeOf(facts, findings), asked };
}

async function render(
  format: Format,
  reports: readonly DomainReport[],
  summary: RunSummary = nothingAside,
  words = en,
): Promise<string> {
  const run = { domains: reports.length, toolVersion: '1.2.3', verbose: true, words, palette: plainPalette, width: 80 };
  const renderer = await loadRenderer(format, { ...run, failing: ['error', 'warning'] });
  return renderer.begin() + reports.map((report) => renderer.domain(report)).join('') + renderer.end(summary);
}

const everything = nastyReport(nasty);
const reports = [everything, ...['manodomenas.lt', 'fine', 'control-characters', 'mixed', 'pass-all'].flatMap(known)];
const summary: RunSummary = {
  leftOut: { ignored: 2, known: 1, off: 4 },
  idle: [
    { rule: 'spf/everyone', reason: 'x', line: 3, why: 'unused', path: 'a,b:c [d]<e>.json' },
    { rule: 'spf/everyone', domain: 'kitas.lt', reason: 'x', until: '2020-01-01', line: 4, why: 'outdated', path: 'c' },
  ],
};

function known(name: string): DomainReport[] {
  try {
    return [reportOf(fixtureZone(name))];
  } catch {
    return [];
  }
}

const sarifSchema = JSON.parse(
  readFileSync(join('node_modules', '@microsoft', 'jest-sarif', 'lib', 'schemas', 'sarif-2.1.0-rtm.5.json'), 'utf8'),
);

function sarifValidator() {
  const ajv = new Draft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv as unknown as Ajv);
  return ajv.compile(sarifSchema);
}

describe('SARIF, to the published schema and to what GitHub takes', () => {
  it('is valid, whatever DNS says', async () => {
    const validate = sarifValidator();
    for (const words of catalogues) {
      const log = JSON.parse(await render('sarif', reports, summary, words));
      expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
  });

  it('has no link that somebody else wrote', async () => {
    const log = JSON.parse(await render('sarif', reports, summary));
    const texts: string[] = log.runs[0].results.map((one: { message: { text: string } }) => one.message.text);
    expect(texts.some((text) => text.includes('\\[text\\](javascript:x)'))).toBe(true);
    for (const text of texts) expect(text).not.toMatch(/(?<!\\)(?:\\\\)*[[\]]/);
  });

  it('has a fingerprint for each finding, and the same when a neighbour goes', async () => {
    const prints = async (report: DomainReport): Promise<string[]> =>
      JSON.parse(await render('sarif', [report])).runs[0].results.map(
        (one: { partialFingerprints: Record<string, string> }) => one.partialFingerprints['spfCheckFinding/v1'],
      );
    const all = await prints(everything);
    expect(all.length).toBeGreaterThan(10);
    expect(new Set(all).size).toBe(all.length);
    const without = await prints({ ...everything, findings: everything.findings.slice(1) });
    expect(all).toEqual(expect.arrayContaining(without.filter((one) => !one.includes('/'))));
  });

  it('keeps the worst 25,000 results and says how many it left out', async () => {
    const [finding] = everything.findings;
    const many = Array.from({ length: 25_010 }, (_, at) => ({
      ...finding!,
      severity: at < 20 ? ('info' as const) : ('error' as const),
    }));
    const [run] = JSON.parse(await render('sarif', [{ ...everything, findings: many }])).runs;
    expect(run.results).toHaveLength(25_000);
    expect(run.results.filter((one: { level: string }) => one.level === 'note')).toHaveLength(10);
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain('10 findings');
  });
});

/** What the XML readers of Jenkins (its xunit schema) and GitLab take, in our words. */
const junitSchema = readFileSync(join('test', 'report', 'junit.xsd'), 'utf8');

describe('JUnit, to a schema and by a validating reader', () => {
  it('is valid, whatever DNS says', async () => {
    const contents = await render('junit', reports, summary);
    const result = await validateXML({
      xml: [{ fileName: 'report.xml', contents }],
      schema: [junitSchema],
    });
    expect(result.errors).toEqual([]);
    expect(result.valid).toBe(true);
    const bad = await validateXML({
      xml: [{ fileName: 'bad.xml', contents: contents.replace('tests="', 'test="') }],
      schema: [junitSchema],
    });
    expect(bad.valid).toBe(false);
  }, 60_000);

  it('has no two cases of one name in a suite: GitLab would count them once', async () => {
    const suites = (await render('junit', reports, summary)).split('<testsuite ').slice(1);
    for (const suite of suites) {
      const names = [...suite.matchAll(/<testcase classname="[^"]*" name="([^"]*)"/g)].map(([, name]) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('CSV, by a reader of its own', () => {
  it('has a row a finding, each as wide as the first, and no formula', async () => {
    const rows: string[][] = parseCsv(await render('csv', reports, summary), { record_delimiter: '\r\n' });
    const findings = reports.reduce((sum, { findings: found }) => sum + Math.max(1, found.length), 0);
    expect(rows).toHaveLength(1 + findings + summary.idle.length);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows.flat().some((cell) => cell.startsWith("'"))).toBe(true);
  });
});

describe('Markdown, by a renderer', () => {
  it('is a table of our own tags, with nothing of anybody else', async () => {
    const html = await marked.parse(await render('markdown', reports, summary), { gfm: true });
    const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)].map(([, name, rest]) => `${name}${rest}`));
    expect([...tags].sort()).toEqual(
      ['br', 'code', 'h1', 'h2', 'p', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'wbr'].filter((tag) =>
        tags.has(tag),
      ),
    );
    expect(tags.has('td')).toBe(true);
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => row.match(/<t[dh]>/g)?.length);
    expect(new Set(rows)).toEqual(new Set([3]));
  });
});

const github = program('cmark-gfm', '--version');

describe(`Markdown, by GitHub's own renderer (${github.note})`, () => {
  it.skipIf(github.missing)('has no link and no image, not even one that GitHub makes of bare addresses', async () => {
    const text = await render('markdown', reports, summary);
    const html = output('cmark-gfm', ['--unsafe', '-e', 'table', '-e', 'autolink', '-e', 'strikethrough'], text);
    expect(html).toContain('<table>');
    expect(html).not.toMatch(/<(?:a|img|del|script)\b/);
  });
});

describe('one nasty record through every format', () => {
  it.each(formats)('%s holds none of it raw', async (format) => {
    const text = await render(format, [everything], summary);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there is the point of the test
    expect(text.replaceAll('\r\n', '\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202e]/);
    const commands = text.split('\n').filter((line) => /^\s*::\w/.test(line));
    if (format !== 'github') {
      expect(commands).toEqual([]);
      expect(text).not.toContain('##[');
    } else {
      expect(commands).toHaveLength(text.trimEnd().split('\n').length);
      for (const command of commands) expect(command).toMatch(/^::(?:error|warning|notice) /);
    }
    if (format === 'markdown' || format === 'junit') expect(text).not.toContain('<script');
  });

  it('in any mixture', async () => {
    let hits = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...nasty), { minLength: 1, maxLength: 6 }), async (parts) => {
        const report = nastyReport(parts);
        hits += report.findings.length;
        for (const format of formats) {
          const text = await render(format, [report]);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
          expect(text.replaceAll('\r\n', '\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
          if (format === 'json' || format === 'sarif') JSON.parse(text);
          if (format === 'csv') parseCsv(text, { record_delimiter: '\r\n' });
        }
      }),
      { numRuns: 40 },
    );
    expect(hits).toBeGreaterThan(40);
  });
});
