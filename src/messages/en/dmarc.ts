import type { RecordData } from '../../rules/dmarc/record-problems.js';
import { code, list, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';

/** What to write instead, where it can be told. */
const correct = ({ text, meant }: RecordData): Text =>
  meant === undefined
    ? t`Correct ${code(text)} in the DMARC record.`
    : t`Correct ${code(text)}; probably ${code(meant)} was meant.`;

export const dmarc: CatalogueOf<'dmarc'> = {
  'dmarc/missing': ({ domain, owner }) => ({
    what: t`${name(domain)} has no DMARC record.`,
    why: t`Gmail, Yahoo and Microsoft require one from bulk senders, and without it others can forge your address.`,
    todo: t`Start by monitoring: publish the TXT record ${code('v=DMARC1; p=none; rua=mailto:…')} at ${name(owner)}, with one of your mailboxes.`,
  }),
  'dmarc/multiple-records': ({ owner, count }) => ({
    what: t`There are ${count} DMARC records at ${name(owner)}; only one is allowed.`,
    why: t`Receivers ignore all of them.`,
    todo: t`Delete all but one.`,
  }),
  'dmarc/version': ({ owner, meant }) => ({
    what: t`The text at ${name(owner)} was meant as DMARC, but receivers do not recognise it.`,
    why: t`A DMARC record must begin with exactly ${code('v=DMARC1;')}, so receivers see none.`,
    todo: t`Publish it as ${code(meant)}.`,
  }),
  'dmarc/misplaced': ({ owner, right }) => ({
    what: t`There is a DMARC record at ${name(owner)}, where no receiver looks for it.`,
    why: t`Receivers see no DMARC record for the domain.`,
    todo: t`Move it to ${name(right)}.`,
  }),
  'dmarc/tag-list-syntax': (data) => ({
    what: t`The DMARC record is malformed: ${code(data.text)}.`,
    why: t`Receivers read a different policy than you intended, or none.`,
    todo: t`Separate all parts of the record with semicolons, and write each as ${code('name=value')}.`,
  }),
  'dmarc/duplicate-tag': ({ text }) => ({
    what: t`The DMARC record says the same thing twice: ${code(text)}.`,
    why: t`Which one counts differs from receiver to receiver.`,
    todo: t`Keep the one that is right and remove the other.`,
  }),
  'dmarc/policy-missing': () => ({
    what: t`The DMARC record has no policy (${code('p=')}).`,
    why: t`Receivers that follow the new standard read it as ${code('p=none')}; others ignore the record.`,
    todo: t`Add ${code('p=none')} after ${code('v=DMARC1;')}.`,
  }),
  'dmarc/policy-invalid': (data) => ({
    what: t`${code(data.text)} is not a DMARC policy.`,
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
    what: t`${code(data.text)} is not an address that reports can be sent to.`,
    why: t`The reports meant for it do not arrive.`,
    todo:
      data.meant === undefined
        ? t`Write the address as ${code('mailto:name@domain')}.`
        : t`Write ${code(data.meant)} instead.`,
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
  'dmarc/report-not-authorised': ({ host, name: consent, address: uri }) => ({
    what: t`The record sends reports to ${code(uri)}, but ${name(host)} has not agreed to receive them.`,
    why: t`Receivers then send no reports there: the mailbox stays empty.`,
    todo: t`Ask the operator of ${name(host)} to publish the TXT record ${code('v=DMARC1')} at ${name(consent)}, or use a mailbox in your own domain.`,
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
