import type { Domain } from '../dns/name.js';
import { isSubdomain } from '../dns/name.js';
import type { Address } from '../ip/address.js';
import { type Decision, decide } from './decide.js';
import type { DeliveryStatus, DeliveryStatusRecipient } from './delivery-status.js';
import type {
  BounceDiagnosis,
  Cause,
  ClientAddress,
  FailedRecipient,
  Forwarding,
  MailKind,
  NamedDomain,
  Reply,
  ReturnedMail,
} from './diagnosis.js';
import { causes } from './diagnosis.js';
import { forwardedInline } from './inline-forward.js';
import { type KindOfMail, kindOf } from './kind.js';
import { headerOf, type Mail } from './mail.js';
import { addressOf, domainOf, mailboxesIn } from './mailbox.js';
import { clientNamedIn, domainNamedIn } from './named.js';
import { type Notice, noticeOf } from './notice.js';
import { entriesOf, type NoticeEntry, replyIn, saidByIn } from './notice-replies.js';
import { providerOf } from './providers.js';
import { replyFrom } from './reply.js';
import { clientInTrace, returnedFrom } from './returned.js';

/** So many mails inside mails are looked at: a customer's forward, and the support's. */
const deepestForward = 3;

/**
 * Why a mail came back, from the notice alone: never from the words of the mail that it returns. A mail that somebody
 * forwarded is opened. Total: a mail that is no bounce is told by its kind. Everything in the result that came from the
 * mail is a claim of strangers.
 */
export function diagnoseBounce(mail: Mail): BounceDiagnosis {
  const own = kindOf(mail);
  if (own.kind !== 'ordinary') return diagnosisOf(mail, own, false);
  const inside = bounceInside(mail, 1);
  return inside ?? diagnosisOf(mail, own, false);
}

function bounceInside(mail: Mail, depth: number): BounceDiagnosis | undefined {
  for (const part of mail.parts) {
    if (part.kind !== 'message') continue;
    const kind = kindOf(part.mail);
    if (kind.kind === 'bounce' || kind.kind === 'delayed') return diagnosisOf(part.mail, kind, true);
    const deeper = depth < deepestForward && kind.kind === 'ordinary' ? bounceInside(part.mail, depth + 1) : undefined;
    if (deeper !== undefined) return deeper;
  }
  const inline = forwardedInline(mail);
  if (inline === undefined) return undefined;
  const kind = kindOf(inline);
  return kind.kind === 'bounce' || kind.kind === 'delayed' ? diagnosisOf(inline, kind, true) : undefined;
}

function diagnosisOf(mail: Mail, { kind, status }: KindOfMail, forwardedAsAttachment: boolean): BounceDiagnosis {
  const notice = noticeOf(mail);
  const returned = returnedFrom(notice.returned, status?.sender ?? senderIn(notice));
  const addresseeDomain =
    domainOf(addressOf(headerOf(mail.headers, 'to'))) ?? domainOf(addressOf(headerOf(mail.headers, 'delivered-to')));
  const base = { kind, returned, forwardedAsAttachment, ...(addresseeDomain === undefined ? {} : { addresseeDomain }) };
  if (!isAboutFailure(kind)) return { ...base, recipients: [] };
  const around: Around = { returned, guess: clientInTrace(notice.returned), receivers: addressesOfHosts(notice.lines) };
  return {
    ...base,
    recipients: inOrder(failuresOf(mail, notice, status).map((one) => recipientFrom(one, around))),
  };
}

function isAboutFailure(kind: MailKind): boolean {
  return kind === 'bounce' || kind === 'delayed';
}

/** Exim names the sender in the notice, others the command that was refused. */
function senderIn({ lines }: Notice): string | undefined {
  for (const line of lines) {
    const at = line.search(/mail from:\s?</i);
    if (at !== -1) return addressOf(line.slice(at, at + 400));
  }
  const at = lines.findIndex((line) => /^a message sent by\s*$/i.test(line.trim()));
  return at === -1 ? undefined : addressOf(lines.slice(at + 1, at + 4).join(' '));
}

/** What a report and its notice say about one recipient, put side by side. */
interface Failure {
  readonly mailbox?: string;
  readonly originalMailbox?: string;
  readonly expanded: boolean;
  readonly reply?: Reply;
  readonly dsnStatus?: string;
}

function failuresOf(mail: Mail, notice: Notice, status: DeliveryStatus | undefined): readonly Failure[] {
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
  // A report about one recipient has one notice, under whatever name the recipient stands there.
  const told = entry !== undefined ? replyIn(entry.lines) : all === 1 ? replyIn(notice.lines) : undefined;
  const whole = all === 1 ? (replyIn(notice.lines) ?? told) : told;
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
 * The field is the machine's word, but some servers put only the first line of a reply there, or nothing that came from
 * the other server: then the notice has more.
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

/** A refusal without any code: the notice's own words. */
function inWords(lines: readonly string[]): Reply | undefined {
  const text = lines.join(' ').replace(/\s+/g, ' ').trim().slice(0, 1_500);
  if (text === '') return undefined;
  // `Sorry, no mailbox here by that name. (#5.1.1)`, or at the beginning of a line.
  const [, status] =
    /(?:#|\(|^[ \t]{0,20})([45]\.\d{1,3}\.\d{1,3})(?![\d.])/m.exec(lines.join('\n').slice(0, 1_500)) ?? [];
  return { text, where: 'notice', ...(status === undefined ? {} : { status }) };
}

/** An address and no words: what is said about it stands above. */
function saysNothing({ mailbox, lines }: NoticeEntry): boolean {
  return !/[\p{L}]{3}/u.test(lines.join(' ').replaceAll(mailbox, ''));
}

function returnedTo({ returned }: Notice): string | undefined {
  return addressOf(headerOf(returned, 'to'));
}

function addresseeIn({ lines }: Notice): string | undefined {
  return mailboxesIn(lines.join('\n').slice(0, 8_000))[0]?.text;
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

/** What is the same for all recipients of a mail. */
interface Around {
  readonly returned: ReturnedMail;
  readonly guess: Address | undefined;
  /** The receivers' own addresses, as the notice has them beside their names. */
  readonly receivers: readonly string[];
}

function recipientFrom(failure: Failure, around: Around): FailedRecipient {
  const { reply, dsnStatus, mailbox, originalMailbox } = failure;
  const provider = providerOf({
    host: reply?.saidBy,
    mailboxDomain: domainOf(mailbox),
    words: (reply?.text ?? '').toLowerCase(),
  });
  const decision = decide(reply, provider?.id, dsnStatus);
  const isAuthentication = decision.cause !== 'other' && decision.cause !== 'blocklist';
  const client = clientOf(failure, decision, around);
  const domain = isAuthentication ? domainToCheck(reply, decision.cause, around.returned) : undefined;
  const forwarding = forwardingOf(failure, decision);
  return {
    ...(mailbox === undefined ? {} : { mailbox }),
    ...(originalMailbox === undefined ? {} : { originalMailbox }),
    ...(reply === undefined ? {} : { reply }),
    ...(dsnStatus === undefined ? {} : { dsnStatus }),
    ...(provider === undefined ? {} : { provider: provider.name }),
    ...decision,
    ...(client === undefined ? {} : { client }),
    ...(domain === undefined ? {} : { domain }),
    ...(forwarding === undefined ? {} : { forwarding }),
  };
}

function clientOf({ reply }: Failure, { cause }: Decision, { guess, receivers }: Around): ClientAddress | undefined {
  const named = reply === undefined ? undefined : clientNamedIn(reply.text, receivers);
  if (named !== undefined) return { address: named, from: 'reply' };
  return guess === undefined || cause === 'other' ? undefined : { address: guess, from: 'received' };
}

/** `host mx.example.org[192.0.2.1] said`. */
function addressesOfHosts(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) =>
    [
      ...line
        .slice(0, 2_000)
        .matchAll(
          /(?<![A-Za-z0-9._-])[A-Za-z0-9._-]{4,255} ?[[(]([0-9a-fA-F.:]{7,45})[\])](?=:?\s*(?:said|refused|did not like|SMTP error|$))/g,
        ),
    ].flatMap(([, text]) => text ?? []),
  );
}

/** The domain that the reply blames; else the one that the failed check is about (RFC 7208 §2.4, RFC 9989 §4.4). */
function domainToCheck(reply: Reply | undefined, cause: Cause, returned: ReturnedMail): NamedDomain | undefined {
  const { envelopeFromDomain, headerFromDomain } = returned;
  const known = [envelopeFromDomain, headerFromDomain].filter((one): one is Domain => one !== undefined);
  const named = reply === undefined ? undefined : domainNamedIn(reply.text, known);
  if (named !== undefined) return { domain: named, from: 'reply' };
  const envelope: NamedDomain | undefined =
    envelopeFromDomain === undefined ? undefined : { domain: envelopeFromDomain, from: 'envelope' };
  const header: NamedDomain | undefined =
    headerFromDomain === undefined ? undefined : { domain: headerFromDomain, from: 'header' };
  return cause === 'spf' ? (envelope ?? header) : (header ?? envelope);
}

/** SPF cannot hold behind a forwarder: it is the forwarder whose address the receiver sees. */
function forwardingOf(failure: Failure, { cause }: Decision): Forwarding | undefined {
  if (cause === 'other' || cause === 'blocklist') return undefined;
  if (failure.expanded || hasOtherDomain(failure)) return 'other-recipient';
  return isRelayOfRecipient(failure) ? 'relay-of-recipient' : undefined;
}

function hasOtherDomain({ mailbox, originalMailbox }: Failure): boolean {
  const [last, first] = [domainOf(mailbox), domainOf(originalMailbox)];
  return last !== undefined && first !== undefined && !isSubdomain(last, first) && !isSubdomain(first, last);
}

/** A filter in front of the recipient's server says that the server behind it refused: that one saw the filter. */
function isRelayOfRecipient({ reply }: Failure): boolean {
  const text = (reply?.text ?? '').toLowerCase();
  return (
    /\bserver at \[?[a-z0-9.-]{1,255}\]? .{0,60}rejected/.test(text) ||
    text.includes('destination server rejected') ||
    text.includes('remote server rejected')
  );
}

const weight: ReadonlyMap<Cause, number> = new Map(causes.map((cause, at) => [cause, at]));

/** What somebody has to act on first; else as they come. */
function inOrder(recipients: readonly FailedRecipient[]): readonly FailedRecipient[] {
  return [...recipients].sort((one, other) => (weight.get(one.cause) ?? 0) - (weight.get(other.cause) ?? 0));
}
