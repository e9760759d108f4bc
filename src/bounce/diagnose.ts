import { headerOf, type Mail } from '../mail/mail.js';
import type { BounceDiagnosis, Cause, FailedRecipient, MailKind } from './diagnosis/diagnosis.js';
import { causes, isFailure } from './diagnosis/diagnosis.js';
import { failuresOf } from './notice/failures.js';
import { forwardedInline } from './notice/inline-forward.js';
import { kindOf } from './notice/kind.js';
import { addressOf, domainOf } from './notice/mailbox.js';
import { type Notice, noticeOf } from './notice/notice.js';
import { returnedFrom } from './notice/returned.js';
import { quotedInLetter, readPaste } from './pasted/paste.js';
import { recipientsFrom } from './recipient.js';

/** How deep mails inside mails are read: a customer's forward, and the support's. */
const deepestForward = 5;

/**
 * Why a mail came back, from the notice alone: never from the text of the mail that it returns. A forwarded mail is
 * opened. Total: for a mail that is not a bounce, the result is its kind. Everything in the result that came from the
 * mail is claimed by strangers.
 */
export function diagnoseBounce(mail: Mail): BounceDiagnosis {
  const own = diagnosisOf(mail, false);
  if (own.kind !== 'ordinary') return own;
  const unreadAttachments = unreadIn(mail);
  return bounceInside(mail, 1) ?? (unreadAttachments.length === 0 ? own : { ...own, unreadAttachments });
}

/** Outlook's formats, archives and documents, in which people send notices. */
const unreadNames = /\.(?:msg|oft|pst|zip|7z|rar|pdf|docx?|rtf|mht|mhtml)$|^winmail\.dat$/i;

function unreadIn({ parts }: Mail): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'other') return [];
    const isUnread = unreadNames.test(part.name) || part.type === 'application/ms-tnef';
    return isUnread ? [part.name === '' ? part.type : part.name] : [];
  });
}

function bounceInside(mail: Mail, depth: number): BounceDiagnosis | undefined {
  for (const part of mail.parts) {
    if (part.kind !== 'message') continue;
    const inner = diagnosisOf(part.mail, true);
    if (isFailure(inner.kind)) return inner;
    const deeper = depth < deepestForward && !isDecided(inner.kind) ? bounceInside(part.mail, depth + 1) : undefined;
    if (deeper !== undefined) return deeper;
  }
  const inline = forwardedInline(mail) ?? quotedInLetter(mail);
  const inner = inline === undefined ? undefined : diagnosisOf(inline, true);
  return inner !== undefined && isFailure(inner.kind) ? inner : undefined;
}

/** What is not merely a mail of a person has no bounce inside. */
function isDecided(kind: MailKind): boolean {
  return kind !== 'ordinary' && kind !== 'no-refusal';
}

function diagnosisOf(mail: Mail, forwardedAsAttachment: boolean): BounceDiagnosis {
  const notice = noticeOf(mail);
  const { kind: told, status } = kindOf(mail);
  const paste = told === 'no-refusal' ? readPaste(mail, notice) : undefined;
  const kind = paste?.kind ?? told;
  const returned = returnedFrom(notice.returned, status?.sender ?? senderIn(notice));
  const addresseeDomain =
    domainOf(addressOf(headerOf(mail.headers, 'to'))) ?? domainOf(addressOf(headerOf(mail.headers, 'delivered-to')));
  const base = { kind, returned, forwardedAsAttachment, ...(addresseeDomain === undefined ? {} : { addresseeDomain }) };
  if (!isFailure(kind)) return { ...base, recipients: [] };
  const failures = paste?.failures ?? failuresOf(mail, notice, status);
  return { ...base, recipients: inOrder(recipientsFrom(failures, notice, returned)) };
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

const weight: ReadonlyMap<Cause, number> = new Map(causes.map((cause, at) => [cause, at]));

/** What needs action first, otherwise in order of appearance. */
function inOrder(recipients: readonly FailedRecipient[]): readonly FailedRecipient[] {
  return [...recipients].sort((one, other) => (weight.get(one.cause) ?? 0) - (weight.get(other.cause) ?? 0));
}
