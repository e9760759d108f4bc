import { leftOutCount } from '../../rules/adjust.js';
import { textReport } from '../domain/text.js';
import { paragraph } from '../layout/layout.js';
import type { Renderer, RunInfo } from './renderer.js';

/** The reports for people, one below the other. */
export function textFormat(run: RunInfo): Renderer {
  let first = true;
  return {
    begin: () => '',
    domain: (report) => {
      const gap = first ? '' : '\n';
      first = false;
      return gap + textReport(report, run);
    },
    end: ({ leftOut }) => {
      if (leftOutCount(leftOut) === 0) return '';
      const lines = paragraph(run.words.interface.leftOut(leftOut), run.palette, { width: run.width, first: '' });
      return `${first ? '' : '\n'}${lines.join('\n')}\n`;
    },
  };
}
