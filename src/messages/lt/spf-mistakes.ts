import type { MistakeEffect } from '../../rules/spf/mistake-effect.js';
import type { MistakeData } from '../../rules/spf/mistake-rules.js';
import type { TargetProblem } from '../../spf/mend/text/mistake.js';
import { readable } from '../../text/safe.js';
import { code, list, type Text, t } from '../../text/text.js';
import type { CatalogueOf, Message } from '../catalogue/catalogue.js';
import { excerptOf } from '../catalogue/excerpt.js';
import { adviceOf, type MistakeAdvice } from '../catalogue/mistake-advice.js';

type Quoted = ReturnType<typeof code>;

/** Outside text of any length, as people would read it. */
export const quoted = (text: string): Quoted => code(excerptOf(readable(text)));

const effects: Readonly<Record<MistakeEffect, Text>> = {
  'record-broken': t`Dėl to negalioja visas SPF įrašas: SPF patikros nepraeina nė vienas domeno laiškas.`,
  ignored: t`Gavėjai šią dalį tyliai praleidžia, todėl ji niekam siųsti neleidžia.`,
  'names-nothing': t`Gavėjai ieško tokio vardo serverio ir neranda: ši dalis niekam siųsti neleidžia, o kai kuriems gavėjams negalioja visas įrašas.`,
};

const placeholder = (text: Quoted): Text => t`${text} – neužpildyta šablono vieta.`;

function todo(data: MistakeData): Text {
  if (data.template)
    return t`Vietoj ${quoted(data.text)} įrašykite savo reikšmę arba šią dalį iš domeno SPF įrašo pašalinkite.`;
  const { elsewhere } = data;
  const advice = adviceOf(data);
  const text = advise(advice, quoted(data.text));
  return elsewhere === undefined || advice.kind === 'take-out'
    ? text
    : t`${text} Jei ${quoted(elsewhere)} dar reikia, paskelbkite tai atskirame TXT įraše.`;
}

function advise(advice: MistakeAdvice, text: Quoted): Text {
  switch (advice.kind) {
    case 'publish':
      return t`Paskelbkite šios ataskaitos pabaigoje pateiktą įrašą: jame tai ištaisyta.`;
    case 'take-out':
      return t`Pašalinkite ${text} iš domeno SPF įrašo; jei to dar reikia, paskelbkite atskirame TXT įraše.`;
    case 'remove-unless-needed':
      return t`Patikrinkite, ar ${text} kam nors reikia; jei ne, pašalinkite iš domeno SPF įrašo.`;
    case 'find-out':
      return t`Išsiaiškinkite, kas turėta omenyje, ir domeno SPF įraše pataisykite arba pašalinkite ${text}.`;
    case 'write':
      return advice.others.length === 0
        ? t`Tikriausiai turėta omenyje ${quoted(advice.likely)}. Jei taip, domeno SPF įraše įrašykite tai vietoj ${text}.`
        : t`Tikriausiai turėta omenyje ${quoted(advice.likely)}, o gal ${list(advice.others.map(quoted))}. Domeno SPF įraše vietoj ${text} įrašykite tai, kas teisinga.`;
  }
}

function mistake<Data extends MistakeData>(
  what: (text: Quoted, data: Data) => Text,
  ignored: Text = effects.ignored,
): (data: Data) => Message {
  return (data) => ({
    what: data.template === true ? placeholder(quoted(data.text)) : what(quoted(data.text), data),
    why: data.effect === 'ignored' ? ignored : effects[data.effect],
    todo: todo(data),
  });
}

const targets: Readonly<Record<TargetProblem, (text: Quoted) => Text>> = {
  address: (text) => t`Dalyje ${text} adresas įrašytas ten, kur turi būti vardas.`,
  url: (text) => t`Dalyje ${text} įrašytas svetainės adresas, o turi būti tik serverio vardas.`,
  mailbox: (text) => t`Dalyje ${text} įrašytas el. pašto adresas, o turi būti tik domeno vardas.`,
  character: (text) => t`Dalyje ${text} yra ženklas, kurio serverio varde būti negali.`,
  'empty-label': (text) => t`Dalies ${text} varde yra per daug taškų.`,
  'label-too-long': (text) => t`Dalies ${text} varde tarp dviejų taškų yra daugiau kaip 63 ženklai.`,
  'name-too-long': (text) => t`Dalies ${text} vardas ilgesnis kaip 253 ženklai, o ilgesnių DNS neturi.`,
  'single-label': (text) => t`Dalies ${text} vardas ne visas: trūksta galūnės, pavyzdžiui, ${code('.lt')}.`,
  'top-label': (text) => t`Dalies ${text} vardas baigiasi ne taip, kaip domenų vardai, pavyzdžiui, ${code('.lt')}.`,
};

/** A mistake in the text of a record: one message for each kind. */
export const spfMistakes = {
  'spf/illegal-character': mistake((text, { codePoints }: MistakeData & { readonly codePoints: readonly string[] }) =>
    codePoints.length === 1
      ? t`Dalyje ${text} yra SPF įraše neleistinas ženklas, galbūt nematomas: ${list(codePoints.map(code))}.`
      : t`Dalyje ${text} yra SPF įraše neleistinų ženklų, galbūt nematomų: ${list(codePoints.map(code))}.`,
  ),
  'spf/stray-quote': mistake((text) => t`Įrašo viduje, dalyje ${text}, yra kabutė.`),
  'spf/unknown-mechanism': mistake((text, { aaaa }: MistakeData & { readonly aaaa: boolean }) =>
    aaaa
      ? t`SPF dalies ${text} nėra: ${code('a')} tinka ir IPv4, ir IPv6 serverio adresams.`
      : t`Tokios dalies SPF nėra: ${text}.`,
  ),
  'spf/ip-mechanism-name': mistake(
    (text) => t`Dalis ${text} prasideda neteisingai: prieš adresą rašoma ${code('ip4:')} arba ${code('ip6:')}.`,
  ),
  'spf/bare-address': mistake(
    (text) => t`Adresas ${text} įrašytas vienas, be ${code('ip4:')} arba ${code('ip6:')} prieš jį.`,
  ),
  'spf/bare-domain': mistake(
    (text) => t`Vardas ${text} įrašytas vienas, be ${code('a:')} arba ${code('include:')} prieš jį.`,
  ),
  'spf/missing-argument': mistake(
    (text) => t`Dalis ${text} nebaigta: vardas arba adresas turi būti parašytas iškart, be tarpo.`,
  ),
  'spf/equals-for-colon': mistake((text) => t`Dalyje ${text} vietoj ženklo ${code(':')} parašytas ${code('=')}.`),
  'spf/colon-for-equals': mistake((text) => t`Dalyje ${text} vietoj ženklo ${code('=')} parašytas ${code(':')}.`),
  'spf/glued-terms': mistake((text) => t`Vietoje ${text} tarp dviejų dalių trūksta tarpo.`),
  'spf/junk-at-all': mistake((text) => t`${text} parašyta neteisingai: prie ${code('all')} nieko pridurti negalima.`),
  'spf/qualifier-syntax': mistake(
    (text) => t`Dalyje ${text} ženklas ne vietoje: jis rašomas vieną kartą, tiesiai prieš žodį, be tarpo.`,
  ),
  'spf/bad-address': mistake((text) => t`Dalyje ${text} adresas neteisingas.`),
  'spf/bad-prefix': mistake(
    (text) =>
      t`Dalyje ${text} skaičius po pasvirojo brūkšnio netinka: IPv4 leidžiama nuo 0 iki 32, IPv6 – nuo 0 iki 128.`,
  ),
  'spf/address-list': mistake(
    (text) => t`Dalyje ${text} išvardyti keli adresai ar vardai, o kiekvienam reikia atskiros dalies.`,
  ),
  'spf/address-family': mistake(
    (text) =>
      t`Dalyje ${text} supainioti ${code('ip4')} ir ${code('ip6')}: adresas su dvitaškiais yra IPv6, o su trimis taškais – IPv4.`,
  ),
  'spf/address-as-host': mistake((text) => t`Dalyje ${text} adresas įrašytas ten, kur turi būti vardas.`),
  'spf/prefix-not-allowed': mistake((text) => t`Dalyje ${text} pasvirasis brūkšnys su skaičiumi neleistinas.`),
  'spf/nested-mechanism': mistake((text) => t`${text} yra viena dalis, įdėta į kitą.`),
  'spf/bad-target': mistake((text, { why }: MistakeData & { readonly why: TargetProblem }) => targets[why](text)),
  'spf/macro-syntax': mistake(
    (text) => t`Dalyje ${text} neteisingai parašytas kintamasis, prasidedantis ženklu ${code('%')}.`,
  ),
  'spf/concatenated-records': mistake(
    (text) => t`Vietoje ${text} prie pirmojo SPF įrašo prilipdytas antras.`,
    t`Gavėjai abu laiko vienu įrašu, todėl viskas, kas parašyta po pirmojo ${code('all')}, negalioja.`,
  ),
  'spf/repeated-modifier': mistake(
    (text) =>
      t`${text} yra jau antra tokia dalis, o ${code('redirect=')} ir ${code('exp=')} įraše gali būti tik po vieną.`,
  ),
  'spf/unknown-modifier': mistake(
    (text) => t`${text} SPF įraše nieko nereiškia.`,
    t`Gavėjai tai praleidžia, todėl tai, ko norėta, neįvyksta.`,
  ),
} satisfies Partial<CatalogueOf<'spf'>>;
