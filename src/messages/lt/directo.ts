import type { WrongForm } from '../../rules/directo/cause.js';
import type { DkimDiffersData, KeyDifference } from '../../rules/directo/dkim-differs.js';
import type { DkimUnproven } from '../../rules/directo/dkim-unproven.js';
import type { KeySource } from '../../rules/directo/key-source.js';
import { address, code, list, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';
import { plural } from './language.js';

const menu = name(
  'NUSTATYMAI → Pagrindiniai nustatymai → Bendri nustatymai → „Siunčiamų el. pašto laiškų DKIM parašo domenas“',
);
const publishBelow = t`Paskelbkite šios ataskaitos pabaigoje pateiktą įrašą.`;

function publishKey(at: string, source: KeySource): Text {
  switch (source.kind) {
    case 'given':
      return t`Savo domeno DNS zonoje paskelbkite Jūsų nurodytą raktą kaip ${name(at)} TXT įrašą.`;
    case 'live':
      return t`Savo domeno DNS zonoje sukurkite ${name(at)} TXT įrašą. Jo tekstas turi būti toks pat kaip ${name(source.name)} TXT įrašo.`;
    case 'ask':
      return t`Paprašykite „Directo“ viešojo rakto ir savo domeno DNS zonoje paskelbkite jį kaip ${name(at)} TXT įrašą.`;
  }
}

/** Nominative. */
function characters(count: number): Text {
  return t`${count} ${plural(count, { one: t`ženklas`, few: t`ženklai`, other: t`ženklų` })}`;
}

const failing = {
  reject: t`Jūsų DMARC politika prašo gavėjų tokius laiškus atmesti.`,
  quarantine: t`Jūsų DMARC politika prašo gavėjų tokius laiškus dėti į šlamštą.`,
};

function difference(how: KeyDifference): Text {
  switch (how.kind) {
    case 'cut-off':
      return how.inEditor
        ? t`jis nutrūksta po ${how.after}-ojo ženklo, nes įrašas nukirstas ties 255-uoju`
        : t`jis nutrūksta po ${how.after}-ojo ženklo, trūksta dar ${lacking(how.missing)}`;
    case 'missing':
      return how.after === 0
        ? t`pradžioje trūksta ${lacking(how.count)}`
        : t`po ${how.after}-ojo ženklo trūksta ${lacking(how.count)}`;
    case 'surplus':
      return how.after === 0
        ? t`pradžioje yra ${characters(how.count)} per daug`
        : t`po ${how.after}-ojo ženklo yra ${characters(how.count)} per daug`;
    case 'case':
      return t`pakeistos didžiosios ir mažosios raidės`;
    case 'edits':
      return t`jame ${plural(how.count, { one: t`neteisingas`, few: t`neteisingi`, other: t`neteisingų` })} ${characters(how.count)}, pirmasis – ${how.first + 1}-asis`;
    case 'other-key':
      return t`tai kitas raktas`;
  }
}

/** Genitive. */
function lacking(count: number): Text {
  return t`${count} ${plural(count, { one: t`ženklo`, other: t`ženklų` })}`;
}

function unproven(key: DkimUnproven): Text {
  if ('severalAt' in key) return t`Vardu ${name(key.severalAt)} „Directo“ skelbia kelis raktus.`;
  return key.edits === 0
    ? t`Vardo ${name(key.name)} raktas atitinka pateiktą „Directo“ pagalbos puslapyje.`
    : t`Vardo ${name(key.name)} raktas panašus į pateiktą „Directo“ pagalbos puslapyje, bet skiriasi ${key.edits} ${plural(key.edits, { one: t`ženklu`, few: t`ženklais`, other: t`ženklų` })}.`;
}

/** Both keys in short, where one could be taken for the other. */
function fingerprints({ fingerprints: both }: DkimDiffersData): Text {
  if (both === undefined) return t``;
  return t` Paskelbto rakto SHA-256: ${code(both.published)}, tikrojo: ${code(both.reference)}.`;
}

/** What the key is not. */
const rightKey: Readonly<Record<DkimDiffersData['comparedWith'], Text>> = {
  given: t`nėra Jūsų nurodytas raktas`,
  live: t`nėra „Directo“ raktas`,
  print: t`nėra tas raktas, kuris pateiktas „Directo“ pagalbos puslapyje`,
};

function whyWrong(form: WrongForm, host: string): Text {
  switch (form) {
    case 'include':
    case 'redirect':
      return t`Vardas ${name(host)} SPF įrašo neturi, todėl visų Jūsų domeno laiškų SPF patikra baigiasi klaida.`;
    case 'mx':
      return t`Ši dalis leidžia siųsti serveriams, kurie priima ${name(host)} paštą. Tokių nėra, todėl „Directo“ siųsti neleidžiama.`;
    case 'exists':
      return t`Ji tik klausia, ar ${name(host)} yra. Jis yra, todėl Jūsų vardu siųsti gali bet kas.`;
  }
}

export const directo: CatalogueOf<'directo'> = {
  'directo/not-authorised': ({ domain, result, addresses }) => ({
    what: t`Domeno ${name(domain)} SPF įrašas neleidžia siųsti „Directo“ (${list(addresses.map(address))}).`,
    why:
      result === 'fail'
        ? t`Iš „Directo“ siunčiamos sąskaitos ir priminimai atmetami arba patenka į šlamštą.`
        : t`Iš „Directo“ siunčiamos sąskaitos ir priminimai dažnai patenka į šlamštą.`,
    todo: publishBelow,
  }),
  'directo/partly-authorised': ({ addresses }) => ({
    what: t`Kai kuriems „Directo“ adresams siųsti neleidžiama: ${list(addresses.map(address))}.`,
    why: t`Vienomis dienomis laiškai ateina, kitomis atmetami – tai priklauso nuo adreso, iš kurio jie išeina.`,
    todo: publishBelow,
  }),
  'directo/bulk-not-authorised': ({ addresses, used }) => ({
    what: t`„Directo“ masinių laiškų modulio adresui siųsti neleidžiama: ${list(addresses.map(address))}.`,
    why: used
      ? t`Naujienlaiškiai ir masiniai priminimai atmetami arba patenka į šlamštą, nors sąskaitos ateina.`
      : t`Šiuo moduliu siunčiami naujienlaiškiai būtų atmetami; sąskaitoms tai įtakos neturi.`,
    todo: used
      ? publishBelow
      : t`Jei šį modulį naudojate, paleiskite spf-check su ${code('--mass-mail')} ir paskelbkite parodytą įrašą.`,
  }),
  'directo/weak-qualifier': ({ term, before }) => ({
    what:
      before === undefined
        ? t`${code(term)} nurodo „Directo“, bet priekyje esantis ženklas leidimo nesuteikia.`
        : t`${code(term)} apima „Directo“ adresus ir yra prieš ${code(before)}, kuris jiems siųsti leidžia.`,
    why:
      before === undefined
        ? t`Gavėjai pagal šią dalį „Directo“ atpažįsta, bet jo laiškų vis tiek nepraleidžia.`
        : t`Lemia pirma tinkanti dalis, todėl „Directo“ siųsti neleidžiama.`,
    todo: publishBelow,
  }),
  'directo/after-all': ({ term }) => ({
    what: t`${code(term)} yra po ${code('all')}.`,
    why: t`Ties ${code('all')} gavėjai skaitymą baigia, todėl „Directo“ siųsti neleidžiama.`,
    todo: publishBelow,
  }),
  'directo/in-other-record': ({ owner, domain }) => ({
    what: t`„Directo“ nurodytas vardo ${name(owner)} SPF įraše, o domenui ${name(domain)} tas įrašas negalioja.`,
    why: t`SPF įrašas galioja tik tam domenui, kuris yra siuntėjo adrese.`,
    todo: publishBelow,
  }),
  'directo/as-include': ({ term, host, form }) => ({
    what: t`${code(term)} – netinkamas būdas nurodyti „Directo“: ${name(host)} yra vienas serveris.`,
    why: whyWrong(form, host),
    todo: t`Vietoj to reikia rašyti ${code(`a:${host}`)}: paskelbkite šios ataskaitos pabaigoje pateiktą įrašą.`,
  }),
  'directo/host-typo': ({ term, host }) => ({
    what: t`${code(term)} panašu į neteisingai parašytą ${name(host)}; tokio vardo DNS nėra.`,
    why: t`Todėl „Directo“ siųsti neleidžiama.`,
    todo: publishBelow,
  }),
  'directo/look-alike': ({ term, target, host }) => ({
    what: t`${code(term)} panašu į „Directo“ serverio vardą, bet ${name(target)} nėra ${name(host)}.`,
    why: t`Kas valdo tą serverį, gali siųsti laiškus, kurie praeina kaip Jūsų.`,
    todo: t`Išsiaiškinkite, kieno tai serveris. Jei ne Jūsų, pašalinkite ${code(term)}; „Directo“ serveris yra ${name(host)}.`,
  }),
  'directo/lookup-budget': ({ term, count, limit, exceeded }) => ({
    what: exceeded
      ? t`Įrašas panaudoja visas SPF leidžiamas DNS užklausas (${limit}), todėl ${code(term)} nebetelpa.`
      : t`Įrašas panaudoja ${count} iš ${limit} SPF leidžiamų DNS užklausų; ${code(term)} paimtų paskutinę.`,
    why: exceeded
      ? t`Atsiradus bent vienai užklausai per daug, SPF nustotų veikti visiems Jūsų siuntėjams.`
      : t`Pridėjus dar vieną siuntėją ar kuriam nors jų ką pakeitus, SPF nustotų veikti visiems.`,
    todo: exceeded
      ? t`„Directo“ nurodykite adresais, kaip šios ataskaitos pabaigoje pateiktame įraše: adresams užklausų nereikia.`
      : t`Kad viena užklausa liktų laisva, paleiskite spf-check su ${code('--ip4')}: „Directo“ bus nurodytas adresais, o jiems užklausų nereikia.`,
  }),
  'directo/addresses-changed': ({ host, found, documented }) => ({
    what:
      found.length === 0
        ? t`${name(host)} šiuo metu DNS neturi nė vieno adreso.`
        : t`${name(host)} rodo į ${list(found.map(address))}, o „Directo“ dokumentacijoje nurodyta ${list(documented.map(address))}.`,
    why: t`Įrašas, kuriame nurodytas tik serverio vardas, gali apimti ne visus adresus, iš kurių siunčia „Directo“.`,
    todo: t`Paklauskite „Directo“, kurie adresai teisingi; šios ataskaitos pabaigoje pateiktas įrašas apima tuos, kurie nurodyti dokumentacijoje.`,
  }),
  'directo/authorised-by-accident': ({ term, add }) => ({
    what: t`„Directo“ siųsti leidžiama tik todėl, kad jį atsitiktinai apima ${code(term)}.`,
    why: t`Kai ši dalis bus sutvarkyta, „Directo“ laiškai bus atmetami, ir niekas nežinos kodėl.`,
    todo: t`Savo domeno SPF įraše prieš ${code(term)} pridėkite ${code(add)}.`,
  }),
  'directo/dkim-missing': ({ name: at, source, instead }) => ({
    what:
      instead === undefined
        ? t`Vardas ${name(at)} neturi „Directo“ DKIM rakto.`
        : t`Vardas ${name(at)} neturi „Directo“ DKIM rakto; ten yra kitas tekstas: ${code(instead)}.`,
    why: t`Tada „Directo“ Jūsų laiškus pasirašo tik ${name('directo.ee')} vardu, o Jūsų domeno DMARC patikrai toks parašas netinka.`,
    todo: t`${publishKey(at, source)} Tada programoje „Directo“ nurodykite savo domeną: ${menu}.`,
  }),
  'directo/dkim-differs': (key) => ({
    what: t`Vardo ${name(key.name)} raktas ${rightKey[key.comparedWith]}: ${difference(key.how)}.`,
    why: t`„Directo“ parašo juo patikrinti gavėjai negali.${fingerprints(key)}`,
    todo:
      key.how.kind === 'cut-off' && key.how.inEditor
        ? t`${publishKey(key.name, key.source)} Jei DNS valdymo skydelis priima ne daugiau kaip 255 ženklus, įveskite dvi eilutes kabutėse.`
        : publishKey(key.name, key.source),
  }),
  'directo/dkim-damaged-print': ({ name: at, source }) => ({
    what: t`Vardo ${name(at)} raktas yra iš „Directo“ pagalbos puslapio, bet ten jis pateiktas su klaida.`,
    why: t`Nukopijuota tiksliai, bet nė vienas gavėjas tokiu raktu pasinaudoti negali.`,
    todo: publishKey(at, source),
  }),
  'directo/dkim-unproven': (key) => ({
    what: unproven(key),
    why:
      'severalAt' in key
        ? t`Kuriuo iš jų „Directo“ pasirašo, neaišku, todėl vardo ${name(key.name)} rakto nebuvo su kuo palyginti.`
        : t`Paties „Directo“ rakto palyginimui gauti nepavyko, todėl tai neįrodyta.`,
    todo: t`Išsiųskite iš „Directo“ laišką sau ir pažiūrėkite, ar jo DKIM parašas galioja.`,
  }),
  'directo/dmarc-fails': ({ policy, receivers, mail }) => {
    const subject = mail === 'mass' ? t`„Directo“ masiniai laiškai` : t`„Directo“ laiškai`;
    return {
      what:
        receivers === 'all'
          ? t`${subject} nepraeina DMARC patikros: nei SPF, nei DKIM jų Jūsų domeno vardu nepatvirtina.`
          : t`Pas gavėjus, besilaikančius senesnio standarto, ${subject} nepraeina DMARC patikros: nei SPF, nei DKIM jų nepatvirtina.`,
      why: failing[policy],
      todo: t`Paskelbkite šios ataskaitos pabaigoje pateiktą SPF įrašą; DMARC patikrai jo pakanka. Sutvarkykite ir DKIM: parašas galioja ir persiuntus laišką.`,
    };
  },
  'directo/dmarc-one-leg': ({ policy }) => ({
    what: t`„Directo“ laiškai DMARC patikrą praeina tik pagal SPF.`,
    why:
      policy === 'reject'
        ? t`Gavėjui laišką persiuntus, SPF nebetinka, ir pagal Jūsų DMARC politiką laiškas atmetamas.`
        : t`Gavėjui laišką persiuntus, SPF nebetinka, ir pagal Jūsų DMARC politiką laiškas dedamas į šlamštą.`,
    todo: t`Sutvarkykite „Directo“ DKIM parašą savo domenui: paskelbkite raktą ir programoje „Directo“ nurodykite savo domeną.`,
  }),
};
