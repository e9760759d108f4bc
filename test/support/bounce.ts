import type { BounceDiagnosis, FailedRecipient } from '../../src/bounce/diagnosis/diagnosis.js';
import { domainFromText } from '../../src/dns/name.js';
import { parseAddress } from '../../src/ip/address.js';
import type { BounceReport } from '../../src/report/bounce/report.js';

export const acme = domainFromText('acme.lt')!;

/** A DMARC refusal by Gmail, as the diagnosis gives it. */
export const dmarcFailure: FailedRecipient = {
  mailbox: 'zita.zitaite@fyguare.com',
  reply: {
    code: '550',
    status: '5.7.26',
    text: "550 5.7.26 Unauthenticated email from acme.lt is not accepted due to domain's DMARC policy. zita.zitaite@fyguare.com gsmtp",
    where: 'diagnostic-code',
    saidBy: 'gmail-smtp-in.l.google.com',
  },
  dsnStatus: '5.0.0',
  provider: 'Gmail',
  cause: 'dmarc',
  detail: 'dmarc-fail',
  actor: 'sender-domain',
  confidence: 'high',
  evidence: {
    words: "not accepted due to domain's DMARC policy",
    where: 'diagnostic-code',
    fingerprint: 'gmail/dmarc-policy',
    source: 'https://support.google.com/a/answer/3726730',
  },
  alsoSpokenOf: [],
  client: { address: parseAddress('90.190.150.212')!, from: 'reply' },
  domain: { domain: acme, from: 'reply' },
};

export const unknownUser: FailedRecipient = {
  mailbox: 'jonas@imone.lt',
  reply: {
    code: '550',
    status: '5.1.1',
    text: '550 5.1.1 <jonas@imone.lt>: Recipient address rejected: User unknown in virtual mailbox table',
    where: 'notice',
    saidBy: 'mx.imone.lt',
  },
  cause: 'other',
  detail: 'user-unknown',
  actor: 'recipient',
  confidence: 'high',
  evidence: { words: 'User unknown', where: 'notice', fingerprint: 'postfix/user-unknown', source: 'Postfix' },
  alsoSpokenOf: [],
};

export function diagnosisOf(
  recipients: readonly FailedRecipient[],
  extra: Partial<BounceDiagnosis> = {},
): BounceDiagnosis {
  return {
    kind: 'bounce',
    recipients,
    returned: { signatures: [], authenticationResults: [] },
    forwardedAsAttachment: false,
    ...extra,
  };
}

export function bounceReport(
  recipients: readonly FailedRecipient[],
  { diagnosis, ...extra }: Partial<Omit<BounceReport, 'diagnosis'>> & { diagnosis?: Partial<BounceDiagnosis> } = {},
): BounceReport {
  return {
    file: 'mail.eml',
    index: 1,
    diagnosis: diagnosisOf(recipients, diagnosis),
    shown: { addresses: false },
    notes: [],
    ...extra,
  };
}
