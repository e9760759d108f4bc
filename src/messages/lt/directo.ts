import type { KeyDifference } from '../../rules/directo/authentication.js';
import { address, code, list, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue.js';
import { plural } from '../plural.js';

const menu = name(
  'NUSTATYMAI → Pagrindiniai nustatymai → Bendri nustatymai → „Siunčiamų el. pašto laiškų DKIM parašo domenas“',
);
const publishBelow = t`Paskelbkite šios ataskaitos pabaigoje pateiktą įrašą.`;
const copyKey = (live: string, at: string): Text =>
  t`Nukopijuokite visą ${name(live)} TXT įrašą į ${name(at)} arba ties ${name(at)} sukurkite CNAME įrašą, rodantį į jį.`;

function characters(count: number): Text {
  return t`${count} ${plural('lt', count, { one: t`ženklas`, few: t`ženklai`, other: t`ženklų` })}`;
}

function difference(how: KeyDifference): Text {
  switch (how.kind) {
    case 'cut-off':
      return t`jis nutrūksta po ${how.after} ženklo, trūksta dar ${how.missing}`;
    case 'missing':
      return t`po ${how.after} ženklo trūksta: ${characters(how.count)}`;
    case 'surplus':
      return t`po ${how.after} ženklo įterpta per daug: ${characters(how.count)}`;
    case 'case':
      return t`pakeistos didžiosios ir mažosios raidės`;
    case 'edits':
      return t`neteisingi ${characters(how.count)}, pirmasis po ${how.first} ženklo`;
    case 'other-key':
      return t`tai kitas raktas`;
    case 'unusable':
      return t`kaip raktas jis netinka`;
  }
}

export const directo: CatalogueOf<'directo'> = {
  'directo/not-authorised': ({ domain, addresses }) => ({
    what: t`Domeno ${name(domain)} SPF įrašas neleidžia siųsti „Directo“: patikros nepraeina nė vienas adresas (${list(addresses.map(address))}).`,
    why: t`„Directo“ siunčiamos sąskaitos ir priminimai grįžta arba patenka į šlamštą.`,
    todo: publishBelow,
  }),
  'directo/partly-authorised': ({ addresses }) => ({
    what: t`Kai kuriems „Directo“ adresams siųsti neleidžiama: ${list(addresses.map(address))}.`,
    why: t`Vienomis dienomis laiškai ateina, kitomis atmetami – tai priklauso nuo adreso, iš kurio jie išeina.`,
    todo: publishBelow,
  }),
  'directo/bulk-not-authorised': ({ addresses }) => ({
    what: t`„Directo“ masinių laiškų modulio adresui siųsti neleidžiama: ${list(addresses.map(address))}.`,
    why: t`Šiuo moduliu siunčiami naujienlaiškiai būtų atmetami; sąskaitoms tai įtakos neturi.`,
    todo: t`Jei šį modulį naudojate, paleiskite spf-check su ${code('--mass-mail')} ir paskelbkite parodytą įrašą.`,
  }),
  'directo/weak-qualifier': ({ term }) => ({
    what: t`${code(term)} nurodo „Directo“, bet priekyje esantis ženklas leidimo nesuteikia.`,
    why: t`Gavėjai „Directo“ atpažįsta, bet jo laiškų vis tiek nepraleidžia.`,
    todo: publishBelow,
  }),
  'directo/after-all': ({ term }) => ({
    what: t`${code(term)} stovi po ${code('all')}.`,
    why: t`Ties ${code('all')} gavėjai skaitymą baigia, todėl „Directo“ siųsti neleidžiama.`,
    todo: publishBelow,
  }),
  'directo/in-other-record': ({ owner }) => ({
    what: t`„Directo“ nurodytas SPF įraše ties ${name(owner)}, o šis įrašas negalioja.`,
    why: t`SPF galioja tik tam domenui, kuris yra siuntėjo adrese.`,
    todo: publishBelow,
  }),
  'directo/as-include': ({ term, host }) => ({
    what: t`${code(term)} veikti negali: ${name(host)} yra serveris, o ne serverių sąrašas.`,
    why: t`Gavėjai SPF įrašo ten neranda ir visų domeno laiškų SPF laiko sugadintu.`,
    todo: t`Reikia rašyti ${code(`a:${host}`)}: paskelbkite šios ataskaitos pabaigoje pateiktą įrašą.`,
  }),
  'directo/host-typo': ({ term, host }) => ({
    what: t`${code(term)} panašu į neteisingai parašytą ${name(host)}; tokio vardo nėra.`,
    why: t`Todėl „Directo“ siųsti neleidžiama.`,
    todo: publishBelow,
  }),
  'directo/lookup-budget': ({ count, limit }) => ({
    what: t`Iš ${limit} leidžiamų DNS užklausų įrašas jau panaudoja ${count}, todėl ${code('a:directo.gate.ee')} nebetelpa.`,
    why: t`Atsiradus bent vienai užklausai per daug, SPF nustotų veikti visiems Jūsų siuntėjams.`,
    todo: t`„Directo“ nurodykite adresais, kaip šios ataskaitos pabaigoje pateiktame įraše: adresams užklausų nereikia.`,
  }),
  'directo/addresses-changed': ({ host, found, documented }) => ({
    what:
      found.length === 0
        ? t`${name(host)} šiuo metu DNS neturi adreso.`
        : t`${name(host)} veda į ${list(found.map(address))}, o „Directo“ dokumentacijoje nurodyta ${list(documented.map(address))}.`,
    why: t`Įrašas, kuriame nurodytas tik serverio vardas, gali apimti ne visus adresus, iš kurių siunčia „Directo“.`,
    todo: t`Paklauskite „Directo“, kurie adresai teisingi; šios ataskaitos pabaigoje pateiktas įrašas apima dokumentuotus.`,
  }),
  'directo/authorised-by-accident': ({ term }) => ({
    what: t`„Directo“ siųsti leidžiama tik todėl, kad jį atsitiktinai apima ${code(term)}.`,
    why: t`Sutvarkius šią dalį, „Directo“ laiškai nustos ateiti, ir niekas nežinos kodėl.`,
    todo: t`Prieš ${code('all')} pridėkite ${code('a:directo.gate.ee')}.`,
  }),
  'directo/dkim-missing': ({ name: at, live }) => ({
    what: t`Ties ${name(at)} nėra „Directo“ rakto.`,
    why: t`Tada „Directo“ gali pasirašyti tik savo vardu, o tai Jūsų domenui DMARC atžvilgiu nepadeda.`,
    todo: t`${copyKey(live, at)} Tada „Directo“ nustatykite savo domeną: ${menu}.`,
  }),
  'directo/dkim-differs': ({ name: at, how, live }) => ({
    what: t`Ties ${name(at)} esantis raktas nėra „Directo“ raktas: ${difference(how)}.`,
    why: t`„Directo“ parašo juo patikrinti gavėjai negali.`,
    todo: copyKey(live, at),
  }),
  'directo/dkim-damaged-print': ({ name: at, live }) => ({
    what: t`Ties ${name(at)} yra lygiai tas raktas, kuris išspausdintas „Directo“ pagalbos puslapyje, o ten jis sugadintas.`,
    why: t`Nukopijuota teisingai, bet nė vienas gavėjas juo pasinaudoti negali.`,
    todo: copyKey(live, at),
  }),
  'directo/dkim-unproven': ({ name: at, edits }) => ({
    what:
      edits === 0
        ? t`Ties ${name(at)} esantis raktas atitinka išspausdintą „Directo“ pagalbos puslapyje.`
        : t`Ties ${name(at)} esantis raktas panašus į išspausdintą „Directo“ pagalbos puslapyje, bet skiriasi: ${characters(edits)}.`,
    why: t`Paties „Directo“ rakto palyginimui gauti nepavyko, todėl tai neįrodyta.`,
    todo: t`Išsiųskite iš „Directo“ laišką sau ir pažiūrėkite, ar jo DKIM parašas galioja.`,
  }),
  'directo/dmarc-fails': ({ policy }) => ({
    what: t`„Directo“ laiškai nepraeina DMARC patikros: nei SPF, nei DKIM jų Jūsų domeno vardu nepatvirtina.`,
    why:
      policy === 'reject'
        ? t`Jūsų DMARC politika prašo gavėjų tokius laiškus atmesti.`
        : t`Jūsų DMARC politika prašo gavėjų tokius laiškus dėti į šlamštą.`,
    todo: t`Paskelbkite šios ataskaitos pabaigoje pateiktą SPF įrašą; DMARC patikrai to pakanka. Su DKIM bus patikimiau.`,
  }),
  'directo/dmarc-one-leg': () => ({
    what: t`„Directo“ laiškai DMARC patikrą praeina tik pagal SPF.`,
    why: t`Gavėjo persiųsti laiškai jos tada nepraeina, ir pagal Jūsų politiką jie atmetami arba dedami į šlamštą.`,
    todo: t`Nustatykite Jūsų domenui ir „Directo“ DKIM parašą.`,
  }),
};
