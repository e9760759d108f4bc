import { code, list, name, t } from '../../text/text.js';
import { excerptOf } from '../catalogue/excerpt.js';
import type { PublishMessages } from '../catalogue/publish.js';
import { dmarcDoubt } from './dmarc-advice.js';
import { interfaceMessages } from './interface.js';

const unanswered = {
  'no-answer': t`DNS pateikė ne visus reikalingus atsakymus, todėl įrašas nesiūlomas. Pabandykite vėliau.`,
  'outside-zones': t`Įrašas nesiūlomas, nes priklauso nuo vardų, kurių zonos failuose nėra. Pridėkite ${code('--zone-fallback')}, kad apie juos būtų klausiama DNS.`,
  'false-answers': t`DNS serveris atsako netiesą, todėl įrašas nesiūlomas. Nurodykite kitą: ${code('--server 9.9.9.9')}.`,
} as const;

export const publishMessages: PublishMessages = {
  nothingChanges: (domain, type) => t`Keisti nieko nereikia: ${name(domain)} šį ${code(type)} įrašą jau turi.`,
  headings: {
    dkim: t`Skelbtinas DKIM įrašas`,
    dmarc: t`Skelbtinas DMARC įrašas`,
    reportConsent: t`Kad DMARC ataskaitos ateitų`,
  },
  notReady: t`Dar neskelbkite: pirmiausia išspręskite tai, kas nurodyta toliau`,
  soFar: t`Kol kas toks, dar neskelbtinas įrašas:`,
  fields: { type: t`Tipas:`, host: t`Vardas (host):`, value: t`Reikšmė, viena eilute:` },
  why: (reason) => {
    switch (reason.kind) {
      case 'unchanged':
        return t`Jau paskelbtas, keisti nereikia.`;
      case 'spf':
        return t`Jis leidžia siųsti „Directo“ ir tiems, kuriems buvo leidžiama iki šiol.`;
      case 'spf-part':
        return t`Jį įtraukia domeno ${name(reason.domain)} SPF įrašas, todėl šį paskelbkite pirma.`;
      case 'dkim-key':
        return reason.from === 'given'
          ? t`Tai Jūsų pateiktas raktas.`
          : t`Tai raktas, kurį „Directo“ skelbia vardu ${name(reason.from)}, o ne atspausdintasis.`;
      case 'dkim-alias':
        return t`Jis nukreipia gavėjus prie rakto, kurį „Directo“ skelbia vardu ${name(reason.target)}.`;
      case 'dmarc-first':
        return t`${code('p=none')} nė vienam laiškui nieko nekeičia, o ataskaitos parodo, kas siunčia Jūsų domeno vardu. Politiką griežtinkite tada, kai matysite, kad visi Jūsų siuntėjai patikrą praeina.`;
      case 'dmarc-mended':
        return t`Jis sako tai, ką turėjo sakyti paskelbtasis, tik taip, kaip gavėjai supranta.`;
      case 'dmarc-moved':
        return t`Tai įrašas, kurio vardas dabar ${name(reason.from)} ir kurio ten joks gavėjas neieško. Tenykštį ištrinkite.`;
      case 'dmarc-merged':
        return t`Kol DMARC įrašų yra daugiau negu vienas (dabar jų ${reason.count}), gavėjai nepaiso nė vieno. Šiame yra visų jų ataskaitų adresai.`;
      case 'report-consent':
        return t`Jis praneša gavėjams, kad ${name(reason.host)} sutinka gauti ataskaitas apie ${name(reason.domain)}. Jei tas domenas ne Jūsų, paprašykite jo prižiūrėtojo.`;
    }
  },
  refusal: (refusal) => {
    switch (refusal.kind) {
      case 'no-domain':
        return interfaceMessages.noDomain(refusal.domain);
      case 'unanswered':
        return unanswered[refusal.why];
      case 'too-many-records':
        return t`SPF įrašų yra ${refusal.count}. Tiek jų į vieną nesujungiama: kuris tinkamas, galite pasakyti tik Jūs. Ištrinkite kitus ir paleiskite dar kartą.`;
      case 'not-verified':
        return t`SPF įrašo skelbti dar negalima:`;
      case 'alias':
        return t`${name(refusal.name)} yra CNAME įrašas, rodantis į ${name(refusal.target)}, o kur yra CNAME, TXT įrašo būti negali. Arba paskelbkite įrašą vardu ${name(refusal.target)}, jei šis vardas Jūsų, arba vietoj CNAME įrašo sukurkite tuos A ir AAAA įrašus, į kuriuos jis veda; tada šį įrašą bus galima pridėti.`;
      case 'hosted':
        return t`${name(refusal.name)} yra CNAME įrašas, rodantis į ${name(refusal.target)}. Įrašą turi pataisyti tie, kas jį ten prižiūri, arba reikia pakeisti CNAME įrašą.`;
      case 'no-key':
        return t`DKIM įrašo pasiūlyti negalima: vardu ${name(refusal.live)} tinkamo rakto nėra. Paprašykite „Directo“ viešojo rakto ir nurodykite jį su ${code('--dkim-key')}.`;
      case 'no-dkim':
        return t`DKIM įrašo pasiūlyti negalima: šio siuntėjo raktas nežinomas.`;
      case 'alias-without-key':
        return t`CNAME įrašas į ${name(refusal.target)} neveiktų: ten rakto nėra arba jis ne tas, kurį pateikėte.`;
    }
  },
  inherited: (from) => t`Čia galioja ir domeno ${name(from)} DMARC įrašas; atskiro nereikia.`,
  remove: (texts) =>
    texts.length === 1
      ? t`Jis pakeičia dabartinį šio vardo TXT įrašą: ${list(texts.map((text) => code(excerptOf(text))))}.`
      : t`Jis pakeičia visus dabartinius šio vardo TXT įrašus: ${list(texts.map((text) => code(excerptOf(text))))}.`,
  removeAlias: (target) =>
    t`Pirmiausia ištrinkite šio vardo CNAME įrašą, rodantį į ${name(target)}: kur yra CNAME, kito įrašo būti negali.`,
  fillIn: (address) =>
    t`Vietoj ${code(address)} įrašykite pašto dėžutę, į kurią turi ateiti ataskaitos, arba paleiskite spf-check su ${code('--reports <address>')}.`,
  reportsKept: (address) =>
    t`DMARC įraše ataskaitų adresai jau nurodyti, todėl ${code(`--reports ${address}`)} nieko nekeičia.`,
  doubt: dmarcDoubt,
  aliasMeaning: (target) =>
    t`Kai „Directo“ keis raktą, dėl CNAME įrašo Jums nieko daryti nereikės. Tačiau tada parašas Jūsų domeno vardu priklausys nuo to, kas valdo ${name(target)}.`,
};
