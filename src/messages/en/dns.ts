import { name, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';

const reasons = {
  timeout: t`The name servers did not answer in time.`,
  servfail: t`The name servers answered that they failed.`,
  refused: t`The name servers refused to answer.`,
  malformed: t`The answer was damaged.`,
} as const;

export const dns: CatalogueOf<'dns'> = {
  'dns/name-not-found': ({ domain }) => ({
    what: t`The domain ${name(domain)} does not exist.`,
    why: t`Many receivers refuse mail from a domain that they cannot find.`,
    todo: t`Check the spelling; if it is right, see whether the domain's registration has ended.`,
  }),
  'dns/temporary-failure': ({ domain, reason }) => ({
    what: t`DNS gave no answer about ${name(domain)}. ${reasons[reason]}`,
    why: t`Receivers have the same trouble then and put off the mail; nothing can be said about the domain's records.`,
    todo: t`Check your network and try again later, or ask another name server with --server.`,
  }),
};
