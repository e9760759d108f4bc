import { code, list, name, t } from '../../text/text.js';
import { excerptOf } from '../catalogue/excerpt.js';
import type { InterfaceMessages } from '../catalogue/interface.js';
import { count } from './language.js';

export const interfaceMessages: InterfaceMessages = {
  headline: ({ domain, sender, acceptance, errors, warnings }) => {
    switch (acceptance.kind) {
      case 'all':
        if (errors > 0)
          return t`${name(domain)}: SPF admits ${name(sender)}'s mail, but ${count(errors, 'error', 'errors')} must be put right.`;
        if (warnings > 0)
          return t`${name(domain)}: receivers accept ${name(sender)}'s mail; ${count(warnings, 'point deserves', 'points deserve')} attention.`;
        return t`${name(domain)}: receivers accept ${name(sender)}'s mail.`;
      case 'some':
        return t`${name(domain)}: receivers accept only part of ${name(sender)}'s mail: ${acceptance.accepted} of ${acceptance.required} addresses are allowed to send.`;
      case 'none':
        return t`${name(domain)}: receivers do not accept ${name(sender)}'s mail: ${refusal[acceptance.result]}`;
      case 'undecided':
        return t`${name(domain)}: DNS gave no answer, so nothing could be decided.`;
    }
  },
  typed: (text, domain) => t`${code(excerptOf(text))} was given; its domain is ${name(domain)}.`,
  sections: {
    addresses: (sender) => t`${name(sender)}'s addresses`,
    spf: t`SPF`,
    dkim: t`DKIM`,
    dmarc: t`DMARC`,
    findings: (n) => count(n, 'finding', 'findings'),
    fix: t`The record to publish`,
  },
  result: {
    pass: t`allowed`,
    fail: t`refused`,
    softfail: t`suspicious, often spam`,
    neutral: t`not allowed, not refused`,
    none: t`no SPF record`,
    permerror: t`the SPF record is broken`,
    temperror: t`DNS did not answer`,
    undetermined: t`not decided`,
  },
  decidedBy: (term, domain) => (domain === undefined ? t`by ${code(term)}` : t`by ${code(term)} in ${name(domain)}`),
  massMailOptional: t`mass mail: only if you use that module (--mass-mail)`,
  addressUndocumented: t`new: not in the documentation`,
  spf: {
    noRecord: t`There is no SPF record.`,
    notAnswered: t`DNS did not answer.`,
    several: (n) => t`There are ${n} SPF records where only one is allowed.`,
    cost: (lookups, lookupLimit, voids, voidLimit) =>
      t`${lookups} of ${lookupLimit} lookups, ${voids} of ${voidLimit} empty lookups`,
    branchCost: (n) => count(n, 'lookup', 'lookups'),
    loop: t`leads back to itself`,
    beyondBounds: t`not followed: too deep or too many`,
    noSuchRecord: t`has no SPF record`,
    variable: t`differs from mail to mail`,
    impossible: t`is no name`,
    failed: t`DNS did not answer`,
    allowed: (senders) => t`Others known by name that may send: ${list(senders.map(name))}.`,
  },
  dkim: {
    status: (status, sender) => {
      switch (status) {
        case 'ok':
          return t`The key is there, and it is ${name(sender)}'s.`;
        case 'unproven':
          return t`A key is there that agrees with ${name(sender)}'s documentation; there is no live key to prove it.`;
        case 'missing':
          return t`There is no key, so ${name(sender)} cannot sign in the company's name.`;
        case 'revoked':
          return t`The key is empty: it was withdrawn.`;
        case 'invalid':
          return t`What is there cannot be used as a key.`;
        case 'damaged':
          return t`${name(sender)}'s key is there, but damaged: receivers cannot use it.`;
        case 'printed':
          return t`The key is the one printed in ${name(sender)}'s documentation, which is damaged: receivers cannot use it.`;
        case 'other':
          return t`A key is there, but it is not ${name(sender)}'s.`;
        case 'unusable':
          return t`What is there is no key that receivers can use.`;
        case 'failed':
          return t`DNS did not answer.`;
      }
    },
    rsa: (bits) => t`RSA, ${bits} bits`,
    others: t`Keys of others:`,
    selector: {
      usable: t`usable`,
      missing: t`no key`,
      'broken-alias': t`leads to a name without a key`,
      revoked: t`withdrawn`,
      invalid: t`no usable key record`,
      unusable: t`no usable key`,
      failed: t`DNS did not answer`,
    },
    noneOf: (sender, selectors) =>
      t`${name(sender)}: no key at ${list(selectors.map(code))}; it may use another selector.`,
    setDomain: (sender) =>
      t`${name(sender)} signs in the company's name only once the domain is set in its settings; DNS cannot show that.`,
  },
  dmarc: {
    none: t`There is no DMARC record.`,
    several: t`There are several DMARC records, so receivers ignore them all.`,
    failed: t`DNS did not answer.`,
    foundAt: (domain) => t`The record of ${name(domain)} applies.`,
    policy: (policy, testing) =>
      testing ? t`Policy: ${code(policy)}, one level milder while testing` : t`Policy: ${code(policy)}`,
    noPolicy: t`The policy cannot be read, so receivers ignore the record.`,
    pass: (sender, by) =>
      by === 'both'
        ? t`${name(sender)}'s mail passes, by SPF and by DKIM.`
        : t`${name(sender)}'s mail passes, by ${code(by === 'spf' ? 'SPF' : 'DKIM')} alone.`,
    fail: (sender, applied) => {
      switch (applied) {
        case 'none':
          return t`${name(sender)}'s mail fails; the policy asks receivers to do nothing about it.`;
        case 'quarantine':
          return t`${name(sender)}'s mail fails; the policy sends it to the spam folder.`;
        case 'reject':
          return t`${name(sender)}'s mail fails; the policy has it refused.`;
      }
    },
    notApplied: (sender) => t`Receivers judge ${name(sender)}'s mail by SPF and DKIM alone.`,
    undecided: t`Whether mail passes could not be decided.`,
  },
  severity: { error: t`error`, warning: t`warning`, info: t`note` },
  labels: {
    why: t`Why:`,
    todo: t`To do:`,
    strings: t`As character-strings, where the DNS editor asks for parts of at most 255 characters:`,
    changes: t`What changes:`,
    proof: t`Tried out:`,
  },
  unanswered: t`DNS gave no answer, so nothing could be decided.`,
  nothingFound: t`Nothing to report.`,
  tally: (tally) =>
    t`${count(tally.domains, 'domain', 'domains')}: ${tally.domainsWith('fail')} failed, ${tally.domainsWith('error')} unanswered; ${count(tally.findingsOf('error'), 'error', 'errors')}, ${count(tally.findingsOf('warning'), 'warning', 'warnings')}, ${count(tally.findingsOf('info'), 'note', 'notes')}.`,
  columns: { severity: t`severity`, rule: t`rule`, finding: t`finding` },
  idleIgnore: (rule, domain, why) => {
    const entry = domain === undefined ? t`${code(rule)}` : t`${code(rule)} of ${name(domain)}`;
    return why === 'outdated'
      ? t`The entry that ignores ${entry} is outdated: put the matter right, or give it a new day.`
      : t`The entry that ignores ${entry} hides nothing any more: remove it.`;
  },
  cutShort: (surplus) =>
    t`${count(surplus, 'finding is', 'findings are')} left out here, the least severe: the format takes no more.`,
  leftOut: ({ ignored, known, off }) =>
    t`Left out by the settings: ${count(ignored + known + off, 'finding', 'findings')} (${ignored} ignored, ${known} known from the baseline, ${off} of rules that are off).`,
  replayed: (path, day) => t`Replayed from ${code(path)}: DNS as it was on ${code(day)}, not as it is now.`,
  progress: (done, all, perSecond, secondsLeft) =>
    t`${done} of ${all} domains, ${perSecond} a second, ${secondsLeft} s left`,
  askedAt: (servers, n) => {
    const questions = count(n, 'DNS question', 'DNS questions');
    if (servers === 'zone') return t`${questions}, answered from the given zone files.`;
    if (servers === 'system') return t`${questions}, answered by this machine's name servers.`;
    return t`${questions}, answered by ${list(servers.map(name))}.`;
  },
};

const refusal = {
  fail: t`the SPF record refuses it.`,
  softfail: t`the SPF record marks it as suspicious.`,
  neutral: t`the SPF record does not name it as a sender.`,
  none: t`there is no SPF record.`,
  permerror: t`the SPF record is broken.`,
} as const;
