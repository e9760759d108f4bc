import { address, code, list, name, t } from '../../text/text.js';
import type { BounceMessages } from '../catalogue/bounce.js';

export const bounceNoteMessages: BounceMessages['notes'] = {
  'bounce/forwarded': ({ client, forwarding }) => ({
    what:
      forwarding === 'other-recipient'
        ? t`The mail was forwarded: it failed at a different address than the one it was sent to. SPF cannot pass at a forwarder${client === undefined ? t`` : t` (${address(client)})`}, even if the record is correct.`
        : t`The address that failed${client === undefined ? t`` : t` (${address(client)})`} belongs to a relay or filter of the recipient. SPF cannot pass there, even if the record is correct.`,
    todo: t`Do not add this address to your SPF record: all mail from that server would pass as yours. DKIM survives forwarding; the forwarder can also rewrite the envelope sender (SRS) or trust its own relay.`,
  }),
  'bounce/not-from-sender': ({ sender, client, from }) => ({
    what:
      from === 'reply'
        ? t`${address(client)} is not one of ${name(sender)}'s addresses: this mail did not come from ${name(sender)}.`
        : t`${address(client)}, found in the path of the mail, is not one of ${name(sender)}'s addresses: this mail seems not to have come from ${name(sender)}.`,
    todo: t`Find out whose address it is: your own mail server, Microsoft 365 or Google, a forwarder, or a forger. Allow it only if it is yours.`,
  }),
  'bounce/contradiction': ({ causes }) => ({
    what: t`The reply also suggests other causes: ${list(causes.map(code))}.`,
    todo: t`Read the reply itself before you act.`,
  }),
  'bounce/domain-guess': ({ domain, from }) => ({
    what:
      from === 'envelope'
        ? t`The reply names no domain; ${name(domain)} is that of the envelope sender in the returned mail.`
        : t`The reply names no domain; ${name(domain)} is that of the From address in the returned mail.`,
    todo: t`Make sure that this is the domain you send from.`,
  }),
  'bounce/dns-of-today': ({ domain }) => ({
    what: t`The check shows the DNS of ${name(domain)} as it is today; the bounce is older.`,
    todo: t`What was wrong then may have been fixed since: if the check finds nothing, send the mail again.`,
  }),
  'bounce/authorised-today': ({ domain, client }) => ({
    what: t`Today the SPF record of ${name(domain)} allows ${address(client)} to send.`,
    todo: t`Send the mail again. If it comes back with the same words, the DNS change has not reached that receiver yet, or DKIM or DMARC is what fails.`,
  }),
  'bounce/refused-today': ({ domain, client, result }) => ({
    what:
      result === 'none'
        ? t`Today ${name(domain)} has no SPF record, so nothing says that ${address(client)} may send.`
        : result === 'permerror'
          ? t`Today the SPF record of ${name(domain)} is invalid, so it allows nobody, not even ${address(client)}.`
          : t`Today the SPF record of ${name(domain)} still does not allow ${address(client)} to send: the result is ${code(result)}.`,
    todo: t`If your mail leaves from that address, it has to be allowed; the check shows what to publish.`,
  }),
  'bounce/other-domain': ({ domain }) => ({
    what: t`Only the mail names ${name(domain)}, so DNS was not queried for it.`,
    todo: t`If it is your domain, check it with the command below.`,
  }),
  'bounce/no-domain': () => ({
    what: t`Neither the reply nor the rest of the mail names the domain that failed, so DNS was not queried.`,
    todo: t`Check your own domain with the command below, replacing ${code('manodomenas.lt')} with its name.`,
  }),
  'bounce/no-dns': ({ domain }) => ({
    what: t`DNS was not queried for ${name(domain)} (--no-dns).`,
    todo: t`Without ${code('--no-dns')}, spf-check also prints the record to publish.`,
  }),
};
