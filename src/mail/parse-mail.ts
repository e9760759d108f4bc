import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { boundedSource, type SourceBudget } from './bounded-source.js';
import { beginsWithHeader } from './header-block.js';
import {
  maxFileParts,
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
import type { Header, Mail, MailPart } from './mail.js';
import type { OutlookAttachment, OutlookMessage, OutlookProblem } from './outlook/outlook-message.js';
import { mailOfOutlook } from './outlook-mail.js';
import { octetString, octetsOf, pastedText, utf8OrLatin1 } from './text/decode.js';
import { htmlText } from './text/html-text.js';
import { textWithLineFeeds, withLineFeeds } from './text/line-ends.js';
import { tidyPasted } from './text/pasted-text.js';
import { unquoted } from './text/quoted.js';
import { isCompoundFile } from './unreadable.js';

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
  const own = budgetOfMail(budget);
  const given = { ...own };
  const mail = await parseNested(source, { depth: 0, budget: own });
  budget.lines -= given.lines - own.lines;
  budget.octets -= given.octets - own.octets;
  budget.files -= given.files - own.files;
  return mail;
}

/** The mail in a file of Outlook's own format. */
export async function parseOutlook(file: Uint8Array): Promise<Mail | OutlookProblem> {
  return outlookMail(file, { depth: 0, budget: budgetOfMail() });
}

function budgetOfMail(whole?: SourceBudget): Nesting['budget'] {
  return {
    lines: Math.min(whole?.lines ?? maxMailLines, maxMailLines),
    octets: Math.min(whole?.octets ?? maxParsedOctets, maxParsedOctets),
    files: Math.min(whole?.files ?? maxFileParts, maxFileParts),
    messages: maxMessages,
  };
}

async function parseNested(source: string, nesting: Nesting): Promise<Mail | undefined> {
  const mail = source.replace(/^\n+/, '').replace(/^>?From [^\n]*\n(?=[!-9;-~]+:)/, '');
  if (!beginsWithHeader(mail)) return pastedMail(mail);
  const email = await parsed(boundedSource(mail, nesting.budget));
  if (email === undefined) return undefined;
  const parts: MailPart[] = [];
  for (const one of email.attachments.slice(0, maxParts)) parts.push(await partOf(attached(one), nesting));
  return { headers: headersOf(email), text: textOf(email), parts, raw: rawOf(mail) };
}

/** The mail in a compound file; the reason if there is none. */
async function outlookMail(file: Uint8Array, nesting: Nesting): Promise<Mail | OutlookProblem> {
  // Few people have such files, and the library brings the charsets of half the world.
  const { readOutlook } = await import('./outlook/read-outlook.js');
  const message = readOutlook(file);
  return typeof message === 'string' ? message : mailFrom(message, nesting);
}

async function mailFrom(message: OutlookMessage, nesting: Nesting): Promise<Mail> {
  const { report, ...mail } = mailOfOutlook(message, await fieldsOf(message.transportHeader, nesting.budget));
  const parts: MailPart[] = [];
  for (const attachment of message.attachments) parts.push(await outlookPart(attachment, nesting));
  const isReported = report === undefined || parts.some(({ kind }) => kind === 'delivery-status');
  return { ...mail, parts: isReported ? parts : [report, ...parts] };
}

async function outlookPart(attachment: OutlookAttachment, nesting: Nesting): Promise<MailPart> {
  if (attachment.kind === 'file') {
    const { type, name, octets } = attachment;
    return partOf(
      { type: type.toLowerCase().slice(0, maxNameLength), name: name.slice(0, maxNameLength), octets },
      nesting,
    );
  }
  const { message } = attachment;
  if (!isNestable(nesting))
    return { kind: 'other', type: 'message/rfc822', name: message.subject.slice(0, maxNameLength) };
  return { kind: 'message', mail: await mailFrom(message, nestedIn(nesting)) };
}

/** The fields of a header without a mail. Old versions of Outlook put a line of their own before it. */
async function fieldsOf(header: string, budget: SourceBudget): Promise<readonly Header[]> {
  const fields = header.replace(/^(?:Microsoft Mail Internet Headers Version [\d.]{1,9})?\s+/, '');
  const octets = withLineFeeds(new TextEncoder().encode(fields));
  const email = fields === '' ? undefined : await parsed(boundedSource(`${octetString(octets).trimEnd()}\n\n`, budget));
  return email === undefined ? [] : headersOf(email);
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

/** A part of a mail, as it is attached. */
interface Attached {
  readonly type: string;
  readonly name: string;
  readonly octets: Uint8Array;
}

async function partOf({ type, name, octets }: Attached, nesting: Nesting): Promise<MailPart> {
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
      const mail = await mailIn({ type, name, octets }, nesting);
      return mail === undefined ? { kind: 'other', type, name } : { kind: 'message', mail };
    }
  }
}

async function mailIn({ type, name, octets }: Attached, nesting: Nesting): Promise<Mail | undefined> {
  if (!isNestable(nesting)) return undefined;
  if (isCompoundFile(octets)) {
    const mail = await outlookMail(octets, nestedIn(nesting));
    return typeof mail === 'string' ? undefined : mail;
  }
  if (!isMessage(type, name)) return undefined;
  return parseNested(octetString(withLineFeeds(octets.subarray(0, maxNestedOctets))), nestedIn(nesting));
}

/** Programs that do not know the type of a saved mail attach it as any type. */
function isMessage(type: string, name: string): boolean {
  return type === 'message/rfc822' || type === 'message/global' || /\.eml$/i.test(name);
}

function isNestable({ depth, budget }: Nesting): boolean {
  return depth < maxMessageDepth && budget.messages > 0;
}

/** Takes one mail from the budget. */
function nestedIn({ depth, budget }: Nesting): Nesting {
  budget.messages -= 1;
  return { depth: depth + 1, budget };
}

function partText(octets: Uint8Array): string {
  return textWithLineFeeds(utf8OrLatin1(octets.subarray(0, maxPartTextLength)));
}

function attached({ mimeType, filename, content }: Attachment): Attached {
  return {
    type: mimeType.slice(0, maxNameLength),
    name: (filename ?? '').slice(0, maxNameLength),
    octets: octetsOfPart(content),
  };
}

function octetsOfPart(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
