import { code, list, name, t } from '../../text/text.js';
import { excerptOf } from '../catalogue/excerpt.js';
import type { PublishMessages } from '../catalogue/publish.js';
import { dmarcDoubt } from './dmarc-advice.js';
import { interfaceMessages } from './interface.js';

const unanswered = {
  'no-answer': t`DNS did not give all the answers that this depends on, so no record is proposed. Try again later.`,
  'outside-zones': t`This depends on names that are outside the zone files, so no record is proposed. Add ${code('--zone-fallback')} to query DNS for them.`,
  'false-answers': t`The name server gives false answers, so no record is proposed. Add ${code('--server 9.9.9.9')} to use another one.`,
} as const;

export const publishMessages: PublishMessages = {
  nothingChanges: (domain, type) => t`Nothing changes: ${name(domain)} has this ${code(type)} record already.`,
  headings: {
    dkim: t`The DKIM record to publish`,
    dmarc: t`The DMARC record to publish`,
    reportConsent: t`For DMARC reports to arrive`,
  },
  notReady: t`Not ready to publish: first solve what follows`,
  soFar: t`The record so far, not to be published yet:`,
  fields: { type: t`Type:`, host: t`Host:`, value: t`Value, on one line:` },
  why: (reason) => {
    switch (reason.kind) {
      case 'unchanged':
        return t`Published already; no change is needed.`;
      case 'spf':
        return t`It allows Directo to send, beside the senders that were allowed before.`;
      case 'spf-part':
        return t`The SPF record of ${name(reason.domain)} includes it, so publish it first.`;
      case 'dkim-key':
        return reason.from === 'given'
          ? t`It is the key that you supplied.`
          : t`It is the key that Directo publishes at ${name(reason.from)}, not the printed one.`;
      case 'dkim-alias':
        return t`It refers receivers to the key that Directo publishes at ${name(reason.target)}.`;
      case 'dmarc-first':
        return t`${code('p=none')} changes nothing for any mail, and the reports show who sends as your domain. Make it stricter once they show that all your senders pass.`;
      case 'dmarc-mended':
        return t`It says what the published text was meant to say, in the form that receivers read.`;
      case 'dmarc-moved':
        return t`It is the record that stands at ${name(reason.from)}, where no receiver looks. Delete it there.`;
      case 'dmarc-merged':
        return t`Receivers ignore all ${reason.count} records as long as there is more than one. This one has the report addresses of all.`;
      case 'report-consent':
        return t`It tells receivers that ${name(reason.host)} agrees to get the reports about ${name(reason.domain)}. If that domain is not yours, ask its operator for it.`;
    }
  },
  refusal: (refusal) => {
    switch (refusal.kind) {
      case 'no-domain':
        return interfaceMessages.noDomain(refusal.domain);
      case 'unanswered':
        return unanswered[refusal.why];
      case 'too-many-records':
        return t`There are ${refusal.count} SPF records. So many are not merged: only you can tell which of them is meant. Delete the others, then run this again.`;
      case 'not-verified':
        return t`The SPF record is not ready to publish:`;
      case 'alias':
        return t`${name(refusal.name)} is a CNAME record that points to ${name(refusal.target)}, and no TXT record can stand beside a CNAME record. Either publish the record at ${name(refusal.target)}, if that name is yours, or replace the CNAME record with the A and AAAA records that it stands for; then this record can be added.`;
      case 'hosted':
        return t`${name(refusal.name)} is a CNAME record that points to ${name(refusal.target)}. The record has to be corrected there, by those who run it, or the CNAME record replaced.`;
      case 'no-key':
        return t`No DKIM record can be proposed: there is no usable key at ${name(refusal.live)}. Ask Directo for its public key and give it with ${code('--dkim-key')}.`;
      case 'no-dkim':
        return t`No DKIM record can be proposed: this sender documents no key.`;
      case 'alias-without-key':
        return t`A CNAME record to ${name(refusal.target)} would not work: the key there is missing or not the one that you supplied.`;
    }
  },
  inherited: (from) => t`The DMARC record of ${name(from)} applies here too; no record is needed.`,
  remove: (texts) =>
    texts.length === 1
      ? t`It replaces the present TXT record at this name: ${list(texts.map((text) => code(excerptOf(text))))}.`
      : t`It replaces all present TXT records at this name: ${list(texts.map((text) => code(excerptOf(text))))}.`,
  removeAlias: (target) =>
    t`First delete the CNAME record at this name, which points to ${name(target)}: nothing can stand beside it.`,
  fillIn: (address) =>
    t`Replace ${code(address)} with the mailbox that is to get the reports, or run spf-check with ${code('--reports <address>')}.`,
  reportsKept: (address) =>
    t`The DMARC record names mailboxes for reports already, so ${code(`--reports ${address}`)} changes nothing.`,
  doubt: dmarcDoubt,
  aliasMeaning: (target) =>
    t`With the CNAME record, you need not do anything when Directo changes its key. In return, signing as your domain depends on whoever controls ${name(target)}.`,
};
