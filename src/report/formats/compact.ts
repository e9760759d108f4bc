import { openReason } from '../../dns/open-questions.js';
import { messageOf } from '../../messages/catalogue/catalogue.js';
import { leftOutCount } from '../../rules/adjust.js';
import { inertAtLineStart } from '../../text/safe.js';
import { publishableRecord } from '../domain/publishable-record.js';
import type { DomainReport } from '../domain/report.js';
import { paintFor } from '../layout/palette.js';
import { logLine, logValue } from '../layout/plain-text.js';
import { type Renderer, type RunInfo, Tally } from './renderer.js';

/** One line per finding, `domain: severity rule: words [name TYPE:start-end]`, and totals at the end: for grep. */
export function compactFormat({ words, palette, replayedOn }: RunInfo): Renderer {
  const tally = new Tally();
  return {
    begin: () => '',
    domain: (report) => {
      tally.add(report);
      return linesOf(report)
        .map((line) => `${line}\n`)
        .join('');
    },
    end: ({ leftOut, idle }) =>
      [
        ...idle.map(({ path, line, rule, domain, why }) => {
          const what = logLine(words.interface.idleIgnore(rule, domain, why));
          return `${inertAtLineStart(logValue(path))}:${line}: ${palette.warning('warning')} ${rule}: ${what}`;
        }),
        ...(leftOutCount(leftOut) === 0 ? [] : [logLine(words.interface.leftOut(leftOut))]),
        ...(replayedOn === undefined ? [] : [logLine(words.interface.replayedOn(replayedOn))]),
        logLine(words.interface.tally(tally)),
      ]
        .map((line) => `${line}\n`)
        .join(''),
  };

  function linesOf(report: DomainReport): string[] {
    const { facts, findings, outcome } = report;
    const { domain } = facts.request;
    const lines = findings.map((finding) => {
      const { rule, severity, place } = finding;
      const at = place.span === undefined ? '' : `:${place.span.start}-${place.span.end}`;
      const what = logLine(messageOf(finding, words).what);
      return `${domain}: ${paintFor(severity, palette)(severity)} ${rule}: ${what} [${logValue(place.owner)} ${place.type}${at}]`;
    });
    if (outcome === 'error')
      lines.push(
        `${domain}: ${palette.warning('unanswered')}: ${logLine(words.interface.unanswered[openReason(facts.open)])}`,
      );
    const record = publishableRecord(report);
    if (record !== undefined)
      lines.push(`${domain}: ${logLine(words.interface.sections.fix)}: ${palette.code(logValue(record))}`);
    return lines.length > 0 ? lines : [`${domain}: ${palette.ok('ok')}`];
  }
}
