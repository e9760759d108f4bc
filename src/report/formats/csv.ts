import { messageOf } from '../../messages/catalogue/catalogue.js';
import { leftOutCount } from '../../rules/adjust.js';
import { excerpt } from '../../text/excerpt.js';
import { publishableRecord } from '../domain/publishable-record.js';
import { logLine, logValue } from '../layout/plain-text.js';
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
  'replayed-on',
];

/** A longer record is cut, and a longer record to publish, which may not be cut, stands in the first row only. */
const mostInCell = 1_000;

/**
 * One row per finding, a row without a rule for a domain that has none (RFC 4180), and at the end a row without a
 * verdict for each exception that hides nothing.
 */
export function csvFormat({ words, replayedOn = '' }: RunInfo): Renderer {
  return {
    begin: () => row(columns),
    domain: (report) => {
      const { facts, findings, outcome } = report;
      const { domain } = facts.request;
      const record = publishableRecord(report);
      const publish = record === undefined ? '' : logValue(record);
      const out = report.leftOut === undefined ? '' : String(leftOutCount(report.leftOut));
      if (findings.length === 0)
        return row([domain, outcome, ...columns.slice(2, -3).map(() => ''), publish, out, replayedOn]);
      return findings
        .map((finding, at) => {
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
            logValue(place.owner),
            place.type,
            place.text === undefined ? '' : excerpt(logValue(place.text), mostInCell),
            place.span === undefined ? '' : String(place.span.start),
            place.span === undefined ? '' : String(place.span.end),
            at > 0 && publish.length > mostInCell ? '' : publish,
            out,
            replayedOn,
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

/**
 * Where a spreadsheet may see a formula begin: at the beginning of a cell, also of one that it finds after a `;`, which
 * parts cells in Lithuanian, German and other settings, whatever quotes stand around. Full-width signs count too.
 */
const formula = /(^|;)(?=["'\s]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** Quoted if necessary; what a spreadsheet would take for a formula gets an apostrophe before it. */
function field(text: string): string {
  const harmless = text.replace(formula, "$1'");
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
