import { messageOf } from '../../messages/catalogue/catalogue.js';
import { leftOutCount } from '../../rules/adjust.js';
import { inert } from '../../text/safe.js';
import { publishableRecord } from '../domain/publishable-record.js';
import { logLine, shownValue } from '../layout/plain-text.js';
import type { Renderer, RunInfo } from './renderer.js';

const columns = [
  'domain',
  'verdict',
  'rule',
  'severity',
  'what',
  'why',
  'todo',
  'name',
  'type',
  'record',
  'start',
  'end',
  'publish',
  'left-out',
];

/**
 * One row per finding, a row without a rule for a domain that has none (RFC 4180), and at the end a row without a
 * verdict for each exception that hides nothing.
 */
export function csvFormat({ words }: RunInfo): Renderer {
  return {
    begin: () => row(columns),
    domain: (report) => {
      const { facts, findings, outcome } = report;
      const { domain } = facts.request;
      const record = publishableRecord(report);
      const publish = record === undefined ? '' : inert(shownValue(record));
      const out = report.leftOut === undefined ? '' : String(leftOutCount(report.leftOut));
      if (findings.length === 0) return row([domain, outcome, ...columns.slice(2, -2).map(() => ''), publish, out]);
      return findings
        .map((finding) => {
          const { rule, severity, place } = finding;
          const { what, why, todo } = messageOf(finding, words);
          return row([
            domain,
            outcome,
            rule,
            severity,
            logLine(what),
            logLine(why),
            logLine(todo),
            place.owner,
            place.type,
            place.text === undefined ? '' : inert(shownValue(place.text)),
            place.span === undefined ? '' : String(place.span.start),
            place.span === undefined ? '' : String(place.span.end),
            publish,
            out,
          ]);
        })
        .join('');
    },
    end: ({ idle }) =>
      idle
        .map(({ rule, domain, why }) => {
          const what = logLine(words.interface.idleIgnore(rule, domain, why));
          return row([domain ?? '', '', rule, 'warning', what, ...columns.slice(5).map(() => '')]);
        })
        .join(''),
  };
}

function row(fields: readonly string[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

/** Quoted if necessary; a field that a spreadsheet would take for a formula gets a leading apostrophe. */
function field(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
