import { type Header, headerOf } from '../../mail/mail.js';
import { addressOf } from './mailbox.js';
import { serverNames, serverTitles } from './notice-words.js';

/**
 * Whether the mail is from a server, or marked as a notice: X-Failed-Recipients, a report type, a null sender with a
 * typical subject.
 */
export function isFromServer(headers: readonly Header[]): boolean {
  const from = (headerOf(headers, 'from') ?? '').toLowerCase();
  return (
    headerOf(headers, 'x-failed-recipients') !== undefined ||
    /report-type="?delivery-status/i.test(headerOf(headers, 'content-type') ?? '') ||
    isNameOfServer(localPartOf(from)) ||
    serverTitles.some((title) => from.slice(0, 300).includes(title)) ||
    isFromNobody(headers)
  );
}

/** From the address; the whole field if there is none. */
function localPartOf(from: string): string {
  return (addressOf(from) ?? from).replace(/@.*$/s, '').replace(/[<>"\s]/g, '');
}

function isNameOfServer(local: string): boolean {
  return (
    serverNames.some((name) => local === name || local.startsWith(`${name}-`) || local.startsWith(`${name}+`)) ||
    local.startsWith('microsoftexchange')
  );
}

/** RFC 5321 §4.5.5: notices have the null sender, but so have automatic replies; the subject decides. */
function isFromNobody(headers: readonly Header[]): boolean {
  return (
    /^<?\s*>?$/.test(headerOf(headers, 'return-path') ?? 'absent') &&
    /undeliver|delivery|returned mail|failure/i.test(headerOf(headers, 'subject') ?? '')
  );
}
