import type { Detail } from '../../bounce/diagnosis/diagnosis.js';
import { code, t } from '../../text/text.js';
import type { DetailMessages } from '../catalogue/bounce.js';

const toDirecto = t`For mail sent from Directo, send the whole notice to Directo's support.`;
const hostsDuty = t`Only the operator of the sending server can fix this; changing your domain's DNS does not help. ${toDirecto}`;
const spfFirst = t`Start with SPF, which helps as soon as the new record has spread: the domain check prints it. Then add DKIM, which lets the mail pass even when it is forwarded.`;

export const bounceDetails: Readonly<Record<Detail, DetailMessages>> = {
  'spf-fail': {
    meaning: t`The receiver looked up who may send mail for the sender's domain, and the server that sent this mail is not among them.`,
    remedy: t`If the mail was sent from Directo, publish the SPF record that the domain check prints. If another server sent it, allow that server or send the mail through Directo.`,
  },
  'spf-unusable-record': {
    meaning: t`The domain's SPF record cannot be evaluated, so receivers treat it as invalid, no matter who sends.`,
    remedy: t`Fix the record: the domain check says what is wrong with it and prints the one to publish.`,
  },
  'spf-suspicious-record': {
    meaning: t`The receiver found something in the SPF record that it does not trust, such as a part that lets everybody send.`,
    remedy: t`Remove what is too wide or leads nowhere. The domain check names such parts and prints the record to publish.`,
  },
  'dkim-fail': {
    meaning: t`The mail had no valid DKIM signature, the seal that tells receivers it comes from your domain.`,
    remedy: t`Publish Directo's key, then enter your domain in Directo's settings. The domain check prints which record to publish, and where.`,
  },
  'dmarc-fail': {
    meaning: t`Neither SPF nor DKIM confirmed the domain in the From address, and that domain's DMARC policy asks receivers to refuse such mail.`,
    remedy: t`Allow Directo to send (SPF) or to sign (DKIM) for your domain; either is enough. The domain check prints the record to publish.`,
  },
  'dmarc-alignment': {
    meaning: t`SPF or DKIM may have passed, but for a different domain than the one in the From address, and only that one counts.`,
    remedy: t`Have Directo sign with the domain of the From address, or use one domain everywhere. The domain check prints the record to publish.`,
  },
  'dmarc-no-record': {
    meaning: t`The domain has no DMARC record, and this receiver requires one from everyone who sends a lot of mail.`,
    remedy: t`Publish a DMARC record; ${code('p=none')} is enough to start with. The domain check prints which one, and where.`,
  },
  'several-checks': {
    meaning: t`Several of the checks SPF, DKIM and DMARC failed, so the receiver could not tell that the mail comes from your domain.`,
    remedy: spfFirst,
  },
  'no-authentication': {
    meaning: t`The receiver accepts mail only if SPF or DKIM confirms the sender, and neither did.`,
    remedy: spfFirst,
  },
  'address-listed': {
    meaning: t`The address of the server that sent the mail is on a blocklist, a list of spam senders.`,
    remedy: t`Ask the operator of the sending server to have it delisted; changing your domain's DNS does not help. ${toDirecto}`,
  },
  'domain-listed': {
    meaning: t`Your domain, or one that a link in the mail leads to, is on a blocklist.`,
    remedy: t`Look for the cause, such as a hacked website or mailbox, or mail to people who never asked for it. Then ask the list to remove the domain.`,
  },
  reputation: {
    meaning: t`The receiver has had bad experiences with the sending address or domain, mostly because people complained about spam.`,
    remedy: t`Write only to people who expect it and remove dead addresses; trust comes back within weeks. If single invoices sent from Directo are refused too, send the whole notice to Directo's support.`,
  },
  'blocked-by-recipient': {
    meaning: t`The recipient or their mail administrator has blocked this sender.`,
    remedy: t`Only they can lift the block. Ask the recipient by telephone, or from another address, to allow yours.`,
  },
  'user-unknown': {
    meaning: t`The recipient's server has no such mailbox.`,
    remedy: t`Look for a typing mistake, or ask the recipient for the right address. Correct it in Directo too, or the next message will come back as well.`,
  },
  'mailbox-full': {
    meaning: t`The recipient's mailbox is full.`,
    remedy: t`The recipient has to make room: tell them some other way, then send the mail again.`,
  },
  suspended: {
    meaning: t`The recipient's mailbox is disabled or no longer in use.`,
    remedy: t`Ask the recipient for another address, and correct it in Directo.`,
  },
  'host-unknown': {
    meaning: t`The part after the @ in the recipient's address is not an existing domain, or has no mail server.`,
    remedy: t`Look for a typing mistake, or ask the recipient for the right address. Correct it in Directo too.`,
  },
  'null-mx': {
    meaning: t`The recipient's domain says in DNS that it accepts no mail at all.`,
    remedy: t`Ask the recipient for an address at another domain, and correct it in Directo.`,
  },
  'sender-domain': {
    meaning: t`The receiver did not find the sender's domain in DNS, and accepts no mail that it cannot reply to.`,
    remedy: t`Ask your DNS provider whether the domain is paid for and its name servers answer. Run ${code('spf-check')} with the domain's name to see what receivers find.`,
  },
  'sender-rejected': {
    meaning: t`The receiver does not accept this sender address.`,
    remedy: t`Check that the sender address in Directo exists and is spelled correctly. If it is, the recipient's mail administrator can tell from the notice why it is refused.`,
  },
  'dns-trouble': {
    meaning: t`One of the servers got no answer from DNS and so could not check or deliver the mail.`,
    remedy: t`Send the mail again later. If it keeps coming back, ask your DNS provider whether the domain's name servers answer everywhere.`,
  },
  ptr: {
    meaning: t`The address of the sending server has no reverse DNS name (PTR) that leads back to it, and the receiver requires one.`,
    remedy: hostsDuty,
  },
  helo: {
    meaning: t`The sending server introduced itself with a name that the receiver does not accept.`,
    remedy: hostsDuty,
  },
  tls: {
    meaning: t`The servers could not agree on an encrypted connection.`,
    remedy: t`Only the operator of the sending or the receiving server can fix this; changing your domain's DNS does not help. Send the whole notice to Directo's support, or to the administrator of your own mail server.`,
  },
  'smtp-auth': {
    meaning: t`A mail server did not accept the user name and password used to send the mail.`,
    remedy: t`Correct the login in Directo's settings for your mail server: Gmail needs an app password, Microsoft 365 the OAuth sign-in. DNS has nothing to do with it.`,
  },
  'sending-account': {
    meaning: t`Microsoft 365 does not let the sender's own account or organisation send: a limit is used up, the account sent spam, or the organisation or its address range is new.`,
    remedy: t`Your Microsoft 365 administrator sees the reason in the Defender portal, under restricted entities, and can lift the block; a daily limit ends by itself. Passwords and DNS have nothing to do with it.`,
  },
  relaying: {
    meaning: t`The server does not deliver mail for this recipient.`,
    remedy: t`If Directo sends through your own mail server, its administrator has to let Directo send. If not, the recipient's mail administrator has to find out why their server refuses its own domain.`,
  },
  restricted: {
    meaning: t`The mailbox or group accepts mail only from certain senders, mostly from inside the recipient's company.`,
    remedy: t`Ask the recipient to allow your address, or for another address.`,
  },
  'rate-limit': {
    meaning: t`Too many messages came in too short a time, and the receiver slows them down.`,
    remedy: t`Send again later, and split large mailings. If single invoices are refused too, send the whole notice to Directo's support.`,
  },
  greylisting: {
    meaning: t`The receiver delays the first message from an unknown sender, to see whether it is sent again.`,
    remedy: t`No action needed: the server tries again by itself. Only if the mail comes back for good, send it once more.`,
  },
  content: {
    meaning: t`The receiver took the text, a link or an attachment for spam.`,
    remedy: t`Simplify the mail: fewer links, no shortened ones, a clear subject. Asking the recipient to allow your address helps too.`,
  },
  virus: {
    meaning: t`The receiver found something dangerous in the mail, mostly in an attachment.`,
    remedy: t`Check the computer and the attachment with a virus scanner before anything is sent again. If nothing is found, the recipient's mail administrator can let the mail through.`,
  },
  policy: {
    meaning: t`A rule of the recipient's mail system forbids this mail; the reply does not say which one.`,
    remedy: t`Ask the recipient's mail administrator, and send them the whole notice.`,
  },
  'rfc-violation': {
    meaning: t`The mail does not follow the standards, or the servers did not understand each other.`,
    remedy: t`The operator of the program that sent the mail has to fix this. ${toDirecto}`,
  },
  'too-big': {
    meaning: t`The mail is larger than the recipient's server allows.`,
    remedy: t`Send it with fewer or smaller attachments, or with a link to the file.`,
  },
  loop: {
    meaning: t`The mail was caught in a loop between servers until one of them stopped it.`,
    remedy: t`The recipient's mail administrator, or the person who forwards their mail, has to break the loop. Send them the whole notice.`,
  },
  network: {
    meaning: t`The recipient's mail server could not be reached.`,
    remedy: t`Send the mail again later. If it keeps coming back, tell the recipient some other way that their mail server does not answer.`,
  },
  expired: {
    meaning: t`The server tried for some days and then gave up.`,
    remedy: t`Ask the recipient some other way whether their mail works. Then send the mail again.`,
  },
  system: {
    meaning: t`A server on the way had a technical problem.`,
    remedy: t`Send the mail again later. If it keeps coming back, send the whole notice to the administrator of the server that sent it.`,
  },
  'not-a-bounce': {
    meaning: t`This mail does not report a failed delivery.`,
    remedy: t`Look for the mail whose sender is called Mail Delivery, Mailer-Daemon or Postmaster, and check that one.`,
  },
  unknown: {
    meaning: t`The mail came back, but the notice does not say why.`,
    remedy: t`Ask the recipient's mail administrator, and send them the whole notice.`,
  },
};
