import { describe, expect, it } from 'vitest';
import { diagnoseBounce } from '../../src/bounce/diagnose.js';
import type { FailedRecipient } from '../../src/bounce/diagnosis.js';
import type { Mail } from '../../src/bounce/mail.js';
import { formatAddress } from '../../src/ip/address.js';
import { type ReplyRow, replies } from './reply-table.js';

/** The reply as Postfix reports it: in the notice, and in the delivery-status part. */
function refusedWith({ host, to, reply }: ReplyRow): Mail {
  const server = host === '' ? 'mx.klient.example' : host;
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

export function diagnosisOf(row: ReplyRow): FailedRecipient {
  const [recipient] = diagnoseBounce(refusedWith(row)).recipients;
  if (recipient === undefined) throw new Error('no recipient');
  return recipient;
}

describe('what servers say, as they document it', () => {
  it('is a table of many', () => {
    expect(replies.length).toBeGreaterThan(250);
    expect(new Set(replies.map(({ host, to, reply }) => `${host} ${to} ${reply}`)).size).toBe(replies.length);
  });

  it.each(replies)('$host: $reply', (row) => {
    const found = diagnosisOf(row);
    expect(row.causes).toContain(found.cause);
    if (row.detail !== undefined) expect(found.detail).toBe(row.detail);
    const client = found.client?.from === 'reply' ? formatAddress(found.client.address) : null;
    if (row.client !== undefined) expect(client).toBe(row.client);
    const domain = found.domain?.from === 'reply' ? String(found.domain.domain) : null;
    if (row.domain !== undefined) expect(domain).toBe(row.domain);
  });
});
