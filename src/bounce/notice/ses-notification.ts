import type { Header, Mail } from '../../mail/mail.js';
import { parseJson } from '../../syntax/json.js';
import { type DeliveryStatus, type DeliveryStatusRecipient, deliveryActionOf } from './delivery-status.js';
import { untyped } from './fields.js';
import { addressOf } from './mailbox.js';

/** A notification is a page long; recipients and headers are bounded as in a report. */
const mostCharacters = 128 * 1024;
const mostRecipients = 200;
const mostHeaders = 500;
const mostValueCharacters = 8_192;

/** A bounce as reported by Amazon SES: in JSON, through SNS. */
export interface SesNotification {
  readonly status: DeliveryStatus;
  /** The header of the returned mail, as far as the notification contains it. */
  readonly returned: readonly Header[];
}

/** `undefined` if the mail contains no such notification. Total: never throws. */
export function sesNotificationIn({ text, raw }: Mail): SesNotification | undefined {
  return notificationIn(text) ?? (text.trim() === '' ? notificationIn(raw) : undefined);
}

function notificationIn(text: string): SesNotification | undefined {
  const bounded = text.slice(0, mostCharacters);
  if (!bounded.includes('bouncedRecipients')) return undefined;
  const json = parseJson(bounded.slice(bounded.indexOf('{'), bounded.lastIndexOf('}') + 1));
  // SNS wraps it as a string.
  const wrapped = textIn(json, 'Message');
  const content = wrapped === undefined ? json : parseJson(wrapped);
  const recipients = listIn(fieldIn(content, 'bounce'), 'bouncedRecipients')
    .slice(0, mostRecipients)
    .map(recipientFrom);
  if (recipients.length === 0) return undefined;
  const mail = fieldIn(content, 'mail');
  const sender = addressOf(textIn(mail, 'source'));
  return { status: { recipients, ...(sender === undefined ? {} : { sender }) }, returned: headersIn(mail) };
}

function recipientFrom(entry: unknown): DeliveryStatusRecipient {
  const finalRecipient = addressOf(textIn(entry, 'emailAddress'));
  const status = /[245]\.\d{1,3}\.\d{1,3}/.exec(textIn(entry, 'status') ?? '')?.[0];
  const action = deliveryActionOf(textIn(entry, 'action'), status) ?? 'failed';
  const diagnosticCode = textIn(entry, 'diagnosticCode');
  return {
    action,
    ...(finalRecipient === undefined ? {} : { finalRecipient }),
    ...(status === undefined ? {} : { status }),
    ...(diagnosticCode === undefined ? {} : { diagnosticCode: untyped(diagnosticCode) }),
  };
}

function headersIn(mail: unknown): readonly Header[] {
  const listed = listIn(mail, 'headers')
    .slice(0, mostHeaders)
    .flatMap((entry): Header[] => {
      const name = textIn(entry, 'name');
      const value = textIn(entry, 'value');
      return name === undefined || value === undefined ? [] : [{ name: name.toLowerCase(), value }];
    });
  const [from] = listIn(fieldIn(mail, 'commonHeaders'), 'from');
  return listed.length > 0 || typeof from !== 'string'
    ? listed
    : [{ name: 'from', value: from.slice(0, mostValueCharacters) }];
}

function fieldIn(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function textIn(value: unknown, name: string): string | undefined {
  const field = fieldIn(value, name);
  return typeof field === 'string' ? field.slice(0, mostCharacters) : undefined;
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const field = fieldIn(value, name);
  return Array.isArray(field) ? field : [];
}
