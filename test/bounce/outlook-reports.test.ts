import { describe, expect, it } from 'vitest';
import { diagnoseBounce } from '../../src/bounce/diagnose.js';
import type { BounceDiagnosis } from '../../src/bounce/diagnosis/diagnosis.js';
import { readMails } from '../../src/mail/read-mail.js';
import { compressedRtf, type MessageFields, outlookFile } from '../support/outlook/message-writer.js';

async function diagnosed(fields: MessageFields): Promise<BounceDiagnosis> {
  const reading = await readMails(outlookFile(fields));
  if (!reading.ok) throw new Error(reading.why);
  return diagnoseBounce(reading.mails[0]!);
}

const returned: MessageFields = {
  header:
    'Return-Path: <info@imone.lt>\nFrom: Imone <info@imone.lt>\nTo: ona@klientas.lt\nSubject: TEST FOR DMARC\nMessage-ID: <1@imone.lt>\n',
  body: '550 5.7.26 blocked using zen.spamhaus.org',
};

const spf = {
  address: 'ona@klientas.lt',
  supplementaryInfo:
    '<mx.klientas.lt #5.7.23 smtp;550 5.7.23 The message was rejected because of Sender Policy Framework violation>',
};

describe('a report of Exchange that Outlook saved', () => {
  it.each<[string, MessageFields, string]>([
    [
      'English, with a table of recipients',
      {
        subject: 'Undeliverable: Invoice',
        body: 'Your message did not reach some or all of the intended recipients.',
        recipients: [spf],
      },
      'spf',
    ],
    [
      'Lithuanian, with a table of recipients',
      {
        subject: 'Neįteikta: Sąskaita',
        body: 'Jūsų laiškas nebuvo pristatytas kai kuriems arba visiems gavėjams.',
        recipients: [spf],
      },
      'spf',
    ],
    [
      'in whose table are names only',
      {
        subject: 'Neįteikta: Sąskaita',
        body: "Nepavyko pristatyti šiems gavėjams arba grupėms:\n\nona@klientas.lt\n\nDiagnostikos informacija administratoriams:\n\nGeneruojantis serveris: x.prod.outlook.com\n\nona@klientas.lt\nRemote Server returned '550 5.7.509 Access denied, sending domain imone.lt does not pass DMARC verification and has a DMARC policy of reject.'",
        recipients: [{ name: 'ona@klientas.lt', address: '/o=Org/cn=ona' }],
      },
      'dmarc',
    ],
    [
      'without a body, the reason in the table',
      {
        subject: 'Undeliverable: Invoice',
        recipients: [
          { ...spf, supplementaryInfo: '', reportText: 'The address ona@klientas.lt: #550 5.7.23 SPF violation ##' },
        ],
      },
      'spf',
    ],
    [
      'whose body is RTF',
      { subject: 'Undeliverable: x', rtf: compressedRtf('{\\rtf1 550 5.1.1 <ona@klientas.lt>: user unknown\\par}') },
      'other',
    ],
  ])('%s', async (_what, fields, cause) => {
    const found = await diagnosed({
      messageClass: 'REPORT.IPM.Note.NDR',
      senderName: 'Microsoft Outlook',
      attachments: [{ message: returned }],
      ...fields,
    });
    expect(found).toMatchObject({
      kind: 'bounce',
      forwardedAsAttachment: false,
      returned: { headerFromDomain: 'imone.lt' },
    });
    expect(found.recipients.map(({ cause, mailbox }) => [cause, mailbox])).toEqual([[cause, 'ona@klientas.lt']]);
  });

  it.each([
    ['REPORT.IPM.Note.NDR', 'bounce'],
    ['report.ipm.note.smime.ndr', 'bounce'],
    ['REPORT.IPM.Note.Delayed.DR', 'delayed'],
    ['REPORT.IPM.Note.Relayed.DR', 'delivered'],
    ['REPORT.IPM.Note.Expanded.DR', 'delivered'],
    ['REPORT.IPM.Note.DR', 'delivered'],
    ['REPORT.IPM.Note.IPNRN', 'delivered'],
    ['REPORT.IPM.Note.IPNNRN', 'delivered'],
    ['IPM.Note', 'ordinary'],
    ['IPM.Note.NDR', 'ordinary'],
    ['REPORT.IPM.Note', 'ordinary'],
  ])('of the class %s is: %s', async (messageClass, kind) => {
    const found = await diagnosed({
      messageClass,
      subject: 'Invoice',
      senderName: 'Ona',
      body: 'About your message.',
      recipients: [{ address: 'ona@klientas.lt', supplementaryInfo: '<#2.0.0>' }],
    });
    expect(found.kind).toBe(kind);
  });

  it('says for each recipient why', async () => {
    const { recipients } = await diagnosed({
      messageClass: 'REPORT.IPM.Note.NDR',
      recipients: [
        spf,
        {
          address: 'jonas@gavejas.lt',
          supplementaryInfo: '<#5.1.1 smtp;550 5.1.1 User unknown>',
          remoteServer: 'mx.gavejas.lt',
        },
        { address: 'petras@example.org', supplementaryInfo: 'smtp;552 5.2.2 Mailbox full' },
        { name: 'nobody', supplementaryInfo: '<#5.1.1>' },
      ],
    });
    expect(recipients.map(({ mailbox, detail, reply }) => [mailbox, detail, reply?.saidBy])).toEqual([
      ['ona@klientas.lt', 'spf-fail', 'mx.klientas.lt'],
      ['jonas@gavejas.lt', 'user-unknown', 'mx.gavejas.lt'],
      ['petras@example.org', 'mailbox-full', undefined],
    ]);
  });
});
