import { leftOutCount } from '../../rules/adjust.js';
import type { Text } from '../../text/text.js';
import { textReport } from '../domain/text.js';
import { paragraph } from '../layout/layout.js';
import { replayedLines } from '../layout/text-setting.js';
import { screenText } from '../screen/screen.js';
import { tableRow } from '../screen/table.js';
import { type Renderer, type RunInfo, Tally } from './renderer.js';

/**
 * For people: a screen for one domain, a line each for several and a sum below; `verbose`: all that is known, one domain
 * below the other.
 */
export function textFormat(run: RunInfo): Renderer {
  const tally = new Tally();
  const isTable = !run.verbose && run.domains > 1;
  const line = (text: Text): string => `${paragraph(text, run.palette, { width: run.width, first: '' }).join('\n')}\n`;
  /** Says of the whole table that its answers are not of now. */
  const marked = (): string =>
    replayedLines(run, run)
      .map((one) => `${one}\n`)
      .join('');
  return {
    begin: () => '',
    domain: (report) => {
      const first = tally.domains === 0;
      const gap = first ? '' : '\n';
      tally.add(report);
      if (isTable) return `${first ? marked() : ''}${tableRow(report, run)}`;
      return gap + (run.verbose ? textReport(report, run) : screenText(report, run, run.failing.includes('info')));
    },
    end: ({ leftOut }) => {
      const sum =
        isTable && tally.domains > 0
          ? `\n${line(run.words.interface.tally(tally))}${line(run.words.screen.row.details)}`
          : '';
      if (leftOutCount(leftOut) === 0) return sum;
      return `${sum}${tally.domains === 0 || isTable ? '' : '\n'}${line(run.words.interface.leftOut(leftOut))}`;
    },
  };
}
