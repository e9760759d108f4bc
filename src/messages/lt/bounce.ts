import type { ClientOwner } from '../../bounce/diagnosis/diagnosis.js';
import { address, code, list, name, type Text, t } from '../../text/text.js';
import type { BounceHeadline, BounceMessages, HostDetail, ReasonMessages } from '../catalogue/bounce.js';
import { bounceDetails } from './bounce-details.js';
import { bounceLabels } from './bounce-labels.js';
import { bounceNoteMessages } from './bounce-notes.js';
import { plural } from './language.js';

/** In front of a noun. */
const of = (domain: string | undefined): Text => (domain === undefined ? t`` : t`domeno ${name(domain)} `);

/** Names of services stand in quotation marks, names of hosts do not. */
const providerOrHost = (who: string): Text => (who.includes('.') ? t`${name(who)}` : t`„${name(who)}“`);

const reason: ReasonMessages = {
  'spf-fail': (domain) => t`laiškas nepraėjo ${of(domain)}SPF patikros`,
  'spf-unusable-record': (domain) => t`${of(domain)}SPF įrašas klaidingas`,
  'spf-suspicious-record': (domain) => t`nepasitikima ${domain === undefined ? t`siuntėjo ` : of(domain)}SPF įrašu`,
  'dkim-fail': (domain) => t`laiškas nepraėjo ${of(domain)}DKIM patikros`,
  'dmarc-fail': (domain) => t`laiškas nepraėjo ${of(domain)}DMARC patikros`,
  'dmarc-alignment': (domain) =>
    t`nei SPF, nei DKIM neatitinka siuntėjo adreso${domain === undefined ? t`` : t` (${name(domain)})`}`,
  'dmarc-no-record': (domain) =>
    t`${domain === undefined ? t`siuntėjo domenas` : t`domenas ${name(domain)}`} neturi DMARC įrašo`,
  'several-checks': (domain) => t`nepavyko kelios ${of(domain)}SPF, DKIM ir DMARC patikros`,
  'no-authentication': (domain) => t`laiškas nepraėjo nei ${of(domain)}SPF, nei DKIM patikros`,
  'address-listed': () => t`laišką siuntusio serverio adresas yra juodajame sąraše`,
  'domain-listed': () => t`su laišku susijęs domenas yra juodajame sąraše`,
  reputation: () => t`siuntėjo reputacija ten bloga`,
  'blocked-by-recipient': () => t`siuntėją užblokavo gavėjo sistema`,
  'user-unknown': () => t`tokios pašto dėžutės nėra`,
  'mailbox-full': () => t`pašto dėžutė pilna`,
  suspended: () => t`pašto dėžutė išjungta`,
  'host-unknown': () => t`šiam adresui nėra pašto serverio`,
  'null-mx': () => t`gavėjo domenas laiškų visai nepriima`,
  'sender-domain': () => t`siuntėjo domeno nerasta DNS`,
  'sender-rejected': () => t`nepriimamas siuntėjo adresas`,
  'dns-trouble': () => t`neatsakė DNS`,
  ptr: () => t`laišką siuntusio serverio adresas neturi tinkamo atvirkštinio DNS vardo (PTR)`,
  helo: () => t`laišką siuntęs serveris prisistatė netinkamu vardu`,
  tls: () => t`nepavyko užmegzti šifruoto ryšio`,
  'smtp-auth': () => t`nepavyko prisijungti prie pašto serverio`,
  'sending-account': () => t`siuntėjo paskyrai ar organizacijai neleidžiama siųsti`,
  relaying: () => t`šiam gavėjui tas serveris laiškų nepristato`,
  restricted: () => t`pašto dėžutė priima tik tam tikrų siuntėjų laiškus`,
  'rate-limit': () => t`per daug laiškų vienu metu`,
  greylisting: () => t`nepažįstamo siuntėjo laišką reikia siųsti du kartus`,
  content: () => t`laiško turinys palaikytas šlamštu`,
  virus: () => t`laiške rasta kai kas pavojinga`,
  policy: () => t`tai draudžia gavėjo sistemos taisyklė`,
  'rfc-violation': () => t`laiškas sudarytas ne pagal standartus`,
  'too-big': () => t`laiškas per didelis`,
  loop: () => t`laiškas ratu keliavo tarp serverių`,
  network: () => t`gavėjo serverio nepavyko pasiekti`,
  expired: () => t`serveris per ilgai bandė ir nustojo`,
  system: () => t`pakeliui buvusiame serveryje įvyko klaida`,
  'not-a-bounce': () => t`šis laiškas nepraneša apie nepristatytą laišką`,
  unknown: () => t`priežastis pranešime nenurodyta`,
};

function headline({ kind, how, who, recipient, detail, domain }: BounceHeadline): Text {
  const why = reason[detail](domain);
  if (kind === 'delayed') return t`${mail(recipient)} kol kas nepristatytas, serveris dar bando: ${why}.`;
  if (how === 'failed') return t`${mail(recipient)} nepristatytas: ${why}.`;
  const to = recipient === undefined ? t`` : t`, siųstą adresu ${name(recipient)}`;
  return t`${who === undefined ? t`Gavėjo serveris` : providerOrHost(who)} atmetė laišką${to}: ${why}.`;
}

function mail(recipient: string | undefined): Text {
  return recipient === undefined ? t`Laiškas` : t`Laiškas, siųstas adresu ${name(recipient)},`;
}

export const bounceMessages: BounceMessages = {
  headline,
  notBounce: {
    ordinary: {
      what: t`Tai paprastas laiškas, o ne pranešimas apie grįžusį laišką.`,
      todo: bounceDetails['not-a-bounce'].remedy,
    },
    'no-refusal': {
      what: t`Šiame tekste nėra serverio atsakymo.`,
      todo: t`Įklijuokite dalį su numeriu (pavyzdžiui, ${code('550 5.7.26 …')}) ir viską, kas aplink ją, arba išsaugokite laišką faile ir nurodykite jo pavadinimą.`,
    },
    'auto-reply': {
      what: t`Tai automatinis atsakymas, pavyzdžiui, apie atostogas: laiškas pristatytas.`,
      todo: t`Daryti nieko nereikia.`,
    },
    'feedback-report': {
      what: t`Kažkas Jūsų laišką pažymėjo kaip šlamštą, ir apie tai praneša jo pašto paslaugų teikėjas. Laiškas pristatytas.`,
      todo: t`Išbraukite šį gavėją iš savo siuntimo sąrašo. Daug tokių pranešimų gadina Jūsų reputaciją.`,
    },
    'dmarc-report': {
      what: t`Tai gavėjo DMARC ataskaita, o ne pranešimas apie grįžusį laišką: joje laiškai, siųsti Jūsų domeno vardu.`,
      todo: t`Ją verta skaityti atskirai: ieškokite savo serverių, kurie patikros nepraeina. Ar ją praeina „Directo“, parodo domeno patikra su ${code('spf-check')}.`,
    },
    delivered: {
      what: t`Tai patvirtinimas, o ne pranešimas apie grįžusį laišką: laiškas pristatytas, perduotas toliau arba perskaitytas.`,
      todo: t`Daryti nieko nereikia.`,
    },
  },
  unread: (named) => ({
    what: t`Pats laiškas nėra pranešimas apie grįžusį laišką, o jo ${plural(named.length, { one: t`priedo`, few: t`priedų`, other: t`priedų` })} čia perskaityti negalima: ${list(named.map(code))}.`,
    todo: t`Jei pranešimas yra priede, atidarykite priedą, nukopijuokite pranešimo tekstą ir įklijuokite paleidę ${code('spf-check bounce -')}. Jei ne, ieškokite laiško, kurio siuntėjas vadinasi „Mail Delivery“, „Mailer-Daemon“ arba „Postmaster“.`,
  }),
  nobodyNamed: t`Laiškas grįžo, bet pranešime nenurodyta, kurio gavėjo jis nepasiekė.`,
  details: bounceDetails,
  labels: bounceLabels,
  remedies: {
    host: hostRemedy,
    spf: spfRemedy,
    forwarded: t`Persiuntus laišką galioja tik DKIM: paskelbkite „Directo“ raktą, tada „Directo“ nustatymuose nurodykite savo domeną. Kokį įrašą ir kur paskelbti, parodo domeno patikra. SPF čia nepadės.`,
  },
  list: (listed, page) => t`Juodasis sąrašas – „${name(listed)}“: ${name(page)}`,
  confidence: { high: t`tikra išvada`, medium: t`tikėtina išvada`, low: t`tik spėjimas` },
  where: {
    'diagnostic-code': t`diagnostikos kodas`,
    notice: t`pranešimo tekstas`,
    'status-field': t`būsenos laukas`,
    headers: t`pranešimo antraštės`,
  },
  domainFrom: {
    reply: t`nurodytas atsakyme`,
    envelope: t`grįžusio laiško voko siuntėjas`,
    header: t`grįžusio laiško siuntėjo adresas (From)`,
  },
  askingAbout: (client) => t`Juodųjų sąrašų ir atvirkštinio DNS klausiama apie ${address(client)}…`,
  reverse: (found) => {
    switch (found.state) {
      case 'confirmed':
        return t`Atvirkštinis vardas ${name(found.name)} rodo atgal į šį adresą.`;
      case 'unconfirmed':
        return t`Atvirkštinis vardas ${name(found.name)} atgal į šį adresą nerodo.`;
      case 'none':
        return t`Atvirkštinio vardo (PTR) adresas neturi.`;
      case 'unanswered':
        return t`Apie atvirkštinį vardą DNS neatsakė.`;
    }
  },
  listed: ({ name: listName, state, page }) => {
    switch (state) {
      case 'listed':
        return t`„${name(listName)}“: adresas sąraše yra. Žr. ${name(page)}`;
      case 'not-listed':
        return t`„${name(listName)}“: adreso sąraše nėra.`;
      case 'refused':
        return t`„${name(listName)}“ šiam DNS serveriui neatsako, kaip neatsako viešiesiems: apie adresą tai nieko nesako. Pasitikrinkite ${name(page)}`;
      case 'unanswered':
        return t`„${name(listName)}“ neatsakė. Pasitikrinkite ${name(page)}`;
    }
  },
  asking: (domain) => t`Tikrinami domeno ${name(domain)} DNS įrašai…`,
  sections: {
    reply: (by) => (by === undefined ? t`Atsakymas` : t`Atsakė ${providerOrHost(by)}`),
    mail: t`Laiškas`,
    others: (n) => t`Dar ${n} ${plural(n, { one: t`gavėjas`, few: t`gavėjai`, other: t`gavėjų` })}`,
    notes: t`Verta žinoti`,
    address: (client) => t`${address(client)} šiandien`,
    check: (domain) => t`Šiandieniai domeno ${name(domain)} DNS įrašai`,
    several: (n) => t`${n} ${plural(n, { one: t`laiškas`, few: t`laiškai`, other: t`laiškų` })}`,
  },
  code: (reply, status, dsnStatus) => {
    const parts = [
      ...(reply === undefined ? [] : [code(reply)]),
      ...(status === undefined ? [] : [code(status)]),
      ...(dsnStatus === undefined || dsnStatus === status ? [] : [code(`Status: ${dsnStatus}`)]),
    ];
    return t`Kodas: ${list(parts)}`;
  },
  decidedBy: (words, where, confidence) => t`Lėmė žodžiai „${code(words)}“ (${where}): ${confidence}.`,
  fingerprint: (fingerprint, source) => t`Atpažinta kaip ${code(fingerprint)}, šaltinis ${name(source)}`,
  notDecided: t`Lemiamų žodžių nerasta.`,
  client: (client, from, owner) =>
    from === 'reply'
      ? t`Siųsta iš ${address(client)}${ownedBy(owner)}, kaip nurodo gavėjas`
      : t`Siųsta iš ${address(client)}${ownedBy(owner)}: spėjama pagal laiško kelią`,
  domain: (domain, from) => t`Domenas ${name(domain)}: ${from}`,
  envelopeDomain: (domain) => t`Voko siuntėjo domenas ${name(domain)} (taip teigia laiškas, netikrinta)`,
  fromDomain: (domain) => t`Siuntėjo adreso (From) domenas ${name(domain)} (taip teigia laiškas, netikrinta)`,
  signature: (domain, selector) =>
    t`Domeno ${name(domain)} DKIM parašas, selektorius ${name(selector)} (taip teigia laiškas, netikrinta)`,
  results: (results) => t`Rezultatai ${list(results.map(code))} (taip teigia laiškas, netikrinta)`,
  originalRecipient: (mailbox) => t`Rašyta adresu ${name(mailbox)}`,
  wasAttached: t`Pranešimas buvo kito, persiųsto laiško priedas.`,
  onlyDkim: (command) =>
    t`Rodomas tik DKIM, nes persiųstam laiškui niekas kitas nepadeda. Visa patikra: ${code(command)}`,
  today: (client, verdict, meaning, by) =>
    t`Adreso ${address(client)} SPF patikros rezultatas šiandien būtų ${code(verdict)}: ${meaning}${by === undefined ? t`` : t`, pagal ${code(by)}`}.`,
  notes: bounceNoteMessages,
  columns: { mail: t`laiškas`, recipient: t`gavėjas`, who: t`atmetė`, cause: t`priežastis`, code: t`kodas` },
  kind: {
    bounce: t`grįžęs laiškas`,
    delayed: t`vėluoja`,
    delivered: t`pristatyta`,
    'auto-reply': t`automatinis atsakymas`,
    'feedback-report': t`skundas dėl šlamšto`,
    'dmarc-report': t`DMARC ataskaita`,
    ordinary: t`paprastas laiškas`,
    'no-refusal': t`serverio atsakymo nėra`,
  },
  more: (n) => t`… ir dar ${n}`,
};

function ownedBy(owner: ClientOwner | undefined): Text {
  return owner === undefined || owner.kind === 'nobody' ? t`` : t` („${name(owner.name)}“)`;
}

const duties: Readonly<Record<HostDetail, Text>> = {
  'address-listed': t`pasirūpinti, kad jis iš sąrašo būtų išbrauktas`,
  reputation: t`atkurti jo reputaciją`,
  ptr: t`suteikti jam atvirkštinį DNS vardą (PTR), kuris rodytų atgal į jį`,
};

function hostRemedy(detail: HostDetail, client: string, owner: ClientOwner): Text {
  const duty = duties[detail];
  switch (owner.kind) {
    case 'sender':
      return t`Adresas ${address(client)} priklauso „${name(owner.name)}“, kuri turi ${duty}. Visą pranešimą persiųskite „${name(owner.name)}“ pagalbos tarnybai. Jūsų DNS keisti nereikia, tai nepadės.`;
    case 'known':
      return t`Adresas ${address(client)} priklauso „${name(owner.name)}“, ne „Directo“: laiškas siųstas per šią paslaugą, ir tik jos pagalbos tarnyba gali ${duty}. Jūsų DNS keisti nereikia, tai nepadės.`;
    case 'nobody':
      return t`Adresas ${address(client)} nėra „Directo“ adresas: to serverio prižiūrėtojas, pavyzdžiui, Jūsų administratorius ar paslaugų teikėjas, turi ${duty}. Domeno SPF, DKIM ar DMARC keisti nereikia, tai nepadės.`;
  }
}

function spfRemedy(client: string, owner: ClientOwner): Text {
  return owner.kind === 'known'
    ? t`Adresas ${address(client)} priklauso „${name(owner.name)}“, ne „Directo“. Jei Jūsų įmonė siunčia per „${name(owner.name)}“, leiskite tai SPF įraše; jei ne, laiškas buvo persiųstas arba suklastotas, ir leisti nieko nereikia.`
    : t`Adresas ${address(client)} nėra „Directo“ adresas. Jei serveris Jūsų arba Jūsų paslaugų teikėjo, leiskite jį SPF įraše arba siųskite laišką per „Directo“; jei ne, laiškas buvo persiųstas arba suklastotas, ir leisti nieko nereikia.`;
}
