import { address, code, list, name, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';

export const mx: CatalogueOf<'mx'> = {
  'mx/null-but-sends': ({ domain }) => ({
    what: t`${name(domain)} says by ${code('MX 0 .')} that it accepts no mail, but it sends some.`,
    why: t`Bounces and answers cannot come back, and some receivers refuse such mail.`,
    todo: t`Name a mail host in the domain's MX record, or send from another domain.`,
  }),
  'mx/unreachable': ({ domain }) => ({
    what: t`${name(domain)} has no mail host and no address.`,
    why: t`Bounces and answers cannot come back, and many receivers refuse mail that cannot be answered.`,
    todo: t`Add an MX record that names the host which takes the domain's mail.`,
  }),
  'mx/target-unresolvable': ({ host }) => ({
    what: t`The MX record names ${name(host)}, which has no address.`,
    why: t`Mail for the domain cannot be delivered there; answers and bounces get lost or late.`,
    todo: t`Correct the name in the MX record, or delete the record.`,
  }),
  'mx/target-alias': ({ host, target }) => ({
    what: t`The MX record names ${name(host)}, which is only another name (CNAME) for ${name(target)}.`,
    why: t`An MX record must name a host itself; some senders give up at such a one.`,
    todo: t`Write ${name(target)} into the MX record.`,
  }),
  'mx/target-address': ({ host, addresses }) =>
    addresses.length === 0
      ? {
          what: t`The MX record names ${name(host)}, an address where a host name belongs.`,
          why: t`Senders look for a host of that name, and there is none.`,
          todo: t`Give the mail server a name with an address record, and write that name into the MX record.`,
        }
      : {
          what: t`The MX record names ${name(host)}, whose addresses exist only inside networks: ${list(addresses.map(address))}.`,
          why: t`Nobody outside can deliver mail there.`,
          todo: t`Give ${name(host)} its public address.`,
        },
  'mx/null-not-alone': ({ domain }) => ({
    what: t`${name(domain)} has ${code('MX 0 .')}, which says that it accepts no mail, beside real mail hosts.`,
    why: t`The records contradict each other, and receivers differ in what they make of it.`,
    todo: t`Delete the record ${code('MX 0 .')}.`,
  }),
};
