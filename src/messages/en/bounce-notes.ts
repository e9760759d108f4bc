import { address, code, list, name, t } from '../../text/text.js';
import type { BounceMessages } from '../catalogue/bounce.js';

export const bounceNoteMessages: BounceMessages['notes'] = {
  'bounce/forwarded': ({ client, forwarding }) => ({
    what:
      forwarding === 'other-recipient'
        ? t`The mail was forwarded: another address failed than the one that was written to. SPF cannot hold at a forwarder${client === undefined ? t`` : t` (${address(client)})`}, however right the record is.`
        : t`The address that failed${client === undefined ? t`` : t` (${address(client)})`} belongs to a relay or filter of the recipient's side. SPF cannot hold there, however right the record is.`,
    todo: t`Do not add this address to your SPF record: all mail of that server would pass as yours. DKIM is what survives forwarding; whoever forwards can rewrite the envelope sender (SRS) or trust their own relay.`,
  }),
  'bounce/not-from-sender': ({ sender, client, from }) => ({
    what:
      from === 'reply'
        ? t`${address(client)} is none of ${name(sender)}'s addresses: this mail did not come from ${name(sender)}.`
        : t`${address(client)}, which the path of the mail names, is none of ${name(sender)}'s addresses: this mail seems not to have come from ${name(sender)}.`,
    todo: t`Find out whose address it is: your own mail server, Microsoft 365 or Google, somebody who forwards the mail, or a forger. Allow it only if it is yours.`,
  }),
  'bounce/contradiction': ({ causes }) => ({
    what: t`The words of the reply speak of other causes too: ${list(causes.map(code))}.`,
    todo: t`Read the reply itself before you act.`,
  }),
  'bounce/domain-guess': ({ domain, from }) => ({
    what:
      from === 'envelope'
        ? t`The reply names no domain; ${name(domain)} is that of the envelope sender, as the returned mail has it.`
        : t`The reply names no domain; ${name(domain)} is that of the From address, as the returned mail has it.`,
    todo: t`Make sure that it is the domain you send from.`,
  }),
  'bounce/dns-of-today': ({ domain }) => ({
    what: t`The check shows the DNS of ${name(domain)} as it is today; the bounce is from its own day.`,
    todo: t`What was wrong then may be mended by now: if the check finds nothing, send the mail again.`,
  }),
  'bounce/authorised-today': ({ domain, client }) => ({
    what: t`Today the SPF record of ${name(domain)} allows ${address(client)} to send.`,
    todo: t`Send the mail again. If it comes back with the same words, DNS changes have not reached that receiver yet, or DKIM or DMARC is what fails.`,
  }),
  'bounce/refused-today': ({ domain, client, result }) => ({
    what: t`Today the SPF record of ${name(domain)} still does not allow ${address(client)} to send: receivers get ${code(result)}.`,
    todo: t`If that address is the server your mail leaves from, it has to be allowed; the check shows what to publish.`,
  }),
  'bounce/other-domain': ({ domain }) => ({
    what: t`${name(domain)} is known from the mail alone, so DNS was not asked about it.`,
    todo: t`If it is your domain, have it checked with the command that follows.`,
  }),
  'bounce/no-domain': () => ({
    what: t`Neither the reply nor the rest of the mail names the domain that failed, so DNS was not asked.`,
    todo: t`Have your own domain checked with the command that follows, its name in the place of ${code('manodomenas.lt')}.`,
  }),
  'bounce/no-dns': ({ domain }) => ({
    what: t`As you wished, DNS was not asked about ${name(domain)}.`,
    todo: t`Without ${code('--no-dns')} the record to publish is worked out here.`,
  }),
};
