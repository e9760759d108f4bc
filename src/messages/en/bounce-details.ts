import type { Detail } from '../../bounce/diagnosis/diagnosis.js';
import { code, t } from '../../text/text.js';
import type { DetailMessages } from '../catalogue/bounce.js';

const toDirecto = t`For mail sent from Directo, send the whole notice to Directo's support.`;
const hostsDuty = t`Whoever runs the sending server has to put that right; nothing in your domain's DNS helps. ${toDirecto}`;
const spfFirst = t`Your company begins with SPF, which helps as soon as the new record has spread: the check of the domain prints it. DKIM comes next, and makes the mail pass even where it is forwarded.`;

export const bounceDetails: Readonly<Record<Detail, DetailMessages>> = {
  'spf-fail': {
    meaning: t`The receiver looked up who may send mail for the sender's domain, and the server that sent this mail is not among them.`,
    remedy: t`If the mail was sent from Directo, your company publishes the SPF record that the check of the domain prints. If another server sent it, that server has to be allowed, or the mail sent through Directo.`,
  },
  'spf-unusable-record': {
    meaning: t`The domain's SPF record cannot be evaluated, so receivers take it for broken, whoever sends.`,
    remedy: t`Your company mends the record: the check of the domain says what is wrong with it and prints the one to publish.`,
  },
  'spf-suspicious-record': {
    meaning: t`The receiver found something in the SPF record that it does not trust, such as a part that lets everybody send.`,
    remedy: t`Your company takes out what is too wide or leads nowhere. The check of the domain names such parts and prints the record to publish.`,
  },
  'dkim-fail': {
    meaning: t`The mail had no valid DKIM signature, the seal by which receivers tell that it comes from your domain.`,
    remedy: t`Your company publishes Directo's key and then enters its domain in Directo's settings. The check of the domain prints which record to publish, and where.`,
  },
  'dmarc-fail': {
    meaning: t`Neither SPF nor DKIM confirmed the domain in the From address, and that domain's DMARC policy asks receivers to refuse such mail.`,
    remedy: t`Your company allows Directo to send (SPF) or to sign (DKIM) for its domain; either is enough. The check of the domain prints the record to publish.`,
  },
  'dmarc-alignment': {
    meaning: t`SPF or DKIM may have passed, but for another domain than the one in the From address, and only that one counts.`,
    remedy: t`Your company has Directo sign with the domain of the From address, or uses one domain everywhere. The check of the domain prints the record to publish.`,
  },
  'dmarc-no-record': {
    meaning: t`The domain has no DMARC record, and this receiver demands one of everybody who sends much mail.`,
    remedy: t`Your company publishes a DMARC record; ${code('p=none')} is enough for the beginning. The check of the domain prints which one, and where.`,
  },
  'several-checks': {
    meaning: t`Several of the checks SPF, DKIM and DMARC failed, so the receiver could not tell that the mail comes from your domain.`,
    remedy: spfFirst,
  },
  'no-authentication': {
    meaning: t`The receiver takes mail only where SPF or DKIM confirms the sender, and neither did.`,
    remedy: spfFirst,
  },
  'address-listed': {
    meaning: t`The address of the server that sent the mail is on a blocklist, a list of senders of spam.`,
    remedy: t`Whoever runs the sending server has it taken off the list; nothing in your domain's DNS helps. ${toDirecto}`,
  },
  'domain-listed': {
    meaning: t`Your domain, or one that a link in the mail leads to, is on a blocklist.`,
    remedy: t`Your company looks for the reason, such as a hacked website or mailbox, or mail to people who never asked for it. Then it asks the list to remove the domain.`,
  },
  reputation: {
    meaning: t`The receiver has had bad experience with the sending address or domain, mostly because people complained about spam.`,
    remedy: t`Your company writes only to people who expect it and removes dead addresses; trust comes back within weeks. If single invoices sent from Directo are refused too, send the whole notice to Directo's support.`,
  },
  'blocked-by-recipient': {
    meaning: t`The recipient or their mail administrator has blocked this sender.`,
    remedy: t`Only they can lift that. Ask the recipient by telephone, or from another address, to allow yours.`,
  },
  'user-unknown': {
    meaning: t`The recipient's server knows no such mailbox.`,
    remedy: t`Look for a typing mistake, or ask the recipient for the right address. Correct it in Directo too, or the next mail comes back as well.`,
  },
  'mailbox-full': {
    meaning: t`The recipient's mailbox has no room left.`,
    remedy: t`The recipient has to make room: tell them some other way. Then send the mail again.`,
  },
  suspended: {
    meaning: t`The recipient's mailbox is switched off or no longer in use.`,
    remedy: t`Ask the recipient for another address, and correct it in Directo.`,
  },
  'host-unknown': {
    meaning: t`What stands behind the @ in the recipient's address is no domain that exists, or none with a mail server.`,
    remedy: t`Look for a typing mistake, or ask the recipient for the right address. Correct it in Directo too.`,
  },
  'null-mx': {
    meaning: t`The recipient's domain says in DNS that it takes no mail at all.`,
    remedy: t`Ask the recipient for an address at another domain, and correct it in Directo.`,
  },
  'sender-domain': {
    meaning: t`The receiver did not find the sender's domain in DNS and takes no mail from a domain that it cannot answer.`,
    remedy: t`Your company asks its DNS provider whether the domain is paid for and its name servers answer. ${code('spf-check')} with the domain's name shows what receivers find.`,
  },
  'sender-rejected': {
    meaning: t`The receiver does not accept this sender address.`,
    remedy: t`Check that the sender address in Directo exists and is spelled right. If it is, the recipient's mail administrator can tell from the notice why it is refused.`,
  },
  'dns-trouble': {
    meaning: t`One of the servers got no answer from DNS and so could not check or deliver the mail.`,
    remedy: t`Send the mail again later. If it keeps coming back, your company asks its DNS provider whether the domain's name servers answer everywhere.`,
  },
  ptr: {
    meaning: t`The address of the sending server has no name in DNS that leads back to it, and the receiver demands one.`,
    remedy: hostsDuty,
  },
  helo: {
    meaning: t`The sending server introduced itself by a name that the receiver does not accept.`,
    remedy: hostsDuty,
  },
  tls: {
    meaning: t`The servers could not agree on an encrypted connection.`,
    remedy: t`Whoever runs the sending or the receiving server has to put that right; nothing in your domain's DNS helps. Send the whole notice to Directo's support, or to the administrator of your own mail server.`,
  },
  'smtp-auth': {
    meaning: t`A mail server did not accept the user name and password with which the mail was to be sent.`,
    remedy: t`Your company corrects the login where Directo has your mail server's settings: Gmail wants an app password, Microsoft 365 the OAuth sign-in. DNS has nothing to do with it.`,
  },
  relaying: {
    meaning: t`The server that was asked does not deliver mail for this recipient.`,
    remedy: t`If Directo sends through your own mail server, its administrator has to let Directo in. If not, the recipient's mail administrator has to see why their server refuses its own domain.`,
  },
  restricted: {
    meaning: t`The mailbox or group takes mail only from certain senders, mostly from inside the recipient's company.`,
    remedy: t`Ask the recipient to let your address in, or for another address.`,
  },
  'rate-limit': {
    meaning: t`Too many mails came in too short a time, and the receiver slows them down.`,
    remedy: t`Send again later, and large mailings in portions. If single invoices are refused too, send the whole notice to Directo's support.`,
  },
  greylisting: {
    meaning: t`The receiver puts off the first mail of an unknown sender, to see whether it is sent again.`,
    remedy: t`Nobody has to do anything: the server tries again by itself. Only if the mail comes back for good, send it once more.`,
  },
  content: {
    meaning: t`The receiver took the text, a link or an attachment for spam.`,
    remedy: t`Whoever wrote the mail makes it plainer: fewer links, no shortened ones, a clear subject. Asking the recipient to allow your address helps too.`,
  },
  virus: {
    meaning: t`The receiver found something dangerous in the mail, mostly in an attachment.`,
    remedy: t`Check the computer and the attachment with a virus scanner before anything is sent again. If nothing is found, the recipient's mail administrator can let the mail through.`,
  },
  policy: {
    meaning: t`A rule of the recipient's side forbids this mail; which one, the reply does not say.`,
    remedy: t`Ask the recipient's mail administrator, and give them the whole notice.`,
  },
  'rfc-violation': {
    meaning: t`The mail is not built as the standards ask, or the servers did not understand each other.`,
    remedy: t`Whoever runs the program that sent the mail has to put that right. ${toDirecto}`,
  },
  'too-big': {
    meaning: t`The mail is bigger than the recipient's server takes.`,
    remedy: t`Send it with fewer or smaller attachments, or with a link to the file.`,
  },
  loop: {
    meaning: t`The mail went in a circle between servers until one of them stopped it.`,
    remedy: t`The recipient's mail administrator, or whoever forwards their mail, has to break the circle. Give them the whole notice.`,
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
    meaning: t`A server on the way had trouble of its own.`,
    remedy: t`Send the mail again later. If it keeps coming back, give the whole notice to the mail administrator of the side that wrote it.`,
  },
  'not-a-bounce': {
    meaning: t`This mail does not tell of a mail that came back.`,
    remedy: t`Look for the mail whose sender is called Mail Delivery, Mailer-Daemon or Postmaster, and give that one.`,
  },
  unknown: {
    meaning: t`The mail came back, but the words of the notice do not tell why.`,
    remedy: t`Ask the recipient's mail administrator, and give them the whole notice.`,
  },
};
