import type { Domain } from '../../dns/name.js';
import type { Address } from '../../ip/address.js';

/** Why a mail was refused, by who has to act on it. */
export const causes = ['spf', 'dkim', 'dmarc', 'auth-other', 'blocklist', 'other'] as const;
export type Cause = (typeof causes)[number];

/** One of the sender's checks failed, which can be fixed in DNS. */
export function isAuthentication(cause: Cause): boolean {
  return cause !== 'blocklist' && cause !== 'other';
}

/** The detail of a cause. Each has its own sentence, remedy and section in `docs/bounces.md`. */
export const details = [
  // spf
  'spf-fail',
  'spf-unusable-record',
  'spf-suspicious-record',
  // dkim
  'dkim-fail',
  // dmarc
  'dmarc-fail',
  'dmarc-alignment',
  'dmarc-no-record',
  // auth-other
  'several-checks',
  'no-authentication',
  // blocklist
  'address-listed',
  'domain-listed',
  'reputation',
  'blocked-by-recipient',
  // other
  'user-unknown',
  'mailbox-full',
  'suspended',
  'host-unknown',
  'null-mx',
  'sender-domain',
  'sender-rejected',
  'dns-trouble',
  'ptr',
  'helo',
  'tls',
  'smtp-auth',
  'sending-account',
  'relaying',
  'restricted',
  'rate-limit',
  'greylisting',
  'content',
  'virus',
  'policy',
  'rfc-violation',
  'too-big',
  'loop',
  'network',
  'expired',
  'system',
  'not-a-bounce',
  'unknown',
] as const;
export type Detail = (typeof details)[number];

/** What the mail is. Only `bounce` and `delayed` report a delivery that failed or has not succeeded so far. */
export type MailKind =
  | 'bounce'
  /** The server is still trying. */
  | 'delayed'
  /** A report that the mail arrived, or was passed on or read. */
  | 'delivered'
  | 'auto-reply'
  /** A recipient reported the mail as spam (RFC 5965). */
  | 'feedback-report'
  /** A receiver's report about DMARC (RFC 9990, RFC 9991). */
  | 'dmarc-report'
  | 'ordinary'
  /** A text without a header, in which no server refuses anything. */
  | 'no-refusal';

/** The details for a mail that was not delivered, or not so far. */
export type FailureKind = Extract<MailKind, 'bounce' | 'delayed'>;

export function isFailure(kind: MailKind): kind is FailureKind {
  return kind === 'bounce' || kind === 'delayed';
}

/** Who has to act. */
export type Actor = 'sender-domain' | 'sending-host' | 'recipient' | 'forwarder' | 'sender-person';

export type Confidence = 'high' | 'medium' | 'low';

/** Where the text was found. */
export type Whereabouts = 'diagnostic-code' | 'notice' | 'status-field' | 'headers';

/** What the last server said when it refused. */
export interface Reply {
  /** Three digits (RFC 5321 §4.2). */
  readonly code?: string;
  /** `5.7.26` (RFC 3463), as the server itself gave it. */
  readonly status?: string;
  /** One line, repeated codes of a multi-line reply left out. A stranger's text. */
  readonly text: string;
  readonly where: Whereabouts;
  /** The server that said it, as the notice names it. */
  readonly saidBy?: string;
}

export interface Evidence {
  /** The text that decided: part of the reply or notice, and a stranger's text. */
  readonly words: string;
  readonly where: Whereabouts;
  /** The fingerprint that matched it. */
  readonly fingerprint: string;
  /** Where that fingerprint is documented. */
  readonly source: string;
}

/** A name to query in DNS, and where the bounce says it. */
export interface NamedDomain {
  readonly domain: Domain;
  readonly from: 'reply' | 'envelope' | 'header';
}

export interface ClientAddress {
  readonly address: Address;
  /** `reply`: the receiver names it. `received`: a guess, the topmost public address in the returned mail's path. */
  readonly from: 'reply' | 'received';
}

/** Whose the address is that the mail came from: the expected sender's, another known sender's, or nobody's known. */
export type ClientOwner = { readonly kind: 'sender' | 'known'; readonly name: string } | { readonly kind: 'nobody' };

/** A blocklist that the reply names, and where its operator answers about the address. */
export interface NamedList {
  readonly name: string;
  readonly page: string;
}

/** Why SPF had to fail even if the sender's record is right. */
export type Forwarding =
  /** The recipient that failed is not the one that the mail was addressed to. */
  | 'other-recipient'
  /** The address that the receiver names belongs to a filter or relay on the recipient's side. */
  | 'relay-of-recipient';

/** Why a server refused. */
export interface Refusal {
  readonly cause: Cause;
  readonly detail: Detail;
  readonly actor: Actor;
  readonly confidence: Confidence;
  readonly evidence?: Evidence;
  /** Other causes that the same text suggests; the more there are, the less certain the result. */
  readonly alsoSpokenOf: readonly Cause[];
}

/** One recipient that the mail did not reach, and why. */
export interface FailedRecipient extends Refusal {
  /** As written in the notice; a stranger's text. */
  readonly mailbox?: string;
  /** The recipient that the mail was addressed to, if different. */
  readonly originalMailbox?: string;
  readonly reply?: Reply;
  /** The Status field of the delivery-status part (RFC 3464 §2.3.4), often only a generic `5.0.0`. */
  readonly dsnStatus?: string;
  readonly provider?: string;
  readonly client?: ClientAddress;
  readonly domain?: NamedDomain;
  readonly list?: NamedList;
  readonly forwarding?: Forwarding;
}

/** A signature of the returned mail; unverified claims. */
export interface ClaimedSignature {
  readonly domain: Domain;
  readonly selector: string;
}

/** What is known about the returned mail. All of it is claimed by the mail itself. */
export interface ReturnedMail {
  readonly envelopeFromDomain?: Domain;
  readonly headerFromDomain?: Domain;
  readonly signatures: readonly ClaimedSignature[];
  /** `spf=fail`, `dkim=pass` …: method and result from its Authentication-Results (RFC 8601), as claimed there. */
  readonly authenticationResults: readonly { readonly method: string; readonly result: string }[];
}

export interface BounceDiagnosis {
  readonly kind: MailKind;
  /** Worst cause first; empty if the mail is not a bounce. */
  readonly recipients: readonly FailedRecipient[];
  readonly returned: ReturnedMail;
  /** The domain that the notice was sent to: the sender of the returned mail, if nothing is forged. */
  readonly addresseeDomain?: Domain;
  /** The bounce was inside a forwarded mail. */
  readonly forwardedAsAttachment: boolean;
  /** Of an ordinary mail: names of attachments that may hold the notice and cannot be read. Strangers' text. */
  readonly unreadAttachments?: readonly string[];
}
