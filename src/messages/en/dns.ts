import { code, name, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';

const reasons = {
  timeout: t`The name servers did not answer in time.`,
  servfail: t`The name servers reported a failure (SERVFAIL).`,
  refused: t`The name servers refused to answer.`,
  malformed: t`The answer was damaged.`,
} as const;

export const dns: CatalogueOf<'dns'> = {
  'dns/name-not-found': ({ domain }) => ({
    what: t`The domain ${name(domain)} does not exist.`,
    why: t`Many receivers refuse mail from a domain that they cannot find.`,
    todo: t`Check the spelling. If it is right, check whether the domain's registration has expired.`,
  }),
  'dns/temporary-failure': ({ domain, reason }) => ({
    what: t`DNS queries for ${name(domain)} failed. ${reasons[reason]}`,
    why: t`The domain's records could not be checked. Receivers that see the same failure delay the mail.`,
    todo: t`Check your network and try again later, or add ${code('--server 9.9.9.9')} to use another name server.`,
  }),
};
