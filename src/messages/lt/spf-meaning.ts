import type { Meant } from '../../rules/spf/meant.js';
import { address, code, list, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';
import { plural } from './language.js';

/** The part stands in a record that the reader cannot change. */
const theirs = (within: string): Text =>
  t`Praneškite ${name(within)} prižiūrėtojui arba iš savo įrašo pašalinkite dalį, kuri ten rodo.`;

/** What was probably meant, where DNS shows it. */
const instead = (meant: Meant | undefined): Text | undefined => {
  if (meant === undefined) return undefined;
  return meant.sender === undefined
    ? t`Tikriausiai turėta omenyje ${code(meant.term)}: įrašykite taip.`
    : t`Tikriausiai turėta omenyje ${code(meant.term)}, kaip nurodo „${name(meant.sender)}“: įrašykite taip.`;
};

export const spfMeaning = {
  'spf/all-pass': ({ term }) => ({
    what: t`${code(term)} leidžia šio domeno vardu siųsti bet kam pasaulyje.`,
    why: t`Suklastoti laiškai praeina SPF, o kartu ir DMARC patikrą, lyg būtų Jūsų.`,
    todo: t`Kai įraše bus nurodyti visi Jūsų siuntėjai, pakeiskite į ${code('~all')}.`,
  }),
  'spf/all-neutral': () => ({
    what: t`${code('?all')} nieko nesako apie tai, kas dar gali siųsti.`,
    why: t`Visiems kitiems siuntėjams tai tas pats, lyg SPF nebūtų.`,
    todo: t`Kai įraše bus nurodyti visi Jūsų siuntėjai, pakeiskite į ${code('~all')}.`,
  }),
  'spf/all-missing': () => ({
    what: t`Įraše nepasakyta, ką daryti su kitų siuntėjų laiškais.`,
    why: t`Gavėjai tada elgiasi taip, lyg SPF nebūtų.`,
    todo: t`Kai įraše bus nurodyti visi Jūsų siuntėjai, jo gale pridėkite ${code('~all')}.`,
  }),
  'spf/all-cut': ({ term, meant }) => ({
    what: t`Įrašas baigiasi dalimi ${code(term)}; tikriausiai dingo dvi ${code(meant)} raidės.`,
    why: t`Dabar ši dalis kalba tik apie paties domeno adresą, o apie kitus siuntėjus įrašas nieko nesako.`,
    todo: t`Vietoj jos įrašykite ${code(meant)}.`,
  }),
  'spf/term-after-all': ({ term, first }) =>
    first === undefined
      ? {
          what: t`${code(term)} yra po ${code('all')}.`,
          why: t`Ties ${code('all')} gavėjai skaitymą baigia, todėl ši dalis neveikia.`,
          todo: t`Jei šis siuntėjas reikalingas, perkelkite jį prieš ${code('all')}; jei ne, pašalinkite.`,
        }
      : {
          what: t`${code(term)} neveikia: prieš ją yra ${code(first)}.`,
          why: t`Gavėjai sustoja ties pirmuoju ${code('all')}.`,
          todo: t`Nuspręskite, kurio iš dviejų reikia, o kitą pašalinkite.`,
        },
  'spf/redirect-with-all': ({ term }) => ({
    what: t`${code(term)} yra įraše, kuriame yra ir ${code('all')}.`,
    why: t`Tada gavėjai nukreipimo nepaiso, ir jame nurodytiems siuntėjams siųsti neleidžiama.`,
    todo: t`Jei šie siuntėjai reikalingi, prieš ${code('all')} įrašykite ${code('include:')} su tuo pačiu vardu; jei ne, pašalinkite.`,
  }),
  'spf/redirect-unusable': ({ target, why, meant }) => ({
    what:
      why === 'syntax'
        ? t`Įrašas nukreipia į ${name(target)} įrašą, kuriame yra klaida, ir jo perskaityti neįmanoma.`
        : why === 'several-records'
          ? t`Įrašas nukreipia į ${name(target)}, o ten yra keli SPF įrašai.`
          : t`Įrašas nukreipia į ${name(target)}, o ten tinkamo SPF įrašo nėra.`,
    why: t`Visų laiškų, kurių neleidžia ankstesnės dalys, SPF patikra baigiasi klaida.`,
    todo:
      why === 'no-record'
        ? (instead(meant) ??
          t`Paskelbkite šios ataskaitos pabaigoje pateiktą įrašą, kuriame šio nukreipimo nėra, arba pataisykite vardą.`)
        : t`Paprašykite ${name(target)} prižiūrėtojų įrašą pataisyti arba savo laiškus siunčiančius serverius nurodykite savo įraše.`,
  }),
  'spf/denies-all': () => ({
    what: t`Įrašas neleidžia siųsti niekam.`,
    why: t`Gavėjams jis sako, kad šis domenas laiškų visai nesiunčia, ir jie laiškus atmeta.`,
    todo: t`Paskelbkite šios ataskaitos pabaigoje pateiktą įrašą.`,
  }),
  'spf/weak-qualifier': ({ term }) => ({
    what: t`Prieš ${code(term)} esantis ženklas leidimo nesuteikia.`,
    why: t`Čia nurodyti siuntėjai atpažįstami, bet siųsti jiems neleidžiama.`,
    todo: t`Jei tai Jūsų siuntėjai, ženklą pašalinkite; jei ne, pašalinkite visą dalį.`,
  }),
  'spf/too-many-lookups': ({ count, limit, accepted }) => ({
    what: t`Įrašui reikia ${count} ${plural(count, { one: t`DNS užklausos`, few: t`DNS užklausų`, other: t`DNS užklausų` })}, o leidžiama ${limit}.`,
    why:
      accepted.length === 0
        ? t`Gavėjai sustoja nebaigę, ir SPF patikra baigiasi klaida.`
        : t`Gavėjai sustoja nebaigę, ir SPF patikra baigiasi klaida; išimtis – įrašo pradžioje nurodyti siuntėjai, pavyzdžiui, ${list(accepted.map(address))}.`,
    todo: t`Pašalinkite nebenaudojamų paslaugų ${code('include:')}, tada paskelbkite šios ataskaitos pabaigoje pateiktą įrašą, jei prie jo parašyta, kad jis išbandytas.`,
  }),
  'spf/lookups-near-limit': ({ count, limit }) => ({
    what: t`Iš ${limit} leidžiamų DNS užklausų įrašas panaudoja ${count}.`,
    why: t`Pridėjus dar vieną siuntėją arba pasikeitus kuriai nors nurodytai paslaugai, jis nustos veikti.`,
    todo: t`Pašalinkite nebenaudojamų paslaugų ${code('include:')}.`,
  }),
  'spf/void-lookups': ({ count, limit, targets, from, terms, behind }) => {
    const named = targets.length === 0 ? t`` : t` (${list(targets.slice(0, 8).map(name))})`;
    const found = t`${count} ${plural(count, { one: t`įrašo užklausa`, few: t`įrašo užklausos`, other: t`įrašo užklausų` })} nieko neranda${named}, o leidžiamos tik ${limit}.`;
    const parted =
      terms > limit
        ? t``
        : t` Gavėjai, kurie kiekvieną įrašo dalį skaičiuoja vieną kartą, kad ir kiek jos užklausų būtų tuščios, įrašą priima; dauguma skaičiuoja kiekvieną užklausą.`;
    const hit =
      behind.length === 0 ? t`` : t`, ir šiems siuntėjams leidimas nebegalioja: ${list(behind.slice(0, 5).map(code))}`;
    switch (from) {
      case 'both':
        return {
          what: found,
          why: t`Viršijus šią ribą SPF patikra baigiasi klaida.${parted}`,
          todo: t`Paskelbkite šios ataskaitos pabaigoje pateiktą įrašą: jame nebeegzistuojančių vardų nėra.`,
        };
      case 'ipv4':
        return {
          what: t`Kai laiškas siunčiamas iš IPv4 adreso, ${found}`,
          why: t`Viršijus šią ribą tokių laiškų SPF patikra baigiasi klaida.${parted}`,
          todo: t`Paskelbkite šios ataskaitos pabaigoje pateiktą įrašą: jame vardų be adreso nėra.`,
        };
      case 'ipv6':
        return {
          what: t`Kai laiškas siunčiamas iš IPv6 adreso, ${found}`,
          why: t`Šie vardai IPv6 adreso (AAAA) neturi. Viršijus ribą laiškų, siunčiamų per IPv6, SPF patikra baigiasi klaida${hit}.${parted}`,
          todo:
            behind.length === 0
              ? t`Kol Jūsų serveriai per IPv6 nesiunčia, daryti nieko nereikia; su ${code('ip4:')} nurodytiems serveriams užklausų nereikia.`
              : t`${list(behind.slice(0, 5).map(code))} perkelkite į įrašo pradžią arba savo serverius nurodykite su ${code('ip4:')}, o ne su ${code('a')} ar ${code('mx')}.`,
        };
    }
  },
  'spf/mx-too-many': ({ term, count, limit, within, own }) => ({
    what: own
      ? t`${code(term)} apima per daug pašto serverių: jų yra ${count}, o leidžiama ${limit}.`
      : t`Domeno ${name(within)} įrašo dalis ${code(term)} apima per daug pašto serverių: jų yra ${count}, o leidžiama ${limit}.`,
    why: t`Visų laiškų, kurių neleidžia ankstesnės dalys, SPF patikra baigiasi klaida.`,
    todo: own ? t`Vietoj to nurodykite siuntimo serverių adresus su ${code('ip4:')}.` : theirs(within),
  }),
  'spf/mx-without-mx': ({ term, target, meant }) => ({
    what: t`${code(term)} nieko neranda: ${name(target)} neturi pašto serverių (MX).`,
    why: t`Ši dalis niekam neleidžia siųsti, o sunaudoja vieną iš dviejų leidžiamų tuščių užklausų.`,
    todo: instead(meant) ?? t`Pašalinkite ją arba nurodykite siuntimo serverį su ${code('a:')} ar ${code('ip4:')}.`,
  }),
  'spf/mx-without-host': ({ term, target, hosts }) => ({
    what: t`${code(term)} nieko neranda: nė vienas ${name(target)} pašto serveris neturi adreso (${list(hosts.map(name))}).`,
    why: t`Ši dalis niekam siųsti neleidžia, o kiekvienas serveris sunaudoja vieną iš dviejų leidžiamų tuščių užklausų.`,
    todo: t`Pašalinkite ją arba siunčiantį serverį nurodykite su ${code('a:')} ar ${code('ip4:')}.`,
  }),
  'spf/a-without-address': ({ term, target, meant }) => ({
    what:
      meant?.term === `include:${target}`
        ? t`${code(term)} nieko neranda: ${name(target)} turi SPF įrašą, bet neturi adreso.`
        : t`${code(term)} nieko neranda: ${name(target)} neturi adreso.`,
    why: t`Ši dalis niekam neleidžia siųsti, o sunaudoja vieną iš dviejų leidžiamų tuščių užklausų.`,
    todo: instead(meant) ?? t`Pašalinkite ją arba pataisykite vardą.`,
  }),
  'spf/include-no-record': ({ term, target, within, own, meant, varies }) => ({
    what: t`Domeno ${name(within)} įrašo dalis ${code(term)} rodo į ${name(target)}, kur SPF įrašo nėra.`,
    why: t`Visų laiškų, kurių neleidžia ankstesnės dalys, SPF patikra baigiasi klaida.`,
    todo:
      varies === true && own
        ? t`Pašalinkite šią dalį arba SPF įrašą paskelbkite kiekvienu vardu, į kurį ji gali rodyti.`
        : own
          ? (instead(meant) ??
            t`Paskelbkite šios ataskaitos pabaigoje pateiktą įrašą, kuriame šios dalies nėra, arba pataisykite vardą taip, kaip nurodo paslaugos teikėjas.`)
          : theirs(within),
  }),
  'spf/include-error': ({ target, why }) => ({
    what:
      why === 'syntax'
        ? t`${name(target)} SPF įrašo, į kurį rodo Jūsų įrašas, perskaityti neįmanoma.`
        : t`${name(target)}, į kurį rodo Jūsų įrašas, turi kelis SPF įrašus.`,
    why: t`Jo klaida tampa Jūsų klaida: SPF patikra baigiasi klaida.`,
    todo: t`Praneškite ${name(target)} prižiūrėtojams arba pašalinkite tą dalį.`,
  }),
  'spf/include-unreachable': ({ target }) => ({
    what: t`${name(target)}, į kurį rodo Jūsų įrašas, vardų serveriai neatsako.`,
    why: t`Gavėjai negali baigti patikros ir laišką atideda.`,
    todo: t`Patikrinkite vėliau; jei nepasikeis, praneškite ${name(target)} prižiūrėtojams arba pašalinkite tą dalį.`,
  }),
  'spf/include-loop': ({ term, within, own }) => ({
    what: t`Domeno ${name(within)} įrašo dalis ${code(term)} rodo atgal į jau skaitomą įrašą.`,
    why: t`Gavėjai sukasi ratu, kol pasiekia užklausų ribą, ir SPF patikra baigiasi klaida.`,
    todo: own ? t`Šią dalį pašalinkite: įrašui savęs įtraukti niekada nereikia.` : theirs(within),
  }),
  'spf/dangling-domain': ({ target, registrable, meant }) => ({
    what: t`Įrašas pasitiki ${name(target)}, bet domenas ${name(registrable)} niekam nepriklauso.`,
    why: t`Kas jį užregistruos, galės siųsti laiškus Jūsų domeno vardu.`,
    todo:
      meant === undefined
        ? t`Šią dalį pašalinkite nedelsdami.`
        : t`Šią dalį pašalinkite nedelsdami. ${instead(meant) ?? []}`,
  }),
  'spf/include-everyone': ({ target }) => ({
    what: t`${name(target)}, į kurį rodo Jūsų įrašas, leidžia siųsti bet kam.`,
    why: t`Tada Jūsų domeno vardu gali siųsti bet kas pasaulyje.`,
    todo: t`Pašalinkite tą dalį ir praneškite ${name(target)} prižiūrėtojams.`,
  }),
  'spf/include-useless': ({ term, target, why }) =>
    why.kind === 'empty'
      ? {
          what: t`${code(term)} niekam neleidžia siųsti: ${name(target)} įrašas tuščias.`,
          why: t`Ši dalis tik sunaudoja užklausą.`,
          todo: t`Jei paslauga nebenaudojama, pašalinkite ją.`,
        }
      : {
          what: t`${code(term)} laiškams iš „${name(why.sender)}“ nieko neduoda: voko siuntėju ši paslauga nurodo savo adresą.`,
          why: t`Ši dalis sunaudoja užklausas ir Jūsų vardu leidžia siųsti daugiau svetimų serverių, negu reikia. Tokiems laiškams svarbus DKIM parašas.`,
          todo: t`Pašalinkite ją, o jei DKIM paslaugoje „${name(why.sender)}“ dar nenustatytas, nustatykite.`,
        },
  'spf/include-renamed': ({ term, sender, now }) => ({
    what: t`${code(term)} – senas vardas; dabar „${name(sender)}“ nurodo rašyti ${code(`include:${now}`)}.`,
    why: t`Senasis dar veikia, bet niekas nežada, kad ilgai.`,
    todo: t`Vietoj jo įrašykite ${code(`include:${now}`)}.`,
  }),
  'spf/sender-missing': ({ sender, domain, term }) => ({
    what: t`Domeno ${name(domain)} laiškus turi siųsti ir „${name(sender)}“, bet SPF įrašas to neleidžia.`,
    why: t`Tokius laiškus gavėjai atmeta arba deda prie šlamšto.`,
    todo: t`Prieš ${code('all')} įrašykite ${code(term)} arba išbraukite šį siuntėją iš reikalingų sąrašo.`,
  }),
  'spf/provider-not-authorised': ({ provider, sign, term, unless }) => ({
    what:
      sign.kind === 'mail-host'
        ? t`Domeno pašto dėžutės yra „${name(provider)}“ sistemoje (${name(sign.host)}), bet siųsti iš ten SPF įrašas neleidžia.`
        : t`Vardu ${name(sign.name)} paskelbtas raktas, kurį naudoja „${name(provider)}“, bet siųsti iš ten SPF įrašas neleidžia.`,
    why:
      unless === undefined
        ? t`Iš šių pašto dėžučių rašomi laiškai gali būti atmesti arba patekti į šlamštą.`
        : t`Iš šių pašto dėžučių rašomi laiškai gali būti atmesti arba patekti į šlamštą, nebent juos leidžia ${code(unless)}; tai priklauso nuo laiško.`,
    todo: t`Jei laiškai iš ten siunčiami, prieš ${code('all')} įrašykite ${code(term)}.`,
  }),
  'spf/include-repeated': ({ terms, by }) => ({
    what: terms.every((term) => by.includes(term))
      ? t`${list([...new Set(terms)].map(code))} įraše yra ne vieną kartą.`
      : t`${list(terms.map(code))}: tą patį jau įtraukia ${list(by.map(code))}.`,
    why: t`Kiekvienas kartas įskaičiuojamas į užklausų ribą.`,
    todo: terms.every((term) => by.includes(term))
      ? t`Palikite vieną, kitus pašalinkite.`
      : t`${list(terms.map(code))} galima pašalinti, kol tą patį įtraukia ${list(by.map(code))}.`,
  }),
  'spf/discouraged-macro': ({ term }) => ({
    what: t`${code(term)} remiasi siuntusio adreso atvirkštiniu DNS vardu (PTR).`,
    why: t`Tai lėta ir nepatikima, o kai kurie gavėjai šią dalį praleidžia.`,
    todo: t`Vietoj to nurodykite serverį su ${code('a:')} arba ${code('ip4:')}.`,
  }),
  'spf/exp-unusable': ({ target, why }) => ({
    what:
      why === 'missing'
        ? t`Vardas ${name(target)} paaiškinimo neturi.`
        : why === 'several'
          ? t`Vardas ${name(target)} turi kelis tekstus, o turi būti vienas paaiškinimas.`
          : t`Vardo ${name(target)} paaiškinime yra neleistinų ženklų.`,
    why: t`Gavėjai jo nerodo; kitų pasekmių nėra.`,
    todo: t`Paskelbkite ten vieną tekstą be lietuviškų raidžių arba pašalinkite ${code('exp=')}.`,
  }),
} satisfies Partial<CatalogueOf<'spf'>>;
