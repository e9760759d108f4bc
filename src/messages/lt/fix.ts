import type { Way, WayCause } from '../../fix/draft/way.js';
import { address, code, list, name, type Text, t } from '../../text/text.js';
import { excerptOf } from '../catalogue/excerpt.js';
import { type FixMessages, mostNetworks } from '../catalogue/fix.js';
import { count } from './language.js';

/** As many networks as one reads; of more, the number. */
const networks = (all: readonly string[]): Text => {
  const shown = list(all.slice(0, mostNetworks).map(address));
  return all.length <= mostNetworks ? shown : t`${shown} ir dar ${count(all.length - mostNetworks, networkForms)}`;
};

const networkForms = { one: 'tinklas', few: 'tinklai', other: 'tinklų' };

const causeOfWay = (cause: WayCause): Text => {
  switch (cause.kind) {
    case 'lookups':
      return t`Visiems siuntėjams reikėtų ${count(cause.count, { one: 'DNS užklausos', other: 'DNS užklausų' })}, o leidžiama ${cause.limit}`;
    case 'voids':
      return t`${count(cause.count, { one: 'užklausa', few: 'užklausos', other: 'užklausų' })} nieko nerastų, o leidžiama ${cause.limit}`;
    case 'ipv6-voids':
      return t`Per IPv6 siunčiamiems laiškams per daug užklausų nieko nerastų`;
  }
};

const chosenWay = (way: Way, terms: Text): Text => {
  switch (way) {
    case 'slim':
      return t`atsisakoma ${terms}: jokiems laiškams to nereikia, o adresų įrašinėti netenka`;
    case 'reordered':
      return t`į priekį perkeliama ${terms}: vien to pakanka`;
    case 'sender-addresses':
      return t`„Directo“ nurodoma adresais: jiems užklausų nereikia`;
    case 'own-addresses':
      return t`ir Jūsų pačių serveriai (${terms}) nurodomi adresais: juos keičiate tik Jūs`;
    case 'unwrapped':
      return t`vietoj ${terms} įrašoma tai, kas ten įtraukta: taip sutaupoma užklausa, o svetimų adresų įrašinėti netenka`;
    case 'flattened':
      return t`vietoj ${terms} įrašomi šiandieniai adresai: nė vieno būdo be jų neužtenka`;
    case 'split':
      return t`vietoj ${terms} įrašomi šiandieniai adresai: nė vieno būdo be jų neužtenka, o į vieną įrašą jie netelpa`;
  }
};

const cheaperWays: Readonly<Record<Way, Text>> = {
  slim: t`atsisakius tik to, ko niekam nereikia`,
  reordered: t`pakeitus tik eilės tvarką`,
  'sender-addresses': t`adresais nurodžius tik „Directo“`,
  'own-addresses': t`adresais nurodžius ir savo serverius`,
  unwrapped: t`įrašius tai, kas įtraukta`,
  flattened: t`surašius šiandienius adresus į vieną įrašą`,
  split: t`perkėlus į atskirus įrašus`,
};
const unanswered = {
  'no-answer': t`DNS pateikė ne visus atsakymus, kurių reikia patikrai. Prieš skelbdami įrašą patikrinkite dar kartą.`,
  'outside-zones': t`Patikrai reikia vardų, kurių zonos failuose nėra. Pridėkite ${code('--zone-fallback')}, kad apie juos būtų klausiama DNS.`,
  'false-answers': t`DNS serveris atsako netiesą, todėl patikrinti įrašo neįmanoma. Nurodykite kitą serverį: ${code('--server 9.9.9.9')}.`,
} as const;

export const fixMessages: FixMessages = {
  unchanged: t`Paskelbtas įrašas tinka toks, koks yra: keisti nieko nereikia.`,
  publishNew: (domain) => t`Domeno ${name(domain)} DNS zonoje pridėkite šį TXT įrašą:`,
  replace: (domain, records) =>
    records === 1
      ? t`Domeno ${name(domain)} DNS zonoje dabartinį SPF įrašą pakeiskite šiuo TXT įrašu:`
      : t`Domeno ${name(domain)} DNS zonoje ištrinkite visus SPF įrašus (jų yra ${records}) ir pridėkite šį vieną TXT įrašą:`,
  notProposed: {
    'no-answer': t`Nepavyko perskaityti, kas paskelbta DNS, todėl įrašas nesiūlomas. Pabandykite vėliau.`,
    'outside-zones': t`Kas paskelbta, zonos failuose nėra, todėl įrašas nesiūlomas. Nurodykite domeno zonos failą arba pridėkite ${code('--zone-fallback')}, kad būtų klausiama DNS.`,
    'false-answers': t`DNS serveris atsako netiesą, todėl nežinia, kas paskelbta, ir įrašas nesiūlomas. Nurodykite kitą serverį: ${code('--server 9.9.9.9')}.`,
  },
  proven: ({ addresses, lookups, adds }) => {
    const passing = count(addresses, {
      one: 'adresui leidžiama siųsti',
      few: 'adresams leidžiama siųsti',
      other: 'adresų leidžiama siųsti',
    });
    const evaluated = t`įvertinta taip, kaip tai daro gavėjai: ${passing}, DNS užklausų: ${lookups}.`;
    if (adds.length === 0)
      return t`${evaluated} Patikrinti visi IPv4 ir IPv6 adresai: siųsti gali tik tie, kuriuos reiškia senasis įrašas.`;
    return t`${evaluated} Patikrinti visi IPv4 ir IPv6 adresai: be tų, kuriuos reiškia senasis įrašas, leidimą gauna tik ${networks(adds)}.`;
  },
  today: ({ wider, narrower }) => {
    const gained = wider.length === 0 ? undefined : t`papildomai leidžiama siųsti iš ${networks(wider)}`;
    const lost = narrower.length === 0 ? undefined : t`nebeleidžiama siųsti iš ${networks(narrower)}`;
    const both = gained === undefined || lost === undefined ? (gained ?? lost ?? t``) : t`${gained}; ${lost}`;
    return t`Palyginti su tuo, ką gavėjai priima dabar: ${both}.`;
  },
  confirm: t`Patvirtinkite:`,
  confirmEdit: (change) => t`Patvirtinkite: ${change}.`,
  publishEdit: (change) => t`Paskelbkite šios ataskaitos pabaigoje esantį įrašą: ${change}.`,
  upToYou: t`Spręskite patys (į įrašą neįtraukta):`,
  choice: (change, apply) => t`${change} (${code(`--apply ${apply}`)})`,
  chosen: ({ way, terms, cause, cheaper }) => {
    const named = list(terms.slice(0, mostNetworks).map(code));
    const still = cheaper === undefined ? t`` : t`; ${cheaperWays[cheaper.way]}, jų dar būtų ${cheaper.lookups}`;
    return t`${causeOfWay(cause)}, todėl ${chosenWay(way, named)}${still}.`;
  },
  notProven: t`Šis įrašas patikros dar neišlaiko:`,
  objection: (objection) => {
    switch (objection.kind) {
      case 'not-authorised':
        return t`Šiems adresams siųsti vis tiek nebūtų leidžiama: ${list(objection.addresses.map(address))}.`;
      case 'syntax':
        return t`Neaišku, ką reiškia ${list(objection.terms.map((term) => code(excerptOf(term))))}, todėl tai palikta, kaip buvo; kol tai yra, visas įrašas negalioja. Pataisykite arba pašalinkite tai patys.`;
      case 'lookups':
        return t`Įrašui reikia ${count(objection.count, { one: 'DNS užklausos', few: 'DNS užklausų', other: 'DNS užklausų' })}, o leidžiama ${objection.limit}: ${list(objection.costs.slice(0, 8).map(({ term, lookups }) => code(`${term} (${lookups})`)))}. Pašalinkite siuntėjus, kurių nebenaudojate, arba masinius laiškus siųskite iš subdomeno: jo įrašui skirta dešimt užklausų atskirai.`;
      case 'voids':
        return t`${count(objection.count, { one: 'užklausa nieko neranda', few: 'užklausos nieko neranda', other: 'užklausų nieko neranda' })}, o leidžiamos ${objection.limit}. Pašalinkite dalis, kuriose nurodyti nebeegzistuojantys serveriai.`;
      case 'broken-inside':
        return t`Vardų ${list(objection.targets.slice(0, 8).map(name))} SPF įrašų nėra, jie klaidingi arba rodo ratu. Laiškų, kurių neleidžia ankstesnės dalys, SPF patikra baigiasi klaida. Pašalinkite juos įtraukiančią dalį arba praneškite jų prižiūrėtojams.`;
      case 'loses':
        return t`Šiems adresams siųsti turėtų būti leidžiama, o nebūtų: ${networks(objection.addresses)}.`;
      case 'admits':
        return t`Šiems adresams siųsti būtų leista, nors to niekas neprašė: ${networks(objection.addresses)}.`;
      case 'errors':
        return t`Laiškų iš ${networks(objection.addresses)} patikra baigtųsi klaida (permerror), kad ir kas būtų parašyta toliau.`;
      case 'unconfirmed':
        return t`Prašyta tik neabejotinų pakeitimų, o šiam įrašui reikia ir kitų. Jie parodomi be ${code('--certain')}.`;
      case 'everybody':
        return t`Su šiuo įrašu siųsti galėtų beveik bet kas. Pirmiausia nurodykite serverius, kurie siunčia Jūsų laiškus.`;
      case 'not-computed':
        return t`Kas gali siųsti, priklauso nuo tiek laiško savybių, kad palyginti su tuo, ką įrašas reiškia, nepavyko; todėl nežinia, kam jis užkirstų kelią.`;
      case 'unanswered':
        return unanswered[objection.why];
    }
  },
  edit: {
    created: t`tai pirmasis SPF įrašas – ar Jūsų domeno vardu laiškus siunčia dar kas nors? Jei taip, reikia pridėti ir juos`,
    recognised: (text) => t`pakeičiama ${code(text)}: gavėjai to SPF įrašu nelaiko`,
    merged: (text) => t`prijungiamas įrašas ${code(text)}`,
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
        case 'expected':
          return t`pridedama ${code(term)}, nes nurodėte siuntėją „${name(reason.name)}“`;
        case 'ending':
        case 'closing':
          return t`pridedama ${code(term)}: taip pasakoma, ką daryti su visų kitų laiškais`;
      }
    },
    dropped: (term, reason) => {
      switch (reason) {
        case 'included-elsewhere':
          return t`pašalinama ${code(term)}: ją jau apima kita dalis`;
        case 'idle':
          return t`pašalinama ${code(term)}: ši paslauga voko siuntėjo adrese naudoja savo domeną, todėl jos laiškams tai nereikalinga`;
        case 'private':
          return t`pašalinama ${code(term)}: privačių adresų nemato joks gavėjas`;
        case 'ptr':
          return t`pašalinama ${code(term)}: ji lėta, gavėjai ją gali praleisti`;
        case 'cdn':
          return t`pašalinama ${code(term)}: tai interneto svetainių tarpinių serverių adresai, iš jų laiškai nesiunčiami`;
        case 'after-all':
          return t`pašalinama ${code(term)}: ji yra po ${code('all')}, ten jos joks gavėjas neskaito`;
        case 'duplicate':
          return t`pašalinama ${code(term)}: ši dalis pasikartoja`;
        case 'against-sender':
          return t`pašalinama ${code(term)}: ši dalis neleidžia siuntėjui siųsti`;
        case 'wrong-form':
          return t`pašalinama ${code(term)}: taip užrašyta dalis veikti negali`;
        case 'no-name':
          return t`pašalinama ${code(term)}: joks serveris čia nenurodytas`;
        case 'dead-include':
          return t`pašalinama ${code(term)}: ten SPF įrašo nėra, todėl negalioja visas įrašas`;
        case 'broken-include':
          return t`pašalinama ${code(term)}: ten esantis įrašas klaidingas, todėl klaida baigiasi ir Jūsų SPF patikra. Praneškite jo prižiūrėtojui, o kai bus pataisyta, pridėkite vėl`;
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
    converted: (from, to, reason) => {
      const change = t`vietoj ${code(from)} rašoma ${code(to)}`;
      switch (reason.kind) {
        case 'redirect':
          return t`${change}: šalia ${code('all')} arba kito nukreipimo jos gavėjai nepaisytų`;
        case 'sender-prefix':
          return t`${change}: gretimi adresai priklauso ne „Directo“`;
        case 'host':
          return t`${change}: ${name(reason.name)} yra serveris ir SPF įrašo neturi`;
        case 'record':
          return t`${change}: SPF įrašą turi ${name(reason.name)}`;
        case 'known-sender':
          return t`${change}: tokį vardą nurodo „${name(reason.name)}“`;
        case 'renamed':
          return t`${change}: tokį vardą „${name(reason.name)}“ nurodo dabar`;
        case 'only-reading':
          return t`${change}: tik taip perskaičius DNS ką nors randa`;
        case 'mailbox-provider':
          return t`${change}, nes Jūsų pašto dėžutės yra „${name(reason.name)}“ sistemoje (${name(reason.host)}), o jos siuntimo serverių ${code('mx')} neapima`;
        case 'everybody':
          return t`${change}: kitaip Jūsų domeno vardu siųsti galėtų bet kas`;
        case 'stricter':
          return t`${change}: visų kitų laiškus gavėjai atmes griežčiau`;
        case 'leading-zeros':
          return t`${change}: SPF neleidžia nulių prieš skaičių`;
        case 'first-all':
          return t`${change}: iš kelių ${code('all')} galioja pirmasis`;
        case 'cut':
          return t`${change}: pabaiga buvo nukirsta`;
      }
    },
    foundElsewhere: (text, owner) =>
      t`panaudojama ${code(text)}: paskelbta prie vardo ${name(owner)}, kur jos joks gavėjas neieško`,
    moved: (term, reason) => {
      switch (reason) {
        case 'after-all':
          return t`${code(term)} perkeliama prieš ${code('all')}: po jo dalių joks gavėjas neskaito`;
        case 'modifier':
          return t`${code(term)} perkeliama į galą: ten modifikatorių vieta`;
        case 'void-lookups':
          return t`${code(term)} perkeliama į priekį: po kelių nieko nerandančių užklausų IPv6 laiškai jos nepasiektų`;
      }
    },
    tidied: (from, to) => t`vietoj ${code(from)} rašoma ${code(to)}: reiškia tą patį`,
    joined: (terms, to) => t`sujungiami tinklai: vietoj ${terms} rašoma ${to}, adresai tie patys`,
    unwrapped: (term, to) => t`vietoj ${code(term)} rašoma tai, ką ji apima: ${list(to.map(code))}`,
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
