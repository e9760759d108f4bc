import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { boundedSource, type SourceBudget } from './bounded-source.js';
import { octetString, octetsOf, pastedText, utf8OrLatin1 } from './decode.js';
import { beginsWithHeader } from './header-block.js';
import { htmlText } from './html-text.js';
import {
  maxHeaderLength,
  maxHeaders,
  maxHtmlLength,
  maxMailLines,
  maxMessageDepth,
  maxMessages,
  maxMultipartDepth,
  maxNameLength,
  maxNestedOctets,
  maxParsedOctets,
  maxPartHeaders,
  maxParts,
  maxPartTextLength,
  maxRawLength,
  maxTextLength,
} from './limits.js';
import { textWithLineFeeds, withLineFeeds } from './line-ends.js';
import type { Header, Mail, MailPart } from './mail.js';
import { tidyPasted } from './pasted-text.js';
import { unquoted } from './quoted.js';

/** How deep a mail is inside others, and the remaining budget for all of them. */
interface Nesting {
  readonly depth: number;
  readonly budget: SourceBudget & { messages: number };
}

/**
 * One mail, an octet string with LF; `undefined` if postal-mime refuses it. Text without a header becomes a mail
 * without header fields and with that text. What postal-mime gets is taken from the budget.
 */
export async function parseMail(source: string, budget: SourceBudget): Promise<Mail | undefined> {
  const own = {
    lines: Math.min(budget.lines, maxMailLines),
    octets: Math.min(budget.octets, maxParsedOctets),
    messages: maxMessages,
  };
  const given = { ...own };
  const mail = await parseNested(source, { depth: 0, budget: own });
  budget.lines -= given.lines - own.lines;
  budget.octets -= given.octets - own.octets;
  return mail;
}

async function parseNested(source: string, nesting: Nesting): Promise<Mail | undefined> {
  const mail = source.replace(/^\n+/, '').replace(/^>?From [^\n]*\n(?=[!-9;-~]+:)/, '');
  if (!beginsWithHeader(mail)) return pastedMail(mail);
  const email = await parsed(boundedSource(mail, nesting.budget));
  if (email === undefined) return undefined;
  const parts: MailPart[] = [];
  for (const attachment of email.attachments.slice(0, maxParts)) parts.push(await partOf(attachment, nesting));
  return { headers: headersOf(email), text: textOf(email), parts, raw: rawOf(mail) };
}

function pastedMail(source: string): Mail {
  return {
    headers: [],
    text: unquoted(tidyPasted(pastedText(octetsOf(source.slice(0, maxTextLength))))),
    parts: [],
    raw: rawOf(source),
  };
}

async function parsed(source: string): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(octetsOf(source), {
      // Mails inside mails are parts of their own, read by the same rules.
      forceRfc822Attachments: true,
      maxNestingDepth: maxMultipartDepth,
      maxHeadersSize: maxPartHeaders,
    });
  } catch {
    return undefined;
  }
}

function headersOf(email: Email): Header[] {
  return email.headers.slice(0, maxHeaders).map(({ key, value }) => ({
    name: key.slice(0, maxHeaderLength),
    value: value.slice(0, maxHeaderLength),
  }));
}

function textOf(email: Email): string {
  const plain = textWithLineFeeds((email.text ?? '').slice(0, maxTextLength));
  if (plain.trim() !== '') return unquoted(plain);
  return htmlText((email.html ?? '').slice(0, maxHtmlLength)).slice(0, maxTextLength);
}

function rawOf(source: string): string {
  return utf8OrLatin1(octetsOf(source.slice(0, maxRawLength)));
}

async function partOf(attachment: Attachment, nesting: Nesting): Promise<MailPart> {
  const type = attachment.mimeType.slice(0, maxNameLength);
  const name = (attachment.filename ?? '').slice(0, maxNameLength);
  const octets = octetsOfPart(attachment);
  switch (type) {
    case 'message/delivery-status':
    case 'message/global-delivery-status':
      return { kind: 'delivery-status', text: partText(octets) };
    case 'message/feedback-report':
      return { kind: 'feedback-report', text: partText(octets) };
    case 'text/rfc822-headers':
    case 'text/rfc822-header':
    case 'message/global-headers':
      return { kind: 'returned-headers', text: partText(octets) };
    default: {
      const mail = isMessage(type, name) ? await nestedMail(octets, nesting) : undefined;
      return mail === undefined ? { kind: 'other', type, name } : { kind: 'message', mail };
    }
  }
}

/** Programs that do not know the type of a saved mail attach it as any type. */
function isMessage(type: string, name: string): boolean {
  return type === 'message/rfc822' || type === 'message/global' || /\.eml$/i.test(name);
}

async function nestedMail(octets: Uint8Array, nesting: Nesting): Promise<Mail | undefined> {
  if (nesting.depth >= maxMessageDepth || nesting.budget.messages === 0) return undefined;
  nesting.budget.messages -= 1;
  const source = octetString(withLineFeeds(octets.subarray(0, maxNestedOctets)));
  return parseNested(source, { depth: nesting.depth + 1, budget: nesting.budget });
}

function partText(octets: Uint8Array): string {
  return textWithLineFeeds(utf8OrLatin1(octets.subarray(0, maxPartTextLength)));
}

function octetsOfPart({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
