import type { DomainReport } from './domain-report.js';
import { messageOf } from './finding-lines.js';
import { plainLine, shownValue } from './plain-text.js';
import { publishableRecord } from './publishable-record.js';
import type { Renderer, RunInfo } from './renderer.js';

/**
 * JUnit XML as Jenkins and GitLab read it: a suite a domain, a case a finding; those that make the run fail are
 * failures, the others passed cases with what they say as output. A domain without findings has one passed case.
 */
export function junitFormat({ failing, words }: RunInfo): Renderer {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="spf-check">\n',
    domain: (report) => suite(report),
    end: () => '</testsuites>\n',
  };

  function suite(report: DomainReport): string {
    const { facts, findings, outcome } = report;
    const domain = xml(facts.request.domain);
    const failures = findings.filter(({ severity }) => failing.includes(severity)).length;
    const errors = outcome === 'error' ? 1 : 0;
    const cases = [...findings.map((finding) => caseOf(domain, finding)), ...outcomeCases(domain, report)];
    return `  <testsuite name="${domain}" tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="0">\n${cases.join('')}${recordOf(report)}  </testsuite>\n`;
  }

  function recordOf(report: DomainReport): string {
    const record = publishableRecord(report);
    if (record === undefined) return '';
    return `    <system-out>${xml(`${plainLine(words.interface.sections.fix)}: ${shownValue(record)}`)}</system-out>\n`;
  }

  function caseOf(domain: string, finding: DomainReport['findings'][number]): string {
    const { rule, severity, place } = finding;
    const { what, why, todo } = messageOf(finding, words);
    const open = `    <testcase classname="${domain}" name="${xml(`${rule} ${place.owner} ${place.type}`)}">`;
    const body = xml([what, why, todo].map(plainLine).join('\n'));
    const inner = failing.includes(severity)
      ? `<failure type="${severity}" message="${xml(plainLine(what))}">${body}</failure>`
      : `<system-out>${body}</system-out>`;
    return `${open}${inner}</testcase>\n`;
  }

  function outcomeCases(domain: string, { findings, outcome }: DomainReport): string[] {
    if (outcome === 'error') {
      const message = xml(plainLine(words.interface.unanswered));
      return [`    <testcase classname="${domain}" name="dns"><error message="${message}"></error></testcase>\n`];
    }
    return findings.length === 0 ? [`    <testcase classname="${domain}" name="spf-check"></testcase>\n`] : [];
  }
}

/** For attributes and content. What XML 1.0 §2.2 forbids is no more in a plain line than a line feed of ours. */
function xml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
    '\n': '&#10;',
  };
  return text.replace(/[&<>"'\n]/g, (character) => entities[character] ?? '');
}
