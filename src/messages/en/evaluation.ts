import { address, code, list, name, t } from '../../text/text.js';
import type { EvaluationMessages } from '../catalogue/evaluation.js';
import { count } from './language.js';

export const evaluationMessages: EvaluationMessages = {
  question: (client, identity, sender) =>
    identity === 'helo'
      ? t`Mail from ${address(client)} without a sender, HELO ${name(sender)}`
      : t`Mail from ${address(client)} with the sender ${name(sender)}`,
  answer: (result) => t`SPF result: ${code(result)}.`,
  decided: (term, domain) => t`Decided by ${code(term)} in the record of ${name(domain)}.`,
  matches: t`matches`,
  matchesNot: t`does not match`,
  follows: t`is followed`,
  error: t`ends the evaluation`,
  counts: (lookups, voidLookups) =>
    voidLookups === 0
      ? t`so far ${count(lookups, 'lookup', 'lookups')}`
      : t`so far ${count(lookups, 'lookup', 'lookups')}, ${voidLookups} void`,
  noData: t`no such record`,
  noSuchName: t`no such name`,
  failed: (reason) => failure[reason],
  notAsked: t`not queried`,
  permError: (why) => {
    switch (why.kind) {
      case 'syntax':
        return t`${list(why.terms.map((term) => code(term.text)))} cannot be read, which makes the whole record invalid.`;
      case 'several-records':
        return t`There are ${why.texts.length} SPF records; only one is allowed.`;
      case 'too-many-lookups':
        return t`The record needs more than ${why.limit} DNS lookups.`;
      case 'too-many-voids':
        return t`More than ${why.limit} DNS lookups found nothing.`;
      case 'too-many-mx':
        return t`There are ${why.found} mail hosts; one ${code('mx')} may lead to at most ${why.limit}.`;
      case 'target-without-record':
        return t`${code(why.term.text)} leads to a name without an SPF record.`;
      case 'inside':
        return t`The record that ${code(why.term.text)} points to is invalid.`;
      case 'varies':
        return t`${code(why.term.text)}, whose name depends on the mail, ends in an error.`;
    }
  },
  tempError: (question) =>
    t`DNS did not answer the query ${code(`${question.type} ${question.name}`)}; receivers usually delay such mail.`,
  undetermined: (question) =>
    t`It depends on the answer to ${code(`${question.type} ${question.name}`)}, which was not queried.`,
  unexplored: t`The record leads further than this program follows.`,
  badName: (text) => t`${code(text)} is not a domain name, so there is no policy to look up.`,
  default: t`No part of the record matches, and it does not say what to do with mail from anyone else.`,
  explanation: (text) => t`The domain's owner explains: ${code(text)}`,
};

const failure = {
  timeout: t`no answer in time`,
  servfail: t`the name server reported a failure (SERVFAIL)`,
  refused: t`the name server refused to answer`,
  malformed: t`the answer was damaged`,
  unreachable: t`the name server could not be reached from here`,
  certificate: t`the name server's certificate is not valid for its name`,
  inconsistent: t`the name server answered the same query in two different ways`,
  'denies-names': t`the name server denies names that surely exist, so it is not believed`,
  'invents-names': t`the name server knows names that cannot exist, so it is not believed`,
  'private-addresses': t`the name server leads public names to private addresses, so it is not believed`,
  'outside-zones': t`not asked: the name is outside the zone files`,
} as const;
