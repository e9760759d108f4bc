import { code, list, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';

/** Nobody reads more. */
const mostListed = 6;

function shortList(terms: readonly string[]): Text {
  const rest = terms.length - mostListed;
  return rest > 1 ? t`${list(terms.slice(0, mostListed).map(code))} (ir dar ${rest})` : t`${list(terms.map(code))}`;
}

export const spfAdmitted = {
  'spf/everyone': ({ terms, exists, pattern }) => ({
    what:
      pattern !== undefined
        ? t`${code(pattern.term)}${pattern.within === undefined ? t`` : t`, esantis ${name(pattern.within)} įraše,`} leidžia šio domeno vardu siųsti bet kam internete: vardas randamas, kad ir koks būtų siuntėjo adresas, nes DNS atsako bendrinis įrašas (*).`
        : exists === undefined
          ? t`${list(terms.map(code))} ${terms.length === 1 ? t`leidžia` : t`kartu leidžia`} šio domeno vardu siųsti bet kam internete.`
          : t`${code(exists)} leidžia šio domeno vardu siųsti bet kam internete: vardas yra DNS, o daugiau ${code('exists:')} nieko netikrina.`,
    why: t`Suklastoti laiškai praeina SPF, o kartu ir DMARC patikrą, lyg būtų Jūsų.`,
    todo:
      pattern !== undefined
        ? pattern.within === undefined
          ? t`Pašalinkite šią dalį arba DNS zonoje vietoj bendrinio įrašo palikite tik savo serverių vardus.`
          : t`Pašalinkite ${list(terms.map(code))} ir praneškite ${name(pattern.within)} prižiūrėtojui.`
        : exists === undefined
          ? t`Nurodykite tik savo serverių adresus, o šias dalis pašalinkite.`
          : t`Pašalinkite šią dalį; jei tas serveris siunčia Jūsų laiškus, jo vardą nurodykite su ${code('a:')}.`,
  }),
  'spf/range-too-broad': ({ term, addresses, owner }) =>
    owner === undefined
      ? {
          what: t`${code(term)} leidžia šio domeno vardu siųsti iš tiek adresų: ${code(addresses)}.`,
          why: t`Tarp jų labai daug svetimų kompiuterių, ir jų laiškai praeina kaip Jūsų.`,
          todo: t`Tikslių adresų paklauskite savo pašto serverių prižiūrėtojo ir nurodykite tik juos.`,
        }
      : {
          what: t`${shortList([term, ...owner.others])} – nusirašyti „${name(owner.sender)}“ tinklai.`,
          why: t`Jei „${name(owner.sender)}“ juos pakeis, Jūsų įraše pakeitimo nebus.`,
          todo: t`Jei naudojatės „${name(owner.sender)}“, vietoj to įrašykite ${code(`include:${owner.include}`)}; jei ne, ${owner.others.length === 0 ? t`šią dalį` : t`šias dalis`} pašalinkite.`,
        },
  'spf/shared-pool': ({ term, provider, kind, addresses }) =>
    kind === 'cdn'
      ? {
          what: t`${code(term)} apima „${name(provider)}“ adresus (jų yra ${code(addresses)}), o ši paslauga tik aptarnauja svetaines.`,
          why: t`Jūsų laiškai iš ten neišeina, bet tuos pačius adresus naudoja ir kiti.`,
          todo: t`Pašalinkite šią dalį ir nurodykite serverius, kurie tikrai siunčia Jūsų laiškus.`,
        }
      : {
          what: t`${code(term)} leidžia siųsti iš „${name(provider)}“ adresų (jų yra ${code(addresses)}).`,
          why: t`Ten kompiuterį gali išsinuomoti bet kas, ir jo laiškai praeitų kaip Jūsų.`,
          todo: t`Nurodykite tik savo adresus.`,
        },
  'spf/total-addresses': ({ addresses, terms }) => ({
    what: t`Svetimi įrašai, kuriuos įtraukia Jūsų įrašas, leidžia siųsti iš tiek adresų: ${code(addresses)}; daugiausia jų iš ${list(terms.map(code))}.`,
    why: t`Kas gali naudotis bent vienu iš tų kompiuterių, gali siųsti laiškus, kurie praeina kaip Jūsų.`,
    todo: t`Pašalinkite tai, ko nebenaudojate; jei teikėjas siūlo siauresnį įrašą, rinkitės jį.`,
  }),
  'spf/host-prefix': ({ term, prefix, sender }) => ({
    what: t`${code(term)} leidžia siųsti ne tik serveriui, bet ir visam jo tinklui (${code(`/${prefix}`)}).`,
    why: t`Prieglobos teikėjo tinkle greta Jūsų serverio veikia svetimi.`,
    todo:
      sender === undefined
        ? t`Pašalinkite ${code(`/${prefix}`)}, nebent visi šie adresai yra Jūsų.`
        : t`Pašalinkite ${code(`/${prefix}`)}: šis serveris yra „${name(sender)}“, o jo kaimynai – ne.`,
  }),
  'spf/private-address': ({ term, host }) => ({
    what:
      host === undefined
        ? t`${code(term)} nurodo adresus, kurie galimi tik vidiniuose tinkluose, bet ne internete.`
        : t`${code(term)} rodo į adresus, kurie galimi tik vidiniuose tinkluose, bet ne internete: tokius turi ${name(host)}.`,
    why: t`Joks gavėjas iš ten laiškų nemato, todėl ši dalis neveikia.`,
    todo: t`Pašalinkite ją; jei ten esantis serveris siunčia laiškus, nurodykite viešą adresą, iš kurio jie išeina.`,
  }),
  'spf/redundant-term': ({ term, by, others = [] }) => ({
    what: t`Visa, ką nurodo ${shortList([term, ...others])}, jau nurodyta anksčiau: ${shortList(by)}.`,
    why: t`Ši dalis ilgina įrašą arba sunaudoja DNS užklausą, bet nieko nekeičia.`,
    todo:
      others.length > 0
        ? t`Šias dalis galima pašalinti.`
        : t`Ją galima pašalinti. Jei ankstesnė dalis tinka tik laikinai, palikite šią, o pašalinkite aną.`,
  }),
  'spf/unreachable-term': ({ term, by }) => ({
    what: t`Dalis ${code(term)} niekada neveikia: prieš ją yra ${list(by.map(code))} ir apie visus jos adresus nusprendžia kitaip.`,
    why: t`Gavėjai sustoja ties pirma tinkančia dalimi.`,
    todo: t`Jei ji reikalinga, perkelkite ją į pradžią; jei ne, pašalinkite.`,
  }),
} satisfies Partial<CatalogueOf<'spf'>>;
