import type { InsteadOfDmarc } from '../../rules/dmarc/missing.js';
import type { RecordData } from '../../rules/dmarc/record-problems.js';
import type { UnusableReportUri } from '../../rules/dmarc/report-uri-invalid.js';
import { code, list, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';
import { excerptOf } from '../catalogue/excerpt.js';
import { publishDmarc } from './dmarc-advice.js';

/** What to publish instead, where it can be told. */
const correct = ({ text, publish }: RecordData): Text =>
  publish === undefined ? t`Correct ${code(text)} in the DMARC record.` : publishDmarc(publish);

function missingText(domain: string, owner: string, instead: InsteadOfDmarc): Text {
  switch (instead.kind) {
    case 'nothing':
      return t`${name(domain)} has no DMARC record.`;
    case 'alias':
      return t`${name(domain)} has no DMARC record: ${name(owner)} is a CNAME record that points to ${name(instead.target)}, where there is none.`;
    case 'text':
      return t`${name(domain)} has no DMARC record: the text at ${name(owner)} is something else (${code(excerptOf(instead.text))}).`;
  }
}

const firstRecord = code('v=DMARC1; p=none; rua=mailto:…');

function unusableUri(text: string, problem: UnusableReportUri): Text {
  switch (problem.kind) {
    case 'unusable':
      return t`${code(text)} is not an address that reports can be sent to.`;
    case 'template':
      return t`The address ${code(text)} was copied from instructions.`;
    case 'too-many':
      return t`The DMARC record names far more report addresses than receivers use.`;
    case 'empty':
      return problem.whole
        ? t`The DMARC record leaves ${list(problem.tags.map(code))} empty.`
        : t`In ${list(problem.tags.map(code))} of the DMARC record, a comma stands without an address.`;
  }
}

export const dmarc: CatalogueOf<'dmarc'> = {
  'dmarc/missing': ({ domain, owner, instead }) => ({
    what: missingText(domain, owner, instead),
    why: t`Gmail, Yahoo and Microsoft require one from bulk senders, and without it others can forge your address.`,
    todo:
      instead.kind === 'alias'
        ? t`No TXT record can stand beside a CNAME record. If ${name(instead.target)} belongs to a service that you use, have it set up your domain there; otherwise delete the CNAME record and publish the TXT record ${firstRecord} in its place.`
        : t`Start by monitoring: publish the TXT record ${firstRecord} at ${name(owner)}, with one of your mailboxes.`,
  }),
  'dmarc/multiple-records': ({ owner, count }) => ({
    what: t`There are ${count} DMARC records at ${name(owner)}; only one is allowed.`,
    why: t`Receivers ignore all of them.`,
    todo: t`Delete all but one.`,
  }),
  'dmarc/version': ({ owner, publish }) => ({
    what: t`The text at ${name(owner)} was meant as DMARC, but receivers do not recognise it.`,
    why: t`A DMARC record must begin with exactly ${code('v=DMARC1;')}, so receivers see none.`,
    todo: publishDmarc(publish),
  }),
  'dmarc/misplaced': ({ owner, right }) => ({
    what: t`There is a DMARC record at ${name(owner)}, where no receiver looks for it.`,
    why: t`Receivers see no DMARC record for the domain.`,
    todo: t`Move it to ${name(right)}.`,
  }),
  'dmarc/tag-list-syntax': (data) => ({
    what: t`The DMARC record is malformed: ${code(data.text)}.`,
    why: t`Receivers read a different policy than you intended, or none.`,
    todo:
      data.publish === undefined
        ? t`Separate all parts of the record with semicolons, and write each as ${code('name=value')}.`
        : publishDmarc(data.publish),
  }),
  'dmarc/duplicate-tag': ({ tag, values, publish }) => ({
    what:
      values.length > 1
        ? t`The DMARC record has ${values.length} different values for ${code(tag)}: ${list(values.map(code))}.`
        : t`The DMARC record has ${code(tag)} twice.`,
    why: t`A tag may occur only once. Which one counts differs from receiver to receiver.`,
    todo: publish === undefined ? t`Keep the one that is right and remove the other.` : publishDmarc(publish),
  }),
  'dmarc/policy-missing': (data) => ({
    what: t`The DMARC record has no policy (${code('p=')}).`,
    why: t`Receivers that follow the new standard read it as ${code('p=none')}; others ignore the record.`,
    todo: correct(data),
  }),
  'dmarc/policy-invalid': (data) => ({
    what:
      data.value === ''
        ? t`${code(data.tag)} is empty in the DMARC record.`
        : t`${code(data.text)} is not a DMARC policy.`,
    why: t`Receivers treat the record as if it had no policy, or ignore it.`,
    todo: correct(data),
  }),
  'dmarc/value-invalid': (data) => ({
    what: t`${code(data.text)} in the DMARC record has a value that is not allowed.`,
    why: t`Receivers use the default instead.`,
    todo: correct(data),
  }),
  'dmarc/removed-tag': ({ tags, partly }) => ({
    what: t`The DMARC standard has dropped ${list(tags.map(code))}.`,
    why: partly
      ? t`Receivers that follow the new standard apply the policy to all mail, others to part of it.`
      : t`It has no effect: receivers do the same without it.`,
    todo: partly
      ? t`Remove it; while you are still testing the policy, use ${code('t=y')} instead.`
      : t`No action needed; remove it when you next change the record.`,
  }),
  'dmarc/unknown-tag': (data) => ({
    what: t`DMARC does not define ${code(data.text)}.`,
    why: t`Receivers ignore it, so whatever it was meant to do does not happen.`,
    todo: correct(data),
  }),
  'dmarc/report-uri-invalid': (data) => ({
    what: unusableUri(data.text, data.problem),
    why:
      data.problem.kind === 'template'
        ? t`No such mailbox exists, so the reports are lost.`
        : data.problem.kind === 'empty'
          ? t`Receivers have no address there to send reports to.`
          : t`The reports meant for it do not arrive.`,
    todo:
      data.problem.kind === 'template'
        ? t`Replace it with the mailbox that is to get the reports.`
        : data.publish === undefined
          ? t`Write the address as ${code('mailto:name@domain')}.`
          : t`Write addresses as ${code('mailto:name@domain')}. ${publishDmarc(data.publish)}`,
  }),
  'dmarc/report-size-suffix': ({ text }) => ({
    what: t`${code(text)}: size limits for reports are no longer supported.`,
    why: t`Receivers ignore them.`,
    todo: t`Remove the exclamation mark and what follows it.`,
  }),
  'dmarc/fo-without-ruf': ({ text }) => ({
    what: t`${code(text)} has no effect without ${code('ruf')}.`,
    why: t`It says which failures to report, but there is no address to report them to.`,
    todo: t`Remove it.`,
  }),
  'dmarc/subdomain-weaker': ({ tag, policy }) => ({
    what: t`The policy for subdomains is weaker: ${code(`${tag}=${policy}`)}.`,
    why: t`Forgers can then use an address in a subdomain of yours.`,
    todo: t`Remove ${code(tag)} once your subdomains are ready, so that they follow ${code('p')}.`,
  }),
  'dmarc/testing': ({ policy }) => ({
    what: t`The record asks for ${code(policy)}, but is marked as a test (${code('t=y')}).`,
    why: t`Receivers that follow the new standard apply the policy one level milder, others in full.`,
    todo: t`Remove ${code('t=y')} once the test is over.`,
  }),
  'dmarc/psd': () => ({
    what: t`The record says that this domain is a public suffix such as ${name('co.uk')} (${code('psd=y')}).`,
    why: t`Receivers then treat your subdomains as other organizations' domains, and mail from them is no longer aligned.`,
    todo: t`Remove ${code('psd=y')}.`,
  }),
  'dmarc/org-domain-differs': ({ current, older }) => ({
    what: t`Receivers disagree on your organizational domain: ${name(current)} under the new standard, ${name(older)} under the older one.`,
    why: t`Mail can pass DMARC at some receivers and fail at others.`,
    todo: t`Publish a separate DMARC record for every domain that you send from.`,
  }),
  'dmarc/report-not-authorised': ({ host, name: consent, address: uri, other }) => ({
    what:
      other === undefined
        ? t`The record sends reports to ${code(uri)}, but ${name(host)} has not agreed to receive them.`
        : t`The record sends reports to ${code(uri)}, but ${name(host)} passes them on to another host, ${name(other)}, which is not allowed.`,
    why: t`Receivers then send no reports there: the mailbox stays empty.`,
    todo:
      other === undefined
        ? t`Ask the operator of ${name(host)} to publish the TXT record ${code('v=DMARC1')} at ${name(consent)}, or use a mailbox in your own domain.`
        : t`Ask the operator of ${name(host)} to take ${code('rua')} out of the TXT record ${name(consent)}, or use a mailbox in your own domain.`,
  }),
  'dmarc/report-unreachable': ({ host, address: uri }) => ({
    what: t`The record sends reports to ${code(uri)}, but ${name(host)} accepts no mail.`,
    why: t`The reports are lost, and nobody sees what happens to your mail.`,
    todo: t`Correct the address in the DMARC record.`,
  }),
  'dmarc/no-reports': ({ monitoring }) => ({
    what: t`The DMARC record has no address for reports (${code('rua')}).`,
    why: monitoring
      ? t`The policy ${code('none')} is for monitoring, but without reports there is nothing to see.`
      : t`You cannot see which mail fails.`,
    todo: t`Add ${code('rua=mailto:…')} with one of your mailboxes.`,
  }),
  'dmarc/policy-none': () => ({
    what: t`The DMARC policy is ${code('none')}: receivers do nothing about forged mail.`,
    why: t`That is fine to start with and enough for the large providers' rules, but it protects nobody.`,
    todo: t`When the reports show that all your senders pass, move on to ${code('p=quarantine')}.`,
  }),
  'dmarc/np-unset': () => ({
    what: t`The record says nothing about subdomains that do not exist (${code('np')}).`,
    why: t`Mail from them is always forged and could be refused without risk.`,
    todo: t`Add ${code('np=reject')}.`,
  }),
  'dmarc/sp-ignored': ({ tag, organizational }) => ({
    what: t`${code(tag)} has no effect here: it counts only in the record of ${name(organizational)}.`,
    why: t`Receivers do not read it.`,
    todo: t`Remove it.`,
  }),
  'dmarc/strict-alignment': ({ tag }) => ({
    what: t`${code(`${tag}=s`)} requires exactly the same domain.`,
    why: t`A pass for a subdomain does not count.`,
    todo: t`Nothing, as long as all your senders use exactly this domain.`,
  }),
};
