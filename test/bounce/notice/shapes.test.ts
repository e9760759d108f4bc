import { describe, expect, it } from 'vitest';
import { diagnoseBounce } from '../../../src/bounce/diagnose.js';
import type { BounceDiagnosis } from '../../../src/bounce/diagnosis/diagnosis.js';
import { formatAddress } from '../../../src/ip/address.js';
import { readMails } from '../../../src/mail/read-mail.js';
import { type Expected, shapes } from './shape-table.js';

async function diagnosed(mail: string): Promise<BounceDiagnosis> {
  const reading = await readMails(Buffer.from(mail, 'utf8'));
  if (!reading.ok) throw new Error(reading.why);
  return diagnoseBounce(reading.mails[0]!);
}

/** As far as the table says something. */
function found({ recipients }: BounceDiagnosis, expected: readonly Expected[]): readonly Expected[] {
  return expected.map((one) => {
    const failed = recipients.find(({ mailbox }) => mailbox === one.to);
    if (failed === undefined)
      return { to: recipients.map(({ mailbox }) => mailbox ?? '?').join(' '), cause: 'no such recipient' };
    const all: Record<string, string | undefined> = {
      to: failed.mailbox,
      cause: failed.cause,
      detail: failed.detail,
      code: failed.reply?.code,
      status: failed.reply?.status ?? failed.dsnStatus,
      client: failed.client?.from === 'reply' ? formatAddress(failed.client.address) : undefined,
      domain: failed.domain?.from === 'reply' ? failed.domain.domain : undefined,
    };
    return Object.fromEntries(Object.keys(one).map((key) => [key, all[key] ?? 'none'])) as unknown as Expected;
  });
}

describe('the shapes that bounces have', () => {
  it.each(shapes)('$name', async ({ mail, failed }) => {
    const diagnosis = await diagnosed(mail);
    expect(found(diagnosis, failed)).toEqual(failed);
    expect(diagnosis.recipients).toHaveLength(failed.length);
    expect(['bounce', 'delayed'].includes(diagnosis.kind)).toBe(failed.length > 0);
  });
});
