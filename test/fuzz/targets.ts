import assert from 'node:assert/strict';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { diagnoseBounce } from '../../src/bounce/diagnose.js';
import { takeNotes } from '../../src/bounce/take-notes.js';
import { gather, judge } from '../../src/check/check.js';
import { loadRenderer } from '../../src/cli/options/formats.js';
import { readTarget } from '../../src/cli/options/targets.js';
import { readConfig } from '../../src/cli/settings/config.js';
import { baselineFrom, baselineText } from '../../src/cli/settings/config-file.js';
import { parseKeyRecord } from '../../src/dkim/key-record.js';
import { miswritingOf } from '../../src/dkim/miswriting.js';
import { mendDmarc } from '../../src/dmarc/mend/mend.js';
import { parseDmarcRecord } from '../../src/dmarc/record/record.js';
import type { Answer, DnsView, RecordType } from '../../src/dns/answer.js';
import {
  type Domain,
  domainFromLabels,
  domainFromPresentation,
  domainFromText,
  domainFromUnicode,
  isSubdomain,
  labelsOf,
  parentOf,
} from '../../src/dns/name.js';
import { type SavedRun, savedRunFromJson, savedRunToJson } from '../../src/dns/saved-run.js';
import { parseZoneFile } from '../../src/dns/zone/file.js';
import { zoneView } from '../../src/dns/zone/view.js';
import { formatAddress, parseAddress } from '../../src/ip/address.js';
import { formatNetwork, networkFrom } from '../../src/ip/network.js';
import { readMails } from '../../src/mail/read-mail.js';
import { en } from '../../src/messages/en/all.js';
import { lt } from '../../src/messages/lt/all.js';
import { bounceJson } from '../../src/report/bounce/json.js';
import type { BounceReport } from '../../src/report/bounce/report.js';
import { bounceText } from '../../src/report/bounce/text.js';
import { formats } from '../../src/report/formats/all.js';
import { jsonText } from '../../src/report/layout/json-text.js';
import { paragraph } from '../../src/report/layout/layout.js';
import { plainPalette } from '../../src/report/layout/palette.js';
import { evaluate } from '../../src/spf/evaluate/evaluate.js';
import { verdictOf } from '../../src/spf/evaluate/evaluation.js';
import { mend } from '../../src/spf/mend/mend.js';
import { formatRecord, formatTerm } from '../../src/spf/record/format.js';
import { parseSpfRecord, parseTerm } from '../../src/spf/record/parse.js';
import { isSpfText } from '../../src/spf/record/select.js';
import { readJson } from '../../src/syntax/json-tree.js';
import { code } from '../../src/text/text.js';
import { anyText } from '../support/any-text.js';
import { envelopeOf } from '../support/dns/zone.js';
import { nothingAside, requestFor, zoneText } from '../support/dns/zones.js';
import { harmfulLines, hostileWorlds, nastyText, txtData, zoneOf } from '../support/hostile-world.js';
import { type FuzzTarget, target } from './target.js';
import { jsonTexts, mails, mutated, octets, soup, spfTexts, tagTexts, zoneTexts } from './texts.js';

const page = { words: en, palette: plainPalette, width: 80, verbose: true };

const records = [
  target('SPF record: read, written again, mended', spfTexts, (text) => {
    const record = parseSpfRecord(text);
    assert.equal(formatRecord(record), text);
    for (const term of record.terms) {
      assert.equal(text.slice(term.span.start, term.span.end), term.text);
      // What is canonical stays as it is.
      const canonical = formatTerm(term);
      assert.equal(formatTerm(parseTerm(canonical, 0)), canonical);
    }
    const mended = mend(text);
    assert.ok(mended.text.length <= 2 * text.length + 100, 'mending makes a text longer');
    if (isSpfText(text)) assert.ok(isSpfText(mended.text));
  }),
  target('SPF evaluation: any record, any macros', fc.tuple(spfTexts, spfTexts), ([own, other]) => {
    const asked: Domain[] = [];
    const dns: DnsView = zoneText(`@ TXT ( ${txtData(own)} )\n_spf.a.lt. TXT ( ${txtData(other)} )\n`);
    const view: DnsView = {
      lookup: <T extends RecordType>(name: Domain, type: T): Answer<T> => {
        asked.push(name);
        return dns.lookup(name, type);
      },
    };
    const { ending } = evaluate(envelopeOf({ from: 'user@manodomenas.lt' }), view);
    assert.ok(verdictOf(ending) !== 'undetermined');
    assert.ok(asked.length < 500, `${asked.length} questions`);
    for (const name of asked) assert.ok(labelsOf(name).join('.').length <= 253);
  }),
  target('DMARC record: read and mended', tagTexts, (text) => {
    assert.equal(parseDmarcRecord(text).text, text);
    mendDmarc(text);
  }),
  target('DKIM key record: read and mended', tagTexts, (text) => {
    assert.equal(parseKeyRecord(text).text, text);
    miswritingOf(text);
  }),
];

const names = [
  target(
    'name: labels, text, presentation',
    fc.array(
      octets.map((label) => label.slice(0, 63)),
      { maxLength: 6 },
    ),
    (labels) => {
      const name = domainFromLabels(labels);
      if (name === undefined) return;
      assert.match(name, /^[!-~]+$/);
      assert.deepEqual(
        labelsOf(name),
        labels.map((label) => label.replace(/[A-Z]/g, (letter) => letter.toLowerCase())),
      );
      assert.equal(domainFromPresentation(name), name);
      assert.ok(isSubdomain(name, parentOf(name)));
    },
  ),
  target(
    'name: as typed, or as a list has it',
    fc.oneof(
      anyText({ maxLength: 80 }),
      nastyText,
      soup('a', '.', 'lt', 'xn--', '@', 'https://', '[', ']', ':', '/', 'ą', '\u3002', '-'),
    ),
    (text) => {
      const reading = readTarget(text);
      if (reading.ok) assert.match(reading.target.domain, /^[a-z0-9._-]+$/);
      const domain = domainFromUnicode(text);
      if (domain !== undefined) assert.equal(domainFromPresentation(domain), domain);
    },
  ),
  target(
    'address: read and written',
    soup('1', '255', '.', ':', '::', 'ffff', '2001:db8', '/', '24', '128', '%eth0', '0x7f', ' '),
    (text) => {
      const address = parseAddress(text);
      if (address !== undefined) assert.deepEqual(parseAddress(formatAddress(address)), address);
      const network = networkFrom(text);
      if (network !== undefined) assert.deepEqual(networkFrom(formatNetwork(network)), network);
    },
  ),
];

const files = [
  target('zone file', zoneTexts, (text) => {
    const noInclude = (): { ok: false; reason: 'not-found' } => ({ ok: false, reason: 'not-found' });
    const result = parseZoneFile({ name: 'z', text, origin: domainFromText('a.lt')! }, noInclude);
    if (!result.ok) assert.ok(result.error.line > 0);
    else zoneView(result.records);
  }),
  target('JSON by hand agrees with JSON.parse', jsonTexts, (text) => {
    const reading = readJson(text, 8);
    let parses = true;
    try {
      JSON.parse(text.replace(/^\ufeff/, ''));
    } catch {
      parses = false;
    }
    if (reading.ok || reading.fault === 'not-json') assert.equal(reading.ok, parses);
  }),
  target(
    'configuration',
    mutated(
      fc.oneof(jsonTexts, fc.constant('{"domains":["a.lt"],"rules":{"spf/missing":"off"},"formats":["text=a.txt"]}')),
    ),
    (text) => {
      const reading = readConfig(text);
      if (!reading.ok) assert.ok(reading.problem.line > 0);
    },
  ),
  target(
    'baseline',
    fc.array(
      fc.record({ rule: nastyText, domain: nastyText, name: nastyText, type: nastyText }, { noNullPrototype: true }),
    ),
    (findings) => {
      const text = baselineText(findings);
      assert.deepEqual(baselineFrom(text), findings);
      assert.deepEqual(harmfulLines(text), []);
    },
  ),
  target(
    'baseline, changed',
    mutated(fc.constant(baselineText([{ rule: 'spf/missing', domain: 'a.lt', name: 'a.lt', type: 'TXT' }]))),
    (text) => {
      baselineFrom(text);
    },
  ),
  target('saved run, changed', mutated(fc.constant(JSON.stringify(savedRunToJson(run())))), (text) => {
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      return;
    }
    const read = savedRunFromJson(json);
    if (read !== undefined) assert.deepEqual(savedRunFromJson(JSON.parse(jsonText(savedRunToJson(read)))), read);
  }),
];

function run(): SavedRun {
  const name = domainFromText('a.lt')!;
  return {
    unixSeconds: 1_795_000_000,
    source: 'system',
    answers: new Map([
      ['a.lt', [
        { name, type: 'TXT', answer: { status: 'found', records: [['v=spf1 -all']] } },
        { name, type: 'MX', answer: { status: 'found', records: [{ preference: 10, exchange: name }] } },
        { name, type: 'A', answer: { status: 'nxdomain' } },
      ]],
    ]),
  };
} // biome-ignore format: a table

const outputs = [
  target('paragraph of any text at any width', fc.tuple(fc.oneof(nastyText, anyText({ maxLength: 300 })), fc.integer({ min: 12, max: 100 }), fc.constantFrom('', '  ', '| ')), ([text, width, first]) => {
    const lines = paragraph([code(text)], plainPalette, { width, first });
    assert.deepEqual(harmfulLines(lines.join('\n')), []);
  }),
  target('every format of any domain', hostileWorlds, async (world) => {
    const report = { ...judge(gather(requestFor(), zoneText(withoutOrigin(zoneOf(world))))), asked: { source: 'zone', questions: 1 } as const };
    for (const words of [en, lt])
      for (const format of formats) {
        const renderer = await loadRenderer(format, { ...page, words, domains: 1, toolVersion: '1', failing: ['error'] });
        const text = renderer.begin() + renderer.domain(report) + renderer.end(nothingAside);
        const harmful = harmfulLines(text).filter((line) => format !== 'github' || !/: ::(?:error|warning|notice) /.test(line));
        assert.deepEqual(harmful, [], format);
        assert.ok(text.length < 500_000, `${text.length} characters of ${format}`);
        if (format === 'json' || format === 'sarif') JSON.parse(text);
        if (format === 'jsonl') for (const line of text.trimEnd().split('\n')) JSON.parse(line);
        if (format === 'csv') parseCsv(text, { record_delimiter: '\r\n' });
        if (format === 'junit') assert.doesNotMatch(text, /&(?!(?:amp|lt|gt|quot|apos|#10|#35);)|<(?![/?a-z])/);
      }
  }, 8),
  target('mail: read, understood, told', mails, async (text) => {
    const reading = await readMails(Buffer.from(text, 'latin1'));
    if (!reading.ok) return;
    for (const [index, mail] of reading.mails.slice(0, 3).entries()) {
      const diagnosis = diagnoseBounce(mail);
      const report: BounceReport = { file: 'x.eml', index: index + 1, diagnosis, shown: { addresses: false }, notes: notesOf(diagnosis) };
      assert.deepEqual(harmfulLines(bounceText(report, page)), []);
      const json = jsonText(bounceJson(report));
      assert.deepEqual(harmfulLines(json), []);
      JSON.parse(json);
    }
  }, 3),
]; // biome-ignore format: a table

function notesOf(diagnosis: BounceReport['diagnosis']): BounceReport['notes'] {
  return takeNotes(diagnosis, {
    file: 'x.eml',
    question: { kind: 'nothing' },
    sender: { name: 'Directo', addresses: [] },
  });
}

/** The world's own zone, without what {@link zoneText} adds itself. */
function withoutOrigin(zone: string): string {
  return zone.replace('$ORIGIN manodomenas.lt.\n', '').replaceAll(/^directo\.gate\.ee\. .*\n/gm, '');
}

/** Every input that somebody else writes, and what is printed of it. */
export const fuzzTargets: readonly FuzzTarget[] = [...records, ...names, ...files, ...outputs];
