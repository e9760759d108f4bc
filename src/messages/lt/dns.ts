import { code, name, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';

const reasons = {
  timeout: t`DNS serveriai laiku neatsakė.`,
  servfail: t`DNS serveriai pranešė apie savo klaidą (SERVFAIL).`,
  refused: t`DNS serveriai atsisakė atsakyti (REFUSED).`,
  malformed: t`Atsakymas sugadintas.`,
} as const;

export const dns: CatalogueOf<'dns'> = {
  'dns/name-not-found': ({ domain }) => ({
    what: t`Domeno ${name(domain)} nėra.`,
    why: t`Daugelis gavėjų atmeta laiškus iš domeno, kurio neranda.`,
    todo: t`Patikrinkite, ar vardas parašytas teisingai; jei taip, pažiūrėkite, ar nesibaigė domeno registracija.`,
  }),
  'dns/temporary-failure': ({ domain, reason }) => ({
    what: t`Į užklausas apie ${name(domain)} DNS neatsakė. ${reasons[reason]}`,
    why: t`Jei tas pats nutinka gavėjams, jie laišką atideda; apie domeno įrašus nieko pasakyti negalima.`,
    todo: t`Patikrinkite savo tinklą ir pabandykite vėliau arba nurodykite kitą DNS serverį: ${code('--server 9.9.9.9')}.`,
  }),
};
