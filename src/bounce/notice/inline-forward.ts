import type { Mail } from '../../mail/mail.js';
import { readFields } from './fields.js';
import { isFromServer } from './from-server.js';

/** Mail programs put their own header above a forwarded text; its first field in the languages of the region. */
const fromFields = [
  'from',
  'nuo',
  'saatja',
  'no',
  'von',
  'de',
  'od',
  'da',
  'fra',
  'från',
  'lähettäjä',
  'от',
  'от кого',
];

const openings = [
  'this is the mail system at host',
  'this is the qmail-send program',
  'hi. this is the qmail-send program',
  'this message was created automatically by mail delivery software',
  'the original message was received at',
  'delivery has failed to these recipients',
  'delivery to the following recipient failed permanently',
  'sorry, we were unable to deliver your message',
  'your message did not reach some or all of the intended recipients',
  '** address not found **',
  '** message blocked **',
  '** message not delivered **',
];

/**
 * A notice forwarded inside the text of a mail: below the header of the mail program, or from the sentence that servers
 * begin with. `undefined` if there is neither.
 */
export function forwardedInline(mail: Mail): Mail | undefined {
  const lines = mail.text.split('\n', 2_000).map((line) => line.slice(0, 4_000));
  const text = belowHeader(lines) ?? belowOpening(lines);
  return text === undefined ? undefined : { headers: [], text, parts: [], raw: text };
}

function belowHeader(lines: readonly string[]): string | undefined {
  const plain = lines.map((line) => unquoted(line).replace(/^\s{0,4}\*?([\p{L} -]{2,20})\*?:\*?\s/u, '$1: '));
  for (const [at, line] of plain.entries()) {
    const [, name] = /^([\p{L} ]{2,12}): /u.exec(line) ?? [];
    if (name === undefined || !fromFields.includes(name.toLowerCase())) continue;
    const { fields, end } = readFields(plain, at + 1);
    const headers = [{ name: 'from', value: line.slice(line.indexOf(':') + 1).trim() }, ...fields];
    if (isFromServer(headers)) return plain.slice(end).join('\n');
  }
  return undefined;
}

/** From the sentence that servers begin their notices with; people do not write it themselves. */
function belowOpening(lines: readonly string[]): string | undefined {
  const at = lines.findIndex((line) => openings.some((words) => unquoted(line).toLowerCase().startsWith(words)));
  return at === -1 ? undefined : lines.slice(at).map(unquoted).join('\n');
}

function unquoted(line: string): string {
  return line.replace(/^(?:> ?){1,5}/, '');
}
