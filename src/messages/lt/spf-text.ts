import type { AttemptData } from '../../rules/spf/attempt.js';
import type { NearMissCause } from '../../rules/spf/near-miss.js';
import type { UntidyData } from '../../rules/spf/untidy.js';
import { code, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';
import { plural } from './language.js';
import { quoted, spfMistakes } from './spf-mistakes.js';

const start = code('v=spf1');

const causes: Readonly<Record<NearMissCause, Text>> = {
  'leading-blank': t`prieš ${start} yra tarpas`,
  'byte-order-mark': t`prieš ${start} yra nematomas ženklas`,
  quotes: t`prieš ${start} yra kabutė`,
  'no-version': t`jis neprasideda žodžiu ${start}, o kelių įrašų gavėjai nesujungia`,
  'type-spf': t`jo tipas yra SPF, o jie skaito tik TXT įrašus`,
  'version-tag': t`jis neprasideda tiksliai žodžiu ${start}`,
  'text-before': t`prieš ${start} yra kito teksto`,
};

const unrecognised = ({ alone }: AttemptData): { why: Text; todo: Text } =>
  alone
    ? {
        why: t`Gavėjai mano, kad domenas SPF įrašo neturi.`,
        todo: t`Domeno DNS zonoje vietoj jo įrašykite šios ataskaitos pabaigoje pateiktą įrašą.`,
      }
    : {
        why: t`Gavėjai skaito tik kitą domeno SPF įrašą, todėl vien čia nurodytiems siuntėjams siųsti neleidžiama.`,
        todo: t`Ištrinkite šį įrašą, o vien jame nurodytus siuntėjus pirmiau įtraukite į galiojantį.`,
      };

function untidiness({ kind, term }: UntidyData['places'][number]): Text {
  switch (kind) {
    case 'spaces':
      return t`nereikalingi tarpai`;
    case 'final-dot':
      return t`taškas vardo gale (${quoted(term)})`;
    case 'upper-case':
      return t`didžiosios raidės (${quoted(term)})`;
    case 'host-bits':
      return t`tinklas nurodytas ne pirmuoju jo adresu (${quoted(term)})`;
    case 'modifier-early':
      return t`dalis, kurios vieta – įrašo gale (${quoted(term)})`;
    case 'whole-prefix':
      return t`nereikalingas skaičius po pasvirojo brūkšnio (${quoted(term)})`;
  }
}

export const spfText = {
  'spf/missing': ({ domain }) => ({
    what: t`Domenas ${name(domain)} neturi SPF įrašo.`,
    why: t`Gavėjai nežino, kas gali siųsti šio domeno laiškus, todėl gali juos atmesti arba palaikyti šlamštu.`,
    todo: t`Domeno ${name(domain)} DNS paskelbkite šios ataskaitos pabaigoje pateiktą įrašą.`,
  }),
  'spf/multiple-records': ({ domain, count }) => ({
    what: t`Domenas ${name(domain)} turi ${count} ${plural(count, { one: t`SPF įrašą`, few: t`SPF įrašus`, other: t`SPF įrašų` })}, o leidžiamas tik vienas.`,
    why: t`Gavėjai nesirenka vieno iš jų: SPF patikra baigiasi klaida, ir jos nepraeina nė vienas domeno laiškas.`,
    todo: t`Domeno ${name(domain)} DNS ištrinkite juos visus ir paskelbkite vieną šios ataskaitos pabaigoje pateiktą įrašą.`,
  }),
  'spf/version-not-terminated': (data) => ({
    what: data.parted
      ? t`Gavėjams ${quoted(data.text)} nėra SPF įrašas: TXT įrašas saugomas keliomis eilutėmis, gavėjai jas sujungia be tarpo, todėl po ${start} tarpo nėra.`
      : t`Gavėjams ${quoted(data.text)} nėra SPF įrašas, nes po ${start} nėra tarpo.`,
    ...unrecognised(data),
  }),
  'spf/near-miss': (data) => ({
    what: t`${quoted(data.text)} turėjo būti SPF įrašas, bet gavėjai jo neatpažįsta: ${causes[data.why]}.`,
    ...unrecognised(data),
  }),
  'spf/obsolete-record': ({ text }) => ({
    what: t`${quoted(text)} yra „Sender ID“ įrašas, o šio būdo niekas nebenaudoja.`,
    why: t`Jis nekenkia, bet klaidina domeno prižiūrėtojus.`,
    todo: t`Ištrinkite šį TXT įrašą.`,
  }),
  'spf/misplaced': ({ owner, domain, taken }) => ({
    what: t`Vardo ${name(owner)} SPF įrašas domeno ${name(domain)} laiškams negalioja.`,
    why: t`SPF galioja tik tam domenui, kuris yra siuntėjo adrese; jis nepaveldimas.`,
    todo: taken
      ? t`Paskelbkite šios ataskaitos pabaigoje pateiktą įrašą: jame jau yra visi šio įrašo siuntėjai.`
      : t`Jei jame nurodyti siuntėjai siunčia ${name(domain)} laiškus, įtraukite juos į šios ataskaitos pabaigoje pateiktą įrašą.`,
  }),
  'spf/string-layout': ({ before, after, certain, effect }) => ({
    what: t`Įrašas saugomas keliomis eilutėmis, ir tarp ${quoted(before)} bei ${quoted(after)} trūksta tarpo.`,
    why:
      effect === 'record-broken'
        ? t`Gavėjai eilutes sujungia nieko tarp jų nedėdami ir įrašo perskaityti negali, todėl SPF patikros nepraeina nė vienas domeno laiškas.`
        : t`Gavėjai eilutes sujungia nieko tarp jų nedėdami ir perskaito ne tai, ko norėta.`,
    todo: certain
      ? t`Paskelbkite šios ataskaitos pabaigoje pateiktą įrašą arba ankstesnės eilutės gale įrašykite tarpą.`
      : t`Domeno DNS zonoje ankstesnės eilutės gale įrašykite tarpą.`,
  }),
  'spf/answer-too-large': ({ octets, limit, spf, longest }) => ({
    what: t`Visi domeno TXT įrašai kartu DNS atsakyme užima ${octets} ${plural(octets, { one: t`baitą`, few: t`baitus`, other: t`baitų` })}.`,
    why:
      octets > limit
        ? t`Daugiau kaip ${limit} baitų į paprastą DNS atsakymą netelpa, o ilgesnių atsakymų kai kurie gavėjai neparsisiunčia.`
        : t`Vietos liko mažai: daugiau kaip ${limit} baitų į paprastą DNS atsakymą netelpa, o ilgesnių atsakymų kai kurie gavėjai neparsisiunčia.`,
    todo:
      spf > limit / 2 || longest === undefined
        ? t`Vien SPF įrašas užima ${spf}: pašalinkite iš jo tai, ko nebereikia, o gretimus adresus sujunkite į tinklus.`
        : t`Domeno DNS zonoje ištrinkite nebereikalingus TXT įrašus, pavyzdžiui, senus svetainių patvirtinimus; ilgiausias, neskaitant SPF, prasideda ${quoted(longest)}.`,
  }),
  'spf/non-mail-domain': ({ domain, record }) => ({
    what: t`Domenas ${name(domain)} laiškų nepriima, ir jo DNS nenurodyta, kas juos siunčia.`,
    why: t`Tokius domenus mėgsta klastotojai, nes piktnaudžiavimo niekas nepastebi.`,
    todo: t`Jei iš šio domeno laiškai visai nebus siunčiami, paskelbkite TXT įrašą ${code(record)}, o ne pateiktąjį šios ataskaitos pabaigoje.`,
  }),
  'spf/untidy': ({ places }) => ({
    what: t`SPF įrašas parašytas be klaidų, bet netvarkingai: ${places.flatMap((place, index) => (index === 0 ? untidiness(place) : t`; ${untidiness(place)}`))}.`,
    why: t`Gavėjams tai nerūpi, bet tokiame įraše lengva nepastebėti klaidų.`,
    todo: t`Daryti nieko nebūtina; sutvarkykite, kai kitą kartą keisite įrašą.`,
  }),
  ...spfMistakes,
} satisfies Partial<CatalogueOf<'spf'>>;
