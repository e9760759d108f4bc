import { describe, expect, it } from 'vitest';
import { fingerprints } from '../../../src/bounce/cause/fingerprints/all.js';
import { diagnoseBounce } from '../../../src/bounce/diagnose.js';
import { type BounceDiagnosis, isFailure } from '../../../src/bounce/diagnosis/diagnosis.js';
import { readMails } from '../../../src/mail/read-mail.js';
import { expectFound } from './expect-found.js';
import { diagnosedPaste, readPasted } from './pasted-files.js';
import { diagnosisOf } from './refused.js';
import { readReplies } from './reply-files.js';
import { readShapes, type ShapeCase } from './shape-files.js';

async function diagnosed({ mail }: ShapeCase): Promise<BounceDiagnosis> {
  const reading = await readMails(Buffer.from(mail, 'utf8'));
  if (!reading.ok) throw new Error(reading.why);
  return diagnoseBounce(reading.mails[0]!);
}

/** What was judged is judged once for all tests of this file. */
function remembering<Case, Found>(judge: (one: Case) => Found): (one: Case) => Found {
  const known = new Map<Case, Found>();
  return (one) => {
    const found = known.get(one) ?? judge(one);
    known.set(one, found);
    return found;
  };
}

const replies = readReplies();
const shapes = readShapes();
const ofReply = remembering(diagnosisOf);
const ofShape = remembering(diagnosed);

describe('what servers say, as they document it', () => {
  it('is a table of many', () => {
    expect(replies.length).toBeGreaterThanOrEqual(990);
  });

  it.each(replies)('$where: $reply', (one) => {
    expectFound(ofReply(one), one);
  });
});

describe('the shapes that bounces have', () => {
  it('are many', () => {
    expect(shapes.length).toBeGreaterThanOrEqual(87);
  });

  it.each(shapes)('$where: $name', async (one) => {
    const { kind, recipients } = await ofShape(one);
    expect(isFailure(kind)).toBe(one.failed.length > 0);
    expect(recipients.map(({ mailbox }) => mailbox).sort()).toEqual(
      one.failed.map(({ values }) => values.get('to')).sort(),
    );
    for (const expected of one.failed) {
      const found = recipients.find(({ mailbox }) => mailbox === expected.values.get('to'));
      expectFound(found!, expected);
    }
  });
});

describe('the fingerprints', () => {
  it('each decide about some reply or mail', async () => {
    const recipients = [
      ...(await Promise.all(readPasted().map(diagnosedPaste))).flatMap((one) => one.recipients),
      ...replies.map(ofReply),
      ...(await Promise.all(shapes.map(ofShape))).flatMap((one) => one.recipients),
    ];
    const deciding = new Set(recipients.map(({ evidence }) => evidence?.fingerprint));
    expect(fingerprints.map(({ id }) => id).filter((id) => !deciding.has(id))).toEqual([]);
  });
});
