import type { Renderer } from './renderer.js';

/** What is kept for the end of a bounded output: totals, and exceptions that hide nothing. */
const endOctets = 64 * 1024;

/**
 * The renderer with at most `most` octets of output in UTF-8: domains that do not fit are left out, and `leftOut` says
 * how many before the end. Lines of the end that do not fit are left out too.
 */
export function boundedRenderer(renderer: Renderer, most: number, leftOut: (domains: number) => string): Renderer {
  let room = most;
  let missing = 0;
  const taken = (text: string): string => {
    room -= Buffer.byteLength(text);
    return text;
  };
  return {
    begin: () => taken(renderer.begin()),
    domain: (report) => {
      const text = renderer.domain(report);
      if (missing === 0 && Buffer.byteLength(text) + endOctets <= room) return taken(text);
      missing += 1;
      return '';
    },
    end: (summary) => {
      const note = missing === 0 ? '' : taken(`${leftOut(missing)}\n\n`);
      const lines = renderer.end(summary).split(/(?<=\n)/);
      return note + lines.filter((line) => Buffer.byteLength(line) <= room && taken(line) !== '').join('');
    },
  };
}
