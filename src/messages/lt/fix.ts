import { address, code, list, name, type Text, t } from '../../text/text.js';
import { type FixMessages, mostNetworks } from '../catalogue/fix.js';
import { count } from './language.js';

/** As many networks as one reads; of more, the number. */
const networks = (all: readonly string[]): Text => {
  const shown = list(all.slice(0, mostNetworks).map(address));
  return all.length <= mostNetworks ? shown : t`${shown} ir dar ${count(all.length - mostNetworks, networkForms)}`;
};

const networkForms = { one: 'tinklas', few: 'tinklai', other: 'tinklų' };

export const fixMessages: FixMessages = {
  unchanged: t`Paskelbtas įrašas tinka toks, koks yra: keisti nieko nereikia.`,
  publishNew: (domain) => t`Domeno ${name(domain)} DNS zonoje pridėkite šį TXT įrašą:`,
  replace: (domain, records) =>
    records === 1
      ? t`Domeno ${name(domain)} DNS zonoje dabartinį SPF įrašą pakeiskite šiuo TXT įrašu:`
      : t`Domeno ${name(domain)} DNS zonoje ištrinkite visus SPF įrašus (jų yra ${records}) ir pridėkite šį vieną TXT įrašą:`,
  notProposed: t`Nepavyko perskaityti, kas paskelbta DNS, todėl įrašas nesiūlomas. Pabandykite vėliau.`,
  proven: ({ addresses, lookups, adds }) => {
    const passing = count(addresses, {
      one: 'adresui leidžiama siųsti',
      few: 'adresams leidžiama siųsti',
      other: 'adresų leidžiama siųsti',
    });
    const evaluated = t`įvertinta taip, kaip tai daro gavėjai: ${passing}, DNS užklausų: ${lookups}.`;
    if (adds.length === 0)
      return t`${evaluated} Patikrinti visi IPv4 ir IPv6 adresai: siųsti gali tik tie patys, kuriuos nurodė senasis įrašas.`;
    return t`${evaluated} Patikrinti visi IPv4 ir IPv6 adresai: leidimą gauna tik ${networks(adds)}, nė vienas jo nepraranda.`;
  },
  notProven: t`Šis įrašas patikros dar neišlaiko:`,
  objection: (objection) => {
    switch (objection.kind) {
      case 'not-authorised':
        return t`Šiems adresams siųsti vis tiek nebūtų leidžiama: ${list(objection.addresses.map(address))}.`;
      case 'syntax':
        return t`Neaišku, ką reiškia ${list(objection.terms.map(code))}, todėl tai palikta, kaip buvo; kol tai yra, visas įrašas negalioja. Pataisykite arba pašalinkite tai patys.`;
      case 'lookups':
        return t`Įrašui reikia ${count(objection.count, { one: 'DNS užklausos', few: 'DNS užklausų', other: 'DNS užklausų' })}, o leidžiama ${objection.limit}. Pašalinkite siuntėjus, kurių nebenaudojate.`;
      case 'voids':
        return t`${count(objection.count, { one: 'užklausa nieko neranda', few: 'užklausos nieko neranda', other: 'užklausų nieko neranda' })}, o leidžiamos ${objection.limit}. Pašalinkite dalis, kuriose nurodyti nebeegzistuojantys serveriai.`;
      case 'broken-inside':
        return t`Vardų ${list(objection.targets.slice(0, 8).map(name))} SPF įrašai klaidingi arba rodo ratu. Laiškų, kurių neleidžia ankstesnės dalys, SPF patikra baigiasi klaida. Pašalinkite juos įtraukiančią dalį arba praneškite jų prižiūrėtojams.`;
      case 'loses':
        return t`Šiems adresams dabar siųsti leidžiama, o po pakeitimo nebūtų: ${networks(objection.addresses)}.`;
      case 'admits':
        return t`Šiems adresams siųsti būtų leista, nors to niekas neprašė: ${networks(objection.addresses)}.`;
      case 'unanswered':
        return t`DNS pateikė ne visus atsakymus, kurių reikia patikrai. Prieš skelbdami įrašą patikrinkite dar kartą.`;
    }
  },
  edit: {
    created: t`pirmasis SPF įrašas`,
    recognised: (text) => t`pakeičiama ${code(text)}: gavėjai to SPF įrašu nelaiko`,
    merged: (text) => t`prijungiamas antrasis įrašas ${code(text)}`,
    mended: (from, to) => (to === '' ? t`pašalinama ${code(from)}` : t`vietoj ${code(from)} rašoma ${code(to)}`),
    setAside: (text) => t`netraukiama ${code(text)}: tai ne SPF, paskelbkite atskiru TXT įrašu`,
    added: (term, reason) => {
      switch (reason.kind) {
        case 'sender':
          return t`pridedama ${code(term)}`;
        case 'mass-mail':
          return t`masiniams laiškams pridedama ${code(term)}`;
        case 'mailbox-provider':
          return t`pridedama ${code(term)}, nes Jūsų pašto dėžutės yra „${name(reason.name)}“ sistemoje (${name(reason.host)}), o jos siuntimo serverių ${code('mx')} neapima`;
      }
    },
    dropped: (term, reason) => {
      switch (reason) {
        case 'after-all':
          return t`pašalinama ${code(term)}: ji yra po ${code('all')}, ten jos joks gavėjas neskaito`;
        case 'duplicate':
          return t`pašalinama ${code(term)}: ši dalis pasikartoja`;
        case 'against-sender':
          return t`pašalinama ${code(term)}: ši dalis neleidžia siuntėjui siųsti`;
        case 'wrong-form':
          return t`pašalinama ${code(term)}: taip užrašyta dalis veikti negali`;
        case 'dead-include':
          return t`pašalinama ${code(term)}: ten SPF įrašo nėra, todėl negalioja visas įrašas`;
        case 'loop':
          return t`pašalinama ${code(term)}: ji rodo atgal į tą patį įrašą`;
        case 'covered':
          return t`atsisakoma ${code(term)}: šiuos adresus jau apima ankstesnė dalis`;
        case 'void':
          return t`pašalinama ${code(term)}: DNS pagal ją nieko neranda`;
        case 'admits-everybody':
          return t`iš antrojo įrašo neperkeliama ${code(term)}: ši dalis leistų siųsti bet kam`;
        case 'other-all':
          return t`pašalinama ${code(term)}: pakanka vieno ${code('all')}`;
        case 'replaced':
          return t`pašalinama ${code(term)}: adresai reiškia tą patį be DNS užklausos`;
        case 'other-modifier':
          return t`pašalinama ${code(term)}: tokia dalis gali būti tik viena`;
      }
    },
    converted: (from, to) => t`vietoj ${code(from)}, kurio šalia ${code('all')} gavėjai nepaiso, rašoma ${code(to)}`,
    flattened: (term, own, networks, sources, date) =>
      own
        ? t`vietoj ${code(term)} rašoma ${count(networks, { one: 'tinklas', few: 'tinklai', other: 'tinklų' })} (tai Jūsų pačių serverių adresai, perskaityta ${name(date)})`
        : t`vietoj ${code(term)} rašoma ${count(networks, { one: 'tinklas', few: 'tinklai', other: 'tinklų' })} (perskaityta ${name(date)} iš ${list(sources.map(name))})`,
    split: (names) => t`tinklai perkeliami į atskirus įrašus: ${list(names.map(name))}`,
  },
  flattenedWarning: t`Tų serverių savininkas gali pakeisti adresus Jums nepranešęs, ir tada laiškai bus atmetami: šį domeną patikrinkite kas mėnesį.`,
  publishSplit: (domain) => t`Pirmiausia pridėkite šį TXT įrašą, kurio vardas ${name(domain)}:`,
  waitForDns: t`Kol pakeitimas pasieks visus gavėjus, gali praeiti iki paros; tada patikrinkite dar kartą.`,
};
