import { address, code, list, name, t } from '../../text/text.js';
import type { EvaluationMessages } from '../catalogue/evaluation.js';

export const evaluationMessages: EvaluationMessages = {
  question: (client, identity, sender) =>
    identity === 'helo'
      ? t`Laiškas iš ${address(client)} be siuntėjo adreso, HELO ${name(sender)}`
      : t`Laiškas iš ${address(client)}, siuntėjo adresas ${name(sender)}`,
  answer: (result) => t`SPF patikros rezultatas: ${code(result)}.`,
  decided: (term, domain) => t`Lėmė domeno ${name(domain)} įrašo dalis ${code(term)}.`,
  matches: t`atitinka`,
  matchesNot: t`neatitinka`,
  follows: t`einama toliau`,
  error: t`čia vertinimas baigiasi`,
  counts: (lookups, voidLookups) =>
    voidLookups === 0 ? t`iš viso užklausų: ${lookups}` : t`iš viso užklausų: ${lookups}, tuščių: ${voidLookups}`,
  noData: t`tokio įrašo nėra`,
  noSuchName: t`tokio vardo nėra`,
  failed: (reason) => failure[reason],
  notAsked: t`neužklausta`,
  permError: (why) => {
    switch (why.kind) {
      case 'syntax':
        return t`Įrašas klaidingas: nesuprantama ${list(why.terms.map((term) => code(term.text)))}, o dėl vienos tokios dalies negalioja visas įrašas.`;
      case 'several-records':
        return t`SPF įrašų yra ${why.texts.length}, o leidžiamas tik vienas.`;
      case 'too-many-lookups':
        return t`DNS užklausų reikia daugiau įrašo dalių, negu leidžiama (${why.limit}).`;
      case 'too-many-voids':
        return t`Tuščių DNS užklausų daugiau, negu leidžiama (${why.limit}).`;
      case 'too-many-mx':
        return t`Pašto serverių yra ${why.found}, o viena dalis ${code('mx')} gali apimti daugiausia ${why.limit}.`;
      case 'target-without-record':
        return t`${code(why.term.text)} rodo į vardą, kuris neturi SPF įrašo.`;
      case 'inside':
        return t`Įrašas, į kurį rodo ${code(why.term.text)}, klaidingas.`;
      case 'varies':
        return t`${code(why.term.text)}, kurios vardas kiekvienam laiškui kitoks, baigiasi klaida.`;
    }
  },
  tempError: (question) =>
    t`Į užklausą ${code(`${question.type} ${question.name}`)} DNS neatsakė; gavėjas bandys vėliau.`,
  undetermined: (question) => t`Tai priklauso nuo ${code(`${question.type} ${question.name}`)}, o to neklausta.`,
  unexplored: t`Įrašas veda toliau, negu ši programa seka.`,
  badName: (text) => t`${code(text)} nėra domeno vardas, todėl nėra kur ieškoti taisyklių.`,
  default: t`Neatitinka nė viena įrašo dalis, o ką daryti tokiu atveju, įrašas nesako.`,
  explanation: (text) => t`Domeno savininko paaiškinimas: ${code(text)}`,
};

const failure = {
  timeout: t`laiku neatsakyta`,
  servfail: t`DNS serverio klaida (SERVFAIL)`,
  refused: t`DNS serveris atsisakė atsakyti (REFUSED)`,
  malformed: t`atsakymas sugadintas`,
  unreachable: t`DNS serverio iš čia pasiekti nepavyko`,
  certificate: t`DNS serverio sertifikatas jo vardui negalioja`,
  inconsistent: t`DNS serveris į tą pačią užklausą atsakė dvejopai`,
  'denies-names': t`DNS serveriu netikima: jis neigia vardus, kurie tikrai yra`,
  'invents-names': t`DNS serveriu netikima: jis žino vardus, kurių negali būti`,
  'private-addresses': t`DNS serveriu netikima: viešus vardus jis nukreipia į vidinių tinklų adresus`,
  'outside-zones': t`neklausta: vardo zonos failuose nėra`,
} as const;
