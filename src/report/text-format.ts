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
    end: () => '',
  };
}
