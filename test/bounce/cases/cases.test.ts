import { describe, expect, it } from 'vitest';
import { fingerprints } from '../../../src/bounce/cause/fingerprints/all.js';
import { diagnoseBounce } from '../../../src/bounce/diagnose.js';
import { type BounceDiagnosis, type FailedRecipient, isFailure } from '../../../src/bounce/diagnosis/diagnosis.js';
import { formatAddress } from '../../../src/ip/address.js';
import { readMails } from '../../../src/mail/read-mail.js';
import type { Expectation, Key } from './expectation.js';
import { diagnosisOf } from './refused.js';
import { readReplies } from './reply-files.js';
import { readShapes, type ShapeCase } from './shape-files.js';

/** What a case may say of a refusal, as the diagnosis has it. */
const valuesOf: Readonly<Record<Key, (found: FailedRecipient) => string | undefined>> = {
  to: ({ mailbox }) => mailbox,
  code: ({ reply }) => reply?.code,
  status: ({ reply, dsnStatus }) => reply?.status ?? dsnStatus,
  client: ({ client }) => (client?.from === 'reply' ? formatAddress(client.address) : undefined),
  domain: ({ domain }) => (domain?.from === 'reply' ? domain.domain : undefined),
};

function expectFound(found: FailedRecipient, { causes, detail, values }: Expectation): void {
  expect(causes).toContain(found.cause);
  if (detail !== undefined) expect(found.detail).toBe(detail);
  const said = [...values.keys()].map((key) => [key, valuesOf[key](found) ?? 'none'] as const);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(values));
}

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
      ...replies.map(ofReply),
      ...(await Promise.all(shapes.map(ofShape))).flatMap((one) => one.recipients),
    ];
    const deciding = new Set(recipients.map(({ evidence }) => evidence?.fingerprint));
    expect(fingerprints.map(({ id }) => id).filter((id) => !deciding.has(id))).toEqual([]);
  });
});
