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
  publishNew: (domain) => t`Domeno ${name(domain)} DNS pridėkite šį TXT įrašą:`,
  replace: (domain, records) =>
    records === 1
      ? t`Domeno ${name(domain)} DNS dabartinį SPF įrašą pakeiskite šiuo TXT įrašu:`
      : t`Domeno ${name(domain)} DNS ištrinkite visus SPF įrašus (jų yra ${records}) ir pridėkite šį vieną TXT įrašą:`,
  notProposed: t`Iš DNS nepavyko sužinoti, kas paskelbta, todėl įrašas nesiūlomas. Pabandykite vėliau.`,
  proven: ({ addresses, lookups, adds }) => {
    const passing = count(addresses, {
      one: 'adresui leidžiama siųsti',
      few: 'adresams leidžiama siųsti',
      other: 'adresų leidžiama siųsti',
    });
    const evaluated = t`įvertinta taip, kaip tai daro gavėjai: ${passing}, DNS užklausų: ${lookups}.`;
    if (adds.length === 0)
      return t`${evaluated} Palyginus visus IPv4 ir IPv6 adresus: siųsti gali lygiai tie, kuriuos nurodė senasis įrašas.`;
    return t`${evaluated} Palyginus visus IPv4 ir IPv6 adresus: prideda tik ${networks(adds)}, o neatima nė vieno.`;
  },
  notProven: t`Šis įrašas patikros dar neišlaiko:`,
  objection: (objection) => {
    switch (objection.kind) {
      case 'not-authorised':
        return t`Šiems adresams siųsti vis tiek nebūtų leidžiama: ${list(objection.addresses.map(address))}.`;
      case 'syntax':
        return t`Neaišku, ką reiškia ${list(objection.terms.map(code))}, todėl tai palikta, kaip buvo; kol tai yra, gavėjai visą įrašą laiko sugadintu. Pataisykite arba pašalinkite tai patys.`;
      case 'lookups':
        return t`Įrašui reikia ${count(objection.count, { one: 'DNS užklausos', few: 'DNS užklausų', other: 'DNS užklausų' })}, o leidžiama ${objection.limit}. Pašalinkite siuntėjus, kurių nebenaudojate.`;
      case 'voids':
        return t`${count(objection.count, { one: 'užklausa nieko neranda', few: 'užklausos nieko neranda', other: 'užklausų nieko neranda' })}, o leidžiamos ${objection.limit}. Pašalinkite dalis, kuriose nurodyti nebeegzistuojantys serveriai.`;
      case 'broken-inside':
        return t`SPF įrašai ties ${list(objection.targets.slice(0, 8).map(name))} sugadinti arba veda ratu, ir tai sugadina SPF laiškams, kurių neleidžia ankstesnės dalys. Pašalinkite juos įtraukiančią dalį arba praneškite jų prižiūrėtojams.`;
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
    recognised: (text) => t`pakeičia ${code(text)}, kurio gavėjai SPF įrašu nelaiko`,
    merged: (text) => t`sujungia su antruoju įrašu ${code(text)}`,
    mended: (from, to) => (to === '' ? t`pašalina ${code(from)}` : t`vietoj ${code(from)} rašo ${code(to)}`),
    setAside: (text) => t`palieka nuošalyje ${code(text)}, tai ne SPF: paskelbkite atskiru TXT įrašu`,
    added: (term, reason) => {
      switch (reason.kind) {
        case 'sender':
          return t`prideda ${code(term)}`;
        case 'mass-mail':
          return t`prideda ${code(term)} masiniams laiškams`;
        case 'mailbox-provider':
          return t`prideda ${code(term)}, nes Jūsų pašto dėžutės yra ${name(reason.name)} (${name(reason.host)}), o jo siunčiančių serverių ${code('mx')} neapima`;
      }
    },
    dropped: (term, reason) => {
      switch (reason) {
        case 'after-all':
          return t`pašalina ${code(term)}: ši dalis stovi po ${code('all')}, ten jos joks gavėjas neskaito`;
        case 'duplicate':
          return t`pašalina ${code(term)}: ši dalis pasikartoja`;
        case 'against-sender':
          return t`pašalina ${code(term)}: ši dalis neleidžia siuntėjui siųsti`;
        case 'wrong-form':
          return t`pašalina ${code(term)}: taip užrašyta dalis veikti negali`;
        case 'dead-include':
          return t`pašalina ${code(term)}: ten nėra SPF įrašo, ir tai sugadina visą įrašą`;
        case 'loop':
          return t`pašalina ${code(term)}: ši dalis veda atgal į tą patį įrašą`;
        case 'covered':
          return t`atsisako ${code(term)}: šiuos adresus jau apima ankstesnė dalis`;
        case 'void':
          return t`pašalina ${code(term)}: DNS pagal ją nieko neranda`;
        case 'admits-everybody':
          return t`neperkelia ${code(term)} iš antrojo įrašo: ši dalis leistų siųsti bet kam`;
        case 'other-all':
          return t`pašalina ${code(term)}: pakanka vieno ${code('all')}`;
        case 'replaced':
          return t`pašalina ${code(term)}: adresai reiškia tą patį be DNS užklausos`;
        case 'other-modifier':
          return t`pašalina ${code(term)}: tokia dalis gali būti tik viena`;
      }
    },
    converted: (from, to) => t`vietoj ${code(from)}, kuris šalia ${code('all')} būtų ignoruojamas, rašo ${code(to)}`,
    flattened: (term, own, networks, sources, date) =>
      own
        ? t`vietoj ${code(term)} rašo ${count(networks, { one: 'tinklą', few: 'tinklus', other: 'tinklų' })} (tai Jūsų pačių serverių adresai, perskaityta ${name(date)})`
        : t`vietoj ${code(term)} rašo ${count(networks, { one: 'tinklą', few: 'tinklus', other: 'tinklų' })} (perskaityta ${name(date)} iš ${list(sources.map(name))})`,
    split: (names) => t`perkelia tinklus į atskirus įrašus: ${list(names.map(name))}`,
  },
  flattenedWarning: t`Tų serverių savininkas gali pakeisti adresus Jums nepranešęs, ir tada laiškai bus atmetami: šį domeną patikrinkite kas mėnesį.`,
  publishSplit: (domain) => t`Pirmiausia ties ${name(domain)} pridėkite šį TXT įrašą:`,
  waitForDns: t`Kol pakeitimas pasieks visus gavėjus, gali praeiti iki paros; tada patikrinkite dar kartą.`,
};
