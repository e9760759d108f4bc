import type { Unusable } from '../../rules/dkim/key-unusable.js';
import type { TagListProblem } from '../../rules/dkim/tag-list-syntax.js';
import { code, list, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';
import { excerptOf } from '../catalogue/excerpt.js';
import { miswritingText } from './dkim-miswriting.js';
import { plural } from './language.js';

const rejected = t`Pagal šį įrašą gavėjai parašų patikrinti negali.`;
const copyAgain = (at: string): Text =>
  t`Savo domeno DNS zonoje dar kartą įrašykite siuntėjo rakto įrašą, kurio vardas ${name(at)}: visą ir nieko nekeisdami.`;

function syntaxProblem(at: string, text: string, problem: TagListProblem): Text {
  switch (problem) {
    case 'malformed-tag':
      return t`Vardo ${name(at)} rakto įraše dalis ${code(text)} nėra ${code('vardas=reikšmė')} pavidalo; galbūt trūksta kabliataškio.`;
    case 'empty-part':
      return t`Vardo ${name(at)} rakto įraše yra du kabliataškiai iš eilės.`;
    case 'tag-case':
      return t`Vardo ${name(at)} rakto įraše vietoj ${code(text)} turi būti mažoji raidė.`;
    case 'duplicate-tag':
      return t`Vardo ${name(at)} rakto įraše ${code(text)} yra jau antra dalis tuo pačiu vardu.`;
    case 'too-many-tags':
      return t`Vardo ${name(at)} TXT įraše dalių yra gerokai daugiau, negu rakto įraše gali būti.`;
    case 'zone-quoting':
      return t`Vardo ${name(at)} rakto įraše, dalyje ${code(text)}, yra kabučių arba pasvirųjų brūkšnių, kurių ten neturi būti.`;
  }
}

function unusable(at: string, problem: Unusable): Text {
  switch (problem.kind) {
    case 'key-type':
      return t`Vardo ${name(at)} rakto rūšies ${code(problem.keyType)} gavėjai nežino.`;
    case 'too-long':
      return t`Vardo ${name(at)} TXT įrašas gerokai ilgesnis už bet kokį raktą.`;
    case 'surplus':
      return t`Vardo ${name(at)} raktas per ilgas: baitų yra ${problem.present}, o turi būti ${problem.announced}.`;
    case 'undecodable':
    case 'no-key':
      return t`Vardo ${name(at)} TXT įrašas nėra gavėjams tinkamas raktas.`;
    case 'pkcs1':
      return t`Vardo ${name(at)} raktas užrašytas neįprastu pavidalu (PKCS#1).`;
  }
}

function bitsText(bits: number): Text {
  return t`${bits} ${plural(bits, { one: t`bitas`, few: t`bitai`, other: t`bitų` })}`;
}

export const dkim: CatalogueOf<'dkim'> = {
  'dkim/misplaced': ({ owner, right, place, host }) => ({
    what: t`DKIM rakto vardas yra ${name(owner)}, o ten jo joks gavėjas neieško.`,
    why: t`Vardu ${name(right)} gavėjai rakto neranda, todėl parašų patikrinti negali.`,
    todo:
      place === 'doubled'
        ? t`DNS valdymo skydelis prie kiekvieno vardo pats prideda domeną: sukurkite įrašą iš naujo, vardo lauke palikdami tik ${code(host)}, o šį ištrinkite.`
        : t`Savo domeno DNS zonoje perkelkite jį į ${name(right)}; jei skydelis domeną prideda pats, vardo lauke rašykite ${code(host)}.`,
  }),
  'dkim/other-text': ({ name: at, text }) => ({
    what: t`Vardas ${name(at)}, be rakto, turi dar vieną TXT įrašą: ${code(excerptOf(text))}.`,
    why: t`Ten leidžiamas tik vienas TXT įrašas. Vieni gavėjai ima pirmąjį, kiti rakto nebeskaito.`,
    todo: t`Savo domeno DNS zonoje ištrinkite įrašą, kuris nėra raktas.`,
  }),
  'dkim/private-key': ({ name: at }) => ({
    what: t`DNS zonoje, vardu ${name(at)}, visiems matomas privatusis raktas.`,
    why: t`Juo bet kas gali pasirašyti laiškus Jūsų domeno vardu. Gavėjams jis netinka: DNS zonoje turi būti tik viešasis raktas.`,
    todo: t`Nedelsdami ištrinkite įrašą, paprašykite sukurti naują raktų porą ir paskelbkite naująjį viešąjį raktą. Senojo rakto daugiau nebenaudokite.`,
  }),
  'dkim/miswritten': ({ name: at, cause, after }) => {
    const { what, todo } = miswritingText(at, cause, after);
    return { what, why: rejected, todo };
  },
  'dkim/multiple-records': ({ name: at, count, remove }) => ({
    what: t`Vardas ${name(at)} turi ${count} ${plural(count, { one: t`rakto įrašą`, few: t`rakto įrašus`, other: t`rakto įrašų` })}, o turi būti vienas.`,
    why: t`Kurį iš jų gavėjas paims, lemia atsitiktinumas.`,
    todo:
      remove.length === 0
        ? t`Savo domeno DNS zonoje palikite tik siuntėjo raktą, kitus įrašus ištrinkite.`
        : t`Savo domeno DNS zonoje ištrinkite tai, kas nėra siuntėjo raktas: ${list(remove.map((ending) => (ending === '' ? code('p=') : code(`p=…${ending}`))))}.`,
  }),
  'dkim/alias-broken': ({ name: at, target, inUse }) => ({
    what: t`${name(at)} rodo į ${name(target)}, o ten rakto nėra.`,
    why: rejected,
    todo: inUse
      ? t`Savo domeno DNS zonoje pataisykite CNAME įrašą arba pakeiskite jį TXT įrašu su raktu.`
      : t`Įjunkite DKIM ten, kur tvarkoma ši paslauga. Jei įrašo nebereikia, ištrinkite jį iš savo domeno DNS zonos.`,
  }),
  'dkim/version': ({ name: at, text, first }) => ({
    what: first
      ? t`Vardo ${name(at)} rakto įrašas prasideda ${code(text)}; ten tinka tik ${code('v=DKIM1')}.`
      : t`Vardo ${name(at)} rakto įraše ${code(text)} yra ne pačioje pradžioje, kur turi būti.`,
    why: t`Tokį įrašą gavėjai atmeta, todėl parašo patikrinti negali.`,
    todo: t`Savo domeno DNS zonoje šio įrašo pradžioje įrašykite ${code('v=DKIM1;')} arba šią dalį pašalinkite.`,
  }),
  'dkim/tag-list-syntax': ({ name: at, text, problem }) => ({
    what: syntaxProblem(at, text, problem),
    why: rejected,
    todo: copyAgain(at),
  }),
  'dkim/no-key': ({ name: at }) => ({
    what: t`Vardo ${name(at)} TXT įraše rakto (${code('p=')}) nėra.`,
    why: rejected,
    todo: copyAgain(at),
  }),
  'dkim/revoked': ({ name: at, inUse }) => ({
    what: t`Vardo ${name(at)} raktas tuščias, o tai reiškia, kad jis atšauktas.`,
    why: t`Visi juo padaryti parašai laikomi negaliojančiais.`,
    todo: inUse
      ? copyAgain(at)
      : t`Nieko daryti nereikia, nebent laiškai juo dar pasirašomi; tada paskelbkite naują siuntėjo raktą.`,
  }),
  'dkim/missing': ({ name: at, instead }) => ({
    what:
      instead === undefined
        ? t`Vardas ${name(at)} neturi rakto įrašo.`
        : t`Vardas ${name(at)} turi TXT įrašą, bet tai ne raktas (${code(excerptOf(instead))}).`,
    why: t`Parašų su šiuo selektoriumi patikrinti neįmanoma; gavėjai su laišku elgiasi taip, lyg jis būtų nepasirašytas.`,
    todo: t`Savo domeno DNS zonoje šiuo vardu paskelbkite įrašą, kurį nurodo siuntėjas, arba pataisykite selektoriaus vardą.`,
  }),
  'dkim/sender-missing': ({ sender, domain, names }) => ({
    what: t`Domeno ${name(domain)} laiškus turi siųsti ir „${name(sender)}“, bet nė vienas jos selektorius rakto neturi: ${list(names.map(name))}.`,
    why: t`SPF šio siuntėjo laiškų nepatvirtina, todėl be parašo jų nepatvirtina niekas.`,
    todo: t`Paslaugoje „${name(sender)}“ įjunkite DKIM savo domenui ir paskelbkite įrašus, kuriuos ji nurodo.`,
  }),
  'dkim/wildcard': ({ name: at, text }) => ({
    what: t`TXT įrašą turi net ${name(at)} – selektorius, kurio niekas nenaudoja (${code(excerptOf(text))}).`,
    why: t`Įrašas su žvaigždute atsako už bet kurį selektorių, todėl trūkstamų raktų niekas nepastebi, o kodėl parašai negalioja, sunku suprasti.`,
    todo: t`Savo domeno DNS zonoje vietoj TXT ar CNAME įrašo, kurio vardas ${code('*')}, palikite įrašus tik tų vardų, kuriems jų reikia.`,
  }),
  'dkim/bad-base64': ({ name: at, characters }) => ({
    what: t`Vardo ${name(at)} rakte yra ženklų, kurių raktuose nebūna: ${code(characters)}.`,
    why: rejected,
    todo: copyAgain(at),
  }),
  'dkim/hash-without-sha256': ({ name: at, text }) => ({
    what: t`Vardo ${name(at)} rakto įrašas leidžia tik pasenusius parašus: ${code(text)}.`,
    why: t`Gavėjai priima tik SHA-256 parašus.`,
    todo: t`Savo domeno DNS zonoje šią įrašo dalį pašalinkite.`,
  }),
  'dkim/service-type': ({ name: at, text }) => ({
    what: t`Vardo ${name(at)} rakto įrašas skirtas ne paštui: ${code(text)}.`,
    why: t`Tikrindami laiškus gavėjai jo nepaiso.`,
    todo: t`Savo domeno DNS zonoje šią įrašo dalį pašalinkite.`,
  }),
  'dkim/testing-flag': ({ name: at }) => ({
    what: t`Vardo ${name(at)} raktas pažymėtas kaip bandomasis (${code('t=y')}).`,
    why: t`Gavėjai su laišku elgiasi taip, lyg jis būtų nepasirašytas.`,
    todo: t`Baigę bandymą, ${code('t=y')} pašalinkite.`,
  }),
  'dkim/strict-flag': ({ name: at }) => ({
    what: t`Vardo ${name(at)} raktas skirtas tik šiam domenui (${code('t=s')}).`,
    why: t`Adresų, esančių subdomenuose, parašai su juo negalioja.`,
    todo: t`Kol siunčiate tik iš šio domeno, nieko daryti nereikia.`,
  }),
  'dkim/obsolete-tag': ({ name: at, text, restricts }) => ({
    what: t`Vardo ${name(at)} rakto įraše yra dalis ${code(text)}, kurios standartas atsisakė.`,
    why: restricts
      ? t`Senesni gavėjai ją dar skaito ir dėl jos gali atmesti parašus.`
      : t`Ji nekenkia, bet niekam jos nebereikia.`,
    todo: t`Savo domeno DNS zonoje šią įrašo dalį pašalinkite.`,
  }),
  'dkim/key-truncated': ({ name: at, announced, present }) => ({
    what: t`Vardo ${name(at)} raktas nukirstas: baitų yra ${present} iš ${announced}.`,
    why: rejected,
    todo: t`${copyAgain(at)} Jei DNS valdymo skydelis priima tik 255 ženklus, raktą įveskite dalimis.`,
  }),
  'dkim/key-case-folded': ({ name: at }) => ({
    what: t`Vardo ${name(at)} rakte nėra didžiųjų raidžių: kažkokia programa jas pakeitė mažosiomis.`,
    why: t`Tai raktą sugadina, ir gavėjai juo pasinaudoti negali.`,
    todo: copyAgain(at),
  }),
  'dkim/key-unusable': ({ name: at, problem }) => ({
    what: unusable(at, problem),
    why:
      problem.kind === 'pkcs1' ? t`Kai kurie gavėjai jo perskaityti negali ir parašą laiko negaliojančiu.` : rejected,
    todo: copyAgain(at),
  }),
  'dkim/key-weak': ({ name: at }) => ({
    what: t`Vardo ${name(at)} raktą galima nulaužti: jo modulis silpnas (žinoma spraga).`,
    why: t`Kiti gali pasirašyti laiškus Jūsų domeno vardu.`,
    todo: t`Nedelsdami atšaukite raktą ir paprašykite sukurti naują.`,
  }),
  'dkim/key-too-short': ({ name: at, bits }) => ({
    what: t`Vardo ${name(at)} rakto ilgis – ${bitsText(bits)}, o gavėjai priima ne trumpesnius kaip 1024 bitų raktus.`,
    why: t`Juo padaryti parašai laikomi negaliojančiais.`,
    todo: t`Paprašykite sukurti 2048 bitų raktą ir paskelbkite jį.`,
  }),
  'dkim/key-size-advice': ({ name: at, bits }) => ({
    what: t`Vardo ${name(at)} rakto ilgis – ${bitsText(bits)}, o šiandien įprasti 2048 bitų raktai.`,
    why:
      bits < 2048
        ? t`Trumpesnius raktus pakankamai galingais kompiuteriais galima nulaužti.`
        : t`Kai kurie gavėjai su tokiu ilgu raktu dirbti negali.`,
    todo: t`Kai raktas bus keičiamas, paprašykite 2048 bitų rakto.`,
  }),
  'dkim/ed25519-alone': ({ name: at }) => ({
    what: t`Vienintelis vardo ${name(at)} raktas yra naujos rūšies, Ed25519.`,
    why: t`Daugelis gavėjų tokių parašų dar patikrinti negali.`,
    todo: t`Pasirašykite ir RSA raktu, paskelbtu su atskiru selektoriumi.`,
  }),
};
