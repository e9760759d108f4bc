/** What a whole mail says: each failed recipient, in any order. */
export interface Expected {
  readonly to: string;
  readonly cause: string;
  readonly detail?: string;
  readonly code?: string;
  readonly status?: string;
  readonly client?: string;
  readonly domain?: string;
}

export interface Shape {
  readonly name: string;
  readonly mail: string;
  /** None: the mail is no bounce. */
  readonly failed: readonly Expected[];
}

/** The mail that comes back talks about everything that could mislead. */
const returned = `Return-Path: <info@example.com>
Received: from mail.example.com (mail.example.com [203.0.113.9]) by out.example.net; Mon, 23 Nov 2026 10:00:00 +0200
Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=example.com; dkim=fail; dmarc=fail
From: Info <info@example.com>
To: jonas@klient.example
Subject: TEST FOR DMARC #7: SPF fail, 550 5.7.26, blocked using zen.spamhaus.org
Date: Mon, 23 Nov 2026 10:00:00 +0200
Message-ID: <1@example.com>
`;
const returnedBody = `
We were refused with 550 5.7.509 does not pass DMARC verification; is 192.0.2.200 listed at spamhaus?
`;

interface Head {
  readonly from: string;
  readonly subject: string;
  readonly more?: string;
}

function plain({ from, subject, more = '' }: Head, body: string): string {
  return `Return-Path: <>\nFrom: ${from}\nTo: info@example.com\nSubject: ${subject}\nDate: Mon, 23 Nov 2026 10:00:05 +0200\n${more}\n${body}`;
}

function report(head: Head, notice: string, status: string, back = `${returned}${returnedBody}`): string {
  const more = `${head.more ?? ''}MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="b1"\n`;
  return plain(
    { ...head, more },
    `--b1\nContent-Type: text/plain; charset=utf-8\n\n${notice}\n\n--b1\nContent-Type: message/delivery-status\n\n${status}\n\n--b1\nContent-Type: message/rfc822\n\n${back}\n--b1--\n`,
  );
}

const postfix: Head = {
  from: 'MAILER-DAEMON@out.example.net (Mail Delivery System)',
  subject: 'Undelivered Mail Returned to Sender',
};
const postfixOpening = `This is the mail system at host out.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

                   The mail system
`;
const exim: Head = {
  from: 'Mail Delivery System <Mailer-Daemon@out.example.net>',
  subject: 'Mail delivery failed: returning message to sender',
};
const eximOpening = `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:
`;
const eximCopy = `
------ This is a copy of the message, including all the headers. ------

${returned}${returnedBody}`;
const sendmail: Head = {
  from: 'Mail Delivery Subsystem <MAILER-DAEMON@out.example.net>',
  subject: 'Returned mail: see transcript for details',
};
const qmail: Head = { from: 'MAILER-DAEMON@out.example.net', subject: 'failure notice' };
const qmailOpening = `Hi. This is the qmail-send program at out.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.
`;
const qmailCopy = `
--- Below this line is a copy of the message.

${returned}${returnedBody}`;
const exchange: Head = {
  from: 'Microsoft Outlook <postmaster@klient.example>',
  subject: 'Undeliverable: TEST FOR DMARC #7: SPF fail',
};

export const shapes: readonly Shape[] = [
  {
    name: 'Postfix, several lines of one reply',
    mail: report(
      postfix,
      `${postfixOpening}
<jonas@klient.example>: host aspmx.l.google.com[198.51.100.25] said: 550-5.7.26 The
    MAIL FROM domain [example.org] has an SPF record with a hard 550-5.7.26
    fail policy (-all) but it fails to pass SPF checks with the ip: 550-5.7.26
    [192.0.2.7]. 550 5.7.26 gsmtp (in reply to end of DATA command)`,
      `Reporting-MTA: dns; out.example.net
X-Postfix-Queue-ID: ABC
X-Postfix-Sender: rfc822; info@example.org

Final-Recipient: rfc822; jonas@klient.example
Original-Recipient: rfc822;jonas@klient.example
Action: failed
Status: 5.7.26
Remote-MTA: dns; aspmx.l.google.com
Diagnostic-Code: smtp; 550-5.7.26 The MAIL FROM domain [example.org] has an SPF
    record with a hard 550-5.7.26 fail policy (-all) but it fails to pass SPF
    checks with the ip: 550-5.7.26 [192.0.2.7]. 550 5.7.26 gsmtp`,
    ),
    failed: [
      {
        to: 'jonas@klient.example',
        cause: 'spf',
        code: '550',
        status: '5.7.26',
        client: '192.0.2.7',
        domain: 'example.org',
      },
    ],
  },
  {
    name: 'Postfix, three recipients, three causes',
    mail: report(
      postfix,
      `${postfixOpening}
<a@klient.example>: host mx.klient.example[198.51.100.25] said: 550 5.1.1 <a@klient.example>:
    Recipient address rejected: User unknown (in reply to RCPT TO command)

<b@kitas.example>: host mx.kitas.example[198.51.100.26] said: 554 5.7.1 Service
    unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org (in reply to RCPT TO command)

<c@trecias.example>: host mx.trecias.example[198.51.100.27] said: 550 5.7.1 rejected by
    DMARC policy for example.com (in reply to end of DATA command)`,
      `Reporting-MTA: dns; out.example.net

Final-Recipient: rfc822; a@klient.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.klient.example
Diagnostic-Code: smtp; 550 5.1.1 <a@klient.example>: Recipient address rejected: User unknown

Final-Recipient: rfc822; b@kitas.example
Action: failed
Status: 5.7.1
Remote-MTA: dns; mx.kitas.example
Diagnostic-Code: smtp; 554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org

Final-Recipient: rfc822; c@trecias.example
Action: failed
Status: 5.7.1
Remote-MTA: dns; mx.trecias.example
Diagnostic-Code: smtp; 550 5.7.1 rejected by DMARC policy for example.com`,
    ),
    failed: [
      { to: 'a@klient.example', cause: 'other', detail: 'user-unknown', code: '550', status: '5.1.1' },
      { to: 'b@kitas.example', cause: 'blocklist', client: '192.0.2.7' },
      { to: 'c@trecias.example', cause: 'dmarc', domain: 'example.com' },
    ],
  },
  {
    name: 'Postfix, the notice alone',
    mail: plain(
      postfix,
      `${postfixOpening}
<jonas@klient.example>: host mx.klient.example[198.51.100.25] refused to talk to me:
    554 5.7.1 Your IP 192.0.2.7 is on our blacklist

${returned}${returnedBody}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'blocklist', code: '554', status: '5.7.1', client: '192.0.2.7' }],
  },
  {
    name: 'Postfix, the domain does not exist',
    mail: report(
      postfix,
      `${postfixOpening}
<jonas@nera.example>: Host or domain name not found. Name service error for
    name=nera.example type=A: Host not found`,
      `Reporting-MTA: dns; out.example.net

Final-Recipient: rfc822; jonas@nera.example
Action: failed
Status: 5.4.4
Diagnostic-Code: X-Postfix; Host or domain name not found. Name service error for
    name=nera.example type=A: Host not found`,
    ),
    failed: [{ to: 'jonas@nera.example', cause: 'other', detail: 'host-unknown' }],
  },
  {
    name: 'Postfix, an alias that leads elsewhere',
    mail: report(
      postfix,
      `${postfixOpening}
<kitas@gmail.com> (expanded from <jonas@klient.example>): host
    gmail-smtp-in.l.google.com[198.51.100.25] said: 550-5.7.26 Unauthenticated email from
    example.com is not accepted due to domain's DMARC policy. gsmtp`,
      `Reporting-MTA: dns; out.example.net

Final-Recipient: rfc822; kitas@gmail.com
Original-Recipient: rfc822; jonas@klient.example
Action: failed
Status: 5.7.26
Remote-MTA: dns; gmail-smtp-in.l.google.com
Diagnostic-Code: smtp; 550-5.7.26 Unauthenticated email from example.com is not accepted due to domain's DMARC policy. gsmtp`,
    ),
    failed: [{ to: 'kitas@gmail.com', cause: 'dmarc', domain: 'example.com' }],
  },
  {
    name: 'Exim, text only',
    mail: plain(
      { ...exim, more: 'X-Failed-Recipients: jonas@klient.example\nAuto-Submitted: auto-replied\n' },
      `${eximOpening}
  jonas@klient.example
    SMTP error from remote mail server after RCPT TO:<jonas@klient.example>:
    host mx.klient.example [198.51.100.25]: 550 SPF: 192.0.2.7 is not allowed to
    send mail from example.org
${eximCopy}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'spf', code: '550', client: '192.0.2.7', domain: 'example.org' }],
  },
  {
    name: 'Exim, with a report of 5.0.0',
    mail: report(
      { ...exim, more: 'X-Failed-Recipients: jonas@klient.example\n' },
      `${eximOpening}
  jonas@klient.example
    host mx.klient.example [198.51.100.25]
    SMTP error from remote mail server after end of data:
    554 5.7.1 rejected by DMARC policy for example.com`,
      `Reporting-MTA: dns; out.example.net

Action: failed
Final-Recipient: rfc822;jonas@klient.example
Status: 5.0.0
Remote-MTA: dns; mx.klient.example
Diagnostic-Code: smtp; 554 5.7.1 rejected by DMARC policy for example.com`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'dmarc', code: '554', status: '5.7.1', domain: 'example.com' }],
  },
  {
    name: 'Exim, two recipients',
    mail: plain(
      { ...exim, more: 'X-Failed-Recipients: a@klient.example,\n  b@klient.example\n' },
      `${eximOpening}
  a@klient.example
    SMTP error from remote mail server after RCPT TO:<a@klient.example>:
    host mx.klient.example [198.51.100.25]: 550 5.1.1 User unknown
  b@klient.example
    SMTP error from remote mail server after RCPT TO:<b@klient.example>:
    host mx.klient.example [198.51.100.25]: 552 5.2.2 Mailbox full
${eximCopy}`,
    ),
    failed: [
      { to: 'a@klient.example', cause: 'other', detail: 'user-unknown', status: '5.1.1' },
      { to: 'b@klient.example', cause: 'other', detail: 'mailbox-full', status: '5.2.2' },
    ],
  },
  {
    name: 'Exim, no server said anything',
    mail: plain(
      { ...exim, more: 'X-Failed-Recipients: jonas@klient.example\n' },
      `${eximOpening}
  jonas@klient.example
    Unrouteable address
${eximCopy}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown' }],
  },
  {
    name: 'Exim, retried for days',
    mail: plain(
      { ...exim, more: 'X-Failed-Recipients: jonas@klient.example\n' },
      `${eximOpening}
  jonas@klient.example
    retry timeout exceeded
${eximCopy}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'expired' }],
  },
  {
    name: 'Exim of mail.ru, in front of an alias',
    mail: plain(
      { ...exim, from: 'mailer-daemon@corp.mail.ru', more: 'X-Failed-Recipients: jonas@klient.example\n' },
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  jonas@klient.example
    (generated from info@vardas.example)
    SMTP error from remote mail server after initial connection:
    host mx.klient.example [198.51.100.25]: 554 5.7.1 [192.0.2.7] has poor reputation

------ This is a copy of your message, including all the headers. ------

${returned}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'blocklist', code: '554', client: '192.0.2.7' }],
  },
  {
    name: 'Sendmail, a transcript with after-effects',
    mail: report(
      sendmail,
      `The original message was received at Mon, 23 Nov 2026 10:00:00 +0200
from mail.example.com [203.0.113.9]

   ----- The following addresses had permanent fatal errors -----
<jonas@klient.example>
    (reason: 550-5.7.26 Unauthenticated email from example.com is not acc...domain's DMARC policy.)

   ----- Transcript of session follows -----
... while talking to aspmx.l.google.com.:
>>> DATA
<<< 550-5.7.26 Unauthenticated email from example.com is not accepted due to domain's
<<< 550-5.7.26 DMARC policy. Please contact the administrator of example.com domain.
<<< 550 5.7.26 gsmtp
554 5.0.0 Service unavailable
550 5.1.1 <jonas@klient.example>... User unknown
<<< 503 5.5.1 RCPT first. gsmtp`,
      `Reporting-MTA: dns; out.example.net
Received-From-MTA: DNS; mail.example.com
Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0200

Final-Recipient: RFC822; jonas@klient.example
Action: failed
Status: 5.7.26
Remote-MTA: DNS; aspmx.l.google.com
Diagnostic-Code: SMTP; 550-5.7.26 Unauthenticated email from example.com is not accepted due to domain's
Last-Attempt-Date: Mon, 23 Nov 2026 10:00:02 +0200`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'dmarc', code: '550', status: '5.7.26', domain: 'example.com' }],
  },
  {
    name: 'Sendmail of long ago, text only',
    mail: plain(
      { from: 'Mail Delivery Subsystem <MAILER-DAEMON>', subject: 'Returned mail: User unknown' },
      `   ----- Transcript of session follows -----
... while talking to mx.klient.example:
>>> RCPT To:<jonas@klient.example>
<<< 550 <jonas@klient.example>... User unknown
550 jonas@klient.example... User unknown

   ----- Unsent message follows -----
${returned}${returnedBody}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', code: '550' }],
  },
  {
    name: 'Sendmail, the connection is refused by list',
    mail: report(
      sendmail,
      `The original message was received at Mon, 23 Nov 2026 10:00:00 +0200
from localhost [127.0.0.1]

   ----- The following addresses had permanent fatal errors -----
<jonas@klient.example>
    (reason: 553 5.3.0 192.0.2.7 Rejected - see http://www.spamhaus.org)

   ----- Transcript of session follows -----
... while talking to mx.klient.example.:
<<< 553 5.3.0 192.0.2.7 Rejected - see http://www.spamhaus.org
... while talking to mx2.klient.example.:
>>> MAIL From:<info@example.com>
<<< 451 4.7.1 Greylisted
554 5.0.0 Service unavailable`,
      `Reporting-MTA: dns; out.example.net

Final-Recipient: RFC822; jonas@klient.example
Action: failed
Status: 5.3.0
Diagnostic-Code: SMTP; 553 5.3.0 192.0.2.7 Rejected - see http://www.spamhaus.org`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'blocklist', code: '553', client: '192.0.2.7' }],
  },
  {
    name: 'Sendmail, a warning',
    mail: report(
      { ...sendmail, subject: 'Warning: could not send message for past 4 hours' },
      `    **********************************************
    **      THIS IS A WARNING MESSAGE ONLY      **
    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **
    **********************************************

   ----- Transcript of session follows -----
<jonas@klient.example>... Deferred: Connection timed out with mx.klient.example.
Warning: message still undelivered after 4 hours`,
      `Reporting-MTA: dns; out.example.net

Final-Recipient: RFC822; jonas@klient.example
Action: delayed
Status: 4.4.1
Last-Attempt-Date: Mon, 23 Nov 2026 14:00:00 +0200`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'network' }],
  },
  {
    name: 'qmail',
    mail: plain(
      qmail,
      `${qmailOpening}
<jonas@klient.example>:
198.51.100.25 failed after I sent the message.
Remote host said: 550 5.7.1 Email rejected per DMARC policy for example.com
${qmailCopy}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'dmarc', code: '550', status: '5.7.1', domain: 'example.com' }],
  },
  {
    name: 'qmail, the greeting refuses',
    mail: plain(
      qmail,
      `${qmailOpening}
<jonas@klient.example>:
Connected to 198.51.100.25 but greeting failed.
Remote host said: 554 Client host [192.0.2.7] blocked using bl.spamcop.net
I'm not going to try again; this message has been in the queue too long.
${qmailCopy}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'blocklist', code: '554', client: '192.0.2.7' }],
  },
  {
    name: 'qmail, no server said anything',
    mail: plain(
      qmail,
      `${qmailOpening}
<jonas@klient.example>:
Sorry, no mailbox here by that name. (#5.1.1)
${qmailCopy}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', status: '5.1.1' }],
  },
  {
    name: 'qmail, two recipients',
    mail: plain(
      qmail,
      `${qmailOpening}
<a@klient.example>:
198.51.100.25 does not like recipient.
Remote host said: 550 sorry, no mailbox here by that name (#5.1.1 - chkuser)
Giving up on 198.51.100.25.

<b@kitas.example>:
198.51.100.26 failed after I sent the message.
Remote host said: 552 Quota exceeded
${qmailCopy}`,
    ),
    failed: [
      { to: 'a@klient.example', cause: 'other', detail: 'user-unknown', code: '550' },
      { to: 'b@kitas.example', cause: 'other', detail: 'mailbox-full', code: '552' },
    ],
  },
  {
    name: 'qmail, the sender is refused',
    mail: plain(
      qmail,
      `${qmailOpening}
<jonas@klient.example>:
Connected to 198.51.100.25 but sender was rejected.
Remote host said: 550 5.7.1 Domain of sender address info@example.com does not exist
${qmailCopy}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'sender-domain', code: '550' }],
  },
  {
    name: 'Gmail of old',
    mail: plain(
      {
        from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
        subject: 'Delivery Status Notification (Failure)',
        more: 'X-Failed-Recipients: jonas@klient.example\n',
      },
      `Delivery to the following recipient failed permanently:

     jonas@klient.example

Technical details of permanent failure:
Google tried to deliver your message, but it was rejected by the server for the recipient domain klient.example by mx.klient.example. [198.51.100.25].

The error that the other server returned was:
550 5.7.1 [SPF] 192.0.2.7 is not allowed to send mail from example.com

----- Original message -----

${returned}${returnedBody}`,
    ),
    failed: [
      {
        to: 'jonas@klient.example',
        cause: 'spf',
        code: '550',
        status: '5.7.1',
        client: '192.0.2.7',
        domain: 'example.com',
      },
    ],
  },
  {
    name: 'Gmail of old, a refusal by state',
    mail: plain(
      {
        from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
        subject: 'Delivery Status Notification (Failure)',
        more: 'X-Failed-Recipients: jonas@klient.example\n',
      },
      `This is an automatically generated Delivery Status Notification

Delivery to the following recipient failed permanently:

     jonas@klient.example

Technical details of permanent failure:
PERM_FAILURE: SMTP Error (state 13): 550 5.1.1 <jonas@klient.example>: Recipient address rejected: User unknown

----- Original message -----

${returned}${returnedBody}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', code: '550', status: '5.1.1' }],
  },
  {
    name: 'Gmail of today, in German',
    mail: report(
      {
        from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
        subject: 'Delivery Status Notification (Failure)',
        more: 'X-Failed-Recipients: jonas@klient.example\n',
      },
      `** Nachricht blockiert **

Ihre Nachricht an jonas@klient.example wurde blockiert. Weitere Informationen finden Sie unten in den technischen Details.

Antwort des Remote-Servers:

550 5.7.1 DMARC policy violation for example.com`,
      `Reporting-MTA: dns; googlemail.com
Arrival-Date: Mon, 23 Nov 2026 00:00:00 -0800 (PST)

Final-Recipient: rfc822; jonas@klient.example
Action: failed
Status: 5.7.1
Remote-MTA: dns; mx.klient.example. (198.51.100.25, the server for the domain klient.example.)
Diagnostic-Code: smtp; 550 5.7.1 DMARC policy violation for example.com
Last-Attempt-Date: Mon, 23 Nov 2026 00:00:02 -0800 (PST)`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'dmarc', code: '550', domain: 'example.com' }],
  },
  {
    name: 'a Google group',
    mail: report(
      {
        from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
        subject: 'Delivery Status Notification (Failure)',
      },
      `Hello info@example.com,

We're writing to let you know that the group you tried to contact (visi) may not exist, or you may not have permission to post messages to the group.`,
      `Reporting-MTA: dns; googlemail.com

Final-Recipient: rfc822; visi@klient.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; The group you tried to contact may not exist, or you may not have permission to post messages to the group.`,
    ),
    failed: [{ to: 'visi@klient.example', cause: 'other' }],
  },
  {
    name: 'Microsoft 365, an arrow',
    mail: report(
      exchange,
      `Delivery has failed to these recipients or groups:

jonas@klient.example
Your message wasn't delivered because the recipient's email provider rejected it.

Diagnostic information for administrators:

Generating server: AM0PR01MB0001.eurprd01.prod.exchangelabs.com

jonas@klient.example
mx.klient.example
Remote Server returned '550 5.7.23 The message was rejected because of Sender Policy Framework violation -> 550 5.7.1 rejected by DMARC policy for example.com'

Original message headers:

${returned}`,
      `Reporting-MTA: dns;AM0PR01MB0001.eurprd01.prod.exchangelabs.com

Final-Recipient: rfc822;jonas@klient.example
Action: failed
Status: 5.7.23
Diagnostic-Code: smtp;550 5.7.23 The message was rejected because of Sender Policy Framework violation -> 550 5.7.1 rejected by DMARC policy for example.com
Remote-MTA: dns;mx.klient.example`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'dmarc', code: '550', status: '5.7.1', domain: 'example.com' }],
  },
  {
    name: 'Exchange 2013, text only',
    mail: plain(
      {
        from: '<MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@klient.example>',
        subject: 'Undeliverable: SPF fail',
      },
      `Delivery has failed to these recipients or groups:

jonas@klient.example (jonas@klient.example)<mailto:jonas@klient.example>
The email address you entered couldn't be found.

Diagnostic information for administrators:

Generating server: mail.klient.example

jonas@klient.example
Remote Server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'

Original message headers:

${returned}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', code: '550', status: '5.1.1' }],
  },
  {
    name: 'Exchange 2007, between number signs',
    mail: plain(
      { from: 'Microsoft Exchange <postmaster@klient.example>', subject: 'Undeliverable: SPF fail' },
      `Delivery has failed to these recipients or distribution lists:

jonas@klient.example
Your message wasn't delivered because of security policies. Microsoft Exchange will not try to redeliver this message for you. Please provide the following diagnostic text to your system administrator.

_____
Sent by Microsoft Exchange Server 2007

Diagnostic information for administrators:

Generating server: mail.klient.example

jonas@klient.example
#550 5.7.1 RESOLVER.RST.AuthRequired; authentication required ##rfc822;jonas@klient.example

Original message headers:

${returned}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'restricted', code: '550', status: '5.7.1' }],
  },
  {
    name: 'Exchange 2003',
    mail: plain(
      { from: 'System Administrator <postmaster@klient.example>', subject: 'Undeliverable: SPF fail' },
      `Your message did not reach some or all of the intended recipients.

      Subject:  SPF fail DMARC
      Sent:     23.11.2026 10:00

The following recipient(s) could not be reached:

      'jonas@klient.example' on 23.11.2026 10:00
            There was a SMTP communication problem with the recipient's email server.  Please contact your system administrator.
            <mail.example.com #5.5.0 smtp;550 5.7.1 Client host [192.0.2.7] blocked using zen.spamhaus.org>
`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'blocklist', code: '550', status: '5.7.1', client: '192.0.2.7' }],
  },
  {
    name: 'Exchange 5.5',
    mail: plain(
      { from: 'System Administrator <postmaster@klient.example>', subject: 'Undeliverable: SPF fail' },
      `Your message

  To:      jonas@klient.example
  Subject: SPF fail
  Sent:    Mon, 23 Nov 2026 10:00:00 +0200

did not reach the following recipient(s):

jonas@klient.example on Mon, 23 Nov 2026 10:00:05 +0200
    The recipient name is not recognized
\tThe MTS-ID of the original message is: c=lt;a= ;p=klient;l=MAIL-261123
    MSEXCH:IMS:KLIENT:VILNIUS:MAIL 0 (000C05A6) Unknown Recipient
`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown' }],
  },
  {
    name: 'ZoneMTA',
    mail: report(
      {
        from: 'Mail Delivery Subsystem <mailer-daemon@out.example.net>',
        subject: 'Delivery Status Notification (Failure)',
        more: 'X-ZoneMTA-Queue-ID: 19a.001\n',
      },
      `Delivery to the following recipient failed permanently:
  jonas@klient.example

Technical details of permanent failure:

550-5.7.26 This mail has been blocked because the sender is unauthenticated.
550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.
550-5.7.26  Authentication results:
550-5.7.26  DKIM = did not pass
550-5.7.26  SPF [example.org] with ip: [192.0.2.7] = did not pass
550 5.7.26  gsmtp`,
      `Reporting-MTA: dns; out.example.net
X-ZoneMTA-Queue-ID: 19a
X-ZoneMTA-Sender: rfc822; info@example.org

Final-Recipient: rfc822; jonas@klient.example
Action: failed
Status: 5.0.0
Remote-MTA: dns; gmail-smtp-in.l.google.com
Diagnostic-Code: smtp; 550-5.7.26 This mail has been blocked because the sender is unauthenticated.`,
    ),
    failed: [
      {
        to: 'jonas@klient.example',
        cause: 'auth-other',
        code: '550',
        status: '5.7.26',
        client: '192.0.2.7',
        domain: 'example.org',
      },
    ],
  },
  {
    name: 'Yahoo of old',
    mail: plain(
      { from: 'MAILER-DAEMON@yahoo.com', subject: 'Failure Notice' },
      `Sorry, we were unable to deliver your message to the following address.

<jonas@klient.example>:
Remote host said: 550 5.1.1 <jonas@klient.example>: Recipient address rejected: User unknown [RCPT_TO]

--- Below this line is a copy of the message.

${returned}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', code: '550', status: '5.1.1' }],
  },
  {
    name: 'Yahoo, the reply stands alone',
    mail: plain(
      { from: 'MAILER-DAEMON@yahoo.com', subject: 'Failure Notice' },
      `Sorry, we were unable to deliver your message to the following address.

<jonas@klient.example>:
554: 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using bl.spamcop.net

--- Forwarded message ---

${returned}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'blocklist', code: '554', client: '192.0.2.7' }],
  },
  {
    name: 'Zoho, a list of codes',
    mail: plain(
      { from: 'mailer-daemon@mail.zoho.com', subject: 'Undelivered Mail Returned to Sender' },
      `This message was created automatically by mail delivery software.
 A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.

jonas@klient.example Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 <jonas@klient.example>: Recipient address rejected: User unknown

Received: from mail.example.com (mail.example.com [203.0.113.9]) by mx.zohomail.com
${returned}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', code: '550', status: '5.1.1' }],
  },
  {
    name: 'Amazon SES',
    mail: report(
      { from: 'MAILER-DAEMON@amazonses.com', subject: 'Delivery Status Notification (Failure)' },
      `An error occurred while trying to deliver the mail to the following recipients:
jonas@klient.example`,
      `Reporting-MTA: dns; a7-29.smtp-out.eu-west-1.amazonses.com

Action: failed
Final-Recipient: rfc822; jonas@klient.example
Diagnostic-Code: smtp; 550 5.7.1 rejected by DMARC policy for example.com
Status: 5.7.1`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'dmarc', code: '550', status: '5.7.1', domain: 'example.com' }],
  },
  {
    name: 'Amazon SES, an address that it refuses itself',
    mail: report(
      { from: 'MAILER-DAEMON@amazonses.com', subject: 'Delivery Status Notification (Failure)' },
      `An error occurred while trying to deliver the mail to the following recipients:
jonas@klient.example`,
      `Reporting-MTA: dns; amazonses.com

Action: failed
Final-Recipient: rfc822; jonas@klient.example
Diagnostic-Code: Amazon SES did not send the message to this address because it is on the suppression list for your account. smtp; 550 5.1.1 user unknown
Status: 5.1.1`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other' }],
  },
  {
    name: 'Amazon SES, a notification in JSON',
    mail: plain(
      {
        from: 'AWS Notifications <no-reply@sns.amazonaws.com>',
        subject: 'AWS Notification Message',
        more: 'Content-Type: text/plain; charset=UTF-8\n',
      },
      `{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bounceSubType":"General","bouncedRecipients":[{"emailAddress":"jonas@klient.example","action":"failed","status":"5.7.1","diagnosticCode":"smtp; 550 5.7.1 rejected by DMARC policy for example.com"}],"timestamp":"2026-11-23T08:00:00.000Z","reportingMTA":"dsn; a7-29.smtp-out.eu-west-1.amazonses.com"},"mail":{"source":"info@example.com","commonHeaders":{"subject":"SPF fail"}}}
`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'dmarc', code: '550', status: '5.7.1', domain: 'example.com' }],
  },
  {
    name: 'Amazon SES, the JSON pasted',
    mail: `{
  "notificationType": "Bounce",
  "bounce": {
    "bounceType": "Transient",
    "bouncedRecipients": [
      {
        "emailAddress": "jonas@klient.example",
        "action": "failed",
        "status": "5.2.2",
        "diagnosticCode": "smtp; 552 5.2.2 Mailbox full"
      }
    ]
  },
  "mail": { "source": "info@example.com" }
}
`,
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'mailbox-full', code: '552', status: '5.2.2' }],
  },
  {
    name: 'SendGrid',
    mail: report(
      { from: 'MAILER-DAEMON@sendgrid.net', subject: 'Undelivered Mail Returned to Sender' },
      `This is an automatically generated message from SendGrid.

I'm sorry to have to tell you that your message was not able to be delivered to one of its intended recipients.

If you require assistance with this, please contact SendGrid support.

jonas@klient.example: 554 5.7.1 Client host [192.0.2.7] blocked using zen.spamhaus.org`,
      `Reporting-MTA: dns; o1.sendgrid.example

Final-Recipient: rfc822; jonas@klient.example
Action: failed
Status: 5.7.1
Diagnostic-Code: 554 5.7.1 Client host [192.0.2.7] blocked using zen.spamhaus.org`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'blocklist', code: '554', client: '192.0.2.7' }],
  },
  {
    name: 'IronPort',
    mail: plain(
      {
        from: 'Mail Delivery System <MAILER-DAEMON@gw.example.net>',
        subject: 'Delivery Status Notification (Failure)',
      },
      `The following message to <jonas@klient.example> was undeliverable.
The reason for the problem:
5.1.0 - Unknown address error 550-'5.7.1 Rejected by SPF policy of example.org'

Reporting-MTA: dns; gw.example.net

Final-Recipient: rfc822;jonas@klient.example
Action: failed
Status: 5.0.0 (permanent failure)
Remote-MTA: dns; [198.51.100.25]
Diagnostic-Code: smtp; 5.1.0 - Unknown address error 550-'5.7.1 Rejected by SPF policy of example.org' (delivery attempts: 0)
`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'spf', code: '550', status: '5.7.1', domain: 'example.org' }],
  },
  {
    name: 'Domino',
    mail: report(
      {
        from: 'Postmaster@klient.example',
        subject: 'DELIVERY FAILURE: User jonas (jonas@klient.example) not listed in Domino Directory',
      },
      `Your message

  Subject: SPF fail

was not delivered to:

  jonas@klient.example

because:

  User jonas (jonas@klient.example) not listed in Domino Directory
`,
      `Reporting-MTA: dns;notes.klient.example

Final-Recipient: rfc822;jonas@klient.example
Action: failed
Status: 5.1.1
Diagnostic-Code: X-Notes; User jonas (jonas@klient.example) not listed in Domino Directory`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', status: '5.1.1' }],
  },
  {
    name: 'Notes',
    mail: plain(
      { from: 'Notes Router <postmaster@klient.example>', subject: 'DELIVERY FAILURE' },
      `------- Failure Reasons  --------

User not listed in public Name & Address Book
jonas@klient.example

------- Returned Message --------

${returned}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown' }],
  },
  {
    name: 'Courier',
    mail: report(
      { from: '"Courier mail server at out.example.net" <@>', subject: 'NOTICE: mail delivery status.' },
      `This is a delivery status notification from out.example.net,
running the Courier mail server.

The original message was received on Mon, 23 Nov 2026 10:00:00 +0200
from mail.example.com (mail.example.com [203.0.113.9])

---------------------------------------------------------------------------

                           UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<jonas@klient.example>:
    mx.klient.example [198.51.100.25]:
>>> RCPT TO:<jonas@klient.example>
<<< 550 5.7.1 [SPF] 192.0.2.7 is not allowed to send mail from example.com

---------------------------------------------------------------------------`,
      `Reporting-MTA: dns; out.example.net

Final-Recipient: rfc822; jonas@klient.example
Action: failed
Status: 5.0.0
Remote-MTA: dns; mx.klient.example [198.51.100.25]
Diagnostic-Code: smtp; 550 5.7.1 [SPF] 192.0.2.7 is not allowed to send mail from example.com`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'spf', code: '550', client: '192.0.2.7', domain: 'example.com' }],
  },
  {
    name: 'Sun Messaging Server',
    mail: report(
      {
        from: 'Internet Mail Delivery <postmaster@ims.example.net>',
        subject: 'Delivery Notification: Delivery has failed',
      },
      `This report relates to a message you sent with the following header fields:

  Message-id: <1@example.com>
  From: Info <info@example.com>
  To: jonas@klient.example
  Subject: SPF fail

Your message cannot be delivered to the following recipients:

  Recipient address: jonas@klient.example
  Reason: Remote SMTP server has rejected address
  Diagnostic code: smtp;550 5.1.1 <jonas@klient.example>... User Unknown
  Remote system: dns;mx.klient.example (TCP|17.0.0.1|38369|198.51.100.25|25) (mx.klient.example ESMTP)`,
      `Reporting-MTA: dns;ims.example.net (tcp-daemon)

Original-recipient: rfc822;jonas@klient.example
Final-recipient: rfc822;jonas@klient.example
Action: failed
Status: 5.1.1 (Remote SMTP server has rejected address)
Remote-MTA: dns;mx.klient.example (TCP|17.0.0.1|38369|198.51.100.25|25)
Diagnostic-code: smtp;550 5.1.1 <jonas@klient.example>... User Unknown`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', code: '550', status: '5.1.1' }],
  },
  {
    name: 'MX Logic',
    mail: plain(
      {
        from: 'Mail Delivery System <Mailer-Daemon@mxlogic.net>',
        subject: 'Mail delivery failed: returning message to sender',
        more: 'X-MX-Bounce: mta/src/queue/bounce\n',
      },
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error.

The following address failed:

<jonas@klient.example>: 550 5.1.1 User unknown

Included is a copy of the message header:

${returned}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', code: '550', status: '5.1.1' }],
  },
  {
    name: 'McAfee',
    mail: report(
      { from: 'postmaster@gw.example.net', subject: 'Delivery Status' },
      `--- The following addresses had delivery problems ---

<jonas@klient.example>   (User unknown jonas@klient.example)

--------------Message Delivery Failure------------`,
      `Reporting-MTA: dns;gw.example.net

Original-Recipient: <jonas@klient.example>
Final-Recipient: rfc822;jonas@klient.example
Action: failed
Status: 5.0.0
Diagnostic-Code: smtp; 550 User unknown jonas@klient.example`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', code: '550' }],
  },
  {
    name: 'InterScan Messaging Security',
    mail: plain(
      { from: 'InterScan MSS <postmaster@gw.example.net>', subject: 'Mail could not be delivered' },
      `Sent <<< RCPT TO:<jonas@klient.example>
Received >>> 550 5.1.1 <jonas@klient.example>... user unknown
Unable to deliver message to <jonas@klient.example>

${returned}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', code: '550', status: '5.1.1' }],
  },
  {
    name: 'SurfControl',
    mail: report(
      { from: 'Mail Administrator <postmaster@gw.example.net>', subject: 'Message could not be delivered' },
      `Your message could not be sent.
A transcript of the attempts to send the message follows.
The number of attempts made: 1
Addressed To: jonas@klient.example

Mon 23 Nov 2026 10:00:00 +0200
Failed to send to identified host,
jonas@klient.example: [198.51.100.25], 550 jonas@klient.example... No such user

--- Message non-deliverable.`,
      `Reporting-MTA: dns; gw.example.net

Final-Recipient: rfc822; jonas@klient.example
Action: failed
Status: 5.1.0
Diagnostic-Code: [198.51.100.25], 550 jonas@klient.example... No such user`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', code: '550' }],
  },
  {
    name: 'MailFoundry',
    mail: plain(
      { from: '<>', subject: 'Message delivery has failed' },
      `This is a MIME encoded message.

Unable to deliver message to: <jonas@klient.example>
Delivery failed for the following reason:
Server mx.klient.example[198.51.100.25] failed with: 550 <jonas@klient.example> No such user here

This has been a permanent failure.  No further delivery attempts will be made.
`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', code: '550' }],
  },
  {
    name: 'm-FILTER',
    mail: plain(
      { from: 'Mailer-Daemon <mailer-daemon@gw.example.net>', subject: 'failure notice' },
      `-------server message
550 Unknown user jonas@klient.example

-------SMTP command
DATA

-------original message
${returned}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', code: '550' }],
  },
  {
    name: 'OpenSMTPD',
    mail: report(
      { from: 'Mailer Daemon <MAILER-DAEMON@out.example.net>', subject: 'Delivery status notification: error' },
      `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    An error has occurred while attempting to deliver a message for
    the following list of recipients:

jonas@klient.example: 550 5.7.1 SPF validation failed for example.com

    Below is a copy of the original message:`,
      `Reporting-MTA: dns; out.example.net

Final-Recipient: rfc822; jonas@klient.example
Action: failed
Status: 5.0.0`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'spf', code: '550', status: '5.7.1', domain: 'example.com' }],
  },
  {
    name: 'DragonFly',
    mail: plain(
      { from: 'MAILER-DAEMON <>', subject: 'Mail delivery failed' },
      `This is the DragonFly Mail Agent v0.13 at out.example.net.

There was an error delivering your mail to <jonas@klient.example>.

mx.klient.example [198.51.100.25] did not like our DATA:
550 5.7.1 rejected by DMARC policy for example.com

Original message follows.

${returned}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'dmarc', code: '550', status: '5.7.1', domain: 'example.com' }],
  },
  {
    name: '1&1',
    mail: plain(
      {
        from: '"Mail Delivery System" <mailer-daemon@kundenserver.de>',
        subject: 'Mail delivery failed: returning message to sender',
      },
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address(es)
failed:

jonas@klient.example:
SMTP error from remote server for RCPT TO command, host: mx.klient.example (198.51.100.25) reason: 550 5.7.1 Client host
 [192.0.2.7] blocked using zen.spamhaus.org

--- The header of the original message is following. ---

${returned}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'blocklist', code: '550', client: '192.0.2.7' }],
  },
  {
    name: 'GMX as a sender',
    mail: plain(
      {
        from: 'GMX Mailer Daemon <mailer-daemon@gmx.net>',
        subject: 'Mail delivery failed: returning message to sender',
        more: 'X-GMX-Antispam: -2\n',
      },
      `This message was created automatically by mail delivery software (GMX).

A message that you sent could not be delivered to
one or more of its recipients. This is a permanent error.
The following address failed:

"jonas@klient.example":
SMTP error from remote server after RCPT command:
host: mx.klient.example
5.1.1 <jonas@klient.example>... User is unknown {mx001}


--- The header of the original message is following. ---

${returned}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', status: '5.1.1' }],
  },
  {
    name: 'Verizon',
    mail: plain(
      { from: 'Mail Delivery Subsystem <post_master@vtext.com>', subject: 'Undeliverable Message' },
      `Error: No valid recipients in this MM

The message could not be delivered to:
  RCPT TO: jonas@vtext.com

Error:
  550 - Requested action not taken: no such user here
`,
    ),
    failed: [{ to: 'jonas@vtext.com', cause: 'other', detail: 'user-unknown', code: '550' }],
  },
  {
    name: 'IMail',
    mail: plain(
      {
        from: '"Postmaster" <postmaster@gw.example.net>',
        subject: 'Undeliverable Mail',
        more: 'X-Mailer: <SMTP32 v8.22>\n',
      },
      `Unknown user: jonas@klient.example

Original message follows.

${returned}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown' }],
  },
  {
    name: 'IMail, nobody answered',
    mail: plain(
      {
        from: '"Postmaster" <postmaster@gw.example.net>',
        subject: 'Undeliverable Mail',
        more: 'X-Mailer: <SMTP32 v8.22>\n',
      },
      `undeliverable to jonas@klient.example

Original message follows.

${returned}`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other' }],
  },
  {
    name: 'Yandex',
    mail: report(
      { from: 'mailer-daemon@yandex.ru', subject: 'Недоставленное сообщение' },
      `Это письмо отправлено почтовым сервером yandex.ru.

К сожалению, мы вынуждены сообщить Вам о том, что Ваше письмо не может
быть отправлено одному или нескольким адресатам. Технические подробности можно найти ниже.

Пожалуйста, не отвечайте на это сообщение.

<jonas@klient.example>: host mx.klient.example[198.51.100.25] said: 550 5.7.1 SPF check failed for example.com (in reply to RCPT TO command)`,
      `Reporting-MTA: dns; forward1.mail.yandex.net
X-Yandex-Queue-ID: 1
X-Yandex-Sender: rfc822; info@example.com

Final-Recipient: rfc822; jonas@klient.example
Original-Recipient: rfc822;jonas@klient.example
Action: failed
Status: 5.7.1
Remote-MTA: dns; mx.klient.example
Diagnostic-Code: smtp; 550 5.7.1 SPF check failed for example.com`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'spf', code: '550', domain: 'example.com' }],
  },
  {
    name: 'KDDI',
    mail: plain(
      { from: 'MAILER-DAEMON@ezweb.ne.jp', subject: 'Mail System Error - Returned Mail' },
      `The user(s) account is temporarily over quota.

<jonas@ezweb.ne.jp>

${returned}`,
    ),
    failed: [{ to: 'jonas@ezweb.ne.jp', cause: 'other', detail: 'mailbox-full' }],
  },
  {
    name: 'au, the response',
    mail: plain(
      { from: 'Postmaster@au.com', subject: 'Mail System Error - Returned Mail' },
      `Your mail sent on: Mon, 23 Nov 2026 17:00:00 +0900
    Could not be delivered to: <jonas@au.com>
    As their mailbox is full.
`,
    ),
    failed: [{ to: 'jonas@au.com', cause: 'other', detail: 'mailbox-full' }],
  },
  {
    name: 'Bigfoot',
    mail: report(
      { from: 'Mail Delivery Subsystem <MAILER-DAEMON@bigfoot.example>', subject: 'Returned mail: User unknown' },
      `   ----- The following addresses had permanent fatal errors -----
    <jonas@klient.example>

    ----- Transcript of session follows -----
>>> RCPT TO:<jonas@klient.example>
<<< 553 Invalid recipient jonas@klient.example (Mode: normal)`,
      `Reporting-MTA: dns; bigfoot.example

Final-Recipient: rfc822; jonas@klient.example
Action: failed
Status: 5.7.1
Remote-MTA: DNS; mx.klient.example
Diagnostic-Code: SMTP; 553 Invalid recipient jonas@klient.example (Mode: normal)`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', code: '553' }],
  },
  {
    name: 'amavis',
    mail: report(
      {
        from: '"Content-filter at gw.example.net" <postmaster@gw.example.net>',
        subject: 'Undeliverable mail, MTA-BLOCKED',
      },
      `This message was created automatically by mail system (amavis).

The message WAS NOT DELIVERED to:
<jonas@klient.example>:
   554 5.7.0 Reject, id=12345-01 - spam`,
      `Reporting-MTA: dns; gw.example.net

Original-Recipient: rfc822;jonas@klient.example
Final-Recipient: rfc822;jonas@klient.example
Action: failed
Status: 5.7.0
Diagnostic-Code: smtp; 554 5.7.0 Reject, id=12345-01 - spam`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'content', code: '554', status: '5.7.0' }],
  },
  {
    name: 'PowerMTA',
    mail: report(
      { from: 'PMTA <postmaster@out.example.net>', subject: 'Delivery report' },
      `Hello, this is the mail server on out.example.net.

I am sending you this message to inform you on the delivery status of a
message you previously sent.  Immediately below you will find a list of
the affected recipients;  also attached is a Delivery Status Notification
(DSN) report in standard format.

  <jonas@klient.example>; delivery failed; Action: failed; Status: 5.7.1 (delivery not authorized)
    550 5.7.1 DKIM verification failed for example.com`,
      `Reporting-MTA: dns;out.example.net

Final-Recipient: rfc822;jonas@klient.example
Action: failed
Status: 5.7.1 (delivery not authorized)
Remote-MTA: dns;mx.klient.example (198.51.100.25)
Diagnostic-Code: smtp;550 5.7.1 DKIM verification failed for example.com
X-PowerMTA-BounceCategory: policy-related`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'dkim', code: '550', domain: 'example.com' }],
  },
  {
    name: 'a report without use, a notice with the words',
    mail: report(
      postfix,
      `Your message could not be delivered.

<jonas@klient.example>: mx.klient.example[198.51.100.25] said: 550 5.7.1 rejected by DMARC policy for example.com`,
      `Reporting-MTA: dns; out.example.net

Final-Recipient: rfc822; jonas@klient.example
Action: failed
Status: 5.0.0
Diagnostic-Code: X-Unknown; delivery failed`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'dmarc', code: '550', status: '5.7.1', domain: 'example.com' }],
  },
  {
    name: 'a report with a status alone',
    mail: report(
      postfix,
      'Your message could not be delivered.',
      `Reporting-MTA: dns; out.example.net

Final-Recipient: rfc822; jonas@klient.example
Action: failed
Status: 5.1.1`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown' }],
  },
  {
    name: 'HTML alone',
    mail: plain(
      { ...exchange, more: 'MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n' },
      `<html><body><p><b>Delivery has failed to these recipients or groups:</b></p>
<p><a href="mailto:jonas@klient.example">jonas@klient.example</a></p>
<p>Diagnostic information for administrators:</p>
<p>Generating server: mail.klient.example</p>
<p>jonas@klient.example<br>Remote Server returned '550 5.7.509 Access denied, sending domain example.com does not pass DMARC verification and has a DMARC policy of reject.'</p>
</body></html>
`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'dmarc', code: '550', status: '5.7.509', domain: 'example.com' }],
  },
  {
    name: 'X-Failed-Recipients and a free text',
    mail: plain(
      {
        from: 'postmaster@klient.example',
        subject: 'Laiškas nepristatytas',
        more: 'X-Failed-Recipients: jonas@klient.example\nContent-Type: text/plain; charset=utf-8\n',
      },
      `Laiško nepavyko pristatyti. Serveris atsakė:

550 5.7.1 SPF patikra nepavyko: 192.0.2.7 nėra example.com siuntėjas
`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'spf', code: '550', status: '5.7.1', client: '192.0.2.7' }],
  },
  {
    name: 'pasted, Postfix',
    mail: `This is the mail system at host out.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<jonas@klient.example>: host mx.klient.example[198.51.100.25] said: 451 4.7.1 Client host
    [192.0.2.7] has bad reputation (in reply to RCPT TO command)
`,
    failed: [{ to: 'jonas@klient.example', cause: 'blocklist', code: '451', status: '4.7.1', client: '192.0.2.7' }],
  },
  {
    name: 'pasted, a line of a log',
    mail: `Nov 23 10:00:05 out postfix/smtp[1]: ABC: to=<jonas@klient.example>, relay=mx.klient.example[198.51.100.25]:25, delay=1, dsn=5.7.1, status=bounced (host mx.klient.example[198.51.100.25] said: 550 5.7.1 rejected by DMARC policy for example.com (in reply to end of DATA command))
`,
    failed: [{ to: 'jonas@klient.example', cause: 'dmarc', code: '550', status: '5.7.1', domain: 'example.com' }],
  },
  {
    name: 'pasted, Outlook',
    mail: `Your message to jonas@klient.example couldn't be delivered.

klient.example suspects your message is spam and rejected it.

Status code: 550 5.7.350

Error Details
Error: 550 5.7.350 Remote server returned message detected as spam -> 554 5.7.1 SPF check failed for example.com
Message rejected by: mx.klient.example
`,
    failed: [{ to: 'jonas@klient.example', cause: 'spf', code: '554', status: '5.7.1', domain: 'example.com' }],
  },
  {
    name: 'pasted, a reply alone',
    mail: `550 5.7.1 <jonas@klient.example>: Recipient address rejected: Message rejected due to: SPF fail - not authorized
`,
    failed: [{ to: 'jonas@klient.example', cause: 'spf', code: '550', status: '5.7.1' }],
  },
  {
    name: 'biglobe',
    mail: plain(
      { from: 'postmaster@biglobe.ne.jp', subject: 'Returned Mail' },
      `   ----- The following addresses had delivery problems -----
<jonas@biglobe.ne.jp>

   ----- Non-delivered information -----
The number of messages in recipient's mailbox exceeded the local limit.

${returned}`,
    ),
    failed: [{ to: 'jonas@biglobe.ne.jp', cause: 'other', detail: 'mailbox-full' }],
  },
  {
    name: 'Apache James',
    mail: plain(
      { from: '"Postmaster" <postmaster@james.example.net>', subject: '[BOUNCE]' },
      `Hi. This is the James mail server at james.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.  Below
I include the list of recipients and the reason why I was unable to deliver
your message.

Failed recipient(s):
jonas@klient.example

Error message:
550 5.1.1 <jonas@klient.example>: Recipient address rejected: User unknown
`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', code: '550', status: '5.1.1' }],
  },
  {
    name: 'Active!hunter',
    mail: plain(
      { from: '"MAILER-DAEMON" <MAILER-DAEMON@gw.example.net>', subject: 'FAILURE NOTICE :', more: 'X-AHMAILID: 1\n' },
      `  ----- The following addresses had permanent fatal errors -----

>>> jonas@klient.example <jonas@klient.example>

  ----- Transcript of session follows -----
550 sorry, no mailbox here by that name (#5.1.1 - chkuser)
`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', code: '550', status: '5.1.1' }],
  },
  {
    name: 'MessageLabs',
    mail: report(
      { from: 'MAILER-DAEMON@messagelabs.com', subject: 'Mail Delivery Failure' },
      `This is the mail delivery agent at messagelabs.com.

I was unable to deliver your message to the following addresses:

jonas@klient.example

Reason: 550 SPF check failed. Sender not authorized`,
      `Reporting-MTA: dns; server-1.bemta-1.messagelabs.com

Action: failed
Final-Recipient: rfc822; jonas@klient.example
Diagnostic-Code: smtp; 550 SPF check failed. Sender not authorized
Status: 5.0.0`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'spf', code: '550' }],
  },
  {
    name: 'Amazon SES as a receiver',
    mail: report(
      { from: 'MAILER-DAEMON@eu-west-1.amazonses.com', subject: 'Delivery Status Notification (Failure)' },
      'This message could not be delivered.',
      `Reporting-MTA: dns; inbound-smtp.eu-west-1.amazonaws.com

Final-Recipient: rfc822; jonas@klient.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 Mailbox does not exist`,
    ),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', code: '550', status: '5.1.1' }],
  },
  {
    name: 'Sendmail 5',
    mail: plain(
      { from: 'MAILER-DAEMON (Mail Delivery Subsystem)', subject: 'Returned mail: Host unknown' },
      `   ----- Transcript of session follows -----
550 jonas@nera.example... Host unknown

   ----- Recipients of this delivery -----
Bounced, cannot deliver:
   <jonas@nera.example>

   ----- Unsent message follows -----
${returned}`,
    ),
    failed: [{ to: 'jonas@nera.example', cause: 'other', detail: 'host-unknown', code: '550' }],
  },
  {
    name: 'GroupWise, without a path back',
    mail: plain(
      { from: 'System Agent <gw@klient.example>', subject: 'Message status - undeliverable' },
      `The message that you sent was undeliverable to the following:
\tjonas@klient.example (550 5.1.1 User unknown)
`,
    ).replace('Return-Path: <>\n', ''),
    failed: [{ to: 'jonas@klient.example', cause: 'other', detail: 'user-unknown', code: '550', status: '5.1.1' }],
  },
  {
    name: 'a gateway under a name of its own, without a path back',
    mail: plain(
      { from: 'Secure Gateway <noreply@gw.example.net>', subject: 'Undeliverable: SPF fail' },
      `We had trouble delivering your message.

<jonas@klient.example>: mx.klient.example said: 554 5.7.1 Client host [192.0.2.7] blocked using zen.spamhaus.org
`,
    ).replace('Return-Path: <>\n', ''),
    failed: [{ to: 'jonas@klient.example', cause: 'blocklist', code: '554', status: '5.7.1', client: '192.0.2.7' }],
  },
  {
    name: 'a customer who forwards a refusal with a question',
    mail: plain(
      { from: 'Jonas <jonas@klient.example>', subject: 'Fwd: Undelivered Mail Returned to Sender' },
      `Why did this happen?

---------- Forwarded message ---------
From: Mail Delivery System <MAILER-DAEMON@out.example.net>
Date: Mon, 23 Nov 2026
Subject: Undelivered Mail Returned to Sender
To: <info@example.com>

This is the mail system at host out.example.net.

<petras@kitas.example>: host mx.kitas.example[198.51.100.25] said: 550 5.7.1 rejected by DMARC policy for example.com (in reply to end of DATA command)
`,
    ).replace('Return-Path: <>', 'Return-Path: <jonas@klient.example>'),
    failed: [{ to: 'petras@kitas.example', cause: 'dmarc', code: '550', status: '5.7.1', domain: 'example.com' }],
  },
  {
    name: 'a parcel that was not delivered',
    mail: plain(
      { from: 'Parcels <noreply@parcels.example>', subject: 'Delivery failure: parcel 550 5432' },
      'Your parcel 550 5432 could not be delivered. Choose another day.\n',
    ).replace('Return-Path: <>', 'Return-Path: <noreply@parcels.example>'),
    failed: [],
  },
  {
    name: 'an answer of somebody who is away',
    mail: plain(
      {
        from: 'Jonas <jonas@klient.example>',
        subject: 'Automatic reply: 550 5.7.26 SPF fail',
        more: 'Auto-Submitted: auto-replied\n',
      },
      'I am out of the office. If your mail was rejected with 550 5.7.26, call me.\n',
    ).replace('Return-Path: <>', 'Return-Path: <jonas@klient.example>'),
    failed: [],
  },
  {
    name: 'a question about a refusal',
    mail: plain(
      { from: 'Jonas <jonas@klient.example>', subject: 'Re: DMARC' },
      'Hello, Gmail rejects our mail because of the DMARC policy. What shall we do about SPF?\n',
    ).replace('Return-Path: <>', 'Return-Path: <jonas@klient.example>'),
    failed: [],
  },
  {
    name: 'a newsletter about delivery',
    mail: plain(
      {
        from: 'News <noreply@shop.example>',
        subject: 'Your delivery: new requirements for SPF, DKIM and DMARC',
        more: 'List-Unsubscribe: <https://shop.example/u>\n',
      },
      'Your parcel could not be delivered today. From February mail without SPF is rejected.\n',
    ).replace('Return-Path: <>', 'Return-Path: <news@shop.example>'),
    failed: [],
  },
  {
    name: 'a report of success',
    mail: report(
      postfix,
      'This is the mail system at host out.example.net.\n\nYour message was successfully delivered to the destination(s) listed below.\n\n<jonas@klient.example>: delivery via mx.klient.example[198.51.100.25]:25: 250 2.0.0 Ok',
      `Reporting-MTA: dns; out.example.net

Final-Recipient: rfc822; jonas@klient.example
Action: relayed
Status: 2.0.0
Diagnostic-Code: smtp; 250 2.0.0 Ok`,
    ),
    failed: [],
  },
  {
    name: 'a complaint',
    mail: plain(
      {
        from: 'staff@hotmail.com',
        subject: 'complaint about message from 192.0.2.7',
        more: 'MIME-Version: 1.0\nContent-Type: multipart/report; report-type=feedback-report; boundary="b1"\n',
      },
      `--b1\nContent-Type: text/plain\n\nThis is an email abuse report.\n\n--b1\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: x/1\nVersion: 1\nSource-IP: 192.0.2.7\n\n--b1\nContent-Type: message/rfc822\n\n${returned}\n--b1--\n`,
    ),
    failed: [],
  },
  {
    name: 'a receipt of reading',
    mail: plain(
      {
        from: 'Jonas <jonas@klient.example>',
        subject: 'Read: SPF fail',
        more: 'MIME-Version: 1.0\nContent-Type: multipart/report; report-type=disposition-notification; boundary="b1"\n',
      },
      `--b1\nContent-Type: text/plain\n\nYour message was read.\n\n--b1\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;jonas@klient.example\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--b1--\n`,
    ),
    failed: [],
  },
  {
    name: 'a message that has only moved',
    mail: plain(
      { from: 'postmaster@klient.example', subject: 'Your mailbox policy' },
      'From 1 December our server checks SPF and DMARC. Mail from domains without SPF will be marked.\n',
    ).replace('Return-Path: <>', 'Return-Path: <postmaster@klient.example>'),
    failed: [],
  },
];
