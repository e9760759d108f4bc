import { isFalseAnswer, isOnThisSide } from '../../dns/answer.js';
import { code, name, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';
import { outsideZones } from './outside-zones.js';

const reasons = {
  timeout: t`The name servers did not answer in time.`,
  servfail: t`The name servers reported a failure (SERVFAIL).`,
  refused: t`The name servers refused to answer.`,
  malformed: t`The answer was damaged.`,
  unreachable: t`The name servers could not be reached from here.`,
  certificate: t`The name server's certificate is not valid for its name.`,
  inconsistent: t`The name servers answered the same query in two different ways.`,
  'denies-names': t`The name server says that names do not exist which surely do, such as those of the root servers.`,
  'invents-names': t`The name server answers for names that cannot exist, as login pages and filters do.`,
  'private-addresses': t`The name server leads public names to private addresses, as login pages and filters do.`,
  'outside-zones': t`The name is outside the zone files, so it was not queried.`,
} as const;

const unknown = {
  dmarc: t`Whether the domain has a DMARC policy is not known.`,
  dkim: t`Whether the DKIM key is there is not known.`,
  mx: t`Which hosts receive the domain's mail is not known.`,
  sender: t`Whether this sender's mail is allowed is not known.`,
  reference: t`Whether the published DKIM key is Directo's is not known.`,
} as const;

export const dns: CatalogueOf<'dns'> = {
  'dns/name-not-found': ({ domain }) => ({
    what: t`There is no domain ${name(domain)}: check the spelling.`,
    why: t`Many receivers refuse mail from a domain that they cannot find.`,
    todo: t`If the spelling is right, check whether the domain's registration has expired.`,
  }),
  'dns/alias': ({ domain, target, hasSpf }) => ({
    what: hasSpf
      ? t`${name(domain)} is a CNAME record that points to ${name(target)}, whose SPF record does not allow all of Directo's mail.`
      : t`${name(domain)} has no SPF record: it is a CNAME record that points to ${name(target)}, where there is none.`,
    why: t`No TXT record can stand beside a CNAME record, so no SPF record can be added at ${name(domain)}.`,
    todo: t`Publish the record at ${name(target)}, if that name is yours. Otherwise replace the CNAME record with the A and AAAA records that it stands for; then an SPF record can be added.`,
  }),
  'dns/no-answer': ({ name: asked, type, about, reason }) => ({
    what:
      reason !== undefined && isFalseAnswer(reason)
        ? t`What DNS says about ${name(asked)} (${code(type)}) is not believed. ${reasons[reason]}`
        : t`DNS gave no answer about ${name(asked)} (${code(type)}). ${reason === undefined ? [] : reasons[reason]}`,
    why: unknown[about],
    todo: t`Run the check again later, or add ${code('--server 9.9.9.9')} to use another name server. If it fails again, ask whoever runs the domain's DNS.`,
  }),
  'dns/outside-zones': ({ names, domain, all }) => ({
    what: all ? t`${name(domain)} is in none of the zone files.` : outsideZones(names),
    why: t`What DNS holds there is not known. It is not taken as missing, and a result that depends on it is left open.`,
    todo: t`To have DNS queried for these names, add ${code('--zone-fallback')}. To stay offline, add the zone files that hold them (${code('--zone FILE')}).`,
  }),
  'dns/temporary-failure': ({ domain, reason }) =>
    isFalseAnswer(reason)
      ? {
          what: t`What DNS says about ${name(domain)} is not believed. ${reasons[reason]}`,
          why: t`The domain's records could not be checked.`,
          todo: t`If this network has a login page, sign in there. Or add ${code('--server 9.9.9.9')} to use another name server.`,
        }
      : {
          what: t`DNS queries for ${name(domain)} failed. ${reasons[reason]}`,
          why: isOnThisSide(reason)
            ? t`The domain's records could not be checked.`
            : t`The domain's records could not be checked. Receivers that see the same failure delay the mail.`,
          todo: t`Check your network and try again later, or add ${code('--server 9.9.9.9')} to use another name server.`,
        },
};
