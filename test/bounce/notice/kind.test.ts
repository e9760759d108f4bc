import { describe, expect, it } from 'vitest';
import { diagnoseBounce } from '../../../src/bounce/diagnose.js';
import { readMails } from '../../../src/mail/read-mail.js';

interface Draft {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly more?: string;
}

function mail({ from, subject, text, more = '' }: Draft): string {
  return `${more}From: ${from}
To: info@manodomenas.lt
Subject: ${subject}
Message-ID: <1@example.org>
Date: Mon, 23 Nov 2026 10:00:00 +0200

${text}
`;
}

async function kindOf(text: string): Promise<string> {
  const reading = await readMails(Buffer.from(text));
  return reading.ok ? diagnoseBounce(reading.mails[0]!).kind : reading.why;
}

/** Beside the labelled mails of `marks.test.ts`: what only looks like a notice, and what hardly looks like one. */
describe('the kind of a mail', () => {
  it.each<[string, string, Draft]>([
    [
      'ordinary',
      'a postmaster who is a person',
      { from: 'Postmaster <postmaster@example.org>', subject: 'Re: your ticket', text: 'Thank you for your message.' },
    ],
    [
      'ordinary',
      'somebody who writes about a bounce',
      {
        from: 'jonas@example.org',
        subject: 'Re: Undelivered Mail Returned to Sender',
        text: 'I got 550 5.7.26 from Gmail, your SPF is broken.',
      },
    ],
    [
      'ordinary',
      'a parcel that could not be delivered',
      {
        from: 'Delivery <news@shop.example>',
        subject: 'Delivery failed? Track it',
        text: 'Your parcel could not be delivered.',
        more: 'Return-Path: <bounces+1@shop.example>\n',
      },
    ],
    [
      'ordinary',
      'a warning of a server about a quota',
      { from: 'MAILER-DAEMON@example.org', subject: 'Mailbox almost full', text: 'Over 90 % of the quota.' },
    ],
    [
      'ordinary',
      'a report about TLS, which has the subject of a report about DMARC',
      {
        from: 'noreply@example.org',
        subject: 'Report Domain: manodomenas.lt Submitter: example.org Report-ID: 1',
        text: 'x',
        more: 'Content-Type: multipart/report; report-type="tlsrpt"; boundary=b\n',
      },
    ],
    [
      'dmarc-report',
      'a report about DMARC',
      {
        from: 'noreply@example.org',
        subject: 'Report domain: manodomenas.lt Submitter: example.org Report-ID: 1',
        text: 'x',
      },
    ],
    [
      'auto-reply',
      'an automatic answer in Lithuanian',
      { from: 'ona@example.org', subject: 'Automatinis atsakymas: sąskaita', text: 'Atostogauju.' },
    ],
    [
      'auto-reply',
      'an automatic answer without a sender that speaks of delivery',
      {
        from: 'ona@example.org',
        subject: 'Out of office: delivery of goods',
        text: 'Your message was not delivered to my phone.',
        more: 'Return-Path: <>\nAuto-Submitted: auto-replied\n',
      },
    ],
    [
      'bounce',
      'a notice that is marked as an automatic answer, as those of Postfix are',
      {
        from: 'MAILER-DAEMON@example.org',
        subject: 'Undelivered Mail Returned to Sender',
        text: '<a@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1 User unknown',
        more: 'Auto-Submitted: auto-replied\n',
      },
    ],
    [
      'bounce',
      'an empty notice of the mail system, beside which there is no other to look for',
      { from: 'Mail Delivery System <MAILER-DAEMON@example.org>', subject: 'Undelivered Mail', text: '' },
    ],
    [
      'delayed',
      'a notice that the server still tries',
      {
        from: 'MAILER-DAEMON@example.org',
        subject: 'Delayed Mail (still being retried)',
        text: 'Your message could not be delivered yet. You do not need to resend it. 421 4.7.26 not accepted',
      },
    ],
  ])('is %s for %s', async (kind, _what, draft) => {
    expect(await kindOf(mail(draft))).toBe(kind);
  });
});

describe('a bounce that was forwarded again and again', () => {
  const notice = mail({
    from: 'MAILER-DAEMON@example.org',
    subject: 'Undelivered Mail Returned to Sender',
    text: '<a@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1 User unknown',
  });

  it.each([1, 2, 3, 4, 5])('is found %i deep', async (depth) => {
    let whole = notice;
    for (let level = 0; level < depth; level += 1)
      whole = mail({
        from: 'ona@example.org',
        subject: 'Fwd',
        text: `--b${level}\nContent-Type: message/rfc822\n\n${whole}\n--b${level}--`,
        more: `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b${level}"\n`,
      });
    expect(await kindOf(whole)).toBe('bounce');
  });
});
