import { address, code, list, name, t } from '../../text/text.js';
import type { EvaluationMessages } from '../catalogue/evaluation.js';
import { count } from './language.js';

export const evaluationMessages: EvaluationMessages = {
  question: (client, identity, sender) =>
    identity === 'helo'
      ? t`A mail from ${address(client)} without sender, HELO ${name(sender)}`
      : t`A mail from ${address(client)} with the sender ${name(sender)}`,
  answer: (result) => t`A receiver answers ${code(result)}.`,
  decided: (term, domain) => t`The deciding part is ${code(term)} in the record of ${name(domain)}.`,
  matches: t`matches`,
  matchesNot: t`does not match`,
  follows: t`is followed`,
  error: t`ends the evaluation`,
  counts: (lookups, voids) =>
    voids === 0
      ? t`so far ${count(lookups, 'lookup', 'lookups')}`
      : t`so far ${count(lookups, 'lookup', 'lookups')}, ${voids} empty`,
  noData: t`no such record`,
  noSuchName: t`no such name`,
  failed: (reason) => failure[reason],
  notAsked: t`not asked`,
  permError: (why) => {
    switch (why.kind) {
      case 'syntax':
        return t`The record is broken: ${list(why.terms.map((term) => code(term.text)))} cannot be read, and one such part makes the whole record invalid.`;
      case 'several-records':
        return t`There are ${why.texts.length} SPF records; only one is allowed.`;
      case 'too-many-lookups':
        return t`More than ${why.limit} parts of the record ask DNS.`;
      case 'too-many-voids':
        return t`More than ${why.limit} DNS lookups found nothing.`;
      case 'too-many-mx':
        return t`There are ${why.found} mail hosts; one ${code('mx')} may lead to ${why.limit} at most.`;
      case 'target-without-record':
        return t`${code(why.term.text)} leads to a name without an SPF record.`;
      case 'inside':
        return t`The record behind ${code(why.term.text)} is broken.`;
      case 'varies':
        return t`${code(why.term.text)}, whose name differs from mail to mail, ends in an error.`;
    }
  },
  tempError: (question) =>
    t`DNS gave no answer to ${code(`${question.type} ${question.name}`)}; the receiver will try again later.`,
  badName: (text) => t`${code(text)} is no domain name, so no policy can be looked up.`,
  default: t`No part of the record matches, and it does not say what to do then.`,
  explanation: (text) => t`The domain's owner explains: ${code(text)}`,
};

const failure = {
  timeout: t`no answer in time`,
  servfail: t`the name server failed`,
  refused: t`the name server refused to answer`,
  malformed: t`the answer was damaged`,
} as const;
