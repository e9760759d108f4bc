import { openReason } from '../../dns/open-questions.js';
import { compareSeverity, type Severity } from '../../finding/severity.js';
import { messageOf } from '../../messages/catalogue/catalogue.js';
import { leftOutCount } from '../../rules/adjust.js';
import { publishableRecord } from '../domain/publishable-record.js';
import { logLine, logValue } from '../layout/plain-text.js';
import type { Renderer, RunInfo } from './renderer.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions, the worst first over all domains: it shows about ten of each kind. */
export function githubFormat({ words, replayedOn }: RunInfo): Renderer {
  const lines: { readonly severity: Severity; readonly line: string }[] = [];
  const add = (
    { path, line }: { readonly path?: string; readonly line?: number },
    severity: Severity,
    title: string,
    message: string,
  ): void => {
    const properties = [
      ...(path === undefined ? [] : [`file=${property(logValue(path))}`]),
      ...(line === undefined ? [] : [`line=${line}`]),
      `title=${property(title)}`,
    ];
    lines.push({ severity, line: `::${commands[severity]} ${properties.join(',')}::${data(message)}\n` });
  };
  return {
    begin: () => '',
    domain: (report) => {
      const { domain } = report.facts.request;
      const at = report.listedAt ?? {};
      if (report.outcome === 'error')
        add(at, 'error', domain, logLine(words.interface.unanswered[openReason(report.facts.open)]));
      for (const finding of report.findings) {
        const { what, todo } = messageOf(finding, words);
        const message = `${domain}: ${logLine(what)} ${logLine(todo)}`;
        add(at, finding.severity, finding.rule, message);
      }
      const record = publishableRecord(report);
      if (record !== undefined)
        add(at, 'info', logLine(words.interface.sections.fix), `${domain}: ${logValue(record)}`);
      return '';
    },
    end: ({ leftOut, idle }) => {
      for (const { path, line, rule, domain, why } of idle)
        add({ path, line }, 'warning', rule, logLine(words.interface.idleIgnore(rule, domain, why)));
      if (leftOutCount(leftOut) > 0) add({}, 'info', 'spf-check', logLine(words.interface.leftOut(leftOut)));
      if (replayedOn !== undefined) add({}, 'warning', 'spf-check', logLine(words.interface.replayedOn(replayedOn)));
      return lines
        .sort((one, other) => compareSeverity(one.severity, other.severity))
        .map(({ line }) => line)
        .join('');
    },
  };
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
