import { describe, expect, it } from 'vitest';
import { diagnoseBounce } from '../../../src/bounce/diagnose.js';
import { isFailure } from '../../../src/bounce/diagnosis/diagnosis.js';
import { type DeliveryStatusRecipient, readDeliveryStatus } from '../../../src/bounce/notice/delivery-status.js';
import type { Mail, MailPart } from '../../../src/mail/mail.js';
import { readMails } from '../../../src/mail/read-mail.js';
import {
  type AttachmentFields,
  type MessageFields,
  outlookFile,
  type RecipientFields,
} from '../../support/outlook/message-writer.js';
import { expectFound } from './expect-found.js';
import { readShapes, type ShapeCase } from './shape-files.js';

async function mailOf(octets: Uint8Array): Promise<Mail> {
  const reading = await readMails(octets);
  if (!reading.ok) throw new Error(reading.why);
  return reading.mails[0]!;
}

/** A mail that Outlook received over SMTP or IMAP, saved as a file: every part is an attachment. */
function savedByOutlook({ headers, text, parts }: Mail): MessageFields {
  return {
    header: headers.map(({ name, value }) => `${name}: ${value}\n`).join(''),
    body: text,
    attachments: parts.map(attached),
  };
}

function attached(part: MailPart): AttachmentFields {
  switch (part.kind) {
    case 'message':
      return { message: savedByOutlook(part.mail) };
    case 'delivery-status':
      return { name: 'details.txt', type: 'message/delivery-status', octets: Buffer.from(part.text) };
    case 'feedback-report':
      return { name: 'report.txt', type: 'message/feedback-report', octets: Buffer.from(part.text) };
    case 'returned-headers':
      return { name: 'headers.txt', type: 'text/rfc822-headers', octets: Buffer.from(part.text) };
    case 'other':
      return { name: part.name, type: part.type, octets: Buffer.from('x') };
  }
}

/** A report as Exchange keeps it: the part for machines has become a table of recipients ([MS-OXCMAIL] §2.2.3.7). */
function keptByExchange(mail: Mail): MessageFields | undefined {
  const part = mail.parts.find(({ kind }) => kind === 'delivery-status');
  if (part?.kind !== 'delivery-status') return undefined;
  const failed = readDeliveryStatus(part.text).recipients.filter(({ action }) => action === 'failed');
  if (failed.length === 0 || failed.some(({ originalRecipient }) => originalRecipient !== undefined)) return undefined;
  const saved = savedByOutlook({ ...mail, parts: mail.parts.filter((one) => one !== part) });
  return { ...saved, messageClass: 'REPORT.IPM.Note.NDR', recipients: failed.map(rowOf) };
}

function rowOf({ finalRecipient, status, remoteMta, diagnosticCode }: DeliveryStatusRecipient): RecipientFields {
  const words = [
    remoteMta,
    `#${status ?? '5.0.0'}`,
    diagnosticCode === undefined ? undefined : `smtp;${diagnosticCode}`,
  ];
  return {
    address: finalRecipient ?? '',
    supplementaryInfo: `<${words.filter((word) => word !== undefined).join(' ')}>`,
  };
}

async function expectAsInShape(one: ShapeCase, fields: MessageFields): Promise<void> {
  const { kind, recipients } = diagnoseBounce(await mailOf(outlookFile(fields)));
  expect(isFailure(kind)).toBe(one.failed.length > 0);
  expect(recipients.map(({ mailbox }) => mailbox).sort()).toEqual(
    one.failed.map(({ values }) => values.get('to')).sort(),
  );
  for (const expected of one.failed)
    expectFound(recipients.find(({ mailbox }) => mailbox === expected.values.get('to'))!, expected);
}

const shapes = await Promise.all(
  readShapes().map(async (shape) => ({ ...shape, read: await mailOf(Buffer.from(shape.mail, 'utf8')) })),
);
const received = shapes.filter(({ read }) => read.headers.length > 0);
const reports = received.flatMap((shape) => {
  const kept = keptByExchange(shape.read);
  return kept === undefined ? [] : [{ ...shape, kept }];
});

describe('a bounce that Outlook saved in its own format', () => {
  it('comes in many shapes', () => {
    expect(received.length).toBeGreaterThanOrEqual(80);
    expect(reports.length).toBeGreaterThanOrEqual(20);
  });

  it.each(received)('is told as the mail: $where: $name', async (shape) => {
    await expectAsInShape(shape, savedByOutlook(shape.read));
  });

  it.each(reports)('is told as a report of Exchange: $where: $name', async (shape) => {
    await expectAsInShape(shape, shape.kept);
  });

  it.each(received)('is told when it was forwarded: $where: $name', async (shape) => {
    const { read } = shape;
    const forward = (attachment: AttachmentFields): MessageFields => ({
      header: 'From: Ona <ona@imone.lt>\nMessage-ID: <f@imone.lt>\nSubject: FW: help\n',
      body: 'Why did this come back?',
      attachments: [attachment],
    });
    const inside = { name: 'notice.msg', octets: outlookFile(savedByOutlook(read)) };
    const raw = { name: 'notice.eml', type: 'message/rfc822', octets: Buffer.from(shape.mail) };
    if (shape.failed.length === 0) return;
    for (const attachment of [inside, raw, { message: savedByOutlook(read) }])
      await expectAsInShape(shape, forward(attachment));
  });
});
