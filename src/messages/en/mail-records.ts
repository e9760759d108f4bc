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
      return t`The text at ${name(data.owner)} was meant as ${name(kind)}, but is not recognised as such.`;
    case 'missing':
      return t`The ${name(kind)} record has no ${code(`${data.tag}=`)}.`;
    case 'malformed':
      return t`The ${name(kind)} record is malformed: ${code(data.text)}.`;
    case 'value':
      return t`${code(data.text)} in the ${name(kind)} record has a value that is not allowed.`;
  }
}

const weaknesses: Readonly<Record<Weakness, Text>> = {
  'no-record': t`there is no DMARC record`,
  none: t`the policy is ${code('none')}`,
  testing: t`the record is marked as a test (${code('t=y')})`,
  subdomains: t`the policy for subdomains is ${code('none')}`,
  share: t`the policy covers only part of the mail (${code('pct')})`,
};

export const mailRecords: CatalogueOf<'mta-sts' | 'tlsrpt' | 'bimi'> = {
  'mta-sts/record-invalid': (data) =>
    faultMessage(
      data,
      'MTA-STS',
      t`Senders act as if there were no MTA-STS: mail to you may travel unencrypted.`,
      t`Write it as ${code('v=STSv1; id=20260101')}; the id has up to 32 letters and digits, and must change whenever the policy changes.`,
    ),
  'tlsrpt/record-invalid': (data) =>
    faultMessage(
      data,
      'TLS-RPT',
      t`You are not told when mail to you could not be encrypted.`,
      t`Write it as ${code('v=TLSRPTv1; rua=mailto:…')}, with one of your mailboxes.`,
    ),
  'tlsrpt/missing': ({ domain, owner }) => ({
    what: t`${name(domain)} asks for encryption with MTA-STS, but gives no address for failure reports.`,
    why: t`When encryption fails, mail may not reach you, and you are not told.`,
    todo: t`Publish the TXT record ${code('v=TLSRPTv1; rua=mailto:…')} at ${name(owner)}, with one of your mailboxes.`,
  }),
  'bimi/record-invalid': (data) =>
    faultMessage(
      data,
      'BIMI',
      t`Mail programs show no logo next to your mail.`,
      t`Write it as ${code('v=BIMI1; l=https://…/logo.svg; a=https://…/certificate.pem')}; without a certificate leave ${code('a=')} empty.`,
    ),
  'bimi/dmarc-too-weak': ({ domain, weakness }) => ({
    what: t`The logo of ${name(domain)} (BIMI) is not shown, because DMARC is too weak: ${weaknesses[weakness]}.`,
    why: t`Mailbox providers show logos only for domains whose DMARC policy has receivers refuse all forged mail or send it to spam.`,
    todo: t`When the reports show that all your senders pass, move on to ${code('p=quarantine')} or ${code('p=reject')} for all mail and all subdomains.`,
  }),
};
