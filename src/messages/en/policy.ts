import type { Verdict } from '../../spf/evaluate/evaluation.js';
import { code, list, name, type Text, t } from '../../text/text.js';
import type { AddressCounts, ConditionWords, PolicyMessages } from '../catalogue/policy.js';

const addresses = ({ ipv4, ipv6 }: AddressCounts): Text => {
  if (ipv6 === '0') return t`${words(ipv4)} IPv4 ${ipv4 === '1' ? t`address` : t`addresses`}`;
  if (ipv4 === '0') return t`${words(ipv6)} IPv6 ${ipv6 === '1' ? t`address` : t`addresses`}`;
  return t`${words(ipv4)} IPv4 and ${words(ipv6)} IPv6 addresses`;
};

const words = (text: string): Text => [{ kind: 'words', text }];

const answer: Readonly<Record<Verdict, Text>> = {
  pass: t`may send (${code('pass')})`,
  fail: t`are refused (${code('fail')})`,
  softfail: t`are suspicious (${code('softfail')})`,
  neutral: t`are treated as if there were no SPF (${code('neutral')})`,
  none: t`are treated as if there were no SPF (${code('none')})`,
  permerror: t`meet a broken record (${code('permerror')})`,
  temperror: t`get no answer now, because DNS fails (${code('temperror')})`,
  undetermined: t`are not decided, because DNS gave no answer`,
};

export const policyMessages: PolicyMessages = {
  title: (domain) => t`Who may send for ${name(domain)}`,
  admits: (domain, counts) => t`${addresses(counts)} may send for ${name(domain)}.`,
  admitsNobody: (domain) => t`No address may send for ${name(domain)} whatever the mail.`,
  noRecord: (domain) => t`${name(domain)} has no SPF record: receivers decide without it.`,
  rest: (verdict) => t`All others ${answer[verdict]}.`,
  errors: (verdict, counts) => t`${addresses(counts)} ${answer[verdict]}.`,
  terms: t`What each part decides`,
  column: { term: t`part`, answer: t`answer`, ipv4: t`IPv4`, ipv6: t`IPv6` },
  dependsOnMail: t`depends on the mail`,
  neverReached: t`never reached`,
  findsNothing: t`finds nothing`,
  entirelyBefore: (terms) => t`never reached: decided before by ${list(terms.map(code))}`,
  partlyBefore: (terms) => t`partly decided before by ${list(terms.map(code))}`,
  costs: (most, limit) => t`DNS lookups: at most ${most}, where ${limit} are allowed.`,
  picture: t`The IPv4 addresses that may send; each sign stands for 16.8 million`,
  legend: t`· none   ░ up to 65,536   ▒ more   █ all   ? depends on the mail`,
  conditions: t`What depends on the mail`,
  seeCheck: (domain) => t`${code(`spf-check ${domain}`)} tells what to publish.`,
  condition: (condition, holds) => conditionText(condition, holds),
  passesIf: (conditions) => t`passes if ${joined(conditions)}`,
  diff: {
    title: (before, after) => t`From ${name(before)} to ${name(after)}`,
    same: t`Both answer the same to every address and every mail.`,
    noLoss: t`No address loses permission to send.`,
    loss: (counts) => t`${addresses(counts)} would lose permission to send.`,
    undecided: t`DNS did not give all answers, so it is not certain who loses permission to send.`,
    lost: t`Lose permission`,
    gained: t`Gain permission`,
    changed: t`Are answered differently, without permission before or after`,
    undecidedList: t`Cannot be compared`,
    answers: (before, after) => t`${code(before)} becomes ${code(after)}`,
    conditional: t`for some mails`,
    more: (networks) => t`and ${networks} more networks`,
    allBut: (networks, family) => t`all of IPv${family} but ${networks}`,
    all: (family) => t`all of IPv${family}`,
    lookups: (before, after) => t`DNS lookups at most: ${before} before, ${after} after.`,
    noRecords: t`Neither side has an SPF record.`,
  },
};

function joined(conditions: readonly Text[]): Text {
  return conditions.reduce((text, one, at) => (at === 0 ? one : t`${text} and ${one}`), [] as Text);
}

function conditionText(condition: ConditionWords, holds: boolean): Text {
  switch (condition.kind) {
    case 'name-exists':
      return holds ? t`${code(condition.target)} exists` : t`${code(condition.target)} does not exist`;
    case 'host-is':
      return holds
        ? t`${code(condition.target)} has the sender's address`
        : t`${code(condition.target)} has another address`;
    case 'mail-host-is':
      return holds
        ? t`a mail host of ${code(condition.target)} is the sender`
        : t`no mail host of ${code(condition.target)} is the sender`;
    case 'record-passes':
      return holds
        ? t`the record of ${code(condition.target)} admits the sender`
        : t`the record of ${code(condition.target)} does not admit the sender`;
    case 'reverse-name':
      return holds
        ? t`the sender's reverse name is under ${code(condition.target)}`
        : t`the sender's reverse name is not under ${code(condition.target)}`;
    case 'redirect-says':
      return t`the record of ${code(condition.target)} says ${code(condition.result)}`;
    case 'term-fails':
      return holds ? t`${code(condition.target)} ends in an error` : t`${code(condition.target)} ends in no error`;
    case 'count': {
      const what = condition.of === 'lookups' ? t`lookups` : t`lookups without result`;
      return holds
        ? t`${list(condition.targets.map(code))} took ${condition.atMost} further ${what} or fewer`
        : t`${list(condition.targets.map(code))} took more than ${condition.atMost} further ${what}`;
    }
  }
}
