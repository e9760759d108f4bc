import { code, list, name, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';

export const spfAdmitted = {
  'spf/everyone': ({ terms }) => ({
    what: t`${list(terms.map(code))} together allow the whole internet to send as this domain.`,
    why: t`Forged mail passes SPF, and with it DMARC, as if it were yours.`,
    todo: t`Name the addresses of your own servers only, and remove these networks.`,
  }),
  'spf/range-too-broad': ({ term, addresses }) => ({
    what: t`${code(term)} allows ${code(addresses)} addresses to send as this domain.`,
    why: t`Very many machines of other people are among them, and their mail passes as yours.`,
    todo: t`Ask whoever runs your mail servers for their exact addresses, and name only those.`,
  }),
  'spf/shared-pool': ({ term, provider, kind, addresses }) =>
    kind === 'cdn'
      ? {
          what: t`${code(term)} leads to ${name(provider)}, which stands in front of web sites (${code(addresses)} addresses).`,
          why: t`No mail of yours comes from there, but strangers use the same addresses.`,
          todo: t`Remove it, and name the servers that really send your mail.`,
        }
      : {
          what: t`${code(term)} allows ${code(addresses)} addresses of ${name(provider)}.`,
          why: t`Anybody can rent a machine there, and its mail would pass as yours.`,
          todo: t`Name only the addresses that are your own.`,
        },
  'spf/total-addresses': ({ addresses, terms }) => ({
    what: t`Records of others that yours takes in allow ${code(addresses)} addresses; most of them come from ${list(terms.map(code))}.`,
    why: t`Whoever can use one of those machines can send mail that passes as yours.`,
    todo: t`Remove what you no longer use; where a provider offers a narrower record, take that one.`,
  }),
  'spf/host-prefix': ({ term, prefix }) => ({
    what: t`${code(term)} allows not only the host but the whole network around it (${code(`/${prefix}`)}).`,
    why: t`At a hosting company, the neighbours are machines of strangers.`,
    todo: t`Remove ${code(`/${prefix}`)}, unless all these addresses are your own.`,
  }),
  'spf/private-address': ({ term }) => ({
    what: t`${code(term)} names addresses that exist only inside networks, never on the internet.`,
    why: t`No receiver ever sees mail come from there, so this part has no effect.`,
    todo: t`Remove it; if a server there sends mail, name the public address that it goes out with.`,
  }),
  'spf/redundant-term': ({ term, by }) => ({
    what: t`Everything that ${code(term)} names is named before it, by ${list(by.map(code))}.`,
    why: t`It makes the record longer, or costs a DNS lookup, without any effect.`,
    todo: t`It can be removed. If the earlier part is only right for now, keep this one and remove that.`,
  }),
  'spf/unreachable-term': ({ term, by }) => ({
    what: t`${code(term)} never takes effect: ${list(by.map(code))} stands before it and decides otherwise for all its addresses.`,
    why: t`Receivers stop at the first part that fits.`,
    todo: t`Move it to the front if you mean it; otherwise remove it.`,
  }),
} satisfies Partial<CatalogueOf<'spf'>>;
