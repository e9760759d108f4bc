import { domainJson } from './json.js';
import { jsonText } from './json-text.js';
import type { Renderer, RunInfo } from './renderer.js';

/** One object for one domain, an array for several. */
export function jsonFormat({ domains }: RunInfo): Renderer {
  let first = true;
  return {
    begin: () => (domains === 1 ? '' : '['),
    domain: (report) => {
      const text = jsonText(domainJson(report));
      if (domains === 1) return text;
      const gap = first ? '\n' : ',\n';
      first = false;
      return `${gap}${text.trimEnd().replace(/^/gm, '  ')}`;
    },
    end: () => (domains === 1 ? '' : '\n]\n'),
  };
}

/** One object a line (JSON Lines). */
export function jsonLinesFormat(): Renderer {
  return {
    begin: () => '',
    domain: (report) => `${JSON.stringify(JSON.parse(jsonText(domainJson(report)))).replace(hidden, escaped)}\n`,
    end: () => '',
  };
}

/** What JSON.stringify leaves as it is, and a terminal may act on or hide. */
const hidden = /[\x7f-\x9f]|[\p{Cf}\p{Zl}\p{Zp}]/gu;

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}
