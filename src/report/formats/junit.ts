import { openReason } from '../../dns/open-questions.js';
import { messageOf } from '../../messages/catalogue/catalogue.js';
import { leftOutCount } from '../../rules/adjust.js';
import { publishableRecord } from '../domain/publishable-record.js';
import type { DomainReport } from '../domain/report.js';
import { plainLine, shownValue } from '../layout/plain-text.js';
import type { IdleIgnore, Renderer, RunInfo } from './renderer.js';

/**
 * JUnit XML as Jenkins and GitLab read it: a suite per domain, a case per finding. Findings that make the run fail are
 * failures, the others are passed cases with their text as output. A domain without findings has one passed case. Case
 * names are unique, because GitLab counts cases of the same name in a suite once.
 */
export function junitFormat({ failing, words, replayedOn }: RunInfo): Renderer {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="spf-check">\n',
    domain: (report) => suite(report),
    end: ({ idle }) => `${idleSuite(idle)}</testsuites>\n`,
  };

  function suite(report: DomainReport): string {
    const { facts, findings, outcome } = report;
    const domain = xml(facts.request.domain);
    const failures = findings.filter(({ severity }) => failing.includes(severity)).length;
    const errors = outcome === 'error' ? 1 : 0;
    const names = distinct(findings.map(({ rule, place }) => `${rule} ${place.owner} ${place.type}`));
    const cases = [
      ...findings.map((finding, at) => caseOf(domain, names[at] ?? finding.rule, finding)),
      ...outcomeCases(domain, report),
    ];
    return `  <testsuite name="${domain}" tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="0">\n${cases.join('')}${recordOf(report)}  </testsuite>\n`;
  }

  function recordOf(report: DomainReport): string {
    const record = publishableRecord(report);
    const lines = [
      ...(replayedOn === undefined ? [] : [plainLine(words.interface.replayedOn(replayedOn))]),
      ...(record === undefined ? [] : [`${plainLine(words.interface.sections.fix)}: ${shownValue(record)}`]),
      ...(report.leftOut === undefined || leftOutCount(report.leftOut) === 0
        ? []
        : [plainLine(words.interface.leftOut(report.leftOut))]),
    ];
    return lines.length === 0 ? '' : `    <system-out>${xml(lines.join('\n'))}</system-out>\n`;
  }

  /** Exceptions that hide nothing: warnings about the configuration. */
  function idleSuite(idle: readonly IdleIgnore[]): string {
    const [first] = idle;
    if (first === undefined) return '';
    const path = xml(shownValue(first.path));
    const fails = failing.includes('warning');
    const names = distinct(idle.map(({ rule, domain }) => [rule, domain ?? []].flat().join(' ')));
    const cases = idle.map(({ rule, domain, why }, at) => {
      const text = xml(plainLine(words.interface.idleIgnore(rule, domain, why)));
      const inner = fails
        ? `<failure type="warning" message="${text}">${text}</failure>`
        : `<system-out>${text}</system-out>`;
      return `    <testcase classname="${path}" name="${xml(names[at] ?? rule)}">${inner}</testcase>\n`;
    });
    return `  <testsuite name="${path}" tests="${idle.length}" failures="${fails ? idle.length : 0}" errors="0" skipped="0">\n${cases.join('')}  </testsuite>\n`;
  }

  function caseOf(domain: string, name: string, finding: DomainReport['findings'][number]): string {
    const { severity } = finding;
    const { what, why, todo } = messageOf(finding, words);
    const open = `    <testcase classname="${domain}" name="${xml(name)}">`;
    const body = xml([what, why, todo].map(plainLine).join('\n'));
    const inner = failing.includes(severity)
      ? `<failure type="${severity}" message="${xml(plainLine(what))}">${body}</failure>`
      : `<system-out>${body}</system-out>`;
    return `${open}${inner}</testcase>\n`;
  }

  function outcomeCases(domain: string, { facts, findings, outcome }: DomainReport): string[] {
    if (outcome === 'error') {
      const message = xml(plainLine(words.interface.unanswered[openReason(facts.open)]));
      return [`    <testcase classname="${domain}" name="dns"><error message="${message}"></error></testcase>\n`];
    }
    return findings.length === 0 ? [`    <testcase classname="${domain}" name="spf-check"></testcase>\n`] : [];
  }
}

/** `a`, `a`, `b` as `a`, `a (2)`, `b`. */
function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** For attributes and content. A plain line contains nothing that XML 1.0 §2.2 forbids. */
function xml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
    '\n': '&#10;',
    '##': '&#35;&#35;',
  };
  return text.replace(/[&<>"'\n]|##(?=[\w.-]*\[)/g, (character) => entities[character] ?? '');
}
