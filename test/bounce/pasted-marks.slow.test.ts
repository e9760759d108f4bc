import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnoseBounce } from '../../src/bounce/diagnose.js';
import { type BounceDiagnosis, isAuthentication, isFailure } from '../../src/bounce/diagnosis/diagnosis.js';
import type { Mail } from '../../src/mail/mail.js';
import { readMails } from '../../src/mail/read-mail.js';
import { hasShared, sharedPath } from '../support/shared.js';
import { readReplies } from './cases/reply-files.js';

async function mailOf(octets: Uint8Array): Promise<Mail> {
  const reading = await readMails(octets);
  if (!reading.ok) throw new Error(reading.why);
  return reading.mails[0]!;
}

async function pasted(text: string): Promise<BounceDiagnosis> {
  return diagnoseBounce(await mailOf(Buffer.from(text, 'utf8')));
}

const isTaken = ({ kind }: BounceDiagnosis): boolean => isFailure(kind);

/** The marks of issue 17 for texts that people paste: here for those that are labelled for another purpose. */
describe('the documented replies, each pasted alone', () => {
  const replies = readReplies();
  const judged = Promise.all(replies.map(async (one) => ({ one, found: await pasted(one.reply) })));

  it('are taken for a refusal', async () => {
    const missed = (await judged).filter(({ found }) => !isTaken(found)).map(({ one }) => one.reply);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(0.015 * replies.length);
  });

  it('mean what they mean in a notice', async () => {
    const wrong = (await judged).filter(
      ({ one, found }) => isTaken(found) && !one.causes.includes(found.recipients[0]!.cause),
    );
    // Without the server's name, a code that only one receiver uses so may mean another thing.
    expect(wrong.length, wrong.map(({ one }) => one.reply).join('\n')).toBeLessThanOrEqual(0.005 * replies.length);
  });

  it('are never taken for one of authentication if they are none', async () => {
    const wrong = (await judged).filter(
      ({ one, found }) =>
        isTaken(found) && isAuthentication(found.recipients[0]!.cause) && !one.causes.some(isAuthentication),
    );
    expect(wrong.map(({ one }) => one.reply)).toEqual([]);
  });
});

interface Label {
  readonly file: string;
  readonly cause: string;
  readonly detail: string;
  readonly acceptable?: readonly string[];
}

const folders = ['fixtures/mails', ...(hasShared('bounces', 'labels.json') ? [sharedPath('bounces')] : [])];

describe.each(folders)('the notices in %s, their text pasted', (folder) => {
  it('are taken for what they are', async () => {
    const labels: readonly Label[] = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8'));
    const missed: string[] = [];
    let all = 0;
    for (const { file, cause, detail, acceptable = [cause] } of labels) {
      const mail = await mailOf(readFileSync(join(folder, file)));
      // A mail that holds the notice as an attachment has nothing of it in its text.
      if (detail === 'not-a-bounce' || mail.text.trim() === '' || file.startsWith('forwarded-')) continue;
      all += 1;
      const found = await pasted(mail.text);
      if (!isTaken(found) || !acceptable.includes(found.recipients[0]!.cause)) missed.push(file);
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(0.02 * all);
  });
});
