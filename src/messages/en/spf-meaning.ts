import { address, code, list, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';

/** The part stands in a record that the reader cannot change. */
const theirs = (within: string): Text =>
  t`Tell whoever runs ${name(within)}, or remove the part of your record that leads there.`;

export const spfMeaning = {
  'spf/all-pass': ({ term }) => ({
    what: t`${code(term)} allows everybody in the world to send as this domain.`,
    why: t`Forged mail passes SPF, and with it DMARC, as if it were yours.`,
    todo: t`Replace it by ${code('~all')} once all your senders are named in the record.`,
  }),
  'spf/all-neutral': () => ({
    what: t`${code('?all')} says nothing about who else may send.`,
    why: t`For all other senders it is as if there were no SPF.`,
    todo: t`Replace it by ${code('~all')} once all your senders are named in the record.`,
  }),
  'spf/all-missing': () => ({
    what: t`The record does not say what is to become of mail from other senders.`,
    why: t`Receivers then treat it as if there were no SPF.`,
    todo: t`Add ${code('~all')} at the end once all your senders are named in the record.`,
  }),
  'spf/term-after-all': ({ term }) => ({
    what: t`${code(term)} stands behind ${code('all')}.`,
    why: t`Receivers stop reading at ${code('all')}, so this part has no effect.`,
    todo: t`If this sender is needed, put it before ${code('all')}; otherwise remove it.`,
  }),
  'spf/redirect-with-all': ({ term }) => ({
    what: t`${code(term)} stands in a record that has ${code('all')} as well.`,
    why: t`Receivers then ignore the redirect, so the senders it names are not allowed.`,
    todo: t`If these senders are needed, write ${code('include:')} with the same name before ${code('all')}; otherwise remove it.`,
  }),
  'spf/redirect-unusable': ({ target }) => ({
    what: t`The record hands over to ${name(target)}, which has no usable SPF record.`,
    why: t`Receivers treat SPF as broken for every mail that no earlier part admits.`,
    todo: t`Correct the name, or ask whoever runs ${name(target)}.`,
  }),
  'spf/denies-all': () => ({
    what: t`The record allows nobody to send.`,
    why: t`It tells receivers that this domain sends no mail at all, and they refuse it.`,
    todo: t`Publish the record at the end of this report.`,
  }),
  'spf/weak-qualifier': ({ term }) => ({
    what: t`${code(term)} has a sign in front that withholds permission.`,
    why: t`The senders named there are recognised, but not allowed.`,
    todo: t`Remove the sign if these senders are yours; otherwise remove the whole part.`,
  }),
  'spf/too-many-lookups': ({ count, limit, accepted }) => ({
    what: t`The record takes ${count} DNS lookups; ${limit} are allowed.`,
    why:
      accepted.length === 0
        ? t`Receivers give up in the middle and treat SPF as broken.`
        : t`Receivers give up in the middle and treat SPF as broken, except for senders that come early, such as ${list(accepted.map(address))}.`,
    todo: t`Publish the record at the end of this report, if it stands the trial there; if not, first remove the ${code('include:')} of services that you no longer use.`,
  }),
  'spf/lookups-near-limit': ({ count, limit }) => ({
    what: t`The record takes ${count} of the ${limit} DNS lookups that are allowed.`,
    why: t`The next sender, or a change at one of the services named, will break it.`,
    todo: t`Remove the ${code('include:')} of services that you no longer use.`,
  }),
  'spf/void-lookups': ({ count, limit, targets }) => ({
    what: t`${count} lookups of the record find nothing, and ${limit} are allowed${targets.length === 0 ? t`` : t`: ${list(targets.slice(0, 8).map(name))}`}.`,
    why: t`Receivers treat SPF as broken after that.`,
    todo: t`Publish the record at the end of this report, which leaves out names that no longer exist.`,
  }),
  'spf/mx-too-many': ({ term, count, limit }) => ({
    what: t`${code(term)} leads to ${count} mail hosts; ${limit} are allowed.`,
    why: t`Receivers treat SPF as broken.`,
    todo: t`Name the addresses of the sending hosts with ${code('ip4:')} instead.`,
  }),
  'spf/mx-without-mx': ({ term, target }) => ({
    what: t`${code(term)} finds nothing: ${name(target)} has no mail hosts (MX).`,
    why: t`It allows nobody, and costs one of the two empty lookups that are allowed.`,
    todo: t`Remove it, or name the sending server with ${code('a:')} or ${code('ip4:')}.`,
  }),
  'spf/a-without-address': ({ term, target }) => ({
    what: t`${code(term)} finds nothing: ${name(target)} has no address.`,
    why: t`It allows nobody, and costs one of the two empty lookups that are allowed.`,
    todo: t`Remove it, or correct the name.`,
  }),
  'spf/include-no-record': ({ term, target, within, own }) => ({
    what: t`${code(term)} in the record of ${name(within)} points to ${name(target)}, which has no SPF record.`,
    why: t`Receivers treat SPF as broken for every mail that no earlier part admits.`,
    todo: own
      ? t`Publish the record at the end of this report, which leaves this part out, or correct the name as the service documents it.`
      : theirs(within),
  }),
  'spf/include-error': ({ target, why }) => ({
    what:
      why === 'syntax'
        ? t`The SPF record of ${name(target)}, which your record includes, cannot be read.`
        : t`${name(target)}, which your record includes, has several SPF records.`,
    why: t`Its error becomes yours: receivers treat SPF as broken.`,
    todo: t`Tell whoever runs ${name(target)}, or remove the part that includes it.`,
  }),
  'spf/include-unreachable': ({ target }) => ({
    what: t`The name servers of ${name(target)}, which your record includes, do not answer.`,
    why: t`Receivers cannot finish the check and put off the mail.`,
    todo: t`Check again later; if it stays so, tell whoever runs ${name(target)} or remove the part.`,
  }),
  'spf/include-loop': ({ term, within, own }) => ({
    what: t`${code(term)} in the record of ${name(within)} leads back to a record that is being read already.`,
    why: t`Receivers go round until the limit of lookups is reached, and treat SPF as broken.`,
    todo: own ? t`Remove this part: a record never needs to include itself.` : theirs(within),
  }),
  'spf/dangling-domain': ({ target, registrable }) => ({
    what: t`The record trusts ${name(target)}, but nobody owns the domain ${name(registrable)}.`,
    why: t`Whoever registers it can send mail as your domain.`,
    todo: t`Remove this part at once.`,
  }),
  'spf/include-everyone': ({ target }) => ({
    what: t`${name(target)}, which your record includes, allows everybody to send.`,
    why: t`Everybody in the world can then send as your domain.`,
    todo: t`Remove the part that includes it, and tell whoever runs ${name(target)}.`,
  }),
  'spf/include-useless': ({ term, target, why }) =>
    why.kind === 'empty'
      ? {
          what: t`${code(term)} allows nobody: the record of ${name(target)} is empty.`,
          why: t`It only costs a lookup.`,
          todo: t`Remove it if the service is no longer used.`,
        }
      : {
          what: t`${code(term)} does nothing for the mail of ${name(why.sender)}, which has sender addresses of its own behind the visible one.`,
          why: t`It costs lookups, and lets more strangers send in your name than needed. What counts for this mail is DKIM.`,
          todo: t`Remove it, and set up DKIM at ${name(why.sender)} if that is not done yet.`,
        },
  'spf/include-renamed': ({ term, sender, now }) => ({
    what: t`${code(term)} is the old name of what ${name(sender)} now documents as ${code(`include:${now}`)}.`,
    why: t`It still works, but nobody promises for how long.`,
    todo: t`Write ${code(`include:${now}`)} in its place.`,
  }),
  'spf/sender-missing': ({ sender, domain, term }) => ({
    what: t`${name(sender)} is to send mail for ${name(domain)}, but its SPF record does not allow that.`,
    why: t`Receivers refuse such mail, or put it into spam.`,
    todo: t`Add ${code(term)} before ${code('all')}, or take the sender off the list of those that are needed.`,
  }),
  'spf/provider-not-authorised': ({ provider, sign, term }) => ({
    what:
      sign.kind === 'mail-host'
        ? t`The domain's mailboxes are at ${name(provider)} (${name(sign.host)}), which the SPF record does not allow to send.`
        : t`There is a key of ${name(provider)} at ${name(sign.name)}, but the SPF record does not allow ${name(provider)} to send.`,
    why: t`What people write from these mailboxes may be refused or land in spam.`,
    todo: t`If mail is sent from there, add ${code(term)} before ${code('all')}.`,
  }),
  'spf/include-repeated': ({ target, times }) => ({
    what: t`${name(target)} is included ${times} times.`,
    why: t`Each time counts against the limit of lookups.`,
    todo: t`Keep one and remove the others.`,
  }),
  'spf/discouraged-macro': ({ term }) => ({
    what: t`${code(term)} rests on the reverse name of the sending address.`,
    why: t`That is slow and unreliable, and some receivers skip it.`,
    todo: t`Name the server by ${code('a:')} or ${code('ip4:')} instead.`,
  }),
  'spf/exp-unusable': ({ target, why }) => ({
    what:
      why === 'missing'
        ? t`The explanation at ${name(target)} does not exist.`
        : why === 'several'
          ? t`There are several texts at ${name(target)}, where one explanation should be.`
          : t`The explanation at ${name(target)} contains characters that are not allowed.`,
    why: t`Receivers leave it out; nothing else happens.`,
    todo: t`Publish one plain English text there, or remove ${code('exp=')}.`,
  }),
} satisfies Partial<CatalogueOf<'spf'>>;
