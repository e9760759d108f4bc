import { en } from '../../messages/en/all.js';
import { plain } from '../../text/text.js';
import { domainJson } from '../domain/json.js';
import { jsonLine, jsonText } from '../layout/json-text.js';
import type { IdleIgnore, Renderer, RunInfo } from './renderer.js';

/** One object for one domain, an array for several. */
export function jsonFormat({ domains }: RunInfo): Renderer {
  const one = domains === 1;
  let first = true;
  const item = (json: object): string => {
    const text = jsonText(json);
    if (one) return text;
    const gap = first ? '\n' : ',\n';
    first = false;
    return `${gap}${text.trimEnd().replace(/^/gm, '  ')}`;
  };
  return held(item, one ? ['', ''] : ['[', '\n]\n']);
}

/** One object per line (JSON Lines). */
export function jsonLinesFormat(): Renderer {
  return held(jsonLine, ['', '']);
}

/**
 * Outputs each object when the next one comes, because the last one has a further key if exceptions in the
 * configuration hide nothing, which is known only when all domains are done.
 */
function held(write: (json: object) => string, [opening, closing]: readonly [string, string]): Renderer {
  let last: object | undefined;
  const handOn = (further: object): string => (last === undefined ? '' : write({ ...last, ...further }));
  return {
    begin: () => opening,
    domain: (report) => {
      const text = handOn({});
      last = domainJson(report);
      return text;
    },
    end: ({ idle }) => handOn(idle.length === 0 ? {} : { idleIgnores: idle.map(idleJson) }) + closing,
  };
}

function idleJson({ rule, domain, until, why, path, line }: IdleIgnore): object {
  return {
    rule,
    domain: domain ?? null,
    until: until ?? null,
    why,
    file: path,
    line,
    message: plain(en.interface.idleIgnore(rule, domain, why)),
  };
}
