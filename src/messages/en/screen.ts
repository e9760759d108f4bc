import type { Cause } from '../../overview/cause.js';
import { code, list, name, type Text, t } from '../../text/text.js';
import type { ScreenMessages } from '../catalogue/screen.js';
import { count } from './language.js';

const causes: Readonly<Record<Cause, (sender: string) => Text>> = {
  'no-record': () => t`there is no SPF record`,
  'several-records': () => t`there is more than one SPF record`,
  'broken-record': () => t`the SPF record is broken`,
  'not-named': (sender) => t`SPF does not name ${name(sender)}`,
  'named-in-vain': (sender) => t`SPF names ${name(sender)}, but does not let it send`,
};

const outcomes = {
  fail: t`is refused`,
  softfail: t`often lands in spam`,
  neutral: t`often lands in spam`,
  none: t`often lands in spam`,
  permerror: t`often lands in spam`,
} as const;

export const screenMessages: ScreenMessages = {
  refused: ({ domain, sender, result, cause }) =>
    t`${name(domain)}: mail from ${name(sender)} ${outcomes[result]} – ${causes[cause](sender)}.`,
  need: { must: t`must be done`, should: t`recommended` },
  titles: {
    spf: (replaced) => {
      if (replaced === 0) return t`Publish an SPF record`;
      return replaced === 1 ? t`Replace the SPF record` : t`Replace all ${replaced} SPF records with one`;
    },
    spfNotReady: t`Not ready to publish: first solve this about SPF`,
    dkim: (replaces, sender) => (replaces ? t`Replace the DKIM key` : t`Add ${name(sender)}'s DKIM key`),
    dmarc: (replaces) => (replaces ? t`Replace the DMARC record` : t`Publish a DMARC record`),
    consent: (domain) => t`Let ${name(domain)} agree to the reports`,
  },
  labels: {
    name: t`name`,
    type: t`type`,
    old: t`old`,
    new: t`new`,
    value: t`value`,
    after: t`then`,
    confirm: t`confirm`,
    tested: t`tested`,
    before: t`before`,
    todo: t`to do`,
    fillIn: t`fill in`,
  },
  copyLine: t`copy this one line:`,
  others: t`does anything else send mail as your domain? Then it must be added`,
  allYours: t`that all the old records are yours`,
  adds: (terms) => t`adds ${list(terms.map(code))}`,
  tested: ({ addresses, lookups, limit }) =>
    t`${count(addresses, 'address', 'addresses')} of Directo pass, ${lookups} of ${limit} lookups`,
  losesToday: t`that some who may send today may not any more: ${code('--verbose')}`,
  more: (n, command) => t`${n} more: ${code(command)}`,
  longValue: (characters, command) => t`${characters} characters: ${code(command)}`,
  setDomain: (domain, sender, command) => t`enter ${name(domain)} in ${name(sender)}'s settings: ${code(command)}`,
  spf: (state) => {
    switch (state.kind) {
      case 'all':
        return t`${state.required} of ${state.required}`;
      case 'some':
        return t`${state.accepted} of ${state.required}`;
      case 'none':
        return t`${code(state.result)}`;
      case 'open':
        return t`not known`;
    }
  },
  dkim: (state) =>
    ({
      ours: t`Directo's key`,
      unproven: t`key not compared`,
      missing: t`no key`,
      unusable: t`unusable key`,
      other: t`another key`,
      open: t`not known`,
    })[state],
  dmarc: (state) => {
    switch (state.kind) {
      case 'policy':
        return state.reports ? t`${code(`p=${state.policy}`)}` : t`${code(`p=${state.policy}`)}, no reports`;
      case 'missing':
        return t`no record`;
      case 'broken':
        return t`unreadable record`;
      case 'open':
        return t`not known`;
    }
  },
  signs: (sender) => t`${name(sender)} signs for your domain only once you enter it in ${name(sender)}'s settings.`,
  furtherSteps: (n) => t`${count(n, 'further step', 'further steps')}: ${code('--verbose')}`,
  everything: (notes) =>
    notes === 0
      ? t`Everything that was checked: ${code('--verbose')}`
      : t`${count(notes, 'note', 'notes')}, and everything that was checked: ${code('--verbose')}`,
  row: {
    cause: (cause) => causes[cause]('Directo'),
    fine: t`all well`,
    steps: (n) => t`accepted; ${count(n, 'step', 'steps')} advised`,
    part: (accepted, required) => t`only ${accepted} of ${required} addresses may send`,
    noDomain: t`there is no such domain`,
    open: t`no answer`,
    details: t`For one of them in full: ${code('spf-check DOMAIN')}, or ${code('--verbose')} for all.`,
  },
};
