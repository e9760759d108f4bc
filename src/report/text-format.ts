import { paragraph } from './layout.js';
import { countOf } from './left-out.js';
import type { Renderer, RunInfo } from './renderer.js';
import { textReport } from './text.js';

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
      if (countOf(leftOut) === 0) return '';
      const lines = paragraph(run.words.interface.leftOut(leftOut), run.palette, { width: run.width, first: '' });
      return `${first ? '' : '\n'}${lines.join('\n')}\n`;
    },
  };
}
