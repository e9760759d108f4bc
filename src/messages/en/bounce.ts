import { address, code, list, name, type Text, t } from '../../text/text.js';
import type { BounceHeadline, BounceMessages, ReasonMessages } from '../catalogue/bounce.js';
import { bounceDetails } from './bounce-details.js';
import { bounceNoteMessages } from './bounce-notes.js';
import { plural } from './language.js';

const of = (domain: string | undefined): Text => (domain === undefined ? t`` : t` for ${name(domain)}`);

const reason: ReasonMessages = {
  'spf-fail': (domain) => t`SPF failed${of(domain)}`,
  'spf-unusable-record': (domain) => t`the SPF record${domain === undefined ? t`` : t` of ${name(domain)}`} is broken`,
  'spf-suspicious-record': (domain) =>
    t`it does not trust the SPF record${domain === undefined ? t`` : t` of ${name(domain)}`}`,
  'dkim-fail': (domain) => t`DKIM failed${of(domain)}`,
  'dmarc-fail': (domain) => t`DMARC failed${of(domain)}`,
  'dmarc-alignment': (domain) =>
    t`neither SPF nor DKIM fits the From address${domain === undefined ? t`` : t` (${name(domain)})`}`,
  'dmarc-no-record': (domain) =>
    t`${domain === undefined ? t`the sender's domain` : t`${name(domain)}`} has no DMARC record`,
  'several-checks': (domain) => t`several of SPF, DKIM and DMARC failed${of(domain)}`,
  'no-authentication': (domain) => t`neither SPF nor DKIM passed${of(domain)}`,
  'address-listed': () => t`the sending address is on a blocklist`,
  'domain-listed': () => t`a domain in it is on a blocklist`,
  reputation: () => t`the sender has a bad reputation there`,
  'blocked-by-recipient': () => t`the recipient's side has blocked the sender`,
  'user-unknown': () => t`there is no such mailbox`,
  'mailbox-full': () => t`the mailbox is full`,
  suspended: () => t`the mailbox is switched off`,
  'host-unknown': () => t`there is no mail server for the address`,
  'null-mx': () => t`the recipient's domain takes no mail at all`,
  'sender-domain': () => t`it did not find the sender's domain in DNS`,
  'sender-rejected': () => t`it does not accept the sender address`,
  'dns-trouble': () => t`DNS gave no answer`,
  ptr: () => t`the sending server's address has no proper name in DNS`,
  helo: () => t`the sending server gave a wrong name for itself`,
  tls: () => t`no encrypted connection came about`,
  'smtp-auth': () => t`the login to the mail server failed`,
  relaying: () => t`that server does not deliver for this recipient`,
  restricted: () => t`the mailbox takes mail from certain senders only`,
  'rate-limit': () => t`too many mails at once`,
  greylisting: () => t`a mail from an unknown sender has to be tried twice`,
  content: () => t`it takes the content for spam`,
  virus: () => t`it found something dangerous in the mail`,
  policy: () => t`a rule of the recipient's side forbids it`,
  'rfc-violation': () => t`the mail is not built as the standards ask`,
  'too-big': () => t`the mail is too big`,
  loop: () => t`it went in a circle between servers`,
  network: () => t`the recipient's server could not be reached`,
  expired: () => t`the server gave up after trying for too long`,
  system: () => t`a server on the way had trouble of its own`,
  'not-a-bounce': () => t`this mail tells of no failed delivery`,
  unknown: () => t`why, the notice does not tell`,
};

function headline({ kind, how, who, recipient, detail, domain }: BounceHeadline): Text {
  const to = recipient === undefined ? t`` : t` to ${name(recipient)}`;
  const why = reason[detail](domain);
  if (kind === 'delayed') return t`The mail${to} has not arrived so far, and the server still tries: ${why}.`;
  if (how === 'failed') return t`The mail${to} did not arrive: ${why}.`;
  return t`${who === undefined ? t`The recipient's server` : t`${name(who)}`} refused the mail${to}: ${why}.`;
}

export const bounceMessages: BounceMessages = {
  headline,
  notBounce: {
    ordinary: { what: t`This is an ordinary mail, not a bounce.`, todo: bounceDetails['not-a-bounce'].remedy },
    'auto-reply': {
      what: t`This is an automatic reply, such as an out-of-office note: the mail arrived.`,
      todo: t`Nobody has to do anything.`,
    },
    'feedback-report': {
      what: t`Somebody marked your mail as spam; their provider reports it. The mail arrived.`,
      todo: t`Take that recipient off your mailing list. Many such reports spoil your reputation with the provider.`,
    },
    'dmarc-report': {
      what: t`This is a receiver's report about DMARC, not a bounce: it counts or shows mail that was sent in your domain's name.`,
      todo: t`It deserves its own answer: look in it for servers that are yours and fail. A check of your domain with ${code('spf-check')} tells whether Directo passes.`,
    },
    delivered: {
      what: t`This is a confirmation, not a bounce: the mail was delivered, handed on or read.`,
      todo: t`Nobody has to do anything.`,
    },
  },
  nobodyNamed: t`The mail came back, but the notice does not name whom it did not reach.`,
  details: bounceDetails,
  confidence: { high: t`certain`, medium: t`likely`, low: t`a guess` },
  where: {
    'diagnostic-code': t`diagnostic code`,
    notice: t`text of the notice`,
    'status-field': t`status field`,
    headers: t`headers of the notice`,
  },
  domainFrom: {
    reply: t`named in the reply`,
    envelope: t`envelope sender of the returned mail`,
    header: t`From address of the returned mail`,
  },
  asking: (domain) => t`Asking DNS about ${name(domain)} …`,
  sections: {
    reply: (by) => (by === undefined ? t`The reply` : t`The reply of ${name(by)}`),
    mail: t`The mail`,
    others: (n) => t`${n} more ${plural(n, { one: t`recipient`, other: t`recipients` })}`,
    notes: t`Worth knowing`,
    check: (domain) => t`DNS of ${name(domain)} today`,
    several: (n) => t`${n} mails`,
  },
  code: (reply, status, dsnStatus) => {
    const parts = [
      ...(reply === undefined ? [] : [code(reply)]),
      ...(status === undefined ? [] : [code(status)]),
      ...(dsnStatus === undefined || dsnStatus === status ? [] : [code(`Status: ${dsnStatus}`)]),
    ];
    return t`Code: ${list(parts)}`;
  },
  decidedBy: (words, where, confidence) => t`Decided by the words “${code(words)}” (${where}): ${confidence}.`,
  fingerprint: (fingerprint, source) => t`Known as ${code(fingerprint)}, from ${name(source)}`,
  notDecided: t`No words were found that decide it.`,
  client: (client, from, owner) =>
    from === 'reply'
      ? t`Sent from ${address(client)}${ownedBy(owner)}, as the receiver names it`
      : t`Sent from ${address(client)}${ownedBy(owner)}: a guess from the path of the mail`,
  domain: (domain, from) => t`Domain ${name(domain)}: ${from}`,
  envelopeDomain: (domain) => t`Envelope sender at ${name(domain)} (claimed by the mail, not verified)`,
  fromDomain: (domain) => t`From address at ${name(domain)} (claimed by the mail, not verified)`,
  signature: (domain, selector) =>
    t`DKIM signature of ${name(domain)}, selector ${name(selector)} (claimed by the mail, not verified)`,
  results: (results) => t`Results ${list(results.map(code))} (claimed by the mail, not verified)`,
  originalRecipient: (mailbox) => t`Written to ${name(mailbox)}`,
  wasAttached: t`The bounce was attached to a mail that somebody forwarded.`,
  today: (client, verdict, meaning, by) =>
    t`Receivers answer ${address(client)} today with ${code(verdict)}: ${meaning}${by === undefined ? t`` : t`, by ${code(by)}`}.`,
  notes: bounceNoteMessages,
  columns: { mail: t`mail`, recipient: t`recipient`, who: t`refused by`, cause: t`cause`, code: t`code` },
  kind: {
    bounce: t`bounce`,
    delayed: t`delayed`,
    delivered: t`delivered`,
    'auto-reply': t`automatic reply`,
    'feedback-report': t`spam complaint`,
    'dmarc-report': t`DMARC report`,
    ordinary: t`ordinary mail`,
  },
  more: (n) => t`… and ${n} more`,
};

function ownedBy(owner: string | undefined): Text {
  return owner === undefined ? t`` : t` (${name(owner)})`;
}
