import { type Domain, domainFromUnicode } from '../../dns/name.js';
import { localPartsIn, type MailboxSyntax, parameterLength } from '../../text/mailbox-scan.js';

/** A mailbox found in running text. */
export interface FoundMailbox {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** RFC 5321 §4.5.3.1 allows 64 octets before the `@` and 255 after it. */
const mostDomain = 255;

const strict: MailboxSyntax = {
  atSigns: new Map([['@', linkLength]]),
  isLocal: (character) => /[A-Za-z0-9.!#$%&'*+/=?^_`{|}~\-\u0080-\uffff]/.test(character),
  mostLocal: 64,
  quoted: false,
};

/** Every `local@domain` in a text. Linear for any text. */
export function mailboxesIn(text: string): readonly FoundMailbox[] {
  return localPartsIn(text, strict).flatMap(({ start: first, at, end: domain }) => {
    const start = behindPunctuation(text, first, at);
    const end = domainEnd(text, domain);
    return start < at && text.slice(domain, end).includes('.') ? [{ text: text.slice(start, end), start, end }] : [];
  });
}

/** In a link (`…/why?sender=info@example.org`) the local part begins after the path and the parameter's name. */
function linkLength(before: string): number {
  return (
    parameterLength(before, ['/', '?', '&']) ??
    /^(?:id|s|sender|m?from|to|rcpt|e?mail|address)=/i.exec(before)?.[0].length ??
    0
  );
}

/** `=` and `'` may be part of a local part, but before one they are punctuation (`id=info@…`, `'info@…'`). */
function behindPunctuation(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /[.='`{|/?&]/.test(text[at] ?? '')) at += 1;
  return at;
}

function domainEnd(text: string, start: number): number {
  const run = /^[A-Za-z0-9._\-\u00a1-\u2fff\u3003-\uff0d\uff0f-\uffff]*/.exec(text.slice(start, start + mostDomain));
  return start + (run?.[0].replace(/[.-]+$/, '').length ?? 0);
}

/** The first mailbox of an address field, a Return-Path or a command; the null sender has none. */
export function mailboxOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : mailboxesIn(text.slice(0, 2_000))[0]?.text;
}

/**
 * The mailbox that an address field means: the one in angle brackets if there is one, because a display name can
 * contain something that looks like another.
 */
export function addressOf(field: string | undefined): string | undefined {
  if (field === undefined) return undefined;
  const bounded = field.slice(0, 2_000);
  const open = bounded.lastIndexOf('<');
  return mailboxOf(open === -1 ? bounded : bounded.slice(open)) ?? mailboxOf(bounded);
}

/** The domain of a mailbox, as a DNS name. */
export function domainOf(mailbox: string | undefined): Domain | undefined {
  if (mailbox === undefined) return undefined;
  return domainFromUnicode(mailbox.slice(mailbox.lastIndexOf('@') + 1).toLowerCase());
}

/** The text with each mailbox replaced by `<>`, so that no part of a local part is taken for the server's text. */
export function withoutMailboxes(text: string): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of mailboxesIn(text)) {
    if (start < at) continue;
    rest += `${text.slice(at, start)}<>`;
    at = end;
  }
  return rest + text.slice(at);
}
