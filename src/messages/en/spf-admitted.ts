import { code, list, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';

/** Nobody reads more. */
const mostListed = 6;

function shortList(terms: readonly string[]): Text {
  const rest = terms.length - mostListed;
  return rest > 1 ? t`${list(terms.slice(0, mostListed).map(code))} (and ${rest} more)` : t`${list(terms.map(code))}`;
}

/** Figures too large for a number. */
function addressCount(figure: string): Text {
  return figure === '1' ? t`${code(figure)} address` : t`${code(figure)} addresses`;
}

export const spfAdmitted = {
  'spf/everyone': ({ terms, exists, pattern }) => ({
    what:
      pattern !== undefined
        ? t`${code(pattern.term)}${pattern.within === undefined ? t`` : t` in the record of ${name(pattern.within)}`} allows the whole internet to send as this domain: its name is found whatever the sender's address, so a wildcard in DNS answers.`
        : exists === undefined
          ? t`${list(terms.map(code))} ${terms.length === 1 ? t`allows` : t`together allow`} the whole internet to send as this domain.`
          : t`${code(exists)} allows the whole internet to send as this domain: the name is in DNS, and ${code('exists:')} asks for nothing else.`,
    why: t`Forged mail passes SPF, and with it DMARC, as if it were yours.`,
    todo:
      pattern !== undefined
        ? pattern.within === undefined
          ? t`Remove it, or in DNS replace the wildcard with the names of your own servers only.`
          : t`Remove ${list(terms.map(code))}, and tell the operator of ${name(pattern.within)}.`
        : exists === undefined
          ? t`List only the addresses of your own servers, and remove these parts.`
          : t`Remove it; if that host sends your mail, write ${code('a:')} with its name.`,
  }),
  'spf/range-too-broad': ({ term, addresses, owner }) =>
    owner === undefined
      ? {
          what: t`${code(term)} allows ${addressCount(addresses)} to send as this domain.`,
          why: t`Many of them are other people's machines, and their mail passes as yours.`,
          todo: t`Ask the operator of your mail servers for their exact addresses, and list only those.`,
        }
      : {
          what: t`${shortList([term, ...owner.others])} ${owner.others.length === 0 ? t`is a copy` : t`are copies`} of ${name(owner.sender)}'s own networks.`,
          why: t`When ${name(owner.sender)} changes them, your record does not follow.`,
          todo: t`Write ${code(`include:${owner.include}`)} instead, if you use ${name(owner.sender)}; otherwise remove ${owner.others.length === 0 ? t`this part` : t`these parts`}.`,
        },
  'spf/shared-pool': ({ term, provider, kind, addresses }) =>
    kind === 'cdn'
      ? {
          what: t`${code(term)} leads to ${name(provider)}, a content delivery network (${addressCount(addresses)}).`,
          why: t`None of your mail comes from there, but strangers use the same addresses.`,
          todo: t`Remove it, and name the servers that really send your mail.`,
        }
      : {
          what: t`${code(term)} allows ${addressCount(addresses)} of ${name(provider)}.`,
          why: t`Anyone can rent a machine there, and its mail would pass as yours.`,
          todo: t`List only the addresses that are your own.`,
        },
  'spf/total-addresses': ({ addresses, terms }) => ({
    what: t`Other organizations' records that yours includes allow ${addressCount(addresses)}; most of them come from ${list(terms.map(code))}.`,
    why: t`Anyone who can use one of those machines can send mail that passes as yours.`,
    todo: t`Remove what you no longer use; where a provider offers a narrower record, use that one.`,
  }),
  'spf/host-prefix': ({ term, prefix, sender }) => ({
    what: t`${code(term)} allows not just the host but the whole network around it (${code(`/${prefix}`)}).`,
    why: t`At a hosting provider, the neighbours are other people's machines.`,
    todo:
      sender === undefined
        ? t`Remove ${code(`/${prefix}`)}, unless all these addresses are your own.`
        : t`Remove ${code(`/${prefix}`)}: the host is ${name(sender)}'s, and its neighbours are not.`,
  }),
  'spf/private-address': ({ term, host }) => ({
    what:
      host === undefined
        ? t`${code(term)} names addresses that exist only in private networks, never on the internet.`
        : t`${code(term)} leads to addresses that exist only in private networks, never on the internet: those of ${name(host)}.`,
    why: t`No receiver ever sees mail from there, so this part has no effect.`,
    todo: t`Remove it; if a server there sends mail, name the public address that its mail comes from.`,
  }),
  'spf/redundant-term': ({ term, by, others = [] }) => ({
    what: t`Everything that ${shortList([term, ...others])} ${others.length === 0 ? t`names` : t`name`} is already covered by ${shortList(by)}.`,
    why: t`It makes the record longer, or costs a DNS lookup, without any effect.`,
    todo:
      others.length > 0
        ? t`You can remove them.`
        : t`You can remove it. If the earlier part is only temporary, remove that one instead.`,
  }),
  'spf/unreachable-term': ({ term, by }) => ({
    what: t`${code(term)} never takes effect: all its addresses are already decided otherwise by ${list(by.map(code))}.`,
    why: t`Receivers stop at the first part that matches.`,
    todo: t`Move it to the front if you need it; otherwise remove it.`,
  }),
} satisfies Partial<CatalogueOf<'spf'>>;
