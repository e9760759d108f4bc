import { code, name, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue.js';

export const mx: CatalogueOf<'mx'> = {
  'mx/null-but-sends': ({ domain }) => ({
    what: t`${name(domain)} says by ${code('MX 0 .')} that it accepts no mail, but it sends some.`,
    why: t`Bounces and answers cannot come back, and some receivers refuse such mail.`,
    todo: t`Name a mail host in the domain's MX record, or send from another domain.`,
  }),
  'mx/null-not-alone': ({ domain }) => ({
    what: t`${name(domain)} has ${code('MX 0 .')}, which says that it accepts no mail, beside real mail hosts.`,
    why: t`The records contradict each other, and receivers differ in what they make of it.`,
    todo: t`Delete the record ${code('MX 0 .')}.`,
  }),
};
