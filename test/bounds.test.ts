import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gather, judge } from '../src/check/check.js';
import type { Answer, DnsView, RecordType } from '../src/dns/answer.js';
import { domainFromLabels, labelsOf } from '../src/dns/name.js';
import { savedRunFromJson } from '../src/dns/saved-run.js';
import { en } from '../src/messages/en/all.js';
import { resolveWith } from '../src/net/resolve-with.js';
import type { DomainReport } from '../src/report/domain/report.js';
import { textReport } from '../src/report/domain/text.js';
import { plainPalette } from '../src/report/layout/palette.js';
import { run, zone } from './support/command.js';
import { company, requestFor, zoneText } from './support/dns/zones.js';
import { txtData } from './support/hostile-world.js';

const many = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join('');
const good = '@ TXT "v=spf1 mx a:directo.gate.ee -all"\n@ MX 10 pastas\npastas A 192.0.2.25\n';

function reportOn(zoneLines: string): DomainReport {
  return { ...judge(gather(requestFor(), zoneText(zoneLines))), asked: { source: 'zone', questions: 0 } };
}

/** The report for people, wherever its lines end. */
function told(report: DomainReport, width = 80): string {
  const setting = { palette: plainPalette, width, words: en, verbose: true };
  return textReport(report, setting).replace(/[\s│├└─]+/g, ' ');
}

const file = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'spf-check-bounds-')), 'file');
  writeFileSync(path, text);
  return path;
};

/** The bounds of docs/security.md that have no test of their own elsewhere: each is hit, and said. */
describe('a bound that is hit is told', () => {
  it('questions of a domain: those beyond 400 are never sent, and stay open', async () => {
    const asked = new Set<string>();
    const resolver = {
      resolve: (name: string): Answer<never> => {
        asked.add(name);
        return { status: 'nxdomain' } as Answer<never>;
      },
      close: () => {},
    };
    const wanted = (dns: DnsView): string[] =>
      Array.from({ length: 500 }, (_, at) => dns.lookup(domainFromLabels([`n${at}`, 'lt'])!, 'A').status);
    const budget = { maxQuestions: 400, maxInFlight: 100, deadlineMs: 5_000 };
    const { value, spent } = await resolveWith(wanted, resolver as never, budget);
    expect(asked.size).toBe(400);
    expect(value.filter((status) => status === 'unasked')).toHaveLength(100);
    expect(spent.refused).toHaveLength(100);
  });

  it('names, depth and terms of a tree of includes', () => {
    const chain: DnsView = {
      lookup: <T extends RecordType>(name: Parameters<DnsView['lookup']>[0], type: T): Answer<T> => {
        if (type !== 'TXT') return { status: 'nodata' };
        const [label = ''] = labelsOf(name);
        const next = /^n\d+$/.test(label) ? Number(label.slice(1)) + 1 : 1;
        const at = name === company || /^n\d+$/.test(label);
        return at
          ? ({ status: 'found', records: [[`v=spf1 include:n${next}.lt -all`]] } as Answer as Answer<T>)
          : { status: 'nxdomain' };
      },
    };
    const report: DomainReport = { ...judge(gather(requestFor(), chain)), asked: { source: 'zone', questions: 0 } };
    expect(told(report, 400)).toContain('not followed: nested too deeply or too many terms');
    const wide = reportOn(`@ TXT ( ${txtData(`v=spf1 ${many(450, (at) => `a:h${at}.lt `)}-all`)} )\n`);
    expect(told(wide)).toMatch(/… \(\+\d+\)/);
  });

  it('characters of a value, of a record, and of a list in a sentence', () => {
    expect(told(reportOn(`@ TXT ( ${txtData(`v=spf1 ${'x'.repeat(5_000)} -all`)} )\n`))).toMatch(/…\(\+\d{3,}\)/);
    const broken = many(80, (at) => `ip4:300.${at} `);
    expect(told(reportOn(`@ TXT ( ${txtData(`v=spf1 ${broken}-all`)} )\n`))).toMatch(/… \(\+\d+\)/);
  });

  it('texts of one name that are shown', () => {
    expect(told(reportOn(many(12, (at) => `@ TXT "v=spf1 ip4:192.0.2.${at} -all"\n`)))).toContain('… (+2)');
  });

  it('characters of a key, and tags of a list', () => {
    const long = reportOn(`${good}directo._domainkey TXT ( ${txtData(`v=DKIM1; p=${'A'.repeat(9_000)}`)} )\n`);
    expect(JSON.stringify(long.findings)).toContain('"too-long"');
    const tags = reportOn(
      `${good}directo._domainkey TXT ( ${txtData(`v=DKIM1; ${many(120, (at) => `x${at}=y; `)}p=AAAA`)} )\n`,
    );
    expect(JSON.stringify(tags.findings)).toContain('too-many-tags');
  });

  it('mailboxes of a DMARC record', () => {
    const uris = many(60, (at) => `${at === 0 ? '' : ','}mailto:a@h${at}.lt`);
    const report = reportOn(`${good}_dmarc TXT ( ${txtData(`v=DMARC1; p=none; rua=${uris}`)} )\n`);
    expect(report.findings.map(({ rule }) => rule)).toContain('dmarc/report-uri-invalid');
  });

  it.each([
    ['lines of a list', ['--from-file', file('a.lt\n'.repeat(100_001))], 'lines'],
    [
      'octets of a configuration',
      ['a.lt', '--config', file(`{"$schema":"${'x'.repeat(1024 * 1024)}"}`)],
      'is too large',
    ],
    [
      'entries of a configuration',
      ['a.lt', '--config', file(JSON.stringify({ domains: Array.from({ length: 10_001 }, () => 'a.lt') }))],
      'too many entries',
    ],
    [
      'levels of a configuration',
      ['a.lt', '--config', file(`{"domains":${'['.repeat(10)}${']'.repeat(10)}}`)],
      'nested too deeply',
    ],
    ['octets of a zone file', ['a.lt', '--zone', file('; x\n'.repeat(5_300_000))], 'is too large'],
    ['characters of a domain', ['a'.repeat(3_000)], 'not a domain name'],
    [
      'findings of a baseline',
      [
        'a.lt',
        ...zone('fine'),
        '--baseline',
        file(JSON.stringify({ format: 'spf-check baseline 1', findings: Array.from({ length: 100_001 }, () => ({})) })),
      ],
      'is not a baseline',
    ],
  ])('%s', async (_what, args, words) => {
    const { code, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain(words);
  });

  it('answers of a saved run', () => {
    const answers = Object.fromEntries(
      Array.from({ length: 200_001 }, (_, at) => [`A n${at}.lt`, { status: 'nodata' }]),
    );
    const json = { format: 'spf-check answers 1', unixSeconds: 1, source: 'system', runs: { 'a.lt': answers } };
    expect(savedRunFromJson(json)).toBeUndefined();
    expect(savedRunFromJson({ ...json, runs: { 'a.lt': { 'A n.lt': { status: 'nodata' } } } })).toBeDefined();
  });
});
