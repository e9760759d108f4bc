import { code, name, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue.js';

export const mx: CatalogueOf<'mx'> = {
  'mx/null-but-sends': ({ domain }) => ({
    what: t`${name(domain)} įrašu ${code('MX 0 .')} sako, kad laiškų nepriima, bet pats juos siunčia.`,
    why: t`Pranešimai apie nepristatymą ir atsakymai grįžti negali, o kai kurie gavėjai tokius laiškus atmeta.`,
    todo: t`Domeno MX įraše nurodykite pašto serverį arba siųskite iš kito domeno.`,
  }),
  'mx/null-not-alone': ({ domain }) => ({
    what: t`${name(domain)} turi įrašą ${code('MX 0 .')}, kuris sako, kad laiškai nepriimami, o šalia – tikrų pašto serverių.`,
    why: t`Įrašai vienas kitam prieštarauja, ir gavėjai juos supranta skirtingai.`,
    todo: t`Ištrinkite įrašą ${code('MX 0 .')}.`,
  }),
};
