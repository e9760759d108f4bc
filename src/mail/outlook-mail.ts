import { maxHeaders, maxHtmlLength, maxPartTextLength, maxRawLength, maxRtfLength, maxTextLength } from './limits.js';
import type { Header, Mail, MailPart } from './mail.js';
import type { OutlookMailbox, OutlookMessage, OutlookRecipient } from './outlook/outlook-message.js';
import { htmlText } from './text/html-text.js';
import { textWithLineFeeds } from './text/line-ends.js';
import { unquoted } from './text/quoted.js';
import { rtfText } from './text/rtf-text.js';

/** What a message of Outlook is as a mail of the Internet ([MS-OXCMAIL]), besides its attachments. */
export type OutlookMail = Omit<Mail, 'parts'> & {
  /** What its recipient table says, if the message is a report. */
  readonly report: Extract<MailPart, { readonly kind: 'delivery-status' }> | undefined;
};

/** `received`: the fields of its transport header. */
export function mailOfOutlook(message: OutlookMessage, received: readonly Header[]): OutlookMail {
  const text = bodyOf(message);
  const report = reportOf(message);
  return {
    headers: headersOf(message, received),
    text: unquoted(text),
    raw: `${message.transportHeader}\n\n${text}`.slice(0, maxRawLength),
    report: report === undefined ? undefined : { kind: 'delivery-status', text: report.slice(0, maxPartTextLength) },
  };
}

/** A report made by Exchange, or a mail that was not sent yet, has no transport header, but properties instead. */
function headersOf(message: OutlookMessage, received: readonly Header[]): readonly Header[] {
  const names = new Set(received.map(({ name }) => name));
  const own = (name: string, value: string): Header[] =>
    value === '' || names.has(name) ? [] : [{ name, value: oneLine(value) }];
  return [
    ...received,
    ...own('from', asField(message.sender)),
    ...own('to', addresseesOf(message)),
    ...own('subject', message.subject),
    ...own('message-id', message.messageId),
    ...own('content-type', reportTypeOf(message.messageClass)),
  ].slice(0, maxHeaders);
}

function asField({ name, address }: OutlookMailbox): string {
  if (address === '') return name;
  return name === '' || name === address ? address : `"${name.replaceAll('"', '')}" <${address}>`;
}

/** Of a report, the recipients are those that the mail did not reach. */
function addresseesOf({ messageClass, recipients, to }: OutlookMessage): string {
  const fields = reportTypeOf(messageClass) === '' ? recipients.map(asField).filter((field) => field !== '') : [];
  return fields.length === 0 ? to : fields.join(', ');
}

/** [MS-OXOMSG] §2.2.3: `REPORT.IPM.Note.NDR`, `….Delayed.DR`, `….DR`; of a reader: `….IPNRN`, `….IPNNRN`. */
function reportTypeOf(messageClass: string): string {
  const [, kind] = /^REPORT\..{0,200}\.(NDR|DR|IPNRN|IPNNRN)$/is.exec(messageClass) ?? [];
  if (kind === undefined) return '';
  return `multipart/report; report-type=${kind.length > 3 ? 'disposition-notification' : 'delivery-status'}`;
}

/** [MS-OXCMAIL] §2.1.3.6.1.1. */
function actionOf(messageClass: string): string | undefined {
  const [, kind] = /\.(NDR|Delayed\.DR|Relayed\.DR|Expanded\.DR|DR)$/is.exec(messageClass) ?? [];
  switch (kind?.toLowerCase()) {
    case 'ndr':
      return 'failed';
    case 'delayed.dr':
      return 'delayed';
    case 'relayed.dr':
      return 'relayed';
    case 'expanded.dr':
      return 'expanded';
    case 'dr':
      return 'delivered';
    default:
      return undefined;
  }
}

/** The plain text, else that of the HTML, else that of the RTF; a report also says why in its recipient table. */
function bodyOf({ body, html, rtf, reportText, recipients }: OutlookMessage): string {
  const written = [body, htmlText(html.slice(0, maxHtmlLength)), rtfText(rtf.slice(0, maxRtfLength)), reportText].find(
    (text) => text.trim() !== '',
  );
  const told = recipients.filter(({ reportText: own }) => own !== '');
  const text = written ?? told.map((one) => `${asField(one)}\n${one.reportText}`).join('\n\n');
  return textWithLineFeeds(text.slice(0, maxTextLength));
}

/** The message/delivery-status part (RFC 3464) of a report whose recipient table says why. */
function reportOf({ messageClass, recipients }: OutlookMessage): string | undefined {
  const action = actionOf(messageClass);
  if (action === undefined || !/^REPORT\./i.test(messageClass)) return undefined;
  const groups = recipients.flatMap((one) => fieldsOf(one, action) ?? []);
  return groups.length === 0 ? undefined : groups.join('\n\n');
}

function fieldsOf(recipient: OutlookRecipient, action: string): string | undefined {
  if (recipient.address === '') return undefined;
  const { server, status, words } = refusalIn(recipient);
  const field = (name: string, value: string | undefined): string[] =>
    value === undefined || value.trim() === '' ? [] : [`${name}: ${oneLine(value)}`];
  return [
    `Final-Recipient: rfc822; ${oneLine(recipient.address)}`,
    `Action: ${action}`,
    ...field('Status', status),
    ...field('Remote-MTA', server === undefined || server === '' ? undefined : `dns; ${server}`),
    ...field('Diagnostic-Code', words),
  ].join('\n');
}

/** [MS-OXCMAIL] §2.2.3.7.1: `<mx.example.org #5.1.1 smtp;550 5.1.1 …>`, the server and the words left out if unknown. */
function refusalIn({ supplementaryInfo, remoteServer }: OutlookRecipient): {
  readonly server: string | undefined;
  readonly status?: string;
  readonly words: string;
} {
  const [, server, status, words] =
    /^\s*<(?:([^\s#]{1,255}) )?#([245]\.\d{1,3}\.\d{1,3})(?:\s(.*?))?>?\s*$/s.exec(supplementaryInfo) ?? [];
  if (status === undefined) return { server: remoteServer, words: supplementaryInfo };
  return { server: server ?? remoteServer, status, words: words ?? '' };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
