import { maxHeaderBlock } from './limits.js';

/** Fields that mail programs and servers write, and that nobody types or pastes alone. */
const telling = new Set([
  'arc-seal',
  'authentication-results',
  'auto-submitted',
  'content-transfer-encoding',
  'content-type',
  'delivered-to',
  'dkim-signature',
  'message-id',
  'mime-version',
  'received',
  'received-spf',
  'return-path',
  'x-failed-recipients',
  'x-originating-ip',
  'x-original-to',
]);

/** RFC 5322 §3.3: the time ends with a zone. Dates meant for people do not. */
const zoned = /\d\d:\d\d(?::\d\d)? ?(?:[+-]\d{4}|GMT|UTC)\b/;

/**
 * Whether the text begins with the header of a mail, not with a body or the few lines that mail programs show above a
 * quoted mail (`From: Sent: To: Subject:`): there must be a field that only programs write.
 */
export function beginsWithHeader(text: string): boolean {
  if (!startsWithHeader(text, 0)) return false;
  const lines = headerLines(text);
  const fields = lines.filter((line) => fieldName(line) !== undefined || /^[ \t]/.test(line));
  // A line that is neither field nor continuation can get into a header by accident; a paragraph has many.
  if (fields.length * 4 < lines.length * 3) return false;
  return fields.some((line) => {
    const name = fieldName(line)?.toLowerCase();
    return name !== undefined && (telling.has(name) || (name === 'date' && zoned.test(line.slice(0, 200))));
  });
}

/** Whether a header field begins here. A `From ` line, escaped or left by a mailbox, may come before it. */
export function startsWithHeader(text: string, at: number): boolean {
  const line = text.slice(at, at + 512).split('\n', 1)[0] ?? '';
  return fieldName(line) !== undefined || /^>?From \S/.test(line);
}

/** RFC 5322 §2.2: printable ASCII except the colon. Blanks before the colon are obsolete syntax (§4.5). */
function fieldName(line: string): string | undefined {
  return /^([!-9;-~]{1,76})[ \t]{0,4}:/.exec(line)?.[1];
}

function headerLines(text: string): string[] {
  const end = text.indexOf('\n\n');
  return text.slice(0, Math.min(end === -1 ? text.length : end, maxHeaderBlock)).split('\n');
}
