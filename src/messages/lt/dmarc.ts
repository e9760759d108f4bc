import type { InsteadOfDmarc } from '../../rules/dmarc/missing.js';
import type { RecordData } from '../../rules/dmarc/record-problems.js';
import type { UnusableReportUri } from '../../rules/dmarc/report-uri-invalid.js';
import { code, list, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';
import { excerptOf } from '../catalogue/excerpt.js';
import { publishDmarc } from './dmarc-advice.js';
import { plural } from './language.js';

const correct = ({ text, publish }: RecordData): Text =>
  publish === undefined ? t`DMARC įraše pataisykite ${code(text)}.` : publishDmarc(publish);

function missingText(domain: string, owner: string, instead: InsteadOfDmarc): Text {
  switch (instead.kind) {
    case 'nothing':
      return t`Domenas ${name(domain)} neturi DMARC įrašo.`;
    case 'alias':
      return t`Domenas ${name(domain)} neturi DMARC įrašo: ${name(owner)} yra CNAME įrašas, rodantis į ${name(instead.target)}, o ten DMARC įrašo nėra.`;
    case 'text':
      return t`Domenas ${name(domain)} neturi DMARC įrašo: vardo ${name(owner)} TXT įrašas yra visai kitoks (${code(excerptOf(instead.text))}).`;
  }
}

const firstRecord = code('v=DMARC1; p=none; rua=mailto:…');

function unusableUri(text: string, problem: UnusableReportUri): Text {
  switch (problem.kind) {
    case 'unusable':
      return t`${code(text)} nėra adresas, kuriuo būtų galima siųsti ataskaitas.`;
    case 'template':
      return t`Adresas ${code(text)} nukopijuotas iš instrukcijos.`;
    case 'too-many':
      return t`DMARC įraše ataskaitų adresų yra gerokai daugiau, negu gavėjai naudoja.`;
    case 'empty':
      return problem.whole
        ? t`DMARC įraše ${list(problem.tags.map(code))} palikta tuščia.`
        : t`DMARC įrašo dalyje ${list(problem.tags.map(code))} yra kablelis be adreso.`;
  }
}

export const dmarc: CatalogueOf<'dmarc'> = {
  'dmarc/missing': ({ domain, owner, instead }) => ({
    what: missingText(domain, owner, instead),
    why: t`„Gmail“, „Yahoo“ ir „Microsoft“ jo reikalauja iš tų, kas siunčia daug laiškų, o be jo Jūsų adresą gali klastoti kiti.`,
    todo:
      instead.kind === 'alias'
        ? t`Kur yra CNAME įrašas, TXT įrašo būti negali. Jei ${name(instead.target)} priklauso Jūsų naudojamai paslaugai, paprašykite joje nustatyti Jūsų domeną; kitaip CNAME įrašą ištrinkite ir vietoj jo paskelbkite TXT įrašą ${firstRecord}.`
        : t`Pradėkite nuo stebėjimo: paskelbkite TXT įrašą, kurio vardas ${name(owner)}: ${firstRecord} su savo pašto dėžute.`,
  }),
  'dmarc/multiple-records': ({ owner, count }) => ({
    what: t`Vardas ${name(owner)} turi ${count} ${plural(count, { one: t`DMARC įrašą`, few: t`DMARC įrašus`, other: t`DMARC įrašų` })}, o leidžiamas tik vienas.`,
    why: t`Gavėjai nepaiso nė vieno iš jų.`,
    todo: t`Palikite vieną, kitus ištrinkite.`,
  }),
  'dmarc/version': ({ owner, publish }) => ({
    what: t`Vardo ${name(owner)} TXT įrašas turėjo būti DMARC, bet gavėjai jo neatpažįsta.`,
    why: t`DMARC įrašas prasideda tiksliai taip: ${code('v=DMARC1;')}. Gavėjai mano, kad jo nėra.`,
    todo: publishDmarc(publish),
  }),
  'dmarc/misplaced': ({ owner, right }) => ({
    what: t`DMARC įrašo vardas yra ${name(owner)}, o ten jo joks gavėjas neieško.`,
    why: t`Gavėjai mano, kad domenas DMARC įrašo neturi.`,
    todo: t`Paskelbkite jį vardu ${name(right)}.`,
  }),
  'dmarc/tag-list-syntax': (data) => ({
    what: t`DMARC įrašas parašytas neteisingai: ${code(data.text)}.`,
    why: t`Gavėjai supranta kitokią politiką, negu norėjote, arba jos nesupranta visai.`,
    todo:
      data.publish === undefined
        ? t`Visas įrašo dalis atskirkite kabliataškiais ir rašykite taip: ${code('vardas=reikšmė')}.`
        : publishDmarc(data.publish),
  }),
  'dmarc/duplicate-tag': ({ tag, values, publish }) => ({
    what:
      values.length > 1
        ? t`DMARC įraše dalis ${code(tag)} turi ${values.length} skirtingas reikšmes: ${list(values.map(code))}.`
        : t`DMARC įraše dalis ${code(tag)} yra du kartus.`,
    why: t`Kiekviena dalis gali būti tik viena. Kuri galioja, priklauso nuo gavėjo.`,
    todo: publish === undefined ? t`Palikite teisingą, kitą pašalinkite.` : publishDmarc(publish),
  }),
  'dmarc/policy-missing': (data) => ({
    what: t`DMARC įraše nenurodyta politika (${code('p=')}).`,
    why: t`Naująjį standartą taikantys gavėjai laiko ją ${code('p=none')}, kiti įrašo nepaiso.`,
    todo: correct(data),
  }),
  'dmarc/policy-invalid': (data) => ({
    what:
      data.value === ''
        ? t`DMARC įraše dalis ${code(data.tag)} tuščia.`
        : t`Tokios DMARC politikos nėra: ${code(data.text)}.`,
    why: t`Gavėjai tada elgiasi taip, lyg visame įraše politikos nebūtų, arba įrašo nepaiso.`,
    todo: correct(data),
  }),
  'dmarc/value-invalid': (data) => ({
    what: t`DMARC įrašo dalies ${code(data.text)} reikšmė neleistina.`,
    why: t`Gavėjai vietoj jos naudoja numatytąją.`,
    todo: correct(data),
  }),
  'dmarc/removed-tag': ({ tags, partly }) => ({
    what: t`${list(tags.map(code))} iš DMARC standarto pašalinta.`,
    why: partly
      ? t`Naująjį standartą taikantys gavėjai politiką taiko visiems laiškams, kiti – tik jų daliai.`
      : t`Tai nieko nekeičia: gavėjai ir be to elgiasi taip pat.`,
    todo: partly
      ? t`Pašalinkite tai iš įrašo; kol politiką bandote, vietoj to rašykite ${code('t=y')}.`
      : t`Daryti nieko nebūtina; pašalinkite, kai kitą kartą keisite įrašą.`,
  }),
  'dmarc/unknown-tag': (data) => ({
    what: t`Tokios DMARC dalies nėra: ${code(data.text)}.`,
    why: t`Gavėjai to nepaiso, todėl tai, ko norėta, neįvyksta.`,
    todo: correct(data),
  }),
  'dmarc/report-uri-invalid': (data) => ({
    what: unusableUri(data.text, data.problem),
    why:
      data.problem.kind === 'template'
        ? t`Tokios pašto dėžutės nėra, todėl ataskaitos dingsta.`
        : data.problem.kind === 'empty'
          ? t`Gavėjai ten neranda adreso, kuriuo siųsti ataskaitas.`
          : t`Jam skirtos ataskaitos neateina.`,
    todo:
      data.problem.kind === 'template'
        ? t`Vietoj jo įrašykite pašto dėžutę, į kurią turi ateiti ataskaitos.`
        : data.publish === undefined
          ? t`Adresą rašykite taip: ${code('mailto:vardas@domenas')}.`
          : t`Adresus rašykite taip: ${code('mailto:vardas@domenas')}. ${publishDmarc(data.publish)}`,
  }),
  'dmarc/report-size-suffix': ({ text }) => ({
    what: t`${code(text)}: ataskaitų dydžio ribos panaikintos.`,
    why: t`Gavėjai jų nepaiso.`,
    todo: t`Pašalinkite šauktuką ir tai, kas po jo.`,
  }),
  'dmarc/fo-without-ruf': ({ text }) => ({
    what: t`${code(text)} be ${code('ruf')} neveikia.`,
    why: t`Ši dalis sako, apie kokias nesėkmes pranešti, bet nėra adreso, kuriuo pranešti.`,
    todo: t`Pašalinkite ją.`,
  }),
  'dmarc/subdomain-weaker': ({ tag, policy }) => ({
    what: t`Subdomenų politika švelnesnė: ${code(`${tag}=${policy}`)}.`,
    why: t`Klastotojai tada naudoja adresą Jūsų subdomene.`,
    todo: t`Kai subdomenai bus parengti, ${code(tag)} pašalinkite, kad jiems galiotų ${code('p')}.`,
  }),
  'dmarc/testing': ({ policy }) => ({
    what: t`Įrašas prašo ${code(policy)}, bet pažymėtas kaip bandomasis (${code('t=y')}).`,
    why: t`Naująjį standartą taikantys gavėjai politiką taiko viena pakopa švelniau, kiti – visu griežtumu.`,
    todo: t`Baigę bandymą, ${code('t=y')} pašalinkite.`,
  }),
  'dmarc/psd': () => ({
    what: t`Įrašas sako, kad šis domenas yra viešoji galūnė, kaip ${name('co.uk')} (${code('psd=y')}).`,
    why: t`Tada gavėjai Jūsų subdomenus laiko svetimais, ir jų laiškai nebesutampa su Jūsų domenu (alignment).`,
    todo: t`Pašalinkite ${code('psd=y')}.`,
  }),
  'dmarc/org-domain-differs': ({ current, older }) => ({
    what: t`Gavėjai nesutaria, kuriam domenui priklauso Jūsiškis: pagal naująjį standartą – ${name(current)}, pagal senąjį – ${name(older)}.`,
    why: t`Pas vienus gavėjus laiškai DMARC patikrą gali praeiti, pas kitus – ne.`,
    todo: t`Kiekvienam domenui, iš kurio siunčiate, paskelbkite atskirą DMARC įrašą.`,
  }),
  'dmarc/report-not-authorised': ({ host, name: consent, address: uri, other }) => ({
    what:
      other === undefined
        ? t`Ataskaitas nurodyta siųsti adresu ${code(uri)}, bet ${name(host)} nėra sutikęs jų priimti.`
        : t`Ataskaitas nurodyta siųsti adresu ${code(uri)}, bet ${name(host)} jas nukreipia kitam domenui, ${name(other)}, o tai neleidžiama.`,
    why: t`Todėl gavėjai ataskaitų ten nesiunčia, ir pašto dėžutė lieka tuščia.`,
    todo:
      other === undefined
        ? t`Paprašykite ${name(host)} prižiūrėtojo paskelbti TXT įrašą ${code('v=DMARC1')}, kurio vardas ${name(consent)}, arba nurodykite savo domeno pašto dėžutę.`
        : t`Paprašykite ${name(host)} prižiūrėtojo iš TXT įrašo, kurio vardas ${name(consent)}, pašalinti ${code('rua')}, arba nurodykite savo domeno pašto dėžutę.`,
  }),
  'dmarc/report-unreachable': ({ host, address: uri }) => ({
    what: t`Ataskaitas nurodyta siųsti adresu ${code(uri)}, bet ${name(host)} laiškų nepriima.`,
    why: t`Ataskaitos dingsta, ir niekas nemato, kas nutinka Jūsų laiškams.`,
    todo: t`Pataisykite adresą DMARC įraše.`,
  }),
  'dmarc/no-reports': ({ monitoring }) => ({
    what: t`DMARC įraše nenurodytas ataskaitų adresas (${code('rua')}).`,
    why: monitoring
      ? t`Politika ${code('none')} skirta stebėti, bet be ataskaitų nieko nematyti.`
      : t`Nesužinosite, kurie laiškai patikros nepraeina.`,
    todo: t`Pridėkite ${code('rua=mailto:…')} su savo pašto dėžute.`,
  }),
  'dmarc/policy-none': () => ({
    what: t`DMARC politika yra ${code('none')}: su suklastotais laiškais gavėjai nieko nedaro.`,
    why: t`Pradžiai tai tinka, ir didžiųjų teikėjų reikalavimams pakanka, bet nieko neapsaugo.`,
    todo: t`Kai ataskaitos parodys, kad visi Jūsų siuntėjai patikrą praeina, pereikite prie ${code('p=quarantine')}.`,
  }),
  'dmarc/np-unset': () => ({
    what: t`Įraše nieko nepasakyta apie neegzistuojančius subdomenus (${code('np')}).`,
    why: t`Laiškai iš jų visada suklastoti, ir juos būtų galima nerizikuojant atmesti.`,
    todo: t`Pridėkite ${code('np=reject')}.`,
  }),
  'dmarc/sp-ignored': ({ tag, organizational }) => ({
    what: t`Čia ${code(tag)} neveikia: ši dalis galioja tik domeno ${name(organizational)} įraše.`,
    why: t`Gavėjai jos neskaito.`,
    todo: t`Pašalinkite ją.`,
  }),
  'dmarc/strict-alignment': ({ tag }) => ({
    what: t`${code(`${tag}=s`)} reikalauja tiksliai to paties domeno.`,
    why: t`Laiškai, kuriuos patvirtina subdomenas, pagal tai patikros nepraeina.`,
    todo: t`Kol visi Jūsų siuntėjai naudoja tik šį domeną, nieko daryti nereikia.`,
  }),
};
