import { type Header, headerOf } from '../../mail/mail.js';
import { type FieldBlock, readFields, untyped } from './fields.js';
import { addressOf } from './mailbox.js';

/** A message/delivery-status part (RFC 3464 §2). */
export interface DeliveryStatus {
  /** The envelope sender, if the server adds it (`X-Postfix-Sender` and similar). */
  readonly sender?: string;
  readonly recipients: readonly DeliveryStatusRecipient[];
}

export type DeliveryAction = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';

export interface DeliveryStatusRecipient {
  readonly finalRecipient?: string;
  readonly originalRecipient?: string;
  /** The value of the field, otherwise the meaning of the status class (RFC 3464 §2.3.3, RFC 3463 §3.1). */
  readonly action?: DeliveryAction;
  readonly status?: string;
  readonly remoteMta?: string;
  readonly diagnosticCode?: string;
}

/** A report for a whole mailing list has hundreds. */
const mostRecipients = 100;

/** Total: a part without information gives no recipients. */
export function readDeliveryStatus(text: string): DeliveryStatus {
  const groups = groupsOf(text.split('\n'));
  const recipients = groups.filter(isOfRecipient).slice(0, mostRecipients).map(recipientFrom);
  const sender = groups
    .flat()
    .filter(({ name }) => /^x-[a-z0-9-]{1,60}-sender$/.test(name))
    .map(({ value }) => addressOf(untyped(value)))
    .find((mailbox) => mailbox !== undefined);
  return { recipients, ...(sender === undefined ? {} : { sender }) };
}

/** Where a report begins in a text without working boundaries. */
export function findDeliveryStatus(raw: string): DeliveryStatus | undefined {
  const lines = raw.split('\n');
  const at = lines.findIndex((line) => /^(?:final|original)-recipient:/i.test(line));
  if (at === -1) return undefined;
  // The recipient's fields may come before and after: from the blank line above to the end of the report.
  let from = at;
  while (from > 0 && (lines[from - 1] ?? '').includes(':')) from -= 1;
  const end = lines.findIndex((line, index) => index > at && line.startsWith('--'));
  return readDeliveryStatus(lines.slice(from, end === -1 ? undefined : end).join('\n'));
}

function groupsOf(lines: readonly string[]): readonly (readonly Header[])[] {
  const groups: (readonly Header[])[] = [];
  for (let at = 0; at < lines.length && groups.length < 2 * mostRecipients; ) {
    const block: FieldBlock = readFields(lines, at);
    if (block.fields.length > 0) groups.push(block.fields);
    at = Math.max(block.end, at) + (block.end === at ? 1 : 0);
  }
  return groups;
}

const recipientFields = ['final-recipient', 'original-recipient', 'action', 'diagnostic-code'];

function isOfRecipient(fields: readonly Header[]): boolean {
  return fields.some(({ name }) => recipientFields.includes(name));
}

function recipientFrom(fields: readonly Header[]): DeliveryStatusRecipient {
  const field = (name: string): string | undefined => {
    const value = headerOf(fields, name);
    return value === undefined || value === '' ? undefined : value;
  };
  const statusField = field('status');
  const status = statusField === undefined ? undefined : /[245]\.\d{1,3}\.\d{1,3}/.exec(statusField)?.[0];
  const finalRecipient = recipientIn(field('final-recipient'));
  const originalRecipient = recipientIn(field('original-recipient'));
  const remoteMta = field('remote-mta');
  const diagnosticCode = field('diagnostic-code');
  const action = deliveryActionOf(field('action'), status);
  return {
    ...(finalRecipient === undefined ? {} : { finalRecipient }),
    ...(originalRecipient === undefined ? {} : { originalRecipient }),
    ...(action === undefined ? {} : { action }),
    ...(status === undefined ? {} : { status }),
    ...(remoteMta === undefined ? {} : { remoteMta: hostIn(untyped(remoteMta)) }),
    ...(diagnosticCode === undefined ? {} : { diagnosticCode: untyped(diagnosticCode) }),
  };
}

/** Gmail adds text after the name: `mx.example.org. (192.0.2.1, the server for the domain …)`. */
function hostIn(text: string): string {
  const [host = ''] = text.toLowerCase().split(/\s/);
  return host.replace(/\.$/, '').slice(0, 255);
}

function recipientIn(value: string | undefined): string | undefined {
  return value === undefined ? undefined : addressOf(untyped(value));
}

const actions: readonly DeliveryAction[] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];

/** The value of the field, otherwise the meaning of the status class. */
export function deliveryActionOf(text: string | undefined, status: string | undefined): DeliveryAction | undefined {
  const word = text?.toLowerCase().split(/[^a-z]/)[0];
  const action = actions.find((one) => one === word || (word === 'fail' && one === 'failed'));
  if (action !== undefined) return action;
  if (status === undefined) return undefined;
  return status.startsWith('5') ? 'failed' : status.startsWith('4') ? 'delayed' : 'delivered';
}
