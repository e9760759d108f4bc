import type { Verdict } from '../../spf/evaluate/evaluation.js';
import { code, list, name, type Text, t } from '../../text/text.js';
import type { AddressCounts, ConditionWords, PolicyMessages } from '../catalogue/policy.js';
import { mailChange } from './mail-change.js';

const addresses = ({ ipv4, ipv6 }: AddressCounts): Text => {
  if (ipv6 === '0') return t`${words(ipv4)} IPv4 ${ipv4 === '1' ? t`address` : t`addresses`}`;
  if (ipv4 === '0') return t`${words(ipv6)} IPv6 ${ipv6 === '1' ? t`address` : t`addresses`}`;
  return t`${words(ipv4)} IPv4 and ${words(ipv6)} IPv6 addresses`;
};

const words = (text: string): Text => [{ kind: 'words', text }];

const answer: Readonly<Record<Verdict, Text>> = {
  pass: t`may send (${code('pass')})`,
  fail: t`are refused (${code('fail')})`,
  softfail: t`are treated as suspicious (${code('softfail')})`,
  neutral: t`are treated as if there were no SPF (${code('neutral')})`,
  none: t`are treated as if there were no SPF (${code('none')})`,
  permerror: t`get an SPF error (${code('permerror')})`,
  temperror: t`get a temporary error, because DNS fails (${code('temperror')})`,
  undetermined: t`are undecided, because an answer is missing`,
};

export const policyMessages: PolicyMessages = {
  title: (domain) => t`Who may send for ${name(domain)}`,
  admits: (domain, counts) => t`${addresses(counts)} may send for ${name(domain)}.`,
  admitsNobody: (domain) => t`No address may send for ${name(domain)} unconditionally.`,
  noRecord: (domain) => t`${name(domain)} has no SPF record: receivers decide without SPF.`,
  rest: (verdict) => t`All others ${answer[verdict]}.`,
  errors: (verdict, counts) => t`${addresses(counts)} ${answer[verdict]}.`,
  terms: t`What each part decides`,
  column: { term: t`part`, answer: t`result`, ipv4: t`IPv4`, ipv6: t`IPv6` },
  dependsOnMail: t`depends on the mail`,
  neverReached: t`never reached`,
  findsNothing: t`finds nothing`,
  notKnown: t`not known: an answer is missing`,
  notKnownBefore: t`depends on an earlier part that is not known`,
  entirelyBefore: (terms) => t`never reached: already decided by ${list(terms.map(code))}`,
  partlyBefore: (terms) => t`partly decided earlier by ${list(terms.map(code))}`,
  costs: (most, limit) => t`DNS lookups: at most ${most} (limit ${limit}).`,
  picture: t`The IPv4 addresses that may send; each character is 16.8 million addresses`,
  legend: t`· none   ░ up to 65,536   ▒ more   █ all   ? depends on the mail`,
  conditions: t`What depends on the mail`,
  seeCheck: (domain) => t`For the record to publish, run: ${code(`spf-check ${domain}`)}`,
  condition: (condition, holds) => conditionText(condition, holds),
  passesIf: (conditions) => t`passes if ${joined(conditions)}`,
  diff: {
    title: (before, after) => t`What changes from ${name(before)} to ${name(after)}`,
    same: t`Both give the same result for every address and every message.`,
    noLoss: t`No address loses permission to send.`,
    loss: (counts) => t`${addresses(counts)} would lose permission to send.`,
    refusal: (counts) =>
      t`${addresses(counts)} would be refused from now on; until now, receivers decided for themselves.`,
    mailLoss: t`Something else is lost: see below.`,
    undecided: {
      'no-answer': t`DNS did not give all the answers, so it is uncertain who would lose permission to send.`,
      'outside-zones': t`It depends on names outside the zone files who would lose permission to send.`,
      'false-answers': t`The name server gives false answers, so it is uncertain who would lose permission to send.`,
    },
    nothing: t`Nothing changes for any name.`,
    lost: t`Lose permission`,
    refused: t`Refused from now on`,
    besides: t`Besides SPF:`,
    mailChange,
    gained: t`Gain permission`,
    changed: t`Different result, but not allowed before or after`,
    notComputed: t`The policies depend on so many properties of the mail that not all cases were worked out, so losses cannot be ruled out.`,
    undecidedList: t`Cannot be compared`,
    answers: (before, after) => t`${code(before)} becomes ${code(after)}`,
    conditional: t`for some messages`,
    more: (networks) => t`and ${networks} more networks`,
    allBut: (networks, family) => t`all of IPv${family} except ${networks}`,
    all: (family) => t`all of IPv${family}`,
    lookups: (before, after) => t`DNS lookups: at most ${before} before, ${after} after.`,
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
        ? t`the record of ${code(condition.target)} allows the sender`
        : t`the record of ${code(condition.target)} does not allow the sender`;
    case 'reverse-name':
      return holds
        ? t`the sender's reverse DNS name is under ${code(condition.target)}`
        : t`the sender's reverse DNS name is not under ${code(condition.target)}`;
    case 'redirect-says':
      return t`the record of ${code(condition.target)} says ${code(condition.result)}`;
    case 'term-fails':
      return holds
        ? t`${code(condition.target)} ends in an error`
        : t`${code(condition.target)} does not end in an error`;
    case 'count': {
      const what = condition.of === 'lookups' ? t`lookups` : t`void lookups`;
      return holds
        ? t`${list(condition.targets.map(code))} took at most ${condition.atMost} further ${what}`
        : t`${list(condition.targets.map(code))} took more than ${condition.atMost} further ${what}`;
    }
  }
}
