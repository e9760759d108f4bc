import { address, code, list, name, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';

export const mx: CatalogueOf<'mx'> = {
  'mx/null-but-sends': ({ domain }) => ({
    what: t`${name(domain)} įrašu ${code('MX 0 .')} sako, kad laiškų nepriima, bet pats juos siunčia.`,
    why: t`Pranešimai apie nepristatymą ir atsakymai grįžti negali, o kai kurie gavėjai tokius laiškus atmeta.`,
    todo: t`Domeno MX įraše nurodykite pašto serverį arba siųskite iš kito domeno.`,
  }),
  'mx/unreachable': ({ domain }) => ({
    what: t`${name(domain)} neturi nei pašto serverio, nei adreso.`,
    why: t`Pranešimai apie nepristatymą ir atsakymai grįžti negali, o daug gavėjų atmeta laiškus, į kuriuos neįmanoma atsakyti.`,
    todo: t`Pridėkite MX įrašą su serveriu, kuris priima domeno laiškus.`,
  }),
  'mx/target-unresolvable': ({ host }) => ({
    what: t`MX įraše nurodytas ${name(host)} neturi adreso.`,
    why: t`Domeno laiškų ten pristatyti neįmanoma; atsakymai ir pranešimai dingsta arba vėluoja.`,
    todo: t`MX įraše pataisykite vardą arba tą įrašą ištrinkite.`,
  }),
  'mx/target-alias': ({ host, target }) => ({
    what: t`MX įraše nurodytas ${name(host)} tėra kitas ${name(target)} vardas (CNAME).`,
    why: t`MX įrašas turi nurodyti patį serverį; kai kurie serveriai tokiam vardui laiškų nepristato.`,
    todo: t`Į MX įrašą įrašykite ${name(target)}.`,
  }),
  'mx/target-address': ({ host, addresses }) =>
    addresses.length === 0
      ? {
          what: t`MX įraše vietoj serverio vardo nurodytas adresas ${name(host)}.`,
          why: t`Siuntėjai ieško serverio tokiu vardu, o jo nėra.`,
          todo: t`Suteikite pašto serveriui vardą su adreso įrašu ir tą vardą įrašykite į MX įrašą.`,
        }
      : {
          what: t`MX įraše nurodyto ${name(host)} adresai galimi tik vidiniuose tinkluose: ${list(addresses.map(address))}.`,
          why: t`Iš išorės ten laiškų niekas pristatyti negali.`,
          todo: t`Nurodykite viešą ${name(host)} adresą.`,
        },
  'mx/target-proxied': ({ host }) => ({
    what: t`MX įraše nurodyto ${name(host)} adresas yra tarpinio serverio, aptarnaujančio svetaines.`,
    why: t`Laiškų (25 prievado) jis neperduoda, todėl jų pristatyti neįmanoma.`,
    todo: t`DNS paslaugos teikėjo sistemoje ${name(host)} tarpinį serverį išjunkite, kad būtų skelbiamas tikrasis adresas.`,
  }),
  'mx/null-not-alone': ({ domain }) => ({
    what: t`${name(domain)} turi įrašą ${code('MX 0 .')}, kuris sako, kad laiškai nepriimami, o šalia – tikrų pašto serverių.`,
    why: t`Įrašai vienas kitam prieštarauja, ir gavėjai juos supranta skirtingai.`,
    todo: t`Ištrinkite įrašą ${code('MX 0 .')}.`,
  }),
};
