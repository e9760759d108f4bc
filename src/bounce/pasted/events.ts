import { isJsonObject, parseJson } from '../../syntax/json.js';
import type { Failure } from '../notice/failures.js';
import { untyped } from '../notice/fields.js';
import { addressOf } from '../notice/mailbox.js';
import { inUsualNotation } from '../notice/notation.js';
import { findReply, replyFrom } from '../notice/reply.js';

/** An event is a page long. */
const mostCharacters = 128 * 1024;
const mostEvents = 100;
const mostFields = 500;
const deepest = 8;

/** How sending services call the recipient, the words of the refusal and its codes; compared without case and signs. */
const recipientKeys = [
  'rcptto',
  'recipient',
  'emailaddress',
  'email',
  'rcpt',
  'to',
  'toaddress',
  'address',
  'destination',
];
const wordKeys = [
  'rawreason',
  'diagnosticcode',
  'diag',
  'smtpresponse',
  'response',
  'reason',
  'details',
  'message',
  'content',
  'bouncedescription',
  'error',
  'errormessage',
  'description',
];
const codeKeys = ['code', 'errorcode', 'smtpcode', 'responsecode', 'statuscode'];
const statusKeys = ['enhancedcode', 'enhancedstatus', 'status', 'enhancedstatuscode'];

interface Field {
  readonly key: string;
  readonly value: string;
}

/** The failures in events of a sending service, as a webhook or console shows them; `undefined` if there is no JSON. */
export function failuresInEvents(text: string): readonly Failure[] | undefined {
  const events = eventsIn(text.slice(0, mostCharacters));
  return events?.flatMap((event) => failureIn(event) ?? []);
}

function eventsIn(text: string): readonly unknown[] | undefined {
  for (const [open, close] of [
    ['[{', ']'],
    ['{', '}'],
  ] as const) {
    const start = text.indexOf(open);
    if (start === -1) continue;
    const json = parseJson(text.slice(start, text.lastIndexOf(close) + 1));
    if (Array.isArray(json)) return json.slice(0, mostEvents);
    if (isJsonObject(json)) return [json];
  }
  return undefined;
}

function failureIn(event: unknown): Failure | undefined {
  const fields = fieldsIn(event);
  if (!fields.some(({ value }) => isWordOfFailure(value))) return undefined;
  const words = wordKeys.flatMap((key) => fields.filter((field) => field.key === key).map(({ value }) => value));
  const best =
    [...words, ...fields.map(({ value }) => value).filter((text) => text.length > 20)].find(
      (text) => findReply(inUsualNotation(text)) !== undefined,
    ) ?? words.find((text) => / /.test(text));
  const codes = [codeOf(fields), statusOf(fields)].filter((one) => one !== undefined).join(' ');
  if (best === undefined && codes === '') return undefined;
  const text = inUsualNotation(untyped(best ?? ''));
  const mailbox = recipientKeys
    .flatMap((key) => fields.filter((field) => field.key === key))
    .map(({ value }) => addressOf(value))
    .find((one) => one !== undefined);
  return {
    ...(mailbox === undefined ? {} : { mailbox }),
    expanded: false,
    reply: replyFrom(
      findReply(text) === undefined ? `${codes} ${withoutStatus(text)}`.trim() : text,
      'diagnostic-code',
    ),
  };
}

/** `bounce`, `hard_bounce`, `HardBounce`, `failed`, `blocked`, `dropped`, `deferred`; or a service that only has a code. */
function isWordOfFailure(value: string): boolean {
  return (
    (value.length <= 40 && /bounce|fail|block|drop|reject|defer|undeliver/i.test(value)) ||
    findReply(inUsualNotation(value.slice(0, 2_000))) !== undefined
  );
}

function codeOf(fields: readonly Field[]): string | undefined {
  return fields.find(({ key, value }) => codeKeys.includes(key) && /^[45]\d\d$/.test(value))?.value;
}

function statusOf(fields: readonly Field[]): string | undefined {
  const written = fields.find(({ key, value }) => statusKeys.includes(key) && /^[45]\.\d{1,3}\.\d{1,3}$/.test(value));
  if (written !== undefined) return written.value;
  // KumoMTA: `{ "class": 5, "subject": 7, "detail": 26 }`.
  const [first, second, third] = ['class', 'subject', 'detail'].map(
    (name) => fields.find(({ key, value }) => key === name && /^\d{1,3}$/.test(value))?.value,
  );
  return first === undefined || second === undefined || third === undefined ? undefined : `${first}.${second}.${third}`;
}

function withoutStatus(text: string): string {
  return text.replace(/^[45]\.\d{1,3}\.\d{1,3}\s/, '');
}

/** Every text and number of an event with its key, however deep; bounded. */
function fieldsIn(event: unknown): readonly Field[] {
  const fields: Field[] = [];
  const visit = (value: unknown, key: string, depth: number): void => {
    if (fields.length >= mostFields || depth > deepest) return;
    if (typeof value === 'string' || typeof value === 'number') fields.push({ key, value: String(value) });
    else if (Array.isArray(value)) for (const one of value) visit(one, key, depth + 1);
    else if (isJsonObject(value))
      for (const [name, one] of Object.entries(value)) visit(one, name.toLowerCase().replace(/[^a-z]/g, ''), depth + 1);
  };
  visit(event, '', 0);
  return fields;
}
