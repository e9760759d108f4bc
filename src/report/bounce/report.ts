import type { AddressFacts } from '../../bounce/diagnosis/address-facts.js';
import {
  type BounceDiagnosis,
  type ClientOwner,
  type Detail,
  type FailedRecipient,
  type FailureKind,
  isAuthentication,
} from '../../bounce/diagnosis/diagnosis.js';
import type { BounceNote } from '../../bounce/diagnosis/notes.js';
import type { Domain } from '../../dns/name.js';
import { type Address, formatAddress } from '../../ip/address.js';
import {
  type BounceHeadline,
  type BounceMessages,
  type HostDetail,
  hostDetails,
  type NotBounce,
} from '../../messages/catalogue/bounce.js';
import type { Evaluation } from '../../spf/evaluate/evaluation.js';
import { excerpt } from '../../text/excerpt.js';
import { maskMailbox, maskMailboxes, maskWord } from '../../text/mailbox.js';
import type { Text } from '../../text/text.js';
import { type DomainReport, onlyDkim } from '../domain/report.js';

/** Everything known about one mail, the same for every format. */
export interface BounceReport {
  /** As it was given; `-` for standard input. */
  readonly file: string;
  /** Which mail of the file it is; from 1. */
  readonly index: number;
  readonly diagnosis: BounceDiagnosis;
  /** `addresses`: local parts of mailboxes as they are. */
  readonly shown: { readonly addresses: boolean };
  /** Whose the address is that the mail came from, where it is known. */
  readonly clientOwner?: ClientOwner;
  readonly notes: readonly BounceNote[];
  /** The check of the domain, where DNS was asked. */
  readonly check?: DomainReport;
  /** What a receiver answers today for the address that the bounce names. */
  readonly today?: { readonly address: Address; readonly evaluation: Evaluation };
  /** What DNS says of the address that the reply names, where it was asked. */
  readonly addressFacts?: AddressFacts;
  /** The day of the saved run that gave {@link addressFacts}; none if they are of now. */
  readonly replayedOn?: string;
  /** A domain that would have been checked. */
  readonly unasked?: { readonly domain: Domain; readonly why: 'other-domain' | 'no-dns' };
}

/** Why no server refused: there was none, it did not answer, or the sending server gave up. */
const withoutRefusal: ReadonlySet<Detail> = new Set([
  'host-unknown',
  'null-mx',
  'dns-trouble',
  'loop',
  'network',
  'expired',
  'system',
]);

/** What the headline says of one recipient. */
export function headlineOf(
  recipient: FailedRecipient,
  kind: FailureKind,
  shown: BounceReport['shown'],
): BounceHeadline {
  const { provider, reply, mailbox, detail, cause, domain } = recipient;
  const saidBy = provider ?? (reply?.saidBy === undefined ? undefined : excerpt(foreign(reply.saidBy, shown), 80));
  return {
    kind,
    how: withoutRefusal.has(detail) ? 'failed' : 'refused',
    ...(saidBy === undefined ? {} : { who: saidBy }),
    ...(mailbox === undefined ? {} : { recipient: excerpt(mailboxAs(mailbox, shown), 120) }),
    detail,
    ...(domain === undefined || !isAuthentication(cause) ? {} : { domain: domain.domain }),
  };
}

/**
 * What to do, in the words of a language: where the address is known, only the branch of the remedy that applies to it.
 * Behind a forwarder SPF cannot pass: the usual advice, to allow the address, would be harmful.
 */
export function remedyOf(worst: FailedRecipient, owner: ClientOwner | undefined, words: BounceMessages): Text {
  const { detail, client } = worst;
  if (needsDkim(worst)) return words.remedies.forwarded;
  if (owner !== undefined && client?.from === 'reply') {
    if (isHostDetail(detail)) return words.remedies.host(detail, formatAddress(client.address), owner);
    if (detail === 'spf-fail' && owner.kind !== 'sender')
      return words.remedies.spf(formatAddress(client.address), owner);
  }
  return words.details[detail].remedy;
}

/** Behind a forwarder only a signature can pass, so nothing but DKIM helps. */
function needsDkim({ forwarding, cause }: FailedRecipient): boolean {
  return forwarding !== undefined && isAuthentication(cause) && cause !== 'dkim';
}

/** What of the check can help: DKIM, if every failed authentication was behind a forwarder; otherwise all of it. */
export function helpOf({ recipients }: BounceDiagnosis): 'all' | 'dkim' {
  const refused = recipients.filter(({ cause }) => isAuthentication(cause));
  return refused.length > 0 && refused.every(needsDkim) ? 'dkim' : 'all';
}

/** The check without what cannot help. */
export function checkThatHelps({ diagnosis, check }: BounceReport): DomainReport | undefined {
  return check === undefined || helpOf(diagnosis) === 'all' ? check : onlyDkim(check);
}

/** A mail that reports no failure: what it is and what to do. */
export function notBounceOf(
  kind: NotBounce,
  { unreadAttachments = [] }: BounceDiagnosis,
  words: BounceMessages,
): BounceMessages['notBounce'][NotBounce] {
  if (unreadAttachments.length === 0) return words.notBounce[kind];
  return words.unread(unreadAttachments.slice(0, mostAttachments).map((one) => excerpt(one, 60)));
}

/** Nobody reads more names. */
const mostAttachments = 5;

function isHostDetail(detail: Detail): detail is HostDetail {
  return hostDetails.some((one) => one === detail);
}

export function mailboxAs(mailbox: string, { addresses }: BounceReport['shown']): string {
  return addresses ? mailbox : maskMailbox(mailbox);
}

/** A stranger's text, with its mailboxes shown as the user wants; those of `about` even by local part alone. */
export function foreign(text: string, { addresses }: BounceReport['shown'], about?: FailedRecipient): string {
  if (addresses) return text;
  const known = [about?.mailbox, about?.originalMailbox].map((mailbox) => localPart(mailbox ?? ''));
  return known.reduce((words, local) => maskWord(words, local), maskMailboxes(text));
}

/** RFC 5321 §4.5.3.1.1 allows 64 octets. */
function localPart(mailbox: string): string {
  return mailbox.slice(0, Math.max(0, mailbox.lastIndexOf('@'))).slice(0, 64);
}
