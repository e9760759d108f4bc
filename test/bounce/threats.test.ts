import { describe, expect, it } from 'vitest';
import { diagnoseBounce } from '../../src/bounce/diagnose.js';
import type { BounceDiagnosis } from '../../src/bounce/diagnosis/diagnosis.js';
import { formatAddress } from '../../src/ip/address.js';
import { readMails } from '../../src/mail/read-mail.js';
import { awaitedProcessorMs } from '../support/processor-time.js';

/** The processor time that one mail may take. */
const mostMs = 400;

async function diagnosed(text: string): Promise<BounceDiagnosis> {
  const reading = await readMails(Buffer.from(text));
  if (!reading.ok) throw new Error(reading.why);
  const [mail] = reading.mails;
  return diagnoseBounce(mail!);
}

interface Parts {
  readonly notice?: string;
  readonly status?: string;
  readonly returned?: string;
  readonly headers?: string;
}

const reply = '550 5.1.1 <info@example.org>: Recipient address rejected: User unknown';

/** A report of Postfix about a mail to an unknown user, with what a test puts in the place of its parts. */
function bounce({ notice, status, returned, headers }: Parts): string {
  return `From: MAILER-DAEMON@out.example.net (Mail Delivery System)
To: saskaitos@manodomenas.lt
Subject: Undelivered Mail Returned to Sender
Date: Mon, 23 Nov 2026 10:00:00 +0200
Message-ID: <1@out.example.net>
${headers ?? ''}MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

${notice ?? `<info@example.org>: host mx.example.org[192.0.2.1] said: ${reply} (in reply to RCPT TO command)`}

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; out.example.net

${status ?? `Final-Recipient: rfc822; info@example.org\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.example.org\nDiagnostic-Code: smtp; ${reply}`}

--b
Content-Type: message/rfc822

${returned ?? 'From: saskaitos@manodomenas.lt\nTo: info@example.org\nSubject: x\n\nbody\n'}
--b--
`;
}

/** Rows of the list of threats that the diagnosis answers; those of reading, printing and asking are tested beside these. */
describe('a hostile bounce', () => {
  it.each([
    ['groups', 'a:'.repeat(20_000)],
    ['open brackets', '<'.repeat(40_000)],
    ['comments', '('.repeat(40_000)],
    ['quotes', '"\\'.repeat(20_000)],
    ['at signs', '@'.repeat(40_000)],
    ['routes', '@a,'.repeat(15_000)],
  ])('B4: %s in an address field cost no time', async (_what, field) => {
    const mail = bounce({ headers: `Reply-To: ${field}\nCc: ${field}\n` });
    expect(await awaitedProcessorMs(() => diagnosed(mail), mostMs)).toBeLessThan(mostMs);
  });

  it('B6: a bounce inside the returned mail decides nothing', async () => {
    const inner = '550 5.7.26 Unauthenticated email from manodomenas.lt is not accepted due to DMARC policy';
    const returned = `Received: from a.example by b.example; Mon, 23 Nov 2026 10:00:00 +0200
From: MAILER-DAEMON@gmail.com
To: info@example.org
Subject: SPF check failed, DMARC policy, blocked using zen.spamhaus.org

<klientas@gmail.com>: host gmail-smtp-in.l.google.com[192.0.2.9] said: ${inner}
`;
    const { recipients } = await diagnosed(bounce({ returned }));
    expect(recipients).toMatchObject([{ cause: 'other', detail: 'user-unknown' }]);
  });

  it('B6: nor do words of the returned mail where the notice has no parts', async () => {
    const text = `From: Mail Delivery System <Mailer-Daemon@out.example.net>
To: saskaitos@manodomenas.lt
X-Failed-Recipients: info@example.org
Subject: Mail delivery failed: returning message to sender
Message-ID: <1@out.example.net>

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  info@example.org
    host mx.example.org [192.0.2.1]
    SMTP error from remote mail server after RCPT TO:<info@example.org>:
    ${reply}

------ This is a copy of the message, including all the headers. ------

Return-path: <saskaitos@manodomenas.lt>
From: saskaitos@manodomenas.lt
Subject: 550 5.7.23 SPF check failed

550 5.7.26 DMARC policy, blocked using zen.spamhaus.org
`;
    const { recipients } = await diagnosed(text);
    expect(recipients).toMatchObject([{ mailbox: 'info@example.org', cause: 'other', detail: 'user-unknown' }]);
  });

  it('B7: results and paths that the returned mail claims decide nothing', async () => {
    const returned = `Authentication-Results: mx.example.org; spf=fail smtp.mailfrom=evil.example; dmarc=fail
Received-SPF: fail
Received: from evil.example ([203.0.113.66]) by mx.example.org; Mon, 23 Nov 2026 10:00:00 +0200
From: saskaitos@manodomenas.lt
To: info@example.org
Subject: x

body
`;
    const { recipients, returned: claims } = await diagnosed(bounce({ returned }));
    expect(recipients).toMatchObject([{ cause: 'other', detail: 'user-unknown' }]);
    expect(recipients[0]).not.toHaveProperty('domain');
    expect(recipients[0]).not.toHaveProperty('client');
    expect(claims.authenticationResults).toContainEqual({ method: 'dmarc', result: 'fail' });
  });

  it('B7: an address of the path is called a guess, and the receiver’s word is taken before it', async () => {
    const fail = (words: string): string =>
      bounce({
        notice: `<info@example.org>: host mx.example.org[192.0.2.1] said: 550 5.7.23 ${words}`,
        status: `Final-Recipient: rfc822; info@example.org\nAction: failed\nStatus: 5.7.23\nDiagnostic-Code: smtp; 550 5.7.23 ${words}`,
        returned: `Received: from x ([203.0.113.66]) by y; Mon, 23 Nov 2026 10:00:00 +0200
From: saskaitos@manodomenas.lt
To: info@example.org
Subject: x

body
`,
      });
    const [guessed] = (await diagnosed(fail('SPF check failed'))).recipients;
    expect(guessed?.client).toMatchObject({ from: 'received' });
    const [named] = (await diagnosed(fail('SPF check failed: 198.51.100.7 is not allowed'))).recipients;
    expect(named?.client?.from).toBe('reply');
    expect(formatAddress(named!.client!.address)).toBe('198.51.100.7');
  });

  it('B9: two recipients have a cause each, what somebody must act on first', async () => {
    const status = `Final-Recipient: rfc822; nera@example.org
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

Final-Recipient: rfc822; info@example.com
Action: failed
Status: 5.7.1
Diagnostic-Code: smtp; 550 5.7.1 rejected by DMARC policy for manodomenas.lt`;
    const { recipients } = await diagnosed(bounce({ notice: 'Two failed.', status }));
    expect(recipients).toMatchObject([
      { mailbox: 'info@example.com', cause: 'dmarc' },
      { mailbox: 'nera@example.org', cause: 'other', detail: 'user-unknown' },
    ]);
  });

  it('B9: where the human part contradicts the machine part, the machine part counts', async () => {
    const notice = '<info@example.org>: host mx.example.org[192.0.2.1] said: 550 5.7.23 SPF check failed';
    expect((await diagnosed(bounce({ notice }))).recipients).toMatchObject([
      { cause: 'other', detail: 'user-unknown' },
    ]);
  });

  it('B12: words of several causes are listed, and lower the confidence', async () => {
    const words =
      '550 5.7.1 SPF check failed, DKIM verification failed, rejected by DMARC policy, blocked using zen.spamhaus.org';
    const status = `Final-Recipient: rfc822; info@example.org\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; ${words}`;
    const { recipients } = await diagnosed(bounce({ notice: 'Failed.', status }));
    expect(recipients).toMatchObject([{ confidence: 'low' }]);
    expect(recipients[0]?.alsoSpokenOf.length).toBeGreaterThan(1);
  });

  it('holds nothing of the mail that an object would take for its own (__proto__)', async () => {
    const status = `Final-Recipient: rfc822; __proto__@example.org\nAction: failed\nStatus: 5.1.1\n__proto__: x\nconstructor: y`;
    const { recipients } = await diagnosed(bounce({ notice: 'Failed.', status }));
    expect(recipients).toMatchObject([{ mailbox: '__proto__@example.org' }]);
  });
});
