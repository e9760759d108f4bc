import type { Meant } from '../../rules/spf/meant.js';
import { address, code, list, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';

/** The part stands in a record that the reader cannot change. */
const theirs = (within: string): Text =>
  t`Tell the operator of ${name(within)}, or remove the part of your record that leads there.`;

/** What was probably meant, where DNS shows it. */
const instead = (meant: Meant | undefined): Text | undefined => {
  if (meant === undefined) return undefined;
  return meant.sender === undefined
    ? t`Probably ${code(meant.term)} was meant: write that instead.`
    : t`Probably ${code(meant.term)} was meant, the name that ${name(meant.sender)} documents: write that instead.`;
};

export const spfMeaning = {
  'spf/all-pass': ({ term }) => ({
    what: t`${code(term)} allows anyone in the world to send as this domain.`,
    why: t`Forged mail passes SPF, and with it DMARC, as if it were yours.`,
    todo: t`Replace it with ${code('~all')} once all your senders are named in the record.`,
  }),
  'spf/all-neutral': () => ({
    what: t`${code('?all')} says nothing about who else may send.`,
    why: t`For all other senders it is as if there were no SPF.`,
    todo: t`Replace it with ${code('~all')} once all your senders are named in the record.`,
  }),
  'spf/all-missing': () => ({
    what: t`The record does not say what to do with mail from anyone else.`,
    why: t`Receivers then treat such mail as if there were no SPF.`,
    todo: t`Add ${code('~all')} at the end once all your senders are named in the record.`,
  }),
  'spf/all-cut': ({ term, meant }) => ({
    what: t`The record ends in ${code(term)}; two letters of ${code(meant)} were probably lost.`,
    why: t`As it stands, it speaks of the domain's own address alone, and says nothing about other senders.`,
    todo: t`Write ${code(meant)} instead.`,
  }),
  'spf/term-after-all': ({ term, first }) =>
    first === undefined
      ? {
          what: t`${code(term)} comes after the ${code('all')} mechanism.`,
          why: t`Receivers ignore everything after that, so this part has no effect.`,
          todo: t`If this sender is needed, move it before the ${code('all')} mechanism; otherwise remove it.`,
        }
      : {
          what: t`${code(term)} has no effect: ${code(first)} comes before it.`,
          why: t`Receivers stop at the first ${code('all')}.`,
          todo: t`Decide which of the two you want, and remove the other.`,
        },
  'spf/redirect-with-all': ({ term }) => ({
    what: t`${code(term)} is in a record that also has an ${code('all')} mechanism.`,
    why: t`Receivers then ignore the redirect, so the senders it names are not allowed.`,
    todo: t`If these senders are needed, write ${code('include:')} with the same name before the ${code('all')} mechanism; otherwise remove the redirect.`,
  }),
  'spf/redirect-unusable': ({ target, why, meant }) => ({
    what:
      why === 'syntax'
        ? t`The record redirects to that of ${name(target)}, which contains an error and cannot be read.`
        : why === 'several-records'
          ? t`The record redirects to ${name(target)}, which has several SPF records.`
          : t`The record redirects to ${name(target)}, which has no usable SPF record.`,
    why: t`SPF is invalid for all mail that no earlier part allows.`,
    todo:
      why === 'no-record'
        ? (instead(meant) ??
          t`Publish the record at the end of this report, which leaves the redirect out, or correct the name.`)
        : t`Ask the operator of ${name(target)} to correct the record there, or name the servers that send your mail in your own.`,
  }),
  'spf/denies-all': () => ({
    what: t`The record allows nobody to send.`,
    why: t`It tells receivers that this domain sends no mail at all, so they refuse what comes from it or treat it as spam.`,
    todo: t`Publish the record at the end of this report.`,
  }),
  'spf/weak-qualifier': ({ term }) => ({
    what: t`${code(term)} has a qualifier in front that withholds permission.`,
    why: t`The senders named there are recognised, but not allowed.`,
    todo: t`Remove the qualifier if these senders are yours; otherwise remove the whole part.`,
  }),
  'spf/too-many-lookups': ({ count, limit, accepted }) => ({
    what: t`The record needs ${count} DNS lookups; ${limit} are allowed.`,
    why:
      accepted.length === 0
        ? t`Receivers stop at the limit and treat SPF as invalid.`
        : t`Receivers stop at the limit and treat SPF as invalid, except for senders that come early, such as ${list(accepted.map(address))}.`,
    todo: t`Publish the record at the end of this report if it passes the test there; otherwise first remove the ${code('include:')} of services that you no longer use.`,
  }),
  'spf/lookups-near-limit': ({ count, limit }) => ({
    what: t`The record uses ${count} of the ${limit} DNS lookups that are allowed.`,
    why: t`One more sender, or a change at one of the services it names, can break it.`,
    todo: t`Remove the ${code('include:')} of services that you no longer use.`,
  }),
  'spf/void-lookups': ({ count, limit, targets, from, terms, behind }) => {
    const named = targets.length === 0 ? t`` : t`: ${list(targets.slice(0, 8).map(name))}`;
    const found = t`${count} of the record's lookups find nothing (void lookups)${named}; ${limit} are allowed.`;
    const parted =
      terms > limit
        ? t``
        : t` Receivers that count each part of the record once, however many of its lookups are void, accept it; most count every lookup.`;
    const hit =
      behind.length === 0 ? t`` : t`, so these senders lose their permission: ${list(behind.slice(0, 5).map(code))}`;
    switch (from) {
      case 'both':
        return {
          what: found,
          why: t`Beyond the limit, receivers treat SPF as invalid.${parted}`,
          todo: t`Publish the record at the end of this report, which leaves out names that no longer exist.`,
        };
      case 'ipv4':
        return {
          what: t`For mail from IPv4 addresses, ${found}`,
          why: t`Beyond the limit, receivers treat SPF as invalid for such mail.${parted}`,
          todo: t`Publish the record at the end of this report, which leaves out names without an address.`,
        };
      case 'ipv6':
        return {
          what: t`For mail from IPv6 addresses, ${found}`,
          why: t`Those names have no IPv6 address (AAAA). Beyond the limit, receivers treat SPF as invalid for mail over IPv6${hit}.${parted}`,
          todo:
            behind.length === 0
              ? t`Nothing while no server of yours sends over IPv6; names written as ${code('ip4:')} need no lookup.`
              : t`Put ${list(behind.slice(0, 5).map(code))} first in the record, or name your own servers with ${code('ip4:')} instead of ${code('a')} or ${code('mx')}.`,
        };
    }
  },
  'spf/mx-too-many': ({ term, count, limit, within, own }) => ({
    what: own
      ? t`${code(term)} leads to ${count} mail hosts; ${limit} are allowed.`
      : t`${code(term)} in the record of ${name(within)} leads to ${count} mail hosts; ${limit} are allowed.`,
    why: t`Receivers treat SPF as invalid for all mail that no earlier part allows.`,
    todo: own ? t`List the addresses of the sending hosts with ${code('ip4:')} instead.` : theirs(within),
  }),
  'spf/mx-without-mx': ({ term, target, meant }) => ({
    what: t`${code(term)} finds nothing: ${name(target)} has no mail hosts (MX).`,
    why: t`It allows nobody, and uses up one of the two void lookups that are allowed.`,
    todo: instead(meant) ?? t`Remove it, or name the sending server with ${code('a:')} or ${code('ip4:')}.`,
  }),
  'spf/mx-without-host': ({ term, target, hosts }) => ({
    what: t`${code(term)} finds nothing: none of the mail hosts of ${name(target)} has an address (${list(hosts.map(name))}).`,
    why: t`It allows nobody, and each host uses up one of the two void lookups that are allowed.`,
    todo: t`Remove it, or name the sending server with ${code('a:')} or ${code('ip4:')}.`,
  }),
  'spf/a-without-address': ({ term, target, meant }) => ({
    what:
      meant?.term === `include:${target}`
        ? t`${code(term)} finds nothing: ${name(target)} has an SPF record, but no address.`
        : t`${code(term)} finds nothing: ${name(target)} has no address.`,
    why: t`It allows nobody, and uses up one of the two void lookups that are allowed.`,
    todo: instead(meant) ?? t`Remove it, or correct the name.`,
  }),
  'spf/include-no-record': ({ term, target, within, own, meant, varies }) => ({
    what: t`${code(term)} in the record of ${name(within)} points to ${name(target)}, which has no SPF record.`,
    why: t`SPF is invalid for all mail that no earlier part allows.`,
    todo:
      varies === true && own
        ? t`Remove this part, or publish an SPF record at every name that it can lead to.`
        : own
          ? (instead(meant) ??
            t`Publish the record at the end of this report, which leaves this part out, or correct the name as the service documents it.`)
          : theirs(within),
  }),
  'spf/include-error': ({ target, why }) => ({
    what:
      why === 'syntax'
        ? t`The SPF record of ${name(target)}, which your record includes, cannot be read.`
        : t`${name(target)}, which your record includes, has several SPF records.`,
    why: t`Its error becomes yours: receivers treat SPF as invalid.`,
    todo: t`Tell the operator of ${name(target)}, or remove the part that includes it.`,
  }),
  'spf/include-unreachable': ({ target }) => ({
    what: t`The name servers of ${name(target)}, which your record includes, do not answer.`,
    why: t`Receivers cannot finish the check and delay the mail.`,
    todo: t`Check again later; if it still fails, tell the operator of ${name(target)} or remove the part.`,
  }),
  'spf/include-loop': ({ term, within, own }) => ({
    what: t`${code(term)} in the record of ${name(within)} leads back to a record that is already being read.`,
    why: t`Receivers go round in circles until they reach the lookup limit, and treat SPF as invalid.`,
    todo: own ? t`Remove this part: a record never needs to include itself.` : theirs(within),
  }),
  'spf/dangling-domain': ({ target, registrable, meant }) => ({
    what: t`The record trusts ${name(target)}, but the domain ${name(registrable)} is not registered.`,
    why: t`Anyone who registers it can send mail as your domain.`,
    todo: meant === undefined ? t`Remove this part at once.` : t`Remove this part at once. ${instead(meant) ?? []}`,
  }),
  'spf/include-everyone': ({ target }) => ({
    what: t`${name(target)}, which your record includes, allows anyone to send.`,
    why: t`Anyone in the world can then send as your domain.`,
    todo: t`Remove the part that includes it, and tell the operator of ${name(target)}.`,
  }),
  'spf/include-useless': ({ term, target, why }) =>
    why.kind === 'empty'
      ? {
          what: t`${code(term)} allows nobody: the record of ${name(target)} is empty.`,
          why: t`It only costs a lookup.`,
          todo: t`Remove it if the service is no longer used.`,
        }
      : {
          what: t`${code(term)} does nothing for the mail of ${name(why.sender)}, which uses its own envelope sender.`,
          why: t`It costs lookups, and lets more strangers send in your name than needed. For this mail, DKIM is what counts.`,
          todo: t`Remove it, and set up DKIM at ${name(why.sender)} if you have not done so yet.`,
        },
  'spf/include-renamed': ({ term, sender, now }) => ({
    what: t`${code(term)} is an old name: ${name(sender)} now documents ${code(`include:${now}`)}.`,
    why: t`It still works, but nobody guarantees for how long.`,
    todo: t`Write ${code(`include:${now}`)} instead.`,
  }),
  'spf/sender-missing': ({ sender, domain, term }) => ({
    what: t`${name(sender)} should be able to send for ${name(domain)}, but the SPF record does not allow it.`,
    why: t`Receivers refuse such mail or treat it as spam.`,
    todo: t`Add ${code(term)} before the ${code('all')} mechanism, or take the sender off the list of those you need.`,
  }),
  'spf/provider-not-authorised': ({ provider, sign, term, unless }) => ({
    what:
      sign.kind === 'mail-host'
        ? t`The domain's mailboxes are at ${name(provider)} (${name(sign.host)}), but the SPF record does not allow it to send.`
        : t`There is a ${name(provider)} key at ${name(sign.name)}, but the SPF record does not allow ${name(provider)} to send.`,
    why:
      unless === undefined
        ? t`Mail that people write from these mailboxes may be refused or land in spam.`
        : t`Mail that people write from these mailboxes may be refused or land in spam, unless ${code(unless)} allows it; what that says differs from mail to mail.`,
    todo: t`If mail is sent from there, add ${code(term)} before the ${code('all')} mechanism.`,
  }),
  'spf/include-repeated': ({ terms, by }) => ({
    what: terms.every((term) => by.includes(term))
      ? t`${list([...new Set(terms)].map(code))} occurs more than once.`
      : t`${list(terms.map(code))}: the same is already included by ${list(by.map(code))}.`,
    why: t`Each time counts against the lookup limit.`,
    todo: terms.every((term) => by.includes(term))
      ? t`Keep one and remove the others.`
      : t`You can remove ${list(terms.map(code))}, for as long as ${list(by.map(code))} includes the same.`,
  }),
  'spf/discouraged-macro': ({ term }) => ({
    what: t`${code(term)} relies on the reverse DNS name (PTR) of the sending address.`,
    why: t`That is slow and unreliable, and some receivers skip it.`,
    todo: t`Name the server with ${code('a:')} or ${code('ip4:')} instead.`,
  }),
  'spf/exp-unusable': ({ target, why }) => ({
    what:
      why === 'missing'
        ? t`The explanation at ${name(target)} does not exist.`
        : why === 'several'
          ? t`There are several texts at ${name(target)}; the explanation must be a single one.`
          : t`The explanation at ${name(target)} contains characters that are not allowed.`,
    why: t`Receivers leave the explanation out; nothing else happens.`,
    todo: t`Publish one text in plain ASCII there, or remove ${code('exp=')}.`,
  }),
} satisfies Partial<CatalogueOf<'spf'>>;
