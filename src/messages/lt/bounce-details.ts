import type { Detail } from '../../bounce/diagnosis/diagnosis.js';
import { code, t } from '../../text/text.js';
import type { DetailMessages } from '../catalogue/bounce.js';

const toDirecto = t`Jei laiškas siųstas iš „Directo“, visą pranešimą persiųskite „Directo“ pagalbos tarnybai.`;
const hostsDuty = t`Tai turi sutvarkyti siuntimo serverio prižiūrėtojas; Jūsų domeno DNS čia nepadės. ${toDirecto}`;
const spfFirst = t`Pirmiausia sutvarkykite SPF: jis ima veikti, vos pasklinda naujas įrašas; jį pateikia domeno patikra. Paskui – DKIM: jis galioja ir persiuntus laišką.`;

export const bounceDetails: Readonly<Record<Detail, DetailMessages>> = {
  'spf-fail': {
    meaning: t`Gavėjas patikrino, kas gali siųsti siuntėjo domeno vardu: laišką išsiuntusiam serveriui tai neleidžiama.`,
    remedy: t`Jei laiškas siųstas iš „Directo“, paskelbkite SPF įrašą, kurį pateikia domeno patikra. Jei siuntė kitas serveris, siųsti reikia leisti jam arba laišką siųsti per „Directo“.`,
  },
  'spf-unusable-record': {
    meaning: t`Domeno SPF įrašo neįmanoma įvertinti, todėl SPF patikra baigiasi klaida, kad ir kas siųstų.`,
    remedy: t`Pataisykite įrašą: domeno patikra parodo, kas jame negerai, ir pateikia skelbtiną įrašą.`,
  },
  'spf-suspicious-record': {
    meaning: t`SPF įraše gavėjas rado tai, kuo nepasitiki, pavyzdžiui, dalį, leidžiančią siųsti bet kam.`,
    remedy: t`Pašalinkite per plačias ir niekur nerodančias dalis. Domeno patikra jas įvardija ir pateikia skelbtiną įrašą.`,
  },
  'dkim-fail': {
    meaning: t`Laiškas neturėjo galiojančio DKIM parašo, iš kurio gavėjai atpažįsta, kad laiškas tikrai iš Jūsų domeno.`,
    remedy: t`Paskelbkite „Directo“ raktą ir „Directo“ nustatymuose nurodykite savo domeną. Domeno patikra parodo, kokį įrašą ir kur paskelbti.`,
  },
  'dmarc-fail': {
    meaning: t`Nei SPF, nei DKIM nepatvirtino siuntėjo adreso (From) domeno, o to domeno DMARC politika prašo tokius laiškus atmesti.`,
    remedy: t`Leiskite „Directo“ savo domeno vardu siųsti (SPF) arba pasirašyti (DKIM); pakanka vieno iš jų. Skelbtiną įrašą pateikia domeno patikra.`,
  },
  'dmarc-alignment': {
    meaning: t`SPF ar DKIM galėjo patvirtinti kitą domeną, o svarbus tik tas, kuris yra siuntėjo adrese (From).`,
    remedy: t`Nustatykite, kad „Directo“ pasirašytų siuntėjo adreso domeno vardu, arba visur naudokite vieną domeną. Skelbtiną įrašą pateikia domeno patikra.`,
  },
  'dmarc-no-record': {
    meaning: t`Domenas neturi DMARC įrašo, o šis gavėjas jo reikalauja iš visų, kurie siunčia daug laiškų.`,
    remedy: t`Paskelbkite DMARC įrašą; pradžiai pakanka ${code('p=none')}. Kokį įrašą ir kur paskelbti, parodo domeno patikra.`,
  },
  'several-checks': {
    meaning: t`Nepavyko kelios iš SPF, DKIM ir DMARC patikrų, todėl gavėjas negalėjo įsitikinti, kad laiškas iš Jūsų domeno.`,
    remedy: spfFirst,
  },
  'no-authentication': {
    meaning: t`Gavėjas priima tik tuos laiškus, kurių siuntėją patvirtina SPF arba DKIM, o šio nepatvirtino nė vienas.`,
    remedy: spfFirst,
  },
  'address-listed': {
    meaning: t`Laišką išsiuntusio serverio adresas yra juodajame sąraše – šlamšto siuntėjų sąraše.`,
    remedy: t`Dėl išbraukimo iš sąrašo turi kreiptis siuntimo serverio prižiūrėtojas; Jūsų domeno DNS čia nepadės. ${toDirecto}`,
  },
  'domain-listed': {
    meaning: t`Jūsų domenas arba tas, į kurį rodo laiško nuoroda, yra juodajame sąraše.`,
    remedy: t`Raskite priežastį, pavyzdžiui, įsilaužimą į svetainę ar pašto dėžutę arba neprašytus laiškus. Tada paprašykite sąrašo tvarkytojų domeną išbraukti.`,
  },
  reputation: {
    meaning: t`Siuntusio serverio adreso ar domeno reputacija pas šį gavėją bloga, dažniausiai dėl skundų, kad siunčiamas šlamštas.`,
    remedy: t`Rašykite tik tiems, kurie Jūsų laiškų laukia, ir pašalinkite nebeveikiančius adresus; pasitikėjimas grįžta per kelias savaites. Jei atmetamos ir pavienės sąskaitos iš „Directo“, visą pranešimą persiųskite „Directo“ pagalbos tarnybai.`,
  },
  'blocked-by-recipient': {
    meaning: t`Šį siuntėją užblokavo pats gavėjas arba jo pašto administratorius.`,
    remedy: t`Tai panaikinti gali tik jie. Paskambinkite gavėjui arba parašykite iš kito adreso ir paprašykite Jūsų adresą leisti.`,
  },
  'user-unknown': {
    meaning: t`Tokios pašto dėžutės gavėjo serveryje nėra.`,
    remedy: t`Patikrinkite, ar adrese nėra rašybos klaidos, arba teisingo adreso paklauskite gavėjo. Pataisykite jį ir „Directo“, kitaip grįš ir kiti laiškai.`,
  },
  'mailbox-full': {
    meaning: t`Gavėjo pašto dėžutėje nebėra vietos.`,
    remedy: t`Vietos turi padaryti gavėjas: praneškite jam kitu būdu. Tada laišką išsiųskite dar kartą.`,
  },
  suspended: {
    meaning: t`Gavėjo pašto dėžutė išjungta arba nebenaudojama.`,
    remedy: t`Paklauskite gavėjo kito adreso ir pataisykite jį „Directo“.`,
  },
  'host-unknown': {
    meaning: t`Tai, kas gavėjo adrese parašyta po @, nėra veikiantis domenas arba šis domenas neturi pašto serverio.`,
    remedy: t`Patikrinkite, ar adrese nėra rašybos klaidos, arba teisingo adreso paklauskite gavėjo. Pataisykite jį ir „Directo“.`,
  },
  'null-mx': {
    meaning: t`Gavėjo domenas per DNS skelbia, kad laiškų visai nepriima.`,
    remedy: t`Paklauskite gavėjo adreso kitame domene ir pataisykite jį „Directo“.`,
  },
  'sender-domain': {
    meaning: t`Gavėjas DNS nerado siuntėjo domeno, o iš domeno, kuriam negalima atsakyti, laiškų nepriima.`,
    remedy: t`Paklauskite savo DNS paslaugų teikėjo, ar domenas apmokėtas ir ar veikia jo vardų serveriai. ${code('spf-check')} su domeno vardu parodo, ką randa gavėjai.`,
  },
  'sender-rejected': {
    meaning: t`Gavėjas nepriima šio siuntėjo adreso.`,
    remedy: t`Patikrinkite, ar „Directo“ nurodytas siuntėjo adresas yra ir ar teisingai parašytas. Jei taip, kodėl jis atmetamas, iš pranešimo gali pasakyti gavėjo pašto administratorius.`,
  },
  'dns-trouble': {
    meaning: t`Vienam iš serverių neatsakė DNS, todėl jis negalėjo laiško patikrinti arba pristatyti.`,
    remedy: t`Vėliau laišką išsiųskite dar kartą. Jei jis vis grįžta, paklauskite savo DNS paslaugų teikėjo, ar domeno vardų serveriai atsako iš visur.`,
  },
  ptr: {
    meaning: t`Laišką siuntusio serverio adresas neturi atvirkštinio DNS vardo (PTR), kuris rodytų atgal į tą adresą, o gavėjas to reikalauja.`,
    remedy: hostsDuty,
  },
  helo: {
    meaning: t`Laišką siuntęs serveris prisistatė vardu, kurio gavėjas nepriima.`,
    remedy: hostsDuty,
  },
  tls: {
    meaning: t`Serveriams nepavyko susitarti dėl šifruoto ryšio.`,
    remedy: t`Tai turi sutvarkyti siuntimo arba gavėjo serverio prižiūrėtojas; Jūsų domeno DNS čia nepadės. Visą pranešimą persiųskite „Directo“ pagalbos tarnybai arba savo pašto serverio administratoriui.`,
  },
  'smtp-auth': {
    meaning: t`Pašto serveris nepriėmė naudotojo vardo ir slaptažodžio, su kuriais buvo siunčiamas laiškas.`,
    remedy: t`Pataisykite prisijungimą „Directo“ pašto serverio nustatymuose: „Gmail“ reikia programos slaptažodžio, „Microsoft 365“ – OAuth prisijungimo. DNS čia niekuo dėta.`,
  },
  'sending-account': {
    meaning: t`„Microsoft 365“ neleidžia siųsti paties siuntėjo paskyrai ar organizacijai: pasiekta riba, iš paskyros siųstas šlamštas arba organizacija ar jos adresai dar nauji.`,
    remedy: t`Priežastį „Microsoft 365“ administratorius mato „Defender“ portale, tarp apribotų subjektų, ir gali apribojimą panaikinti; dienos riba baigiasi savaime. Slaptažodžiai ir DNS čia niekuo dėti.`,
  },
  relaying: {
    meaning: t`Serveris, į kurį kreiptasi, šiam gavėjui laiškų nepristato.`,
    remedy: t`Jei „Directo“ siunčia per Jūsų pašto serverį, jo administratorius turi „Directo“ įsileisti. Jei ne, gavėjo pašto administratorius turi išsiaiškinti, kodėl serveris nepriima savo domeno laiškų.`,
  },
  restricted: {
    meaning: t`Ši pašto dėžutė ar grupė priima tik tam tikrų siuntėjų, dažniausiai pačios gavėjo įmonės, laiškus.`,
    remedy: t`Paprašykite gavėjo leisti Jūsų adresą arba nurodyti kitą.`,
  },
  'rate-limit': {
    meaning: t`Per trumpą laiką atėjo per daug laiškų, ir gavėjas jų srautą riboja.`,
    remedy: t`Siųskite vėliau, o daug laiškų – dalimis. Jei atmetamos ir pavienės sąskaitos, visą pranešimą persiųskite „Directo“ pagalbos tarnybai.`,
  },
  greylisting: {
    meaning: t`Nepažįstamo siuntėjo pirmą laišką gavėjas atideda, kad pamatytų, ar jis bus siunčiamas dar kartą.`,
    remedy: t`Daryti nieko nereikia: serveris pats bando dar kartą. Tik jei laiškas grįžta galutinai, išsiųskite jį iš naujo.`,
  },
  content: {
    meaning: t`Laiško tekstą, nuorodą ar priedą gavėjas palaikė šlamštu.`,
    remedy: t`Supaprastinkite laišką: mažiau nuorodų, jokių sutrumpintų, aiški tema. Padeda ir gavėjo leidimas Jūsų adresui.`,
  },
  virus: {
    meaning: t`Gavėjas laiške, dažniausiai priede, rado kai ką pavojinga.`,
    remedy: t`Prieš ką nors siųsdami dar kartą, kompiuterį ir priedą patikrinkite antivirusine programa. Jei ji nieko neranda, laišką praleisti gali gavėjo pašto administratorius.`,
  },
  policy: {
    meaning: t`Laišką draudžia gavėjo sistemos taisyklė; kuri, atsakyme nepasakyta.`,
    remedy: t`Kreipkitės į gavėjo pašto administratorių ir perduokite jam visą pranešimą.`,
  },
  'rfc-violation': {
    meaning: t`Laiškas sudarytas ne pagal standartus arba serveriai vienas kito nesuprato.`,
    remedy: t`Tai turi sutvarkyti laišką išsiuntusios programos prižiūrėtojas. ${toDirecto}`,
  },
  'too-big': {
    meaning: t`Laiškas didesnis, negu gavėjo serveris priima.`,
    remedy: t`Siųskite mažiau ar mažesnių priedų arba nuorodą į failą.`,
  },
  loop: {
    meaning: t`Laiškas ratu keliavo tarp serverių, kol vienas iš jų jį sustabdė.`,
    remedy: t`Ratą turi nutraukti gavėjo pašto administratorius arba tas, kas gavėjo laiškus persiunčia. Perduokite jam visą pranešimą.`,
  },
  network: {
    meaning: t`Gavėjo pašto serverio nepavyko pasiekti.`,
    remedy: t`Vėliau laišką išsiųskite dar kartą. Jei jis vis grįžta, kitu būdu praneškite gavėjui, kad jo pašto serveris neatsako.`,
  },
  expired: {
    meaning: t`Serveris laišką bandė pristatyti kelias dienas, paskui nustojo.`,
    remedy: t`Kitu būdu paklauskite gavėjo, ar jo paštas veikia. Tada laišką išsiųskite dar kartą.`,
  },
  system: {
    meaning: t`Pakeliui buvusiame serveryje įvyko jo paties klaida.`,
    remedy: t`Vėliau laišką išsiųskite dar kartą. Jei jis vis grįžta, visą pranešimą perduokite serverio, kuris jį atsiuntė, administratoriui.`,
  },
  'not-a-bounce': {
    meaning: t`Šis laiškas nepraneša, kad kitas laiškas grįžo.`,
    remedy: t`Suraskite laišką, kurio siuntėjas vadinasi „Mail Delivery“, „Mailer-Daemon“ arba „Postmaster“, ir pateikite jį.`,
  },
  unknown: {
    meaning: t`Laiškas grįžo, bet iš pranešimo žodžių neaišku kodėl.`,
    remedy: t`Kreipkitės į gavėjo pašto administratorių ir perduokite jam visą pranešimą.`,
  },
};
