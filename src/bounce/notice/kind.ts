import { type Header, headerOf, type Mail } from '../../mail/mail.js';
import type { MailKind } from '../diagnosis/diagnosis.js';
import { type DeliveryStatus, findDeliveryStatus, readDeliveryStatus } from './delivery-status.js';
import { addressOf } from './mailbox.js';
import { findReply } from './reply.js';
import { sesNotificationIn } from './ses-notification.js';

export interface KindOfMail {
  readonly kind: MailKind;
  readonly status?: DeliveryStatus;
}

/** What a mail is, from its parts, its header and its words, in this order. */
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
  // Boundaries may be broken: then the fields stand somewhere in the text, of a mail from a server or a pasted one.
  return isFromServer(mail.headers) || mail.headers.length === 0 ? findDeliveryStatus(mail.raw) : status;
}

function kindOfStatus({ recipients }: DeliveryStatus): MailKind {
  const actions = recipients.map(({ action }) => action);
  if (actions.includes('failed')) return 'bounce';
  if (actions.includes('delayed')) return 'delayed';
  return actions.every((action) => action !== undefined) ? 'delivered' : 'bounce';
}

/** RFC 6591 §3.1: a report about a failed check, against one about spam. */
function isAboutDmarc(report: string): boolean {
  return /^feedback-type:\s*auth-failure/im.test(report) || /^auth-failure:/im.test(report);
}

/** RFC 7489 §7.2.1.1, kept by RFC 9990: the subject names the domain, the attachment carries a `!` between its parts. */
function isAggregateReport(mail: Mail): boolean {
  const subject = headerOf(mail.headers, 'subject') ?? '';
  // Reports about TLS (RFC 8460 §5.3) have the same subject.
  if (/report-type="?tlsrpt/i.test(headerOf(mail.headers, 'content-type') ?? '')) return false;
  if (/report domain:.{1,300}submitter:/i.test(subject)) return true;
  return mail.parts.some(
    (part) => part.kind === 'other' && /^[^!]{1,255}![^!]{1,255}!\d{5,20}!\d{5,20}/.test(part.name),
  );
}

function kindByWords(mail: Mail): MailKind {
  const text = mail.text.slice(0, 20_000).toLowerCase();
  if (mail.headers.length === 0) return isDelayNotice(text) ? 'delayed' : isPastedNotice(text) ? 'bounce' : 'ordinary';
  const subject = (headerOf(mail.headers, 'subject') ?? '').toLowerCase();
  const isNotice = isFromServer(mail.headers) || (hasSubjectOfNotice(subject) && hasRefusal(text));
  // An automatic answer may have no sender, as a notice has none.
  if (autoReplySubjects.some((words) => subject.startsWith(words)) && !hasRefusal(text)) return 'auto-reply';
  if (!isNotice) return isAutoReply(mail.headers, subject) ? 'auto-reply' : 'ordinary';
  if (isDelayNotice(`${subject}\n${text}`)) return 'delayed';
  if (saysUndelivered(`${subject}\n${text}`) || hasRefusal(text)) return 'bounce';
  return isAutoReply(mail.headers, subject) ? 'auto-reply' : 'ordinary';
}

/** Names under which servers send their notices. */
const serverNames = [
  'mailer-daemon',
  'mailerdaemon',
  'mail-daemon',
  'postmaster',
  'mailadmin',
  'mail.delivery',
  'bounce',
  'bounces',
  'noreply-bounce',
  'mda',
  'mdaemon',
];
const serverTitles = [
  'mail delivery',
  'mail-delivery',
  'delivery subsystem',
  'delivery system',
  'mailer daemon',
  'postmaster',
  'system administrator',
  'microsoft outlook',
  'content-filter',
  'mail administrator',
  'internet mail delivery',
  'mail system',
];

/** From a server, or marked as a notice: X-Failed-Recipients, a null sender together with a report's type. */
export function isFromServer(headers: readonly Header[]): boolean {
  if (headerOf(headers, 'x-failed-recipients') !== undefined) return true;
  const contentType = (headerOf(headers, 'content-type') ?? '').toLowerCase();
  if (contentType.includes('report-type=delivery-status') || contentType.includes('report-type="delivery-status'))
    return true;
  const from = (headerOf(headers, 'from') ?? '').toLowerCase();
  const local = (addressOf(from) ?? from).replace(/@.*$/s, '').replace(/[<>"\s]/g, '');
  if (
    serverNames.some((name) => local === name || local.startsWith(`${name}-`) || local.startsWith(`${name}+`)) ||
    local.startsWith('microsoftexchange')
  )
    return true;
  if (/mailer-daemon/.test(from.slice(0, 300))) return true;
  const nullSender = /^<?\s*>?$/.test(headerOf(headers, 'return-path') ?? 'absent');
  return (
    serverTitles.some((title) => from.slice(0, 300).includes(title)) ||
    (nullSender && /undeliver|delivery|returned mail|failure/i.test(headerOf(headers, 'subject') ?? ''))
  );
}

/** A gateway may write under any name: then the subject has to be a notice's, and a refusal be quoted. */
const noticeSubjects = [
  'undeliver',
  'returned mail',
  'failure notice',
  'mail delivery fail',
  'mail delivery error',
  'mail system error',
  'message delivery has failed',
  'message status - undeliver',
  'delivery status notification',
  'delivery failure',
  'delivery notification: delivery has failed',
  'message could not be delivered',
  'mail could not be delivered',
  'nondeliverable mail',
];

function hasSubjectOfNotice(subject: string): boolean {
  return noticeSubjects.some((words) => subject.startsWith(words));
}

/** RFC 3834 §5 and what mail programs used before it; a subject where there is no field. */
function isAutoReply(headers: readonly Header[], subject: string): boolean {
  const submitted = (headerOf(headers, 'auto-submitted') ?? '').toLowerCase();
  if (submitted.startsWith('auto-replied') || submitted.startsWith('auto-generated')) return true;
  if (
    ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress'].some((name) => headerOf(headers, name) !== undefined)
  )
    return /re:|auto|out of|vacation|atostog|nesu|absent|abwesen/.test(subject);
  return autoReplySubjects.some((words) => subject.startsWith(words));
}

const autoReplySubjects = [
  'automatic reply',
  'auto reply',
  'auto-reply',
  'autoreply',
  'out of office',
  'out-of-office',
  'vacation',
  'automatinis atsakymas',
  'automatinis pranešimas',
  'atostogos',
  'nesu biure',
  'automaatvastus',
  'abwesenheit',
  'automatische antwort',
  'réponse automatique',
  'автоответ',
];

/** What notices say, in the languages that reach this part of the world. */
const undelivered = [
  'could not be delivered',
  "couldn't be delivered",
  'cannot be delivered',
  'not be delivered',
  'undeliverable',
  'undelivered',
  'delivery has failed',
  'delivery failed',
  'delivery failure',
  'delivery status notification',
  'delivery to the following recipient',
  'failed permanently',
  "wasn't able to deliver",
  'unable to deliver',
  'was not delivered',
  "wasn't delivered",
  'not delivered',
  'message not delivered',
  'could not deliver',
  'did not reach the following recipient',
  'did not reach',
  'permanent fatal errors',
  'permanent error',
  'returned mail',
  'returned to sender',
  'returning message to sender',
  'returning your message',
  'mail delivery failed',
  'failure notice',
  'error delivering your mail',
  'delivery error',
  'transcript of session follows',
  'message blocked',
  'address not found',
  'rejected by a remote',
  'delivery of the email was stopped',
  'rejected your message',
  'mail system error',
  'was not sent',
  'problem delivering your message',
  'message rejected',
  'nepristatyt',
  'nepavyko pristatyti',
  'neįteikt',
  'nepavyko įteikti',
  'nepavyko išsiųsti',
  'negali būti pristatytas',
  'negalėjo būti pristatytas',
  'laiškas atmestas',
  'kohaletoimetamatu',
  'ei saanud kohale toimetada',
  'kohale toimetamine',
  'ei õnnestunud',
  'nav piegādāt',
  'nevarēja piegādāt',
  'neizdevās piegādāt',
  'konnte nicht zugestellt',
  'unzustellbar',
  'nicht zugestellt',
  "n'a pas pu être",
  'non remis',
  'échec de la remise',
  'nie można dostarczyć',
  'nie zostało dostarczone',
  'niedostarczone',
  'non recapitabile',
  'no se pudo entregar',
  'no se ha podido entregar',
  'не удалось доставить',
  'недоставлен',
  'не может быть доставлено',
  'не было доставлено',
  '送信できません',
  '配信',
  '届け',
  '退信',
  '无法',
];

function saysUndelivered(text: string): boolean {
  const flat = text.replace(/\s+/g, ' ');
  return undelivered.some((words) => flat.includes(words));
}

const delays = [
  'warning: message delayed',
  'delivery is delayed',
  'delivery delayed',
  'delayed mail',
  'could not be delivered yet',
  'has not yet been delivered',
  'has been delayed',
  'delivery incomplete',
  'you do not need to resend',
  'warning: could not send message for past',
  'is delayed',
  'pristatymas vėluoja',
  'this is a warning message only',
];

function isDelayNotice(text: string): boolean {
  return (
    delays.some((words) => text.includes(words)) &&
    !/failed permanently|permanent (?:fatal )?error|giving up|given up/.test(text)
  );
}

/** A refusal as a server writes it: three digits and an enhanced code, or three digits where its words are quoted. */
function hasRefusal(text: string): boolean {
  return text.split('\n', 2_000).some((line) => findReply(line.slice(0, 2_000)) !== undefined);
}

/** A body without a header: a refusal and a notice's words, or a refusal that is quoted as servers quote it. */
function isPastedNotice(text: string): boolean {
  return (
    hasRefusal(text) &&
    (saysUndelivered(text) ||
      /\bsaid:|<<< |remote server|diagnostic|smtp error|\b[45]\d\d[ -][45]\.\d{1,3}\.\d{1,3}\b/.test(text))
  );
}
