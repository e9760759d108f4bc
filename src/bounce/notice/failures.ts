import { headerOf, type Mail } from '../../mail/mail.js';
import type { Reply } from '../diagnosis/diagnosis.js';
import type { DeliveryStatus, DeliveryStatusRecipient } from './delivery-status.js';
import { addressOf, mailboxesIn } from './mailbox.js';
import type { Notice } from './notice.js';
import { entriesOf, type NoticeEntry, replyIn, saidByIn } from './replies.js';
import { replyFrom } from './reply.js';

/** What a report and its notice say about one recipient, merged. */
export interface Failure {
  readonly mailbox?: string;
  readonly originalMailbox?: string;
  readonly expanded: boolean;
  readonly reply?: Reply;
  readonly dsnStatus?: string;
}

export function failuresOf(mail: Mail, notice: Notice, status: DeliveryStatus | undefined): readonly Failure[] {
  const entries = entriesOf(notice.lines);
  const reported = (status?.recipients ?? []).filter(
    ({ action }) => action === 'failed' || action === 'delayed' || action === undefined,
  );
  if (reported.length > 0) return reported.map((one) => fromReport(one, reported.length, entries, notice));
  return fromNotice(mail, entries, notice);
}

function fromReport(
  one: DeliveryStatusRecipient,
  all: number,
  entries: readonly NoticeEntry[],
  notice: Notice,
): Failure {
  const mailbox = one.finalRecipient ?? one.originalRecipient;
  const entry =
    entries.find((other) => other.mailbox === mailbox) ??
    entries.find((other) => other.mailbox === one.originalRecipient);
  // A report about one recipient has one notice, whatever name it gives the recipient.
  const told = entry === undefined ? undefined : replyIn(entry.lines);
  const whole = all === 1 ? replyIn(notice.lines) : undefined;
  const coded =
    one.diagnosticCode === undefined ? undefined : replyFrom(one.diagnosticCode, 'diagnostic-code', one.remoteMta);
  const reply = fuller(coded, told, whole);
  const saidBy = one.remoteMta ?? reply?.saidBy ?? saidByIn(entry?.lines ?? notice.lines);
  return {
    ...(mailbox === undefined ? {} : { mailbox }),
    ...(one.originalRecipient === undefined || one.originalRecipient.toLowerCase() === mailbox?.toLowerCase()
      ? {}
      : { originalMailbox: one.originalRecipient }),
    expanded: entry?.expandedFrom !== undefined || notice.lines.some((line) => line.includes('(expanded from')),
    ...(reply === undefined ? {} : { reply: saidBy === undefined ? reply : { ...reply, saidBy } }),
    ...(one.status === undefined ? {} : { dsnStatus: one.status }),
  };
}

/**
 * The field is more reliable, but some servers put only the first line of a reply there, or nothing from the other
 * server: then the notice has more.
 */
function fuller(coded: Reply | undefined, ...told: readonly (Reply | undefined)[]): Reply | undefined {
  const longer = told.find((one) => one !== undefined && (coded === undefined || isLongerFormOf(one, coded)));
  if (longer !== undefined) return longer;
  const quoted = told.find((one) => one?.code !== undefined);
  return coded?.code === undefined && coded?.status === undefined
    ? (quoted ?? coded ?? told.find((one) => one !== undefined))
    : coded;
}

function isLongerFormOf(longer: Reply, shorter: Reply): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return (
    longer.code === shorter.code &&
    longer.text.length > shorter.text.length &&
    letters(longer.text).startsWith(letters(shorter.text).slice(0, 40))
  );
}

/** Without a report: the recipients of the notice; with a header field that names them, only those. */
function fromNotice(mail: Mail, entries: readonly NoticeEntry[], notice: Notice): readonly Failure[] {
  const listed = mailboxesIn((headerOf(mail.headers, 'x-failed-recipients') ?? '').slice(0, 4_000)).map(
    ({ text }) => text,
  );
  const whole = replyIn(notice.lines);
  const failures = entries.flatMap((entry): Failure[] => {
    const reply = replyIn(entry.lines);
    if (reply === undefined && entries.length > 1 && !listed.includes(entry.mailbox)) return [];
    return [
      failureOf(
        entry.mailbox,
        reply ??
          (entries.length === 1
            ? (whole ?? inWords(saysNothing(entry) ? notice.lines : entry.lines))
            : inWords(entry.lines)),
        entry.expandedFrom,
      ),
    ];
  });
  if (failures.length > 0 && (listed.length === 0 || failures.some(({ mailbox }) => listed.includes(mailbox ?? ''))))
    return distinct(failures);
  const mailbox = listed[0] ?? entries[0]?.mailbox ?? returnedTo(notice) ?? addresseeIn(notice);
  return [failureOf(mailbox, whole ?? inWords(notice.lines), undefined)];
}

function failureOf(mailbox: string | undefined, reply: Reply | undefined, expandedFrom: string | undefined): Failure {
  return {
    ...(mailbox === undefined ? {} : { mailbox }),
    ...(expandedFrom === undefined ? {} : { originalMailbox: expandedFrom }),
    expanded: expandedFrom !== undefined,
    ...(reply === undefined ? {} : { reply }),
  };
}

/** A refusal without any code: the notice's own text. */
function inWords(lines: readonly string[]): Reply | undefined {
  const text = lines.join(' ').replace(/\s+/g, ' ').trim().slice(0, 1_500);
  if (text === '') return undefined;
  // `Sorry, no mailbox here by that name. (#5.1.1)`, or at the beginning of a line.
  const [, status] =
    /(?:#|\(|^[ \t]{0,20})([45]\.\d{1,3}\.\d{1,3})(?![\d.])/m.exec(lines.join('\n').slice(0, 1_500)) ?? [];
  return { text, where: 'notice', ...(status === undefined ? {} : { status }) };
}

/** An address without text: what is said about it comes above. */
function saysNothing({ mailbox, lines }: NoticeEntry): boolean {
  return !/[\p{L}]{3}/u.test(lines.join(' ').replaceAll(mailbox, ''));
}

function returnedTo({ returned }: Notice): string | undefined {
  return addressOf(headerOf(returned, 'to'));
}

/** The first mailbox that is not plainly the sender's. */
function addresseeIn({ lines }: Notice): string | undefined {
  const text = lines.join('\n').slice(0, 8_000);
  return mailboxesIn(text).find(
    ({ start, end }) => !isSender(text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)),
  )?.text;
}

/** Words right before or after a mailbox that make it the sender's, in the languages of the region. */
function isSender(before: string, behind: string): boolean {
  return (
    /(?:^|[\s(<:;=])(?:from|sender|sent by|send (?:mail )?as|nuo|siuntėj\p{L}{0,4}|saatja\p{L}{0,3}|sūtītāj\p{L}{0,2}|nadawc\p{L}{0,2}|absender\p{L}?|von|od|от|отправител\p{L}{0,2})\s{0,3}[:=]?\s{0,2}[<("'„]?$/iu.test(
      before,
    ) || /^>?:\s{0,3}(?:sender |spf|dkim|dmarc)/i.test(behind)
  );
}

/** A notice may list a recipient and explain it further down. */
function distinct(failures: readonly Failure[]): readonly Failure[] {
  const byMailbox = new Map<string, Failure>();
  for (const failure of failures) {
    const key = failure.mailbox?.toLowerCase() ?? '';
    const earlier = byMailbox.get(key);
    if (earlier === undefined || (earlier.reply?.code === undefined && failure.reply?.code !== undefined))
      byMailbox.set(key, failure);
  }
  return [...byMailbox.values()];
}
