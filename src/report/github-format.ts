import type { Severity } from '../rules/rule.js';
import type { DomainReport } from './domain-report.js';
import { messageOf } from './finding-lines.js';
import { plainLine, shownValue } from './plain-text.js';
import { publishableRecord } from './publishable-record.js';
import type { Renderer, RunInfo } from './renderer.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
const order: readonly string[] = ['error', 'warning', 'notice'];

/** Workflow commands of GitHub Actions, the worst first over all domains: it shows about ten of each kind. */
export function githubFormat({ words }: RunInfo): Renderer {
  const lines: { readonly command: string; readonly line: string }[] = [];
  const add = (report: DomainReport, command: string, title: string, message: string): void => {
    const { path, line } = report.listedAt ?? {};
    const properties = [
      ...(path === undefined ? [] : [`file=${property(path)}`]),
      ...(line === undefined ? [] : [`line=${line}`]),
      `title=${property(title)}`,
    ];
    lines.push({ command, line: `::${command} ${properties.join(',')}::${data(message)}\n` });
  };
  return {
    begin: () => '',
    domain: (report) => {
      const { domain } = report.facts.request;
      if (report.outcome === 'error') add(report, 'error', domain, plainLine(words.interface.unanswered));
      for (const finding of report.findings) {
        const { what, todo } = messageOf(finding, words);
        const message = `${domain}: ${plainLine(what)} ${plainLine(todo)}`;
        add(report, commands[finding.severity], finding.rule, message);
      }
      const record = publishableRecord(report);
      if (record !== undefined)
        add(report, 'notice', plainLine(words.interface.sections.fix), `${domain}: ${shownValue(record)}`);
      return '';
    },
    end: () =>
      lines
        .sort((one, other) => order.indexOf(one.command) - order.indexOf(other.command))
        .map(({ line }) => line)
        .join(''),
  };
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
