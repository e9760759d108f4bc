import type { Cause } from '../../overview/cause.js';
import { code, list, name, type Text, t } from '../../text/text.js';
import type { ScreenMessages } from '../catalogue/screen.js';
import { count } from './language.js';

const causes: Readonly<Record<Cause, (sender: string) => Text>> = {
  'no-record': () => t`nėra SPF įrašo`,
  'several-records': () => t`yra daugiau nei vienas SPF įrašas`,
  'broken-record': () => t`SPF įrašas klaidingas`,
  'not-named': (sender) => t`SPF įraše „${name(sender)}“ nėra`,
  'named-in-vain': (sender) => t`SPF įraše „${name(sender)}“ yra, bet siųsti neleidžiama`,
};

const outcomes = {
  fail: t`atmetami`,
  softfail: t`dažnai patenka į šlamštą`,
  neutral: t`dažnai patenka į šlamštą`,
  none: t`dažnai patenka į šlamštą`,
  permerror: t`dažnai patenka į šlamštą`,
} as const;

export const screenMessages: ScreenMessages = {
  refused: ({ domain, sender, result, cause }) =>
    t`${name(domain)}: „${name(sender)}“ laiškai ${outcomes[result]} – ${causes[cause](sender)}.`,
  need: { must: t`būtina`, should: t`rekomenduojama` },
  titles: {
    spf: (replaced) => {
      if (replaced === 0) return t`Paskelbkite SPF įrašą`;
      return replaced === 1 ? t`Pakeiskite SPF įrašą` : t`Vietoj visų SPF įrašų (${replaced}) palikite vieną`;
    },
    spfNotReady: t`Skelbti dar negalima: pirmiausia išspręskite tai, kas susiję su SPF`,
    dkim: (replaces, sender) => (replaces ? t`Pakeiskite DKIM raktą` : t`Paskelbkite „${name(sender)}“ DKIM raktą`),
    dmarc: (replaces) => (replaces ? t`Pakeiskite DMARC įrašą` : t`Paskelbkite DMARC įrašą`),
    consent: (domain) => t`${name(domain)} turi sutikti gauti ataskaitas`,
  },
  labels: {
    name: t`vardas`,
    type: t`tipas`,
    old: t`buvo`,
    new: t`bus`,
    value: t`reikšmė`,
    after: t`paskui`,
    confirm: t`klausimas`,
    tested: t`išbandyta`,
    before: t`pirmiau`,
    todo: t`daryti`,
    fillIn: t`įrašykite`,
  },
  copyLine: t`nukopijuokite šią vieną eilutę:`,
  others: t`ar Jūsų domeno vardu laiškus siunčia dar kas nors? Tada reikia pridėti ir juos`,
  allYours: t`ar visi senieji įrašai Jūsų`,
  adds: (terms) => t`pridedama ${list(terms.map(code))}`,
  tested: ({ addresses, lookups, limit }) =>
    t`siųsti leidžiama „Directo“ adresams (${addresses}), DNS užklausų ${lookups} iš ${limit}`,
  losesToday: t`ar gerai, kad kai kas, kam siųsti leidžiama dabar, leidimo neteks: ${code('--verbose')}`,
  more: (n, command) => t`ir dar ${n}: ${code(command)}`,
  longValue: (characters, command) => t`ženklų: ${characters}, ${code(command)}`,
  setDomain: (domain, sender, command) => t`įrašykite ${name(domain)} „${name(sender)}“ nustatymuose: ${code(command)}`,
  spf: (state) => {
    switch (state.kind) {
      case 'all':
        return t`${state.required} iš ${state.required}`;
      case 'some':
        return t`${state.accepted} iš ${state.required}`;
      case 'none':
        return t`${code(state.result)}`;
      case 'open':
        return t`nežinoma`;
    }
  },
  dkim: (state) =>
    ({
      ours: t`„Directo“ raktas`,
      unproven: t`raktas nepalygintas`,
      missing: t`rakto nėra`,
      unusable: t`netinkamas raktas`,
      other: t`kitas raktas`,
      open: t`nežinoma`,
    })[state],
  dmarc: (state) => {
    switch (state.kind) {
      case 'policy':
        return state.reports ? t`${code(`p=${state.policy}`)}` : t`${code(`p=${state.policy}`)}, be ataskaitų`;
      case 'missing':
        return t`įrašo nėra`;
      case 'broken':
        return t`įrašas neskaitomas`;
      case 'open':
        return t`nežinoma`;
    }
  },
  signs: (sender) => t`„${name(sender)}“ įmonės vardu pasirašo tik tada, kai domenas įrašytas jo nustatymuose.`,
  furtherSteps: (n) =>
    t`dar ${count(n, { one: 'žingsnis', few: 'žingsniai', other: 'žingsnių' })}: ${code('--verbose')}`,
  everything: (notes) =>
    notes === 0
      ? t`Visa ataskaita: ${code('--verbose')}`
      : t`Visa ataskaita ir ${count(notes, { one: 'pastaba', few: 'pastabos', other: 'pastabų' })}: ${code('--verbose')}`,
  row: {
    cause: (cause) => causes[cause]('Directo'),
    fine: t`viskas gerai`,
    steps: (n) =>
      t`laiškai priimami; rekomenduojama: ${count(n, { one: 'žingsnis', few: 'žingsniai', other: 'žingsnių' })}`,
    part: (accepted, required) => t`siųsti leidžiama tik iš ${accepted} adresų (iš ${required})`,
    noDomain: t`tokio domeno nėra`,
    open: t`atsakymo nėra`,
    details: t`Vienas domenas išsamiai: ${code('spf-check DOMENAS')}, visi – ${code('--verbose')}.`,
  },
};
