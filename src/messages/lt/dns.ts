import { name, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';

const reasons = {
  timeout: t`Vardų serveriai laiku neatsakė.`,
  servfail: t`Vardų serveriai pranešė apie savo klaidą.`,
  refused: t`Vardų serveriai atsisakė atsakyti.`,
  malformed: t`Atsakymas sugadintas.`,
} as const;

export const dns: CatalogueOf<'dns'> = {
  'dns/name-not-found': ({ domain }) => ({
    what: t`Domeno ${name(domain)} nėra.`,
    why: t`Daugelis gavėjų atmeta laiškus iš domeno, kurio neranda.`,
    todo: t`Patikrinkite, ar vardas parašytas teisingai; jei taip, pažiūrėkite, ar nesibaigė domeno registracija.`,
  }),
  'dns/temporary-failure': ({ domain, reason }) => ({
    what: t`DNS nieko neatsakė apie ${name(domain)}. ${reasons[reason]}`,
    why: t`Tada ir gavėjai patiria tą patį ir laišką atideda; apie domeno įrašus nieko pasakyti negalima.`,
    todo: t`Patikrinkite savo tinklą ir pabandykite vėliau arba klauskite kito vardų serverio su --server.`,
  }),
};
