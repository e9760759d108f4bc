import type { ClientOwner } from '../../bounce/diagnosis/diagnosis.js';
import { address, code, list, name, type Text, t } from '../../text/text.js';
import type { BounceHeadline, BounceMessages, HostDetail, ReasonMessages } from '../catalogue/bounce.js';
import { bounceDetails } from './bounce-details.js';
import { bounceLabels } from './bounce-labels.js';
import { bounceNoteMessages } from './bounce-notes.js';
import { plural } from './language.js';

const of = (domain: string | undefined): Text => (domain === undefined ? t`` : t` for ${name(domain)}`);

const reason: ReasonMessages = {
  'spf-fail': (domain) => t`SPF failed${of(domain)}`,
  'spf-unusable-record': (domain) => t`SPF is invalid${of(domain)}`,
  'spf-suspicious-record': (domain) =>
    t`it does not trust the SPF record${domain === undefined ? t`` : t` of ${name(domain)}`}`,
  'dkim-fail': (domain) => t`DKIM failed${of(domain)}`,
  'dmarc-fail': (domain) => t`DMARC failed${of(domain)}`,
  'dmarc-alignment': (domain) =>
    t`neither SPF nor DKIM matches the From address${domain === undefined ? t`` : t` (${name(domain)})`}`,
  'dmarc-no-record': (domain) =>
    t`${domain === undefined ? t`the sender's domain` : t`${name(domain)}`} has no DMARC record`,
  'several-checks': (domain) => t`several of SPF, DKIM and DMARC failed${of(domain)}`,
  'no-authentication': (domain) => t`neither SPF nor DKIM passed${of(domain)}`,
  'address-listed': () => t`the sending address is on a blocklist`,
  'domain-listed': () => t`a domain in the mail is on a blocklist`,
  reputation: () => t`the sender has a bad reputation there`,
  'blocked-by-recipient': () => t`the recipient's mail system has blocked the sender`,
  'user-unknown': () => t`there is no such mailbox`,
  'mailbox-full': () => t`the mailbox is full`,
  suspended: () => t`the mailbox is disabled`,
  'host-unknown': () => t`there is no mail server for the address`,
  'null-mx': () => t`the recipient's domain accepts no mail at all`,
  'sender-domain': () => t`the sender's domain was not found in DNS`,
  'sender-rejected': () => t`it does not accept the sender address`,
  'dns-trouble': () => t`DNS did not answer`,
  ptr: () => t`the sending server's address has no proper reverse DNS name (PTR)`,
  helo: () => t`the sending server introduced itself with a wrong name`,
  tls: () => t`no encrypted connection could be established`,
  'smtp-auth': () => t`the login to the mail server failed`,
  'sending-account': () => t`the sender's own mail account or tenant is not allowed to send`,
  relaying: () => t`that server does not deliver to this recipient`,
  restricted: () => t`the mailbox accepts mail from certain senders only`,
  'rate-limit': () => t`too many messages at once`,
  greylisting: () => t`mail from unknown senders is delayed on purpose`,
  content: () => t`it considers the content spam`,
  virus: () => t`it found something dangerous in the mail`,
  policy: () => t`a rule of the recipient's mail system forbids it`,
  'rfc-violation': () => t`the mail does not follow the standards`,
  'too-big': () => t`the mail is too large`,
  loop: () => t`it was caught in a loop between servers`,
  network: () => t`the recipient's server could not be reached`,
  expired: () => t`the server gave up after trying for too long`,
  system: () => t`a server on the way had a technical problem`,
  'not-a-bounce': () => t`this mail does not report a failed delivery`,
  unknown: () => t`the notice does not say why`,
};

function headline({ kind, how, who, recipient, detail, domain }: BounceHeadline): Text {
  const to = recipient === undefined ? t`` : t` to ${name(recipient)}`;
  const why = reason[detail](domain);
  if (kind === 'delayed') return t`The mail${to} has not arrived yet, and the server is still trying: ${why}.`;
  if (how === 'failed') return t`The mail${to} did not arrive: ${why}.`;
  return t`${who === undefined ? t`The recipient's server` : t`${name(who)}`} refused the mail${to}: ${why}.`;
}

export const bounceMessages: BounceMessages = {
  headline,
  notBounce: {
    ordinary: { what: t`This is an ordinary message, not a bounce.`, todo: bounceDetails['not-a-bounce'].remedy },
    'no-refusal': {
      what: t`This text holds no reply of a server.`,
      todo: t`Paste the part with the number, such as ${code('550 5.7.26 …')}, with everything around it; or save the mail as a file and give its name.`,
    },
    'auto-reply': {
      what: t`This is an automatic reply, such as an out-of-office note: the mail arrived.`,
      todo: t`No action needed.`,
    },
    'feedback-report': {
      what: t`Someone marked your mail as spam, and their provider reports it. The mail arrived.`,
      todo: t`Remove that recipient from your mailing list. Many such reports damage your reputation with the provider.`,
    },
    'dmarc-report': {
      what: t`This is a receiver's DMARC report, not a bounce: it counts or shows mail that was sent in your domain's name.`,
      todo: t`Look in it for servers of yours that fail. To see whether Directo passes, check your domain with ${code('spf-check')}.`,
    },
    delivered: {
      what: t`This is a confirmation, not a bounce: the mail was delivered, relayed or read.`,
      todo: t`No action needed.`,
    },
  },
  unread: (named) => ({
    what: t`The mail itself is not a bounce, and its ${plural(named.length, { one: t`attachment`, other: t`attachments` })} cannot be read here: ${list(named.map(code))}.`,
    todo: t`If the notice is inside, open the attachment, copy the text of the notice, and paste it into ${code('spf-check bounce -')}. If it is not, look for the mail whose sender is called Mail Delivery, Mailer-Daemon or Postmaster.`,
  }),
  nobodyNamed: t`The mail came back, but the notice does not say who did not receive it.`,
  details: bounceDetails,
  labels: bounceLabels,
  remedies: {
    host: hostRemedy,
    spf: spfRemedy,
    forwarded: t`Only DKIM survives forwarding: publish Directo's key, then enter your domain in Directo's settings. The domain check prints which record to publish, and where. SPF does not help here.`,
  },
  list: (listed, page) => t`The blocklist is ${name(listed)}: ${name(page)}`,
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
  askingAbout: (client) => t`Asking blocklists and reverse DNS about ${address(client)} …`,
  reverse: (found) => {
    switch (found.state) {
      case 'confirmed':
        return t`Its reverse name is ${name(found.name)}, which leads back to it.`;
      case 'unconfirmed':
        return t`Its reverse name is ${name(found.name)}, which does not lead back to it.`;
      case 'none':
        return t`It has no reverse name (PTR).`;
      case 'unanswered':
        return t`DNS did not answer about its reverse name.`;
    }
  },
  listed: ({ name: listName, state, page }) => {
    switch (state) {
      case 'listed':
        return t`${name(listName)}: listed. See ${name(page)}`;
      case 'not-listed':
        return t`${name(listName)}: not listed.`;
      case 'refused':
        return t`${name(listName)} does not answer this resolver, as it does not answer public ones: that says nothing about the address. Look it up at ${name(page)}`;
      case 'unanswered':
        return t`${name(listName)} did not answer. Look it up at ${name(page)}`;
    }
  },
  asking: (domain) => t`Querying DNS for ${name(domain)} …`,
  sections: {
    reply: (by) => (by === undefined ? t`The reply` : t`The reply of ${name(by)}`),
    mail: t`The mail`,
    others: (n) => t`${n} more ${plural(n, { one: t`recipient`, other: t`recipients` })}`,
    notes: t`Worth knowing`,
    address: (client) => t`${address(client)} today`,
    check: (domain) => t`DNS of ${name(domain)} today`,
    several: (n) => t`${n} messages`,
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
  notDecided: t`No words in it show the cause.`,
  client: (client, from, owner) =>
    from === 'reply'
      ? t`Sent from ${address(client)}${ownedBy(owner)}, according to the receiver`
      : t`Sent from ${address(client)}${ownedBy(owner)}: a guess from the path of the mail`,
  domain: (domain, from) => t`Domain ${name(domain)}: ${from}`,
  envelopeDomain: (domain) => t`Envelope sender at ${name(domain)} (claimed by the mail, not verified)`,
  fromDomain: (domain) => t`From address at ${name(domain)} (claimed by the mail, not verified)`,
  signature: (domain, selector) =>
    t`DKIM signature of ${name(domain)}, selector ${name(selector)} (claimed by the mail, not verified)`,
  results: (results) => t`Results ${list(results.map(code))} (claimed by the mail, not verified)`,
  originalRecipient: (mailbox) => t`Originally sent to ${name(mailbox)}`,
  wasAttached: t`The bounce was attached to a message that someone forwarded.`,
  onlyDkim: (command) =>
    t`Only DKIM is shown, because nothing else helps a forwarded mail. All of the check: ${code(command)}`,
  today: (client, verdict, meaning, by) =>
    t`Today SPF gives ${code(verdict)} for ${address(client)}: ${meaning}${by === undefined ? t`` : t`, by ${code(by)}`}.`,
  notes: bounceNoteMessages,
  columns: { mail: t`mail`, recipient: t`recipient`, who: t`refused by`, cause: t`cause`, code: t`code` },
  kind: {
    bounce: t`bounce`,
    delayed: t`delayed`,
    delivered: t`delivered`,
    'auto-reply': t`automatic reply`,
    'feedback-report': t`spam complaint`,
    'dmarc-report': t`DMARC report`,
    ordinary: t`ordinary message`,
    'no-refusal': t`no reply of a server`,
  },
  more: (n) => t`… and ${n} more`,
};

function ownedBy(owner: ClientOwner | undefined): Text {
  return owner === undefined || owner.kind === 'nobody' ? t`` : t` (${name(owner.name)})`;
}

const duties: Readonly<Record<HostDetail, Text>> = {
  'address-listed': t`have it delisted`,
  reputation: t`restore its reputation`,
  ptr: t`give it a reverse DNS name (PTR) that leads back to it`,
};

function hostRemedy(detail: HostDetail, client: string, owner: ClientOwner): Text {
  const duty = duties[detail];
  switch (owner.kind) {
    case 'sender':
      return t`${address(client)} belongs to ${name(owner.name)}, who has to ${duty}: send the whole notice to ${name(owner.name)}'s support. Changing your DNS does not help.`;
    case 'known':
      return t`${address(client)} belongs to ${name(owner.name)}, not to Directo: the mail was sent through ${name(owner.name)}, whose support can ${duty}. Changing your DNS does not help.`;
    case 'nobody':
      return t`${address(client)} is not one of Directo's addresses: the operator of that server, such as your own administrator or hosting provider, has to ${duty}. Changing your domain's SPF, DKIM or DMARC does not help.`;
  }
}

function spfRemedy(client: string, owner: ClientOwner): Text {
  return owner.kind === 'known'
    ? t`${address(client)} belongs to ${name(owner.name)}, not to Directo. If your company sends through ${name(owner.name)}, allow it in the SPF record; if not, the mail was forwarded or forged, and nothing has to be allowed.`
    : t`${address(client)} is not one of Directo's addresses. If that server is yours or your provider's, allow it in the SPF record, or send the mail through Directo; if not, the mail was forwarded or forged, and nothing has to be allowed.`;
}
