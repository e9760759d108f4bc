import type { AttemptData } from '../../rules/spf/attempt.js';
import type { NearMissCause } from '../../rules/spf/near-miss.js';
import type { UntidyData } from '../../rules/spf/untidy.js';
import { code, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';
import { quoted, spfMistakes } from './spf-mistakes.js';

const start = code('v=spf1');

const causes: Readonly<Record<NearMissCause, Text>> = {
  'leading-blank': t`there is white space before ${start}`,
  'byte-order-mark': t`there is an invisible character before ${start}`,
  quotes: t`there is a quotation mark before ${start}`,
  'no-version': t`it does not begin with ${start}, and records are not joined`,
  'type-spf': t`it is of the type SPF, and they read only TXT records`,
  'version-tag': t`it does not begin with exactly ${start}`,
  'text-before': t`other text comes before ${start}`,
};

const unrecognised = ({ alone }: AttemptData): { why: Text; todo: Text } =>
  alone
    ? {
        why: t`Receivers see no SPF record for the domain at all.`,
        todo: t`In the domain's DNS, replace it with the record at the end of this report.`,
      }
    : {
        why: t`Receivers read only the domain's other SPF record, so senders named only in this one may not send.`,
        todo: t`Delete this record; first add any sender that only it names to the valid one.`,
      };

function untidiness({ kind, term }: UntidyData['places'][number]): Text {
  switch (kind) {
    case 'spaces':
      return t`unnecessary spaces`;
    case 'final-dot':
      return t`a dot at the end of a name (${quoted(term)})`;
    case 'upper-case':
      return t`capital letters (${quoted(term)})`;
    case 'host-bits':
      return t`a network that is not written with its first address (${quoted(term)})`;
    case 'modifier-early':
      return t`a part that belongs at the end (${quoted(term)})`;
    case 'whole-prefix':
      return t`an unnecessary number after a slash (${quoted(term)})`;
  }
}

export const spfText = {
  'spf/missing': ({ domain }) => ({
    what: t`${name(domain)} has no SPF record.`,
    why: t`Receivers cannot tell who may send the domain's mail; they may refuse it or treat it as spam.`,
    todo: t`In the DNS of ${name(domain)}, publish the record at the end of this report.`,
  }),
  'spf/multiple-records': ({ domain, count }) => ({
    what: t`${name(domain)} has ${count} SPF records, but only one is allowed.`,
    why: t`Receivers do not pick one; SPF is then invalid, and no mail of the domain passes.`,
    todo: t`In the DNS of ${name(domain)}, delete them all and publish the one record at the end of this report.`,
  }),
  'spf/version-not-terminated': (data) => ({
    what: data.parted
      ? t`${quoted(data.text)} is not an SPF record to receivers: the TXT record is stored in several strings, which they join without a space, so none follows ${start}.`
      : t`${quoted(data.text)} is not an SPF record to receivers, because there is no space after ${start}.`,
    ...unrecognised(data),
  }),
  'spf/near-miss': (data) => ({
    what: t`${quoted(data.text)} was meant as an SPF record, but receivers do not recognise it: ${causes[data.why]}.`,
    ...unrecognised(data),
  }),
  'spf/obsolete-record': ({ text }) => ({
    what: t`${quoted(text)} belongs to Sender ID, an obsolete method that nobody uses any more.`,
    why: t`It does no harm, but misleads anyone who manages the domain.`,
    todo: t`Delete this TXT record.`,
  }),
  'spf/misplaced': ({ owner, domain, taken }) => ({
    what: t`The SPF record at ${name(owner)} does not count for mail from ${name(domain)}.`,
    why: t`An SPF record counts only at exactly the domain in the sender's address; nothing is inherited.`,
    todo: taken
      ? t`Publish the record at the end of this report: it has the senders of this one.`
      : t`If the senders in it send mail from ${name(domain)}, add them to the record at the end of this report.`,
  }),
  'spf/string-layout': ({ before, after, certain, effect }) => ({
    what: t`The record is stored in several strings, and a space is missing between ${quoted(before)} and ${quoted(after)}.`,
    why:
      effect === 'record-broken'
        ? t`Receivers join the strings without a space and then cannot read the record, so no mail of the domain passes SPF.`
        : t`Receivers join the strings without a space and read something other than intended.`,
    todo: certain
      ? t`Publish the record at the end of this report, or add a space at the end of the first of the two strings.`
      : t`In the domain's DNS, add a space at the end of the first of the two strings.`,
  }),
  'spf/answer-too-large': ({ octets, limit, spf, longest }) => ({
    what: t`Together, the TXT records of the domain take ${octets} bytes in a DNS answer.`,
    why:
      octets > limit
        ? t`Only ${limit} bytes fit into a simple DNS answer, and some receivers do not fetch larger ones.`
        : t`There is little room left: only ${limit} bytes fit into a simple DNS answer, and some receivers do not fetch larger ones.`,
    todo:
      spf > limit / 2 || longest === undefined
        ? t`The SPF record alone takes ${spf} of them: remove what you no longer need from it, and join neighbouring addresses into networks.`
        : t`In the domain's DNS, delete TXT records that are no longer needed, such as old site verifications; the longest one beside SPF begins with ${quoted(longest)}.`,
  }),
  'spf/non-mail-domain': ({ domain, record }) => ({
    what: t`${name(domain)} receives no mail, and its DNS names no sender for it.`,
    why: t`Forgers like such domains, because nobody notices the misuse.`,
    todo: t`If the domain should never send mail, publish the TXT record ${code(record)} instead of the one at the end of this report.`,
  }),
  'spf/untidy': ({ places }) => ({
    what: t`The SPF record is valid but untidy: ${places.flatMap((place, index) => (index === 0 ? untidiness(place) : t`; ${untidiness(place)}`))}.`,
    why: t`Receivers do not mind, but mistakes are easy to overlook in it.`,
    todo: t`No action needed; tidy it up when you next change the record.`,
  }),
  ...spfMistakes,
} satisfies Partial<CatalogueOf<'spf'>>;
