import { code, name, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';

const reasons = {
  timeout: t`The name servers did not answer in time.`,
  servfail: t`The name servers reported a failure (SERVFAIL).`,
  refused: t`The name servers refused to answer.`,
  malformed: t`The answer was damaged.`,
  inconsistent: t`The name servers answered the same query in two different ways.`,
} as const;

const unknown = {
  dmarc: t`Whether the domain has a DMARC policy is not known.`,
  dkim: t`Whether the DKIM key is there is not known.`,
  mx: t`Which hosts receive the domain's mail is not known.`,
} as const;

export const dns: CatalogueOf<'dns'> = {
  'dns/name-not-found': ({ domain }) => ({
    what: t`The domain ${name(domain)} does not exist.`,
    why: t`Many receivers refuse mail from a domain that they cannot find.`,
    todo: t`Check the spelling. If it is right, check whether the domain's registration has expired.`,
  }),
  'dns/alias': ({ domain, target, hasSpf }) => ({
    what: hasSpf
      ? t`${name(domain)} is a CNAME record that points to ${name(target)}, whose SPF record does not allow all of Directo's mail.`
      : t`${name(domain)} has no SPF record: it is a CNAME record that points to ${name(target)}, where there is none.`,
    why: t`No TXT record can stand beside a CNAME record, so no SPF record can be added at ${name(domain)}.`,
    todo: t`Publish the record at ${name(target)}, if that name is yours. Otherwise replace the CNAME record with the A and AAAA records that it stands for; then an SPF record can be added.`,
  }),
  'dns/no-answer': ({ name: asked, type, about, reason }) => ({
    what: t`DNS gave no answer about ${name(asked)} (${code(type)}). ${reasons[reason]}`,
    why: unknown[about],
    todo: t`Run the check again later, or add ${code('--server 9.9.9.9')} to use another name server. If it fails again, ask whoever runs the domain's DNS.`,
  }),
  'dns/temporary-failure': ({ domain, reason }) => ({
    what: t`DNS queries for ${name(domain)} failed. ${reasons[reason]}`,
    why: t`The domain's records could not be checked. Receivers that see the same failure delay the mail.`,
    todo: t`Check your network and try again later, or add ${code('--server 9.9.9.9')} to use another name server.`,
  }),
};
