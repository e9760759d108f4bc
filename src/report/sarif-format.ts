import { createHash } from 'node:crypto';
import { type AnyRule, rules } from '../rules/all.js';
import type { Finding } from '../rules/finding.js';
import type { Severity } from '../rules/rule.js';
import type { DomainReport } from './domain-report.js';
import { messageOf } from './finding-lines.js';
import { jsonText } from './json-text.js';
import { plainLine, shownValue } from './plain-text.js';
import { publishableRecord } from './publishable-record.js';
import type { Renderer, RunInfo } from './renderer.js';
import { sourceText, sourceUrl } from './rule-page.js';
import { wordsOfRule } from './rule-words.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0 (OASIS). Results stand at the line that names the domain, where it came from a file: consumers refuse
 * anything but paths of the repository. Else at a made-up path, `<domain>/<type>`.
 */
export function sarifFormat({ toolVersion, words }: RunInfo): Renderer {
  const results: object[] = [];
  const unanswered: object[] = [];
  return {
    begin: () => '',
    domain: (report) => {
      results.push(...report.findings.map((finding) => resultOf(finding, report)));
      if (report.outcome === 'error')
        unanswered.push({
          level: 'error',
          message: { text: `${report.facts.request.domain}: ${plainLine(words.interface.unanswered)}` },
        });
      return '';
    },
    end: () =>
      jsonText({
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
            results,
            invocations: [{ executionSuccessful: unanswered.length === 0, toolExecutionNotifications: unanswered }],
          },
        ],
      }),
  };

  function resultOf(finding: Finding, report: DomainReport): object {
    const { rule, severity, place } = finding;
    const { what, why, todo } = messageOf(finding, words);
    const { domain } = report.facts.request;
    const span = place.span === undefined ? {} : { start: place.span.start, end: place.span.end };
    return {
      ruleId: rule,
      ruleIndex: rules.findIndex(({ id }) => id === rule),
      level: levels[severity],
      message: { text: `${domain}: ${[what, why, todo].map(plainLine).join(' ')}${recordOf(report)}` },
      locations: [locationOf(report, place)],
      partialFingerprints: { 'spfCheckFinding/v1': fingerprint(rule, domain, place) },
      properties: { domain, name: place.owner, type: place.type, ...span },
    };
  }

  function recordOf(report: DomainReport): string {
    const record = publishableRecord(report);
    return record === undefined ? '' : ` ${plainLine(words.interface.sections.fix)}: ${shownValue(record)}`;
  }
}

function locationOf({ facts, listedAt }: DomainReport, { owner, type }: Finding['place']): object {
  const uri = listedAt === undefined ? `${facts.request.domain}/${type}` : uriOf(listedAt.path);
  return {
    physicalLocation: { artifactLocation: { uri }, region: { startLine: listedAt?.line ?? 1 } },
    logicalLocations: [{ fullyQualifiedName: `${owner} ${type}`, kind: 'resource' }],
  };
}

/** A relative path as a URI reference: forward slashes, each part encoded. */
function uriOf(path: string): string {
  return path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}

/** The same for the same defect at the same place from run to run, whatever the words. */
function fingerprint(rule: string, domain: string, { owner, type }: Finding['place']): string {
  return createHash('sha256').update(`${rule} ${domain} ${owner} ${type}`).digest('hex').slice(0, 32);
}

function descriptorOf(rule: AnyRule): object {
  const url = sourceUrl(rule.source);
  return {
    id: rule.id,
    shortDescription: { text: wordsOfRule(rule.id) },
    help: { text: `${sourceText(rule.source)}: ${url}` },
    helpUri: url,
    defaultConfiguration: { level: levels[rule.severity] },
  };
}
