import { address, code, list, name, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';

export const mx: CatalogueOf<'mx'> = {
  'mx/null-but-sends': ({ domain }) => ({
    what: t`${name(domain)} declares with ${code('MX 0 .')} that it accepts no mail, but it sends mail.`,
    why: t`Bounces and replies cannot come back, and some receivers refuse such mail.`,
    todo: t`Name a mail host in the domain's MX record, or send from another domain.`,
  }),
  'mx/unreachable': ({ domain }) => ({
    what: t`${name(domain)} has no mail host and no address.`,
    why: t`Bounces and replies cannot come back, and many receivers refuse mail that cannot be replied to.`,
    todo: t`Add an MX record that names the host that receives the domain's mail.`,
  }),
  'mx/target-unresolvable': ({ host }) => ({
    what: t`The MX record names ${name(host)}, which has no address.`,
    why: t`Mail for the domain cannot be delivered there; replies and bounces are lost or delayed.`,
    todo: t`Correct the name in the MX record, or delete the record.`,
  }),
  'mx/target-alias': ({ host, target }) => ({
    what: t`The MX record names ${name(host)}, which is only an alias (CNAME) for ${name(target)}.`,
    why: t`An MX record must name the host itself; some senders cannot deliver to an alias.`,
    todo: t`Write ${name(target)} in the MX record instead.`,
  }),
  'mx/target-address': ({ host, addresses }) =>
    addresses.length === 0
      ? {
          what: t`The MX record names ${name(host)}, an address where a host name belongs.`,
          why: t`Senders look for a host of that name and find none.`,
          todo: t`Give the mail server a name with an address record, and write that name in the MX record.`,
        }
      : {
          what: t`The MX record names ${name(host)}, whose addresses exist only in private networks: ${list(addresses.map(address))}.`,
          why: t`Nobody outside can deliver mail there.`,
          todo: t`Change the address record of ${name(host)} to its public address.`,
        },
  'mx/target-proxied': ({ host }) => ({
    what: t`The MX record names ${name(host)}, whose address is that of a proxy in front of web sites.`,
    why: t`The proxy passes on no mail (port 25), so none can be delivered.`,
    todo: t`At your DNS provider, turn the proxy off for ${name(host)}, so that its own address is published.`,
  }),
  'mx/null-not-alone': ({ domain }) => ({
    what: t`${name(domain)} has ${code('MX 0 .')}, which says that it accepts no mail, next to real mail hosts.`,
    why: t`The records contradict each other, and receivers interpret them differently.`,
    todo: t`Delete the record ${code('MX 0 .')}.`,
  }),
};
