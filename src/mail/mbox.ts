import { startsWithHeader } from './header-block.js';
import { maxMailOctets, maxMails } from './limits.js';

/** The mails of an mbox, and whether more follow that are not read. */
export interface Mbox {
  readonly mails: readonly string[];
  readonly more: boolean;
}

/**
 * The mails of an mbox (RFC 4155) as octet strings; `undefined` if the text is not an mbox. One mail with a leading
 * `From ` line is an mbox of one. Without the line's date and a following header field, "From " begins a sentence.
 */
export function splitMbox(text: string): Mbox | undefined {
  if (!isFromLine(text, 0)) return undefined;
  const mails: string[] = [];
  let start = 0;
  while (start !== -1 && mails.length < maxMails) {
    const next = nextFromLine(text, start);
    const end = next === -1 ? text.length : next;
    const first = text.indexOf('\n', start) + 1;
    mails.push(unescaped(text.slice(first, Math.min(end, first + maxMailOctets))));
    start = next;
  }
  return { mails, more: start !== -1 };
}

function nextFromLine(text: string, after: number): number {
  for (let at = text.indexOf('\n\nFrom ', after); at !== -1; at = text.indexOf('\n\nFrom ', at + 2)) {
    if (isFromLine(text, at + 2)) return at + 2;
  }
  return -1;
}

/** `From sender Mon Nov 23 10:00:00 2026`, then a header field. */
function isFromLine(text: string, at: number): boolean {
  if (!text.startsWith('From ', at)) return false;
  const end = text.indexOf('\n', at);
  // A sender and a date are shorter.
  if (end === -1 || end - at > 512) return false;
  return /\b\d\d?:\d\d\b/.test(text.slice(at, end)) && startsWithHeader(text, end + 1);
}

/** RFC 4155 appendix A, default format: `>From ` stands for `From `. */
function unescaped(mail: string): string {
  return mail.includes('\n>') ? mail.replace(/\n>(?=>{0,9}From )/g, '\n') : mail;
}
