import { type Domain, domainFromUnicode } from '../../dns/name.js';

/** A mailbox found in running text. */
export interface FoundMailbox {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** RFC 5321 §4.5.3.1 allows 64 and 255 octets. */
const mostLocal = 64;
const mostDomain = 255;

const isLocal = (character: string): boolean => /[A-Za-z0-9.!#$%&'*+/=?^_`{|}~\-\u0080-\uffff]/.test(character);
const isDomain = (character: string): boolean =>
  /[A-Za-z0-9._\-\u00a1-\u2fff\u3003-\uff0d\uff0f-\uffff]/.test(character);

/** Every `local@domain` in a text, by one scan outwards from each `@`: linear, whatever stands there. */
export function mailboxesIn(text: string): readonly FoundMailbox[] {
  const found: FoundMailbox[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < mostLocal && isLocal(text[start - 1] ?? '')) start -= 1;
    let end = at + 1;
    while (end < text.length && end - at <= mostDomain && isDomain(text[end] ?? '')) end += 1;
    while (end > at + 1 && /[.-]/.test(text[end - 1] ?? '')) end -= 1;
    start = behindLink(text, start, at);
    // `=` and `'` may be part of a local part, but in front of one they are punctuation (`id=info@…`, `'info@…'`).
    while (start < at && /[.='`{|/?&]/.test(text[start] ?? '')) start += 1;
    if (start < at && text.slice(at + 1, end).includes('.')) found.push({ text: text.slice(start, end), start, end });
  }
  return found;
}

/** In a link (`…/why?sender=info@example.org`) the local part begins behind the path and the parameter's name. */
function behindLink(text: string, start: number, at: number): number {
  const local = text.slice(start, at);
  const path = Math.max(local.lastIndexOf('/'), local.lastIndexOf('?'), local.lastIndexOf('&'));
  if (path === -1) return start + (/^(?:id|s|sender|m?from|to|rcpt|e?mail|address)=/i.exec(local)?.[0].length ?? 0);
  const equals = local.indexOf('=', path);
  return start + (equals === -1 ? path : equals) + 1;
}

/** The first mailbox of an address field, a Return-Path or a command; the null sender has none. */
export function mailboxOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : mailboxesIn(text.slice(0, 2_000))[0]?.text;
}

/**
 * The mailbox that an address field means: the one in angle brackets where there is one, for a display name can hold
 * what looks like another.
 */
export function addressOf(field: string | undefined): string | undefined {
  if (field === undefined) return undefined;
  const bounded = field.slice(0, 2_000);
  const open = bounded.lastIndexOf('<');
  return mailboxOf(open === -1 ? bounded : bounded.slice(open)) ?? mailboxOf(bounded);
}

/** The domain of a mailbox, as DNS has it. */
export function domainOf(mailbox: string | undefined): Domain | undefined {
  if (mailbox === undefined) return undefined;
  return domainFromUnicode(mailbox.slice(mailbox.lastIndexOf('@') + 1).toLowerCase());
}

/** The text with each mailbox put to `<>`, so that no word of a local part is taken for the server's. */
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
