import type { MistakeData } from '../../rules/spf/syntax.js';
import { code, list, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf, Message } from '../catalogue.js';
import { plural } from '../plural.js';

const broken = t`Dėl to gavėjai visą SPF įrašą laiko sugadintu, ir SPF patikros nepraeina nė vienas domeno laiškas.`;

function remedy({ text, replacement, certain }: MistakeData): Text {
  if (replacement === undefined)
    return t`Pataisykite arba pašalinkite ${code(text)} patys: kas turėta omenyje, nustatyti neįmanoma.`;
  if (certain) return t`Paskelbkite šios ataskaitos pabaigoje pateiktą įrašą: jame tai ištaisyta.`;
  if (replacement === '')
    return t`Tikriausiai ${code(text)} galima pašalinti; įsitikinkite, kad tai niekam nereikalinga.`;
  return t`Tikriausiai turėta omenyje ${code(replacement)}. Įsitikinkite ir įrašykite tai vietoj ${code(text)}.`;
}

function mistake(what: (data: MistakeData) => Text, why: Text = broken): (data: MistakeData) => Message {
  return (data) => ({ what: what(data), why, todo: remedy(data) });
}

export const spfText = {
  'spf/missing': ({ domain }) => ({
    what: t`Domenas ${name(domain)} neturi SPF įrašo.`,
    why: t`Gavėjai nežino, kas gali siųsti šio domeno laiškus; didieji, pavyzdžiui, „Gmail“, tokius laiškus atmeta arba laiko šlamštu.`,
    todo: t`Paskelbkite šios ataskaitos pabaigoje pateiktą įrašą.`,
  }),
  'spf/multiple-records': ({ count }) => ({
    what: t`Domenas turi ${count} ${plural('lt', count, { one: t`SPF įrašą`, few: t`SPF įrašus`, other: t`SPF įrašų` })}, o leidžiamas tik vienas.`,
    why: t`Gavėjai nesirenka vieno iš jų: jie SPF laiko sugadintu, ir patikros nepraeina nė vienas laiškas.`,
    todo: t`Ištrinkite juos visus ir paskelbkite vieną įrašą, pateiktą šios ataskaitos pabaigoje.`,
  }),
  'spf/version-not-terminated': ({ text }) => ({
    what: t`${code(text)} gavėjams nėra SPF įrašas: po ${code('v=spf1')} turi būti tarpas.`,
    why: t`Jų požiūriu, domenas SPF neturi visai.`,
    todo: t`Vietoj jo paskelbkite šios ataskaitos pabaigoje pateiktą įrašą.`,
  }),
  'spf/near-miss': ({ text }) => ({
    what: t`${code(text)} turėjo būti SPF, bet gavėjai jo neatpažįsta.`,
    why: t`SPF įrašas prasideda žodžiu ${code('v=spf1')} ir tarpu, o prieš jį nieko nėra.`,
    todo: t`Pataisykite įrašą arba, jei kitas įrašas galioja, šį ištrinkite.`,
  }),
  'spf/obsolete-record': ({ text }) => ({
    what: t`${code(text)} yra „Sender ID“ įrašas, kurio niekas nebeskaito.`,
    why: t`Jis nekenkia, bet klaidina domeno prižiūrėtojus.`,
    todo: t`Ištrinkite jį.`,
  }),
  'spf/misplaced': ({ owner, domain }) => ({
    what: t`SPF įrašas yra ties ${name(owner)}, o ties ${name(domain)} jo nėra.`,
    why: t`SPF galioja tik tam domenui, kuris yra siuntėjo adrese; jis nepaveldimas.`,
    todo: t`Paskelbkite įrašą ties ${name(domain)}.`,
  }),
  'spf/string-layout': ({ before, after }) => ({
    what: t`Įrašas sudarytas iš kelių dalių, ir tarp ${code(before)} bei ${code(after)} trūksta tarpo.`,
    why: t`Gavėjai dalis sujungia nieko tarp jų nedėdami ir rezultato perskaityti negali.`,
    todo: t`Pirmosios dalies gale įrašykite tarpą arba paskelbkite šios ataskaitos pabaigoje pateiktą įrašą.`,
  }),
  'spf/answer-too-large': ({ octets }) => ({
    what: t`Visi domeno TXT įrašai kartu DNS atsakyme užima tiek baitų: ${octets}.`,
    why: t`Daugiau kaip 512 baitų į paprastą atsakymą netelpa, o kai kurie gavėjai ilgesnių atsakymų atsisako.`,
    todo: t`Ištrinkite nebereikalingus TXT įrašus, pavyzdžiui, senus svetainių patvirtinimus.`,
  }),
  'spf/illegal-character': mistake(
    ({ codePoints = [] }) => t`Įraše yra nekaltai atrodančių, bet neleistinų ženklų: ${list(codePoints.map(code))}.`,
  ),
  'spf/stray-quote': mistake(({ text }) => t`Įrašo viduje yra kabutė: ${code(text)}.`),
  'spf/unknown-mechanism': mistake(({ text }) => t`SPF nežino, kas yra ${code(text)}.`),
  'spf/ip-mechanism-name': mistake(
    ({ text }) => t`${code(text)}: prieš adresą rašoma ${code('ip4:')} arba ${code('ip6:')}.`,
  ),
  'spf/bare-address': mistake(
    ({ text }) => t`${code(text)} stovi vienas; prieš adresą turi būti ${code('ip4:')} arba ${code('ip6:')}.`,
  ),
  'spf/bare-domain': mistake(
    ({ text }) => t`${code(text)} stovi vienas; prieš vardą turi būti ${code('a:')} arba ${code('include:')}.`,
  ),
  'spf/missing-argument': mistake(
    ({ text }) => t`Dalyje ${code(text)} po dvitaškio nieko nėra; tarpo po jo būti negali.`,
  ),
  'spf/equals-for-colon': mistake(
    ({ text }) => t`Dalyje ${code(text)} vietoj ${code(':')} parašyta ${code('=')}.`,
    t`Gavėjai į tokią dalį tyliai nekreipia dėmesio, todėl šiam siuntėjui siųsti neleidžiama.`,
  ),
  'spf/colon-for-equals': mistake(({ text }) => t`Dalyje ${code(text)} vietoj ${code('=')} parašyta ${code(':')}.`),
  'spf/glued-terms': mistake(({ text }) => t`Dalyje ${code(text)} trūksta tarpo.`),
  'spf/junk-at-all': mistake(({ text }) => t`${code(text)}: prie ${code('all')} nieko prirašyti negalima.`),
  'spf/qualifier-syntax': mistake(
    ({ text }) => t`Dalyje ${code(text)} ženklas stovi ne vietoje: jis rašomas vieną kartą, tiesiai prieš žodį.`,
  ),
  'spf/bad-address': mistake(({ text }) => t`Dalyje ${code(text)} nėra teisingo adreso.`),
  'spf/bad-prefix': mistake(
    ({ text }) => t`Skaičius po pasvirojo brūkšnio dalyje ${code(text)} netinka: IPv4 leidžiama 0–32, IPv6 – 0–128.`,
  ),
  'spf/address-list': mistake(
    ({ text }) => t`Dalyje ${code(text)} išvardyti keli adresai; kiekvienam reikia atskiros dalies.`,
  ),
  'spf/address-family': mistake(
    ({ text }) => t`${code(text)}: ${code('ip4:')} skirta IPv4 adresams, ${code('ip6:')} – IPv6 adresams.`,
  ),
  'spf/address-as-host': mistake(({ text }) => t`Dalyje ${code(text)} adresas įrašytas ten, kur turi būti vardas.`),
  'spf/prefix-not-allowed': mistake(({ text }) => t`Dalyje ${code(text)} ženklas ${code('/')} neleidžiamas.`),
  'spf/nested-mechanism': mistake(({ text }) => t`Dalyje ${code(text)} viena dalis įdėta į kitą.`),
  'spf/bad-target': mistake(({ text }) => t`Dalis ${code(text)} nenurodo serverio, kuris galėtų egzistuoti.`),
  'spf/macro-syntax': mistake(({ text }) => t`Makrokomanda dalyje ${code(text)} neteisinga.`),
  'spf/concatenated-records': mistake(
    ({ text }) => t`Nuo ${code(text)} prie pirmojo SPF įrašo prilipdytas antras.`,
    t`Gavėjai to, kas parašyta po pirmojo įrašo, perskaityti negali arba iki to neprieina.`,
  ),
  'spf/repeated-modifier': mistake(({ text }) => t`${code(text)} įraše gali būti tik vieną kartą.`),
  'spf/unknown-modifier': mistake(
    ({ text }) => t`${code(text)} SPF įraše nieko nereiškia.`,
    t`Gavėjai į tai nekreipia dėmesio, todėl tai, ko norėta, neįvyksta.`,
  ),
} satisfies Partial<CatalogueOf<'spf'>>;
