import { address, code, list, name, t } from '../../text/text.js';
import type { EvaluationMessages } from '../catalogue/evaluation.js';

export const evaluationMessages: EvaluationMessages = {
  question: (client, identity, sender) =>
    identity === 'helo'
      ? t`Laiškas iš ${address(client)} be siuntėjo adreso, HELO ${name(sender)}`
      : t`Laiškas iš ${address(client)}, siuntėjo adresas ${name(sender)}`,
  answer: (result) => t`Gavėjas atsako ${code(result)}.`,
  decided: (term, domain) => t`Lėmė domeno ${name(domain)} įrašo dalis ${code(term)}.`,
  matches: t`atitinka`,
  matchesNot: t`neatitinka`,
  follows: t`einama toliau`,
  error: t`čia vertinimas baigiasi`,
  counts: (lookups, voids) =>
    voids === 0 ? t`iš viso užklausų: ${lookups}` : t`iš viso užklausų: ${lookups}, tuščių: ${voids}`,
  noData: t`tokio įrašo nėra`,
  noSuchName: t`tokio vardo nėra`,
  failed: (reason) => failure[reason],
  notAsked: t`neklausta`,
  permError: (why) => {
    switch (why.kind) {
      case 'syntax':
        return t`Įrašas sugadintas: nesuprantama ${list(why.terms.map((term) => code(term.text)))}, o viena tokia dalis sugadina visą įrašą.`;
      case 'several-records':
        return t`SPF įrašų yra ${why.texts.length}, o leidžiamas tik vienas.`;
      case 'too-many-lookups':
        return t`DNS klausia daugiau įrašo dalių, negu leidžiama (${why.limit}).`;
      case 'too-many-voids':
        return t`Tuščių DNS užklausų daugiau, negu leidžiama (${why.limit}).`;
      case 'too-many-mx':
        return t`Pašto serverių yra ${why.found}, o viena dalis ${code('mx')} gali vesti daugiausia prie ${why.limit}.`;
      case 'target-without-record':
        return t`${code(why.term.text)} veda prie vardo, kuris neturi SPF įrašo.`;
      case 'inside':
        return t`Įrašas, prie kurio veda ${code(why.term.text)}, sugadintas.`;
      case 'varies':
        return t`${code(why.term.text)}, kurios vardas kiekvienam laiškui kitoks, baigiasi klaida.`;
    }
  },
  tempError: (question) =>
    t`Į klausimą ${code(`${question.type} ${question.name}`)} DNS neatsakė; gavėjas bandys vėliau.`,
  badName: (text) => t`${code(text)} nėra domeno vardas, todėl nėra kur ieškoti taisyklių.`,
  default: t`Neatitinka nė viena įrašo dalis, o ką daryti tokiu atveju, įrašas nesako.`,
  explanation: (text) => t`Domeno savininko paaiškinimas: ${code(text)}`,
};

const failure = {
  timeout: t`laiku neatsakyta`,
  servfail: t`vardų serverio klaida`,
  refused: t`vardų serveris atsisakė atsakyti`,
  malformed: t`atsakymas sugadintas`,
} as const;
