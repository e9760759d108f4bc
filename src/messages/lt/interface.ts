import { code, list, name, type Text, t } from '../../text/text.js';
import { excerptOf } from '../catalogue/excerpt.js';
import type { InterfaceMessages } from '../catalogue/interface.js';
import { count } from './language.js';
import { outsideZones } from './outside-zones.js';

const quotedNames = (names: readonly string[]): Text =>
  names.flatMap((one, index) => (index === 0 ? t`„${name(one)}“` : t`, „${name(one)}“`));

const noDomain = (domain: string): Text => t`Domeno ${name(domain)} nėra: patikrinkite, ar vardas parašytas teisingai.`;

const undecided = {
  'no-answer': t`DNS neatsakė, todėl nieko nustatyti nepavyko.`,
  'outside-zones': t`nieko nustatyti nepavyko, nes lemia vardai, kurių zonos failuose nėra.`,
  'false-answers': t`nieko nustatyti nepavyko, nes DNS serveris atsako netiesą.`,
} as const;

export const interfaceMessages: InterfaceMessages = {
  headline: ({ domain, sender, acceptance, errors, warnings, worst = [] }) => {
    switch (acceptance.kind) {
      case 'all':
        if (errors > 0)
          return t`${name(domain)}: SPF leidžia siųsti „${name(sender)}“, bet reikia ištaisyti ${count(errors, { one: 'klaidą', few: 'klaidas', other: 'klaidų' })}. ${worst}`;
        if (warnings > 0)
          return t`${name(domain)}: gavėjai priima „${name(sender)}“ laiškus; verta atkreipti dėmesį į ${count(warnings, { one: 'įspėjimą', few: 'įspėjimus', other: 'įspėjimų' })}.`;
        return t`${name(domain)}: gavėjai priima „${name(sender)}“ laiškus.`;
      case 'some':
        return t`${name(domain)}: gavėjai priima tik dalį „${name(sender)}“ laiškų: siųsti leidžiama tik iš ${count(acceptance.accepted, { one: 'adreso', few: 'adresų', other: 'adresų' })} (iš viso jų yra ${acceptance.required}).`;
      case 'none':
        return t`${name(domain)}: gavėjai nepriima „${name(sender)}“ laiškų: ${refusal[acceptance.result]}`;
      case 'no-domain':
        return noDomain(domain);
      case 'undecided':
        return t`${name(domain)}: ${undecided[acceptance.why]}`;
    }
  },
  endOfInput: t`Rašykite arba įklijuokite čia. Baigę paspauskite ${code('Enter')} ir ${code('Ctrl+D')} („Windows“: ${code('Ctrl+Z')} ir ${code('Enter')}).`,
  typed: (text, domain) => t`Nurodyta ${code(excerptOf(text))}; jo domenas yra ${name(domain)}.`,
  sections: {
    addresses: (sender) => t`„${name(sender)}“ adresai`,
    spf: t`SPF`,
    dkim: t`DKIM`,
    dmarc: t`DMARC`,
    findings: (n) => t`Rasta: ${n}`,
    fix: t`Skelbtinas įrašas`,
  },
  result: {
    pass: t`leidžiama`,
    fail: t`atmetama`,
    softfail: t`įtartina, dažnai patenka į šlamštą`,
    neutral: t`nei leidžiama, nei draudžiama`,
    none: t`nėra SPF įrašo`,
    permerror: t`SPF įrašas klaidingas`,
    temperror: t`DNS neatsakė`,
    undetermined: t`nenustatyta`,
  },
  decidedBy: (term, domain) =>
    domain === undefined ? t`pagal ${code(term)}` : t`pagal ${code(term)} (${name(domain)})`,
  massMailOptional: t`masiniai laiškai: tik jei naudojate šį modulį (--mass-mail)`,
  addressUndocumented: t`naujas: dokumentacijoje jo nėra`,
  spf: {
    noRecord: t`SPF įrašo nėra.`,
    notAnswered: {
      'no-answer': t`DNS neatsakė.`,
      'outside-zones': t`Domeno zonos failuose nėra.`,
      'false-answers': t`DNS serveris atsako netiesą.`,
    },
    several: (n) =>
      t`Rasta ${count(n, { one: 'SPF įrašas', few: 'SPF įrašai', other: 'SPF įrašų' })}, o leidžiamas tik vienas.`,
    cost: ({ lookups, lookupLimit, voidLookups, voidLookupLimit, atLeast }) => {
      const known = t`užklausų: ${lookups} iš ${lookupLimit}, tuščių užklausų: ${voidLookups} iš ${voidLookupLimit}`;
      return atLeast ? t`bent ${known}` : known;
    },
    branchCost: (n) => count(n, { one: 'užklausa', few: 'užklausos', other: 'užklausų' }),
    loop: t`rodo atgal į save`,
    beyondBounds: t`toliau neieškota: per giliai arba per daug`,
    noSuchRecord: t`neturi SPF įrašo`,
    variable: t`kiekvienam laiškui kitoks`,
    impossible: t`netinkamas vardas`,
    failed: {
      'no-answer': t`DNS neatsakė`,
      'outside-zones': t`nežinoma: zonos failuose nėra`,
      'false-answers': t`nežinoma: DNS serveris atsako netiesą`,
    },
    notComputed: t`Kas gali siųsti, priklauso nuo tiek laiško savybių arba skaičiuota taip ilgai, kad apskaičiuoti ne visi atvejai; kiti laikomi nežinomais.`,
    allowed: (senders) => t`Siųsti leidžiama ir kitiems žinomiems siuntėjams: ${quotedNames(senders)}.`,
  },
  dkim: {
    status: (status, sender) => {
      switch (status) {
        case 'ok':
          return t`Raktas paskelbtas, ir tai „${name(sender)}“ raktas.`;
        case 'unproven':
          return t`Paskelbtas raktas atitinka „${name(sender)}“ dokumentaciją, bet nėra viešai paskelbto rakto, kuris tai patvirtintų.`;
        case 'missing':
          return t`Rakto nėra, todėl „${name(sender)}“ negali pasirašyti įmonės vardu.`;
        case 'revoked':
          return t`Raktas tuščias: jis atšauktas.`;
        case 'invalid':
          return t`Paskelbtas įrašas kaip raktas netinka.`;
        case 'damaged':
          return t`„${name(sender)}“ raktas paskelbtas, bet sugadintas: gavėjai juo pasinaudoti negali.`;
        case 'printed':
          return t`Paskelbtas raktas iš „${name(sender)}“ pagalbos puslapio, bet ten jis pateiktas su klaida: gavėjai juo pasinaudoti negali.`;
        case 'not-compared':
          return t`Raktas paskelbtas, bet ar tai „${name(sender)}“ raktas, neaišku: paties „${name(sender)}“ rakto perskaityti nepavyko.`;
        case 'other':
          return t`Raktas paskelbtas, bet tai ne „${name(sender)}“ raktas.`;
        case 'unusable':
          return t`Paskelbtas įrašas nėra gavėjams tinkamas raktas.`;
        case 'failed':
          return t`Nežinoma: atsakymo nėra.`;
      }
    },
    rsa: (bits) => t`RSA, bitų: ${bits}`,
    others: t`Kitų siuntėjų raktai:`,
    selector: {
      usable: t`tinkamas`,
      missing: t`rakto nėra`,
      'broken-alias': t`rodo į vardą, kuriame rakto nėra`,
      revoked: t`atšauktas`,
      invalid: t`tinkamo rakto įrašo nėra`,
      unusable: t`raktas netinkamas`,
      failed: t`nežinoma: atsakymo nėra`,
    },
    noneOf: (sender, selectors) =>
      t`„${name(sender)}“: selektoriai ${list(selectors.map(code))} rakto neturi; galbūt naudojamas kitas selektorius.`,
    setDomain: (sender) =>
      t`„${name(sender)}“ pasirašo įmonės vardu tik tada, kai jo nustatymuose įrašytas domenas; iš DNS to nematyti.`,
  },
  dmarc: {
    none: t`DMARC įrašo nėra.`,
    several: t`Yra keli DMARC įrašai, todėl gavėjai nepaiso nė vieno.`,
    failed: t`Nežinoma: atsakymo nėra.`,
    foundAt: (domain) => t`Galioja domeno ${name(domain)} įrašas.`,
    policy: (policy, testing) =>
      testing ? t`Politika: ${code(policy)}, bandymo metu viena pakopa švelnesnė` : t`Politika: ${code(policy)}`,
    noPolicy: t`Politikos perskaityti neįmanoma, todėl gavėjai įrašo nepaiso.`,
    pass: (sender, by) =>
      by === 'both'
        ? t`„${name(sender)}“ laiškai patikrą praeina ir pagal SPF, ir pagal DKIM.`
        : t`„${name(sender)}“ laiškai patikrą praeina tik pagal ${code(by === 'spf' ? 'SPF' : 'DKIM')}.`,
    fail: (sender, applied) => {
      switch (applied) {
        case 'none':
          return t`„${name(sender)}“ laiškai patikros nepraeina, bet politika neprašo gavėjų nieko daryti.`;
        case 'quarantine':
          return t`„${name(sender)}“ laiškai patikros nepraeina, ir politika siunčia juos į šlamšto aplanką.`;
        case 'reject':
          return t`„${name(sender)}“ laiškai patikros nepraeina, ir politika liepia juos atmesti.`;
      }
    },
    notApplied: (sender) => t`„${name(sender)}“ laiškus gavėjai vertina tik pagal SPF ir DKIM.`,
    undecided: t`Ar laiškai praeina patikrą, nustatyti nepavyko.`,
  },
  severity: { error: t`klaida`, warning: t`įspėjimas`, info: t`pastaba` },
  labels: {
    why: t`Pasekmė:`,
    todo: t`Ką daryti:`,
    strings: t`Dalimis, jei DNS valdymo skydelis priima ne ilgesnes kaip 255 ženklų reikšmes:`,
    changes: t`Kas keičiama:`,
    proof: t`Išbandyta:`,
  },
  outsideZones,
  askOutside: t`Kad apie šiuos vardus būtų klausiama DNS, pridėkite ${code('--zone-fallback')}.`,
  noDomain,
  unanswered: {
    'no-answer': t`DNS neatsakė, todėl nieko nustatyti nepavyko.`,
    'outside-zones': t`Nieko nustatyti nepavyko, nes lemia vardai, kurių zonos failuose nėra.`,
    'false-answers': t`Nieko nustatyti nepavyko, nes DNS serveris atsako netiesą.`,
  },
  nothingFound: t`Nieko taisytino nerasta.`,
  tally: (tally) =>
    t`Domenų: ${tally.domains}, iš jų netinkamų ${tally.domainsWith('fail')}, be atsakymo ${tally.domainsWith('error')}. Klaidų: ${tally.findingsOf('error')}, įspėjimų: ${tally.findingsOf('warning')}, pastabų: ${tally.findingsOf('info')}.`,
  columns: { severity: t`svarba`, rule: t`taisyklė`, finding: t`kas rasta` },
  idleIgnore: (rule, domain, why) => {
    const entry = domain === undefined ? t`${code(rule)}` : t`${code(rule)} (${name(domain)})`;
    return why === 'outdated'
      ? t`Išimties ${entry} galiojimas baigėsi: sutvarkykite arba nurodykite naują datą.`
      : t`Išimtis ${entry} nebereikalinga: tokios pastabos nebėra. Pašalinkite ją.`;
  },
  alike: (more) => t`Tokių radinių įraše yra dar ${more}.`,
  cutShort: (surplus) => t`Čia neįrašyta mažiausiai svarbių radinių: ${surplus}. Daugiau šis formatas nepriima.`,
  summaryCut: (leftOut) =>
    t`Čia nerodoma domenų: ${leftOut}. Ilgesnės santraukos „GitHub“ nepriima; kituose formatuose yra visi.`,
  holdsCommand: (owner) =>
    t`Vardo ${name(owner)} įraše yra teksto, kurį CI sistemos palaikytų komanda, todėl jis neišspausdintas. Su ${code('--as zone')} toks tekstas užrašomas kitaip ir įrašas išspausdinamas.`,
  leftOut: ({ ignored, known, off }) =>
    t`Pagal nustatymus nerodoma radinių: ${ignored + known + off} (išimčių ${ignored}, anksčiau žinomų ${known}, išjungtų taisyklių ${off}).`,
  apexGuessed: (zone) => t`Kur prasideda zona, DNS neatsakė; ${name(zone)} tik spėta. Prieš skelbdami patikrinkite.`,
  falseAnswers: (seen) => {
    const another = t`Nurodykite kitą DNS serverį: ${code('--server 9.9.9.9')} arba, jei tinklas perima DNS užklausas, ${code('--server https://dns.quad9.net/dns-query')}.`;
    switch (seen.kind) {
      case 'denies-names':
        return t`Čia DNS atsako netiesą: pasak jo, nėra šių vardų: ${list(seen.names.map(name))}. Tuo, ką jis neigia, netikima. ${another}`;
      case 'invents-names':
        return t`Čia DNS atsako netiesą (prisijungimo puslapis, filtras?): jis žino ${name(seen.name)}, nors tokio vardo negali būti. Jo atsakymais netikima. ${another}`;
      case 'private-addresses':
        return t`Čia DNS atsako netiesą (prisijungimo puslapis, filtras?): ${name(seen.name)} nukreipia į ${code(seen.address)}, o šis adresas būna tik vidiniuose tinkluose. Tokiais atsakymais netikima. ${another}`;
    }
  },
  replayed: (path, day) => t`Atkurta iš failo ${code(path)}: DNS tokia, kokia buvo ${code(day)}, o ne dabartinė.`,
  replayedOn: (day) => t`Atkurta: DNS tokia, kokia buvo ${code(day)}, o ne dabartinė.`,
  configAbove: (path) => t`Naudojama konfigūracija ${code(path)}.`,
  notFailed: (domains) =>
    t`Patikros neišlaikė domenų: ${domains}, bet vykdymas baigiamas sėkmingai, nes ${code('failOn')} yra ${code('never')}.`,
  progress: (done, all, perSecond, secondsLeft) =>
    t`patikrinta ${done} iš ${all} domenų, per sekundę ${perSecond}, liko ${secondsLeft} s`,
  leftToYou: t`Paskelbto įrašo nekeičiame: ką daryti dėl pirmiau nurodytų klaidų, turite nuspręsti Jūs.`,
  notFlattened: (target, why) => {
    switch (why) {
      case 'not-included':
        return t`${code('--flatten')}: įrašas ${name(target)} neįtraukia, todėl niekas nepakeista.`;
      case 'nested':
        return t`${code('--flatten')}: ${name(target)} įtraukia kitas įrašas, o ne paties domeno. Nurodykite tą ${code('include:')}, kuris prie jo veda.`;
      case 'redirect':
        return t`${code('--flatten')}: įrašas į ${name(target)} nukreipia, o ne jį įtraukia; nukreipimai adresais nekeičiami.`;
    }
  },
  unusedChoice: (choice) => {
    if (choice.kind === 'kept')
      return t`${code('--keep')}: paskelbtame įraše nėra ${code(choice.term)}, todėl nėra ko palikti.`;
    const option = code(`--apply ${choice.name}`);
    return choice.why === 'redirect'
      ? t`${option} nieko nekeičia: įrašas nukreipia į kitą, o dėl visų kitų siuntėjų sprendžia tas.`
      : t`${option} nieko nekeičia: įraše nėra tam tinkamos dalies.`;
  },
  longRecord: (octets) =>
    t`Įrašas užima ${count(octets, { one: 'baitą', few: 'baitus', other: 'baitų' })}. Kai jų daugiau kaip 450, DNS atsakymas gali viršyti 512 baitų, o ilgesnių atsakymų kai kurie gavėjai neparsisiunčia.`,
  askedAt: (servers, n) => {
    const questions = t`DNS užklausų: ${n}`;
    if (servers === 'zone') return t`${questions}, atsakyta pagal nurodytus zonos failus.`;
    if (servers === 'system') return t`${questions}, atsakė šio kompiuterio DNS serveriai.`;
    return t`${questions}, atsakė ${list(servers.map(name))}.`;
  },
};

const refusal = {
  fail: t`SPF įrašas juos atmeta.`,
  softfail: t`SPF įrašas juos žymi kaip įtartinus.`,
  neutral: t`SPF įraše šis siuntėjas nenurodytas.`,
  none: t`SPF įrašo nėra.`,
  permerror: t`SPF įrašas klaidingas.`,
} as const;
