import { readFields } from './fields.js';
import { isFromServer } from './kind.js';
import type { Mail } from './mail.js';

/** Mail programs put a header of their own above a text that is forwarded. */
const fromFields = ['from', 'nuo', 'saatja', 'no', 'von', 'de', 'от'];

/**
 * A notice that somebody forwarded inside the text of a mail, or below their own words: a mail of its own, with the
 * header that the mail program put above it. `undefined` where no server is named as its sender.
 */
export function forwardedInline(mail: Mail): Mail | undefined {
  const lines = mail.text.split('\n', 2_000).map((line) =>
    line
      .slice(0, 4_000)
      .replace(/^(?:> ?){1,5}/, '')
      .replace(/^\s{0,4}\*?([\p{L}-]{2,20})\*?:\*?\s/u, '$1: '),
  );
  for (const [at, line] of lines.entries()) {
    const [, name] = /^([\p{L}]{2,12}): /u.exec(line) ?? [];
    if (name === undefined || !fromFields.includes(name.toLowerCase())) continue;
    const headers = [
      { name: 'from', value: line.slice(line.indexOf(':') + 1).trim() },
      ...readFields(lines, at + 1).fields,
    ];
    if (!isFromServer(headers)) continue;
    const text = lines.slice(at).join('\n');
    return { headers: [], text, parts: [], raw: text };
  }
  return undefined;
}
