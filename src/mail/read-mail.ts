import { maxMailOctets, maxMboxFileParts, maxMboxLines, maxMboxOctets, maxMboxParsedOctets } from './limits.js';
import type { Mail } from './mail.js';
import { splitMbox } from './mbox.js';
import { parseMail, parseOutlook } from './parse-mail.js';
import { octetString, utf8OfUtf16, withoutMark } from './text/decode.js';
import { withLineFeeds } from './text/line-ends.js';
import { isBinary, isCompoundFile, type MailProblem, unreadableByItsOctets } from './unreadable.js';

export type { MailProblem } from './unreadable.js';

export type MailReading =
  | {
      readonly ok: true;
      /** At least one. */
      readonly mails: readonly Mail[];
      /** The mbox has more mails than are read. */
      readonly more: boolean;
    }
  | { readonly ok: false; readonly why: MailProblem };

/**
 * The mails of a file: one mail (RFC 5322, MIME, or Outlook's own format), an mbox, or text pasted from a mail window. Everything is bounded
 * (`limits.ts`): only the beginning of a long mail is read. Never throws.
 */
export async function readMails(octets: Uint8Array): Promise<MailReading> {
  const why = unreadableByItsOctets(octets);
  if (why !== undefined) return { ok: false, why };
  if (isCompoundFile(octets)) {
    const mail = await parseOutlook(octets);
    return typeof mail === 'string' ? { ok: false, why: mail } : { ok: true, mails: [mail], more: false };
  }
  const utf8 = utf8OfUtf16(octets.subarray(0, maxMboxOctets));
  if (utf8?.ok === false) return { ok: false, why: 'utf-16' };
  const plain = withoutMark(utf8?.octets ?? octets);
  if (isBinary(plain)) return { ok: false, why: 'binary' };
  const text = octetString(withLineFeeds(plain.subarray(0, maxMboxOctets)));
  const start = /[^\s]/.exec(text)?.index;
  if (start === undefined) return { ok: false, why: 'empty' };
  const whole = text.slice(text.lastIndexOf('\n', start) + 1);
  const mbox = splitMbox(whole);
  if (mbox === undefined) return readAll([whole.slice(0, maxMailOctets)], false);
  return readAll(mbox.mails, mbox.more || plain.length > maxMboxOctets);
}

async function readAll(sources: readonly string[], more: boolean): Promise<MailReading> {
  const mails: Mail[] = [];
  let refused = false;
  const budget = { lines: maxMboxLines, octets: maxMboxParsedOctets, files: maxMboxFileParts };
  for (const source of sources) {
    if (budget.lines <= 0 || budget.octets <= 0) return { ok: true, mails, more: true };
    const mail = await parseMail(source, budget);
    if (mail === undefined) refused = true;
    else mails.push(mail);
  }
  // If some mails cannot be read, the others are still useful.
  return mails.length === 0 && refused ? { ok: false, why: 'too-deep' } : { ok: true, mails, more };
}
