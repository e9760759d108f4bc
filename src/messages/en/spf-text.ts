import type { AttemptData } from '../../rules/spf/attempt.js';
import type { NearMissCause } from '../../rules/spf/near-miss.js';
import type { UntidyData } from '../../rules/spf/untidy.js';
import { code, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';
import { quoted, spfMistakes } from './spf-mistakes.js';

const start = code('v=spf1');

const causes: Readonly<Record<NearMissCause, Text>> = {
  'leading-blank': t`there is a blank before ${start}`,
  'byte-order-mark': t`there is an invisible character before ${start}`,
  quotes: t`there is a quotation mark before ${start}`,
  'version-tag': t`it does not begin with exactly ${start}`,
  'text-before': t`other text stands before ${start}`,
};

const unrecognised = ({ alone }: AttemptData): { why: Text; todo: Text } =>
  alone
    ? {
        why: t`To receivers the domain has no SPF at all.`,
        todo: t`In the domain's DNS, put the record at the end of this report in its place.`,
      }
    : {
        why: t`Receivers read the domain's other SPF record alone, so whoever is named only here may not send.`,
        todo: t`Delete this record; first add any sender that only it names to the valid one.`,
      };

function untidiness({ kind, term }: UntidyData['places'][number]): Text {
  switch (kind) {
    case 'spaces':
      return t`needless spaces`;
    case 'final-dot':
      return t`a dot at the end of a name (${quoted(term)})`;
    case 'upper-case':
      return t`capital letters (${quoted(term)})`;
    case 'host-bits':
      return t`a network that is not named by its first address (${quoted(term)})`;
    case 'modifier-early':
      return t`a part that belongs at the end (${quoted(term)})`;
    case 'whole-prefix':
      return t`a needless number behind a slash (${quoted(term)})`;
  }
}

export const spfText = {
  'spf/missing': ({ domain }) => ({
    what: t`${name(domain)} has no SPF record.`,
    why: t`Receivers cannot tell who may send the domain's mail; they may refuse it or take it for spam.`,
    todo: t`In the DNS of ${name(domain)}, publish the record at the end of this report.`,
  }),
  'spf/multiple-records': ({ domain, count }) => ({
    what: t`${name(domain)} has ${count} SPF records, but only one is allowed.`,
    why: t`Receivers do not pick one: they treat SPF as broken, and no mail of the domain passes.`,
    todo: t`In the DNS of ${name(domain)}, delete all of them and publish the one record at the end of this report.`,
  }),
  'spf/version-not-terminated': (data) => ({
    what: t`${quoted(data.text)} is no SPF record to receivers, because no space follows ${start}.`,
    ...unrecognised(data),
  }),
  'spf/near-miss': (data) => ({
    what: t`${quoted(data.text)} was meant as an SPF record, but receivers do not recognise it: ${causes[data.why]}.`,
    ...unrecognised(data),
  }),
  'spf/obsolete-record': ({ text }) => ({
    what: t`${quoted(text)} belongs to Sender ID, a method that nobody uses any more.`,
    why: t`It does no harm, but misleads whoever looks after the domain.`,
    todo: t`Delete this TXT record.`,
  }),
  'spf/misplaced': ({ owner, domain }) => ({
    what: t`The SPF record at ${name(owner)} does not count for mail from ${name(domain)}.`,
    why: t`SPF counts only at the very domain in the sender's address; nothing is inherited.`,
    todo: t`If the senders named in it send mail from ${name(domain)}, add them to the record at the end of this report.`,
  }),
  'spf/string-layout': ({ before, after, certain, effect }) => ({
    what: t`The record is stored in several pieces, and between ${quoted(before)} and ${quoted(after)} a space is missing.`,
    why:
      effect === 'record-broken'
        ? t`Receivers join the pieces with nothing between, and cannot read the record then, so no mail of the domain passes SPF.`
        : t`Receivers join the pieces with nothing between, and read something else than was meant.`,
    todo: certain
      ? t`Publish the record at the end of this report, or put a space at the end of the piece before.`
      : t`In the domain's DNS, put a space at the end of the piece before.`,
  }),
  'spf/answer-too-large': ({ octets, limit }) => ({
    what: t`All TXT records of the domain together take ${octets} bytes in a DNS answer.`,
    why:
      octets > limit
        ? t`More than ${limit} do not fit into a simple DNS answer, and some receivers fetch no larger ones.`
        : t`There is little room left: more than ${limit} do not fit into a simple DNS answer, and some receivers fetch no larger ones.`,
    todo: t`In the domain's DNS, delete TXT records that are no longer needed, such as old site verifications.`,
  }),
  'spf/non-mail-domain': ({ domain, record }) => ({
    what: t`${name(domain)} receives no mail, and its DNS names nobody who sends mail from it.`,
    why: t`Forgers like such domains, because nobody notices the misuse.`,
    todo: t`If the domain is to send no mail at all, publish the TXT record ${code(record)} and not the one at the end of this report.`,
  }),
  'spf/untidy': ({ places }) => ({
    what: t`The SPF record is written correctly, but untidily: ${places.flatMap((place, index) => (index === 0 ? untidiness(place) : t`; ${untidiness(place)}`))}.`,
    why: t`Receivers do not mind, but mistakes are easily overlooked in it.`,
    todo: t`Nothing has to be done; put it right when you next change the record.`,
  }),
  ...spfMistakes,
} satisfies Partial<CatalogueOf<'spf'>>;
