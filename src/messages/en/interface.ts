import { code, list, name, type Text, t } from '../../text/text.js';
import { excerptOf } from '../catalogue/excerpt.js';
import type { InterfaceMessages } from '../catalogue/interface.js';
import { count } from './language.js';
import { outsideZones } from './outside-zones.js';

const noDomain = (domain: string): Text => t`There is no domain ${name(domain)}: check the spelling.`;

const undecided = {
  'no-answer': t`DNS did not answer, so there is no result.`,
  'outside-zones': t`there is no result, because names outside the zone files decide.`,
  'false-answers': t`there is no result, because the name server gives false answers.`,
} as const;

export const interfaceMessages: InterfaceMessages = {
  headline: ({ domain, sender, acceptance, errors, warnings, worst = [] }) => {
    switch (acceptance.kind) {
      case 'all':
        if (errors > 0)
          return t`${name(domain)}: SPF allows ${name(sender)}, but ${count(errors, 'error', 'errors')} must be fixed. ${worst}`;
        if (warnings > 0)
          return t`${name(domain)}: receivers accept ${name(sender)}'s mail; ${count(warnings, 'warning needs', 'warnings need')} attention.`;
        return t`${name(domain)}: receivers accept ${name(sender)}'s mail.`;
      case 'some':
        return t`${name(domain)}: receivers accept only part of ${name(sender)}'s mail: ${acceptance.accepted} of ${acceptance.required} addresses ${acceptance.accepted === 1 ? t`is` : t`are`} allowed to send.`;
      case 'none':
        return t`${name(domain)}: receivers do not accept ${name(sender)}'s mail: ${refusal[acceptance.result]}`;
      case 'no-domain':
        return noDomain(domain);
      case 'undecided':
        return t`${name(domain)}: ${undecided[acceptance.why]}`;
    }
  },
  endOfInput: t`Type or paste here. To finish, press ${code('Enter')} and ${code('Ctrl+D')} (Windows: ${code('Ctrl+Z')} and ${code('Enter')}).`,
  typed: (text, domain) => t`Checking ${name(domain)}, the domain in ${code(excerptOf(text))}.`,
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
    neutral: t`neither allowed nor refused`,
    none: t`no SPF record`,
    permerror: t`SPF is invalid`,
    temperror: t`DNS did not answer`,
    undetermined: t`no result`,
  },
  decidedBy: (term, domain) => (domain === undefined ? t`by ${code(term)}` : t`by ${code(term)} in ${name(domain)}`),
  massMailOptional: t`mass mail: only if you use that module (--mass-mail)`,
  addressUndocumented: t`new: not in the documentation`,
  spf: {
    noRecord: t`There is no SPF record.`,
    notAnswered: {
      'no-answer': t`DNS did not answer.`,
      'outside-zones': t`The domain is in none of the zone files.`,
      'false-answers': t`The name server gives false answers.`,
    },
    several: (n) => t`There are ${n} SPF records; only one is allowed.`,
    cost: ({ lookups, lookupLimit, voidLookups, voidLookupLimit, atLeast }) => {
      const known = t`${lookups} of ${lookupLimit} lookups, ${voidLookups} of ${voidLookupLimit} void lookups`;
      return atLeast ? t`At least ${known}` : known;
    },
    branchCost: (n) => count(n, 'lookup', 'lookups'),
    loop: t`loops back to an earlier record`,
    beyondBounds: t`not followed: nested too deeply or too many terms`,
    noSuchRecord: t`has no SPF record`,
    variable: t`depends on the mail`,
    impossible: t`not a valid name`,
    failed: {
      'no-answer': t`DNS did not answer`,
      'outside-zones': t`not known: outside the zone files`,
      'false-answers': t`not known: the name server gives false answers`,
    },
    notComputed: t`Who may send depends on so many properties of the mail, or took so long, that not all cases were worked out; the rest counts as unknown.`,
    allowed: (senders) => t`Also allowed: ${list(senders.map(name))}.`,
  },
  dkim: {
    status: (status, sender) => {
      switch (status) {
        case 'ok':
          return t`${name(sender)}'s key is published.`;
        case 'unproven':
          return t`A key is published that agrees with ${name(sender)}'s documentation; there is no live key to compare it with.`;
        case 'missing':
          return t`There is no key, so ${name(sender)} cannot sign for your domain.`;
        case 'revoked':
          return t`The key is empty: it was revoked.`;
        case 'invalid':
          return t`There is no usable key record.`;
        case 'damaged':
          return t`${name(sender)}'s key is published, but damaged: receivers cannot use it.`;
        case 'printed':
          return t`The key is the damaged one printed in ${name(sender)}'s documentation: receivers cannot use it.`;
        case 'not-compared':
          return t`A key is published. Whether it is ${name(sender)}'s is not known, because ${name(sender)}'s own key could not be read.`;
        case 'other':
          return t`A key is published, but it is not ${name(sender)}'s.`;
        case 'unusable':
          return t`A key is published, but receivers cannot use it.`;
        case 'failed':
          return t`Not known: there is no answer.`;
      }
    },
    rsa: (bits) => t`RSA, ${bits} bits`,
    others: t`Other senders' keys:`,
    selector: {
      usable: t`usable`,
      missing: t`no key`,
      'broken-alias': t`points to a name without a key`,
      revoked: t`revoked`,
      invalid: t`no usable key record`,
      unusable: t`unusable key`,
      failed: t`not known: no answer`,
    },
    noneOf: (sender, selectors) =>
      t`${name(sender)}: no key at ${list(selectors.map(code))}; it may use another selector.`,
    setDomain: (sender) =>
      t`${name(sender)} signs for your domain only once you enter it in ${name(sender)}'s settings; DNS cannot show that.`,
  },
  dmarc: {
    none: t`There is no DMARC record.`,
    several: t`There are several DMARC records, so receivers ignore them all.`,
    failed: t`Not known: there is no answer.`,
    foundAt: (domain) => t`The record of ${name(domain)} applies.`,
    policy: (policy, testing) =>
      testing ? t`Policy: ${code(policy)}, applied one level milder while testing` : t`Policy: ${code(policy)}`,
    noPolicy: t`The policy cannot be read, so receivers ignore the record.`,
    pass: (sender, by) =>
      by === 'both'
        ? t`${name(sender)}'s mail passes by both SPF and DKIM.`
        : t`${name(sender)}'s mail passes by ${code(by === 'spf' ? 'SPF' : 'DKIM')} alone.`,
    fail: (sender, applied) => {
      switch (applied) {
        case 'none':
          return t`${name(sender)}'s mail fails; your policy asks receivers to take no action.`;
        case 'quarantine':
          return t`${name(sender)}'s mail fails; your policy asks receivers to send it to spam.`;
        case 'reject':
          return t`${name(sender)}'s mail fails; your policy asks receivers to refuse it.`;
      }
    },
    notApplied: (sender) => t`Receivers judge ${name(sender)}'s mail by SPF and DKIM alone.`,
    undecided: t`Could not determine whether mail passes.`,
  },
  severity: { error: t`error`, warning: t`warning`, info: t`note` },
  labels: {
    why: t`Why it matters:`,
    todo: t`To do:`,
    strings: t`If your DNS panel limits a value to 255 characters, split it like this:`,
    changes: t`What changes:`,
    proof: t`Tested the way receivers do it:`,
  },
  outsideZones,
  askOutside: t`To have DNS queried for these names, add ${code('--zone-fallback')}.`,
  noDomain,
  unanswered: {
    'no-answer': t`DNS did not answer, so there is no result.`,
    'outside-zones': t`There is no result, because names outside the zone files decide.`,
    'false-answers': t`There is no result, because the name server gives false answers.`,
  },
  nothingFound: t`Nothing to report.`,
  tally: (tally) =>
    t`${count(tally.domains, 'domain', 'domains')}: ${tally.domainsWith('fail')} failed, ${tally.domainsWith('error')} unanswered; ${count(tally.findingsOf('error'), 'error', 'errors')}, ${count(tally.findingsOf('warning'), 'warning', 'warnings')}, ${count(tally.findingsOf('info'), 'note', 'notes')}.`,
  columns: { severity: t`severity`, rule: t`rule`, finding: t`finding` },
  idleIgnore: (rule, domain, why) => {
    const entry = domain === undefined ? t`${code(rule)}` : t`${code(rule)} of ${name(domain)}`;
    return why === 'outdated'
      ? t`The entry that ignores ${entry} has expired: fix the problem or set a new date.`
      : t`The entry that ignores ${entry} no longer matches anything: remove it.`;
  },
  alike: (more) => t`The record has ${count(more, 'more finding', 'more findings')} of this kind.`,
  cutShort: (surplus) =>
    t`${count(surplus, 'finding is', 'findings are')} left out here, the least severe: this format allows no more.`,
  summaryCut: (leftOut) =>
    t`${count(leftOut, 'domain is', 'domains are')} left out here: GitHub takes no longer summary. The other formats have all.`,
  holdsCommand: (owner) =>
    t`The record of ${name(owner)} contains text that CI systems take for a command, so it is not printed as it is. With ${code('--as zone')} it is printed with that text escaped.`,
  leftOut: ({ ignored, known, off }) =>
    t`Left out by your settings: ${count(ignored + known + off, 'finding', 'findings')} (${ignored} ignored, ${known} known from the baseline, ${off} from rules that are off).`,
  apexGuessed: (zone) =>
    t`DNS did not say where the zone begins; ${name(zone)} is a guess. Check it before you publish.`,
  falseAnswers: (seen) => {
    const another = t`Try another name server: ${code('--server 9.9.9.9')}, or, where the network catches DNS, ${code('--server https://dns.quad9.net/dns-query')}.`;
    switch (seen.kind) {
      case 'denies-names':
        return t`DNS gives false answers here: according to it, these names do not exist: ${list(seen.names.map(name))}. What it denies is not believed. ${another}`;
      case 'invents-names':
        return t`DNS gives false answers here (a login page, a filter?): it knows ${name(seen.name)}, a name that cannot exist. None of its answers is believed. ${another}`;
      case 'private-addresses':
        return t`DNS gives false answers here (a login page, a filter?): it leads ${name(seen.name)} to ${code(seen.address)}, an address that exists only inside networks. Such answers are not believed. ${another}`;
    }
  },
  replayed: (path, day) => t`Replayed from ${code(path)}: DNS as it was on ${code(day)}, not as it is now.`,
  replayedOn: (day) => t`Replayed: DNS as it was on ${code(day)}, not as it is now.`,
  configAbove: (path) => t`The configuration in use is ${code(path)}.`,
  notFailed: (domains) =>
    t`${count(domains, 'domain fails', 'domains fail')} the check, but the run does not fail: ${code('failOn')} is ${code('never')}.`,
  progress: (done, all, perSecond, secondsLeft) =>
    t`${done} of ${all} domains, ${perSecond} a second, ${secondsLeft} s left`,
  leftToYou: t`The published record is not changed: what to do about the errors above is your decision.`,
  notFlattened: (target, why) => {
    switch (why) {
      case 'not-included':
        return t`${code('--flatten')}: the record does not include ${name(target)}, so nothing is replaced.`;
      case 'nested':
        return t`${code('--flatten')}: ${name(target)} is included by another record, not by the domain's own. Name the include that leads to it.`;
      case 'redirect':
        return t`${code('--flatten')}: the record redirects to ${name(target)} and does not include it; a redirect is not replaced.`;
    }
  },
  unusedChoice: (choice) => {
    if (choice.kind === 'kept')
      return t`${code('--keep')}: the published record has no ${code(choice.term)}, so nothing is kept.`;
    const option = code(`--apply ${choice.name}`);
    return choice.why === 'redirect'
      ? t`${option} changes nothing: the record redirects to another one, which decides about everybody else.`
      : t`${option} changes nothing: the record has nothing to which it applies.`;
  },
  longRecord: (octets) =>
    t`The record is ${octets} bytes long. Above 450, a DNS answer may exceed 512 bytes, and some receivers do not fetch larger ones.`,
  askedAt: (servers, n) => {
    const questions = count(n, 'DNS query', 'DNS queries');
    if (servers === 'zone') return t`${questions}, answered from the zone files.`;
    if (servers === 'system') return t`${questions} to this machine's resolvers.`;
    return t`${questions} to ${list(servers.map(name))}.`;
  },
};

const refusal = {
  fail: t`the SPF record refuses it.`,
  softfail: t`the SPF record marks it as suspicious.`,
  neutral: t`the SPF record neither allows nor refuses it.`,
  none: t`there is no SPF record.`,
  permerror: t`SPF is invalid.`,
} as const;
