import type { Weakness } from '../../rules/bimi/dmarc-too-weak.js';
import type { RecordFault } from '../../rules/rule/record-fault.js';
import { code, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf, Message } from '../catalogue/catalogue.js';

/** `kind`: MTA-STS, TLS-RPT, BIMI; `form`: what to write. */
function faultMessage(data: RecordFault, kind: string, why: Text, form: Text): Message {
  return { what: whatOf(data, kind), why, todo: data.fault === 'several' ? t`Delete all but one.` : form };
}

function whatOf(data: RecordFault, kind: string): Text {
  switch (data.fault) {
    case 'several':
      return t`There are ${data.count} ${name(kind)} records at ${name(data.owner)}; only one is allowed.`;
    case 'unrecognised':
      return t`The text at ${name(data.owner)} was meant as ${name(kind)}, but nobody recognises it.`;
    case 'missing':
      return t`The ${name(kind)} record lacks ${code(`${data.tag}=`)}.`;
    case 'malformed':
      return t`The ${name(kind)} record is not written as it must be: ${code(data.text)}.`;
    case 'value':
      return t`${code(data.text)} in the ${name(kind)} record has a value that is not allowed.`;
  }
}

const weaknesses: Readonly<Record<Weakness, Text>> = {
  'no-record': t`there is no DMARC record`,
  none: t`the policy is ${code('none')}`,
  testing: t`the record is marked as a test (${code('t=y')})`,
  subdomains: t`the policy for subdomains is ${code('none')}`,
  share: t`the policy is for a part of the mail only (${code('pct')})`,
};

export const mailRecords: CatalogueOf<'mta-sts' | 'tlsrpt' | 'bimi'> = {
  'mta-sts/record-invalid': (data) =>
    faultMessage(
      data,
      'MTA-STS',
      t`Senders act as if there were no MTA-STS: mail to you may travel without encryption.`,
      t`Write it as ${code('v=STSv1; id=20260101')}; the id has up to 32 letters and digits, and changes with every change of the policy.`,
    ),
  'tlsrpt/record-invalid': (data) =>
    faultMessage(
      data,
      'TLS-RPT',
      t`You do not learn when mail to you could not be encrypted.`,
      t`Write it as ${code('v=TLSRPTv1; rua=mailto:…')}, with a mailbox of yours.`,
    ),
  'tlsrpt/missing': ({ domain, owner }) => ({
    what: t`${name(domain)} asks for encryption by MTA-STS, but names nobody to tell when it fails.`,
    why: t`Such mail can stay out, and you do not learn of it.`,
    todo: t`Publish the TXT record ${code('v=TLSRPTv1; rua=mailto:…')} at ${name(owner)}, with a mailbox of yours.`,
  }),
  'bimi/record-invalid': (data) =>
    faultMessage(
      data,
      'BIMI',
      t`Mail programs show no logo beside your mail.`,
      t`Write it as ${code('v=BIMI1; l=https://…/logo.svg; a=https://…/certificate.pem')}; without a certificate leave ${code('a=')} empty.`,
    ),
  'bimi/dmarc-too-weak': ({ domain, weakness }) => ({
    what: t`The logo of ${name(domain)} (BIMI) is not shown, because DMARC is too weak: ${weaknesses[weakness]}.`,
    why: t`Mailbox providers show logos only of domains that have all forged mail refused or put into spam.`,
    todo: t`When the reports show that all your senders pass, go on to ${code('p=quarantine')} or ${code('p=reject')} for all mail and all subdomains.`,
  }),
};
