import { diagnoseBounce } from '../../../src/bounce/diagnose.js';
import type { FailedRecipient } from '../../../src/bounce/diagnosis/diagnosis.js';
import type { Mail } from '../../../src/mail/mail.js';
import type { ReplyCase } from './reply-files.js';

/** The reply as Postfix reports it: in the notice, and in the delivery-status part. */
function refusedWith({ host: server = 'mx.klient.example', to, reply }: ReplyCase): Mail {
  return {
    headers: [
      { name: 'from', value: 'MAILER-DAEMON@out.example.net (Mail Delivery System)' },
      { name: 'to', value: 'bounces@mail.example.com' },
      { name: 'subject', value: 'Undelivered Mail Returned to Sender' },
    ],
    text: `This is the mail system at host out.example.net.\n\n<info@${to}>: host ${server}[198.51.100.25] said: ${reply} (in reply to end of DATA command)\n`,
    parts: [
      {
        kind: 'delivery-status',
        text: `Reporting-MTA: dns; out.example.net\n\nFinal-Recipient: rfc822; info@${to}\nAction: failed\nStatus: 5.0.0\nRemote-MTA: dns; ${server}\nDiagnostic-Code: smtp; ${reply}\n`,
      },
      {
        kind: 'returned-headers',
        text: 'Return-Path: <bounces@mail.example.com>\nFrom: Info <info@example.com>\nSubject: spf=fail dmarc=fail blocked using spamhaus\n',
      },
    ],
    raw: '',
  };
}

/** The diagnosis of a mail that came back with this reply. */
export function diagnosisOf(one: ReplyCase): FailedRecipient {
  const [recipient] = diagnoseBounce(refusedWith(one)).recipients;
  if (recipient === undefined) throw new Error('no recipient');
  return recipient;
}
