import { describe, expect, it } from 'vitest';
import { fingerprints as all } from '../../../src/bounce/cause/fingerprints/all.js';
import { diagnoseBounce } from '../../../src/bounce/diagnose.js';
import { readMails } from '../../../src/mail/read-mail.js';
import { shapes } from '../notice/shape-table.js';
import { diagnosisOf } from './refused.js';
import { replies } from './reply-table.js';

describe('the fingerprints', () => {
  it('have names of their own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('say lower-case phrases without empty pieces', () => {
    for (const phrase of all.flatMap(({ says = [], unless = [] }) => [...says, ...unless])) {
      expect(phrase).toBe(phrase.toLowerCase());
      for (const piece of phrase.split(' … ')) expect(piece.trim()).not.toBe('');
    }
  });

  it('each decide about some reply or mail', async () => {
    const deciding = new Set(replies.map((row) => diagnosisOf(row).evidence?.fingerprint));
    for (const { mail } of shapes) {
      const reading = await readMails(Buffer.from(mail, 'utf8'));
      const recipients = reading.ok ? diagnoseBounce(reading.mails[0]!).recipients : [];
      for (const { evidence } of recipients) deciding.add(evidence?.fingerprint);
    }
    expect(all.map(({ id }) => id).filter((id) => !deciding.has(id))).toEqual([]);
  });
});
