import { type Header, headerOf, type Mail } from '../../mail/mail.js';
import type { MailKind } from '../diagnosis/diagnosis.js';
import { type DeliveryStatus, findDeliveryStatus, readDeliveryStatus } from './delivery-status.js';
import { isFromServer } from './from-server.js';
import {
  autoReplyFields,
  autoReplySubjects,
  autoReplyWords,
  delays,
  givenUp,
  noticeSubjects,
  undelivered,
} from './notice-words.js';
import { findReply } from './reply.js';
import { sesNotificationIn } from './ses-notification.js';

export interface KindOfMail {
  readonly kind: MailKind;
  readonly status?: DeliveryStatus;
}

/** What a mail is, judged by its parts, its header and its text, in this order. */
export function kindOf(mail: Mail): KindOfMail {
  const feedback = mail.parts.find((part) => part.kind === 'feedback-report');
  if (feedback?.kind === 'feedback-report')
    return { kind: isAboutDmarc(feedback.text) ? 'dmarc-report' : 'feedback-report' };
  if (isAggregateReport(mail)) return { kind: 'dmarc-report' };
  if (/report-type="?disposition-notification/i.test(headerOf(mail.headers, 'content-type') ?? ''))
    return { kind: 'delivered' };
  const status = deliveryStatusOf(mail) ?? sesNotificationIn(mail)?.status;
  if (status !== undefined && status.recipients.length > 0) return { kind: kindOfStatus(status), status };
  return { kind: kindByWords(mail) };
}

function deliveryStatusOf(mail: Mail): DeliveryStatus | undefined {
  const part = mail.parts.find((one) => one.kind === 'delivery-status');
  const status = part?.kind === 'delivery-status' ? readDeliveryStatus(part.text) : undefined;
  if (status !== undefined && status.recipients.length > 0) return status;
  // Boundaries may be broken: then the fields are somewhere in the text of a mail from a server, or of a pasted one.
  return isFromServer(mail.headers) || mail.headers.length === 0 ? findDeliveryStatus(mail.raw) : status;
}

function kindOfStatus({ recipients }: DeliveryStatus): MailKind {
  const actions = recipients.map(({ action }) => action);
  if (actions.includes('failed')) return 'bounce';
  if (actions.includes('delayed')) return 'delayed';
  return actions.every((action) => action !== undefined) ? 'delivered' : 'bounce';
}

/** RFC 6591 §3.1: a report about a failed check, as opposed to one about spam. */
function isAboutDmarc(report: string): boolean {
  return /^feedback-type:\s*auth-failure/im.test(report) || /^auth-failure:/im.test(report);
}

/**
 * RFC 7489 §7.2.1.1, kept by RFC 9990: the subject names the domain, the attachment's name has `!` between its parts.
 */
function isAggregateReport(mail: Mail): boolean {
  const subject = headerOf(mail.headers, 'subject') ?? '';
  // Reports about TLS (RFC 8460 §5.3) have the same subject.
  if (/report-type="?tlsrpt/i.test(headerOf(mail.headers, 'content-type') ?? '')) return false;
  if (/report domain:.{1,300}submitter:/i.test(subject)) return true;
  return mail.parts.some(
    (part) => part.kind === 'other' && /^[^!]{1,255}![^!]{1,255}!\d{5,20}!\d{5,20}/.test(part.name),
  );
}

function kindByWords({ headers, text: whole }: Mail): MailKind {
  // A text without a header is judged by the refusal that it holds.
  return headers.length === 0 ? 'no-refusal' : kindByHeaderAndWords(headers, whole.slice(0, 20_000).toLowerCase());
}

function kindByHeaderAndWords(headers: readonly Header[], text: string): MailKind {
  const subject = (headerOf(headers, 'subject') ?? '').toLowerCase();
  const words = `${subject}\n${text}`;
  const isRefused = hasRefusal(text);
  // An automatic reply may have no sender, like a notice.
  if (begins(subject, autoReplySubjects) && !isRefused) return 'auto-reply';
  // A gateway may send under any name: then the subject must be that of a notice, and a refusal must be quoted.
  const isNotice = isFromServer(headers) || (begins(subject, noticeSubjects) && isRefused);
  if (isNotice && isDelayNotice(words)) return 'delayed';
  if (isNotice && (isRefused || saysUndelivered(words))) return 'bounce';
  // An empty notice is one all the same: there is no other to look for.
  if (isFromServer(headers) && text.trim() === '') return 'bounce';
  return isAutoReply(headers, subject) ? 'auto-reply' : 'ordinary';
}

function begins(subject: string, beginnings: readonly string[]): boolean {
  return beginnings.some((words) => subject.startsWith(words));
}

function holds(text: string, phrases: readonly string[]): boolean {
  return phrases.some((words) => text.includes(words));
}

/** RFC 3834 §5 and what mail programs used before it; the subject if there is no field. */
function isAutoReply(headers: readonly Header[], subject: string): boolean {
  const submitted = (headerOf(headers, 'auto-submitted') ?? '').toLowerCase();
  if (begins(submitted, ['auto-replied', 'auto-generated'])) return true;
  if (autoReplyFields.some((name) => headerOf(headers, name) !== undefined)) return holds(subject, autoReplyWords);
  return begins(subject, autoReplySubjects);
}

function saysUndelivered(text: string): boolean {
  return holds(text.replace(/\s+/g, ' '), undelivered);
}

/** Whether the server is still trying. `text`: lower case. */
export function isDelayNotice(text: string): boolean {
  return holds(text, delays) && !holds(text, givenUp);
}

/** A refusal as a server writes it: three digits and an enhanced code, or three digits in quoted server text. */
function hasRefusal(text: string): boolean {
  return text.split('\n', 2_000).some((line) => findReply(line.slice(0, 2_000)) !== undefined);
}
