import type { Verdict } from '../../spf/evaluate/evaluation.js';
import { code, list, name, type Text, t } from '../../text/text.js';
import type { AddressCounts, ConditionWords, PolicyMessages } from '../catalogue/policy.js';
import { mailChange } from './mail-change.js';

const words = (text: string): Text => [{ kind: 'words', text }];

/** Figures after a colon, so that no case has to follow them. */
const addresses = ({ ipv4, ipv6 }: AddressCounts): Text => {
  if (ipv6 === '0') return t`IPv4 – ${words(ipv4)}`;
  if (ipv4 === '0') return t`IPv6 – ${words(ipv6)}`;
  return t`IPv4 – ${words(ipv4)}, IPv6 – ${words(ipv6)}`;
};

const answer: Readonly<Record<Verdict, Text>> = {
  pass: t`siųsti leidžiama (${code('pass')})`,
  fail: t`siųsti neleidžiama (${code('fail')})`,
  softfail: t`laiškai laikomi įtartinais (${code('softfail')})`,
  neutral: t`elgiamasi taip, lyg SPF nebūtų (${code('neutral')})`,
  none: t`elgiamasi taip, lyg SPF nebūtų (${code('none')})`,
  permerror: t`patikra baigiasi klaida (${code('permerror')})`,
  temperror: t`dabar atsakymo nėra, nes neveikia DNS (${code('temperror')})`,
  undetermined: t`nenuspręsta, nes trūksta atsakymo`,
};

export const policyMessages: PolicyMessages = {
  title: (domain) => t`Kas gali siųsti domeno ${name(domain)} vardu`,
  admits: (domain, counts) => t`Domeno ${name(domain)} vardu siųsti leidžiama iš tiek adresų: ${addresses(counts)}.`,
  admitsNobody: (domain) => t`Nėra adresų, iš kurių domeno ${name(domain)} vardu siųsti leidžiama visada.`,
  noRecord: (domain) => t`Domenas ${name(domain)} neturi SPF įrašo: gavėjai sprendžia be jo.`,
  rest: (verdict) => t`Visi kiti adresai: ${answer[verdict]}.`,
  errors: (verdict, counts) => t`Iš kitų adresų (${addresses(counts)}): ${answer[verdict]}.`,
  terms: t`Ką nusprendžia kiekviena dalis`,
  column: { term: t`dalis`, answer: t`atsakymas`, ipv4: t`IPv4`, ipv6: t`IPv6` },
  dependsOnMail: t`priklauso nuo laiško`,
  neverReached: t`niekada nepasiekiama`,
  findsNothing: t`nieko neranda`,
  notKnown: t`nežinoma: trūksta atsakymo`,
  notKnownBefore: t`priklauso nuo ankstesnės dalies, apie kurią nežinoma`,
  entirelyBefore: (terms) => t`niekada nepasiekiama: anksčiau nusprendžia ${list(terms.map(code))}`,
  partlyBefore: (terms) => t`apie dalį adresų anksčiau nusprendžia ${list(terms.map(code))}`,
  costs: (most, limit) => t`DNS užklausų: daugiausia ${most}, o leidžiama ${limit}.`,
  picture: t`IPv4 adresai, iš kurių leidžiama siųsti; vienas ženklas – 16,8 mln. adresų`,
  legend: t`· nė vieno   ░ iki 65 536   ▒ daugiau   █ visi   ? priklauso nuo laiško`,
  conditions: t`Kas priklauso nuo laiško`,
  seeCheck: (domain) => t`Ką paskelbti, parodo ${code(`spf-check ${domain}`)}.`,
  condition: (condition, holds) => conditionText(condition, holds),
  passesIf: (conditions) => t`siųsti leidžiama, jei ${joined(conditions)}`,
  diff: {
    title: (before, after) => t`Kas pasikeistų: ${name(before)} → ${name(after)}`,
    same: t`Kiekvienam adresui ir kiekvienam laiškui abiejų atsakymas tas pats.`,
    noLoss: t`Leidimo siųsti nepraranda nė vienas adresas.`,
    loss: (counts) => t`Leidimą siųsti prarastų tiek adresų: ${addresses(counts)}.`,
    refusal: (counts) =>
      t`Nuo šiol būtų atmetama tiek adresų: ${addresses(counts)}. Iki šiol gavėjai dėl jų spręsdavo patys.`,
    mailLoss: t`Prarandama ir dar kai kas: žr. toliau.`,
    undecided: {
      'no-answer': t`DNS pateikė ne visus atsakymus, todėl neaišku, kas prarastų leidimą siųsti.`,
      'outside-zones': t`Kas prarastų leidimą siųsti, priklauso nuo vardų, kurių zonos failuose nėra.`,
      'false-answers': t`DNS serveris atsako netiesą, todėl neaišku, kas prarastų leidimą siųsti.`,
    },
    nothing: t`Nė vienam vardui niekas nesikeičia.`,
    lost: t`Praranda leidimą`,
    refused: t`Nuo šiol atmetama`,
    besides: t`Be SPF:`,
    mailChange,
    gained: t`Gauna leidimą`,
    changed: t`Atsakymas kitoks, bet leidimo nėra nei prieš, nei po`,
    notComputed: t`Politikos priklauso nuo tiek laiško savybių, kad apskaičiuoti ne visi atvejai, todėl neatmestina, kad kas nors nebegalės siųsti.`,
    undecidedList: t`Palyginti negalima`,
    answers: (before, after) => t`buvo ${code(before)}, bus ${code(after)}`,
    conditional: t`kai kuriems laiškams`,
    more: (networks) => t`ir dar tinklų: ${networks}`,
    allBut: (networks, family) => t`visi IPv${family} adresai, išskyrus ${networks}`,
    all: (family) => t`visi IPv${family} adresai`,
    lookups: (before, after) => t`DNS užklausų daugiausia: prieš – ${before}, po – ${after}.`,
    noRecords: t`SPF įrašo neturi nė viena pusė.`,
  },
};

function joined(conditions: readonly Text[]): Text {
  return conditions.reduce((text, one, at) => (at === 0 ? one : t`${text} ir ${one}`), [] as Text);
}

function conditionText(condition: ConditionWords, holds: boolean): Text {
  switch (condition.kind) {
    case 'name-exists':
      return holds ? t`${code(condition.target)} yra` : t`${code(condition.target)} nėra`;
    case 'host-is':
      return holds
        ? t`${code(condition.target)} turi siuntėjo adresą`
        : t`${code(condition.target)} siuntėjo adreso neturi`;
    case 'mail-host-is':
      return holds
        ? t`siuntėjas yra ${code(condition.target)} pašto serveris`
        : t`siuntėjas nėra ${code(condition.target)} pašto serveris`;
    case 'record-passes':
      return holds
        ? t`${code(condition.target)} įrašas siuntėjui leidžia`
        : t`${code(condition.target)} įrašas siuntėjui neleidžia`;
    case 'reverse-name':
      return holds
        ? t`siuntėjo atvirkštinis DNS vardas (PTR) priklauso ${code(condition.target)}`
        : t`siuntėjo atvirkštinis DNS vardas (PTR) nepriklauso ${code(condition.target)}`;
    case 'redirect-says':
      return t`${code(condition.target)} įrašas atsako ${code(condition.result)}`;
    case 'term-fails':
      return holds ? t`${code(condition.target)} baigiasi klaida` : t`${code(condition.target)} klaida nesibaigia`;
    case 'count': {
      const what = condition.of === 'lookups' ? t`užklausų` : t`tuščių užklausų`;
      return holds
        ? t`${list(condition.targets.map(code))} papildomų ${what} pareikalavo ne daugiau kaip ${condition.atMost}`
        : t`${list(condition.targets.map(code))} papildomų ${what} pareikalavo daugiau kaip ${condition.atMost}`;
    }
  }
}
