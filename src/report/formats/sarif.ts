import { createHash } from 'node:crypto';
import { openReason } from '../../dns/open-questions.js';
import { compareSeverity, type Severity } from '../../finding/severity.js';
import { sourceText, sourceUrl } from '../../finding/source.js';
import { messageOf } from '../../messages/catalogue/catalogue.js';
import { type AnyRule, rules } from '../../rules/all.js';
import type { Finding } from '../../rules/finding.js';
import { publishableRecord } from '../domain/publishable-record.js';
import type { DomainReport } from '../domain/report.js';
import { jsonText } from '../layout/json-text.js';
import { plainLine, shownValue } from '../layout/plain-text.js';
import type { IdleIgnore, Renderer, RunInfo } from './renderer.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const longRecord = 1_000;

/** GitHub code scanning refuses a run with more, and with it the whole file. */
const mostResults = 25_000;

/**
 * SARIF 2.1.0 (OASIS). Results point to the line that names the domain if it came from a file, because consumers refuse
 * anything but paths in the repository; otherwise to a made-up path, `<domain>/<type>`.
 */
export function sarifFormat({ toolVersion, words, replayedOn }: RunInfo): Renderer {
  const results: { readonly severity: Severity; readonly json: object }[] = [];
  const unanswered: object[] = [];
  const prints = new Map<string, number>();
  return {
    begin: () => '',
    domain: (report) => {
      results.push(
        ...report.findings.map((finding, at) => ({ severity: finding.severity, json: resultOf(finding, at, report) })),
      );
      if (report.outcome === 'error')
        unanswered.push({
          level: 'error',
          message: message(
            `${report.facts.request.domain}: ${plainLine(words.interface.unanswered[openReason(report.facts.open)])}`,
          ),
        });
      return '';
    },
    end: ({ leftOut, idle }) => {
      const surplus = surplusNotice();
      return jsonText({
        $schema: schema,
        version: '2.1.0',
        runs: [
          {
            tool: {
              driver: {
                name: 'spf-check',
                version: toolVersion,
                semanticVersion: toolVersion,
                rules: rules.map(descriptorOf),
              },
            },
            columnKind: 'utf16CodeUnits',
            results: kept(),
            invocations: [
              {
                executionSuccessful: unanswered.length === 0,
                toolExecutionNotifications: [...unanswered, ...surplus, ...replayedNotice()],
                toolConfigurationNotifications: idle.map(idleNotice),
              },
            ],
            properties: { leftOut, ...(replayedOn === undefined ? {} : { replayedOn }) },
          },
        ],
      });
    },
  };

  /** The worst if there are too many, otherwise all, in the order in which they came. */
  function kept(): object[] {
    const worstFirst = (): typeof results =>
      [...results].sort((one, other) => compareSeverity(one.severity, other.severity));
    return (results.length <= mostResults ? results : worstFirst().slice(0, mostResults)).map(({ json }) => json);
  }

  function surplusNotice(): object[] {
    const surplus = results.length - mostResults;
    return surplus <= 0 ? [] : [{ level: 'warning', message: message(plainLine(words.interface.cutShort(surplus))) }];
  }

  function replayedNotice(): object[] {
    if (replayedOn === undefined) return [];
    return [{ level: 'warning', message: message(plainLine(words.interface.replayedOn(replayedOn))) }];
  }

  function idleNotice({ rule, domain, why, path, line }: IdleIgnore): object {
    return {
      level: 'warning',
      message: message(plainLine(words.interface.idleIgnore(rule, domain, why))),
      associatedRule: { id: rule, index: rules.findIndex(({ id }) => id === rule) },
      locations: [{ physicalLocation: physicalLocation(path, line) }],
    };
  }

  /** Two findings of a rule at one record and term are two alerts. */
  function fingerprintOf(rule: string, domain: string, place: Finding['place']): string {
    const print = fingerprint(rule, domain, place);
    const earlier = prints.get(print) ?? 0;
    prints.set(print, earlier + 1);
    return earlier === 0 ? print : `${print}/${earlier + 1}`;
  }

  function resultOf(finding: Finding, at: number, report: DomainReport): object {
    const { rule, severity, place } = finding;
    const { what, why, todo } = messageOf(finding, words);
    const { domain } = report.facts.request;
    const span = place.span === undefined ? {} : { start: place.span.start, end: place.span.end };
    return {
      ruleId: rule,
      ruleIndex: rules.findIndex(({ id }) => id === rule),
      level: levels[severity],
      message: message(`${domain}: ${[what, why, todo].map(plainLine).join(' ')}${recordOf(at, report)}`),
      locations: [locationOf(report, place)],
      partialFingerprints: { 'spfCheckFinding/v1': fingerprintOf(rule, domain, place) },
      properties: { domain, name: place.owner, type: place.type, ...span },
    };
  }

  /** With each result, since they are read one by one; one that is too long for that with the first. */
  function recordOf(at: number, report: DomainReport): string {
    const record = publishableRecord(report);
    return record === undefined || (at > 0 && record.length > longRecord)
      ? ''
      : ` ${plainLine(words.interface.sections.fix)}: ${shownValue(record)}`;
  }
}

function locationOf({ facts, listedAt }: DomainReport, { owner, type }: Finding['place']): object {
  const { path, line } = listedAt ?? { path: `${facts.request.domain}/${type}`, line: 1 };
  return {
    physicalLocation: physicalLocation(path, line),
    logicalLocations: [{ fullyQualifiedName: `${owner} ${type}`, kind: 'resource' }],
  };
}

function physicalLocation(path: string, startLine: number): object {
  return { artifactLocation: { uri: uriOf(path) }, region: { startLine } };
}

/** SARIF 2.1.0 §3.11.6: unescaped brackets in plain text make links. */
function message(text: string): { readonly text: string } {
  return { text: text.replace(/[\\[\]]/g, '\\$&') };
}

/** A relative path as a URI reference: forward slashes, each part encoded. */
function uriOf(path: string): string {
  return path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}

/** The same from run to run for the same defect at the same place, whatever the wording. */
function fingerprint(rule: string, domain: string, { owner, type, text, span }: Finding['place']): string {
  const term = text === undefined || span === undefined ? '' : text.slice(span.start, span.end);
  return createHash('sha256').update(`${rule} ${domain} ${owner} ${type} ${term}`).digest('hex').slice(0, 32);
}

function descriptorOf(rule: AnyRule): object {
  const url = sourceUrl(rule.source);
  return {
    id: rule.id,
    shortDescription: { text: titleOf(rule.id) },
    help: { text: `${sourceText(rule.source)}: ${url}` },
    helpUri: url,
    defaultConfiguration: { level: levels[rule.severity] },
  };
}

/** The id of a rule as words: `spf/term-after-all` is "spf: term after all". */
function titleOf(id: string): string {
  return id.replace('/', ': ').replaceAll('-', ' ');
}
