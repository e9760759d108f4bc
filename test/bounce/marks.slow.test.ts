import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnoseBounce } from '../../src/bounce/diagnose.js';
import { type BounceDiagnosis, type FailedRecipient, isFailure } from '../../src/bounce/diagnosis/diagnosis.js';
import { formatAddress } from '../../src/ip/address.js';
import { readMails } from '../../src/mail/read-mail.js';
import { hasShared, sharedPath } from '../support/shared.js';

/** What `labels.json` says of a mail; the README beside the real ones explains the fields. */
interface Label {
  readonly file: string;
  readonly cause: string;
  readonly detail: string;
  readonly acceptable?: readonly string[];
  readonly confidence?: 'high' | 'medium' | 'low';
  readonly replyCode: string | null;
  readonly status: string | null;
  readonly sendingIp: string | null;
  readonly namedDomain: string | null;
  readonly recipient: string | null;
}

interface Marked {
  readonly label: Label;
  readonly diagnosis: BounceDiagnosis;
  readonly worst: FailedRecipient | undefined;
  readonly said: string;
}

const authentication = ['spf', 'dkim', 'dmarc', 'auth-other'];

async function mark(folder: string): Promise<readonly Marked[]> {
  const labels: readonly Label[] = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8'));
  const marked: Marked[] = [];
  for (const label of labels.filter(({ confidence }) => confidence !== 'low')) {
    const reading = await readMails(readFileSync(join(folder, label.file)));
    const [mail] = reading.ok ? reading.mails : [];
    if (mail === undefined) throw new Error(`${label.file} cannot be read`);
    const diagnosis = diagnoseBounce(mail);
    const [worst] = diagnosis.recipients;
    marked.push({ label, diagnosis, worst, said: worst?.cause ?? 'other' });
  }
  return marked;
}

function isAuthentication(cause: string): boolean {
  return authentication.includes(cause);
}

function acceptable({ label }: Marked): readonly string[] {
  return label.acceptable ?? [label.cause];
}

/** The mails of which `isWrong` holds, each with what was said of it. */
function wrong(marked: readonly Marked[], isWrong: (one: Marked) => boolean): readonly string[] {
  return marked.filter(isWrong).map(({ label, said }) => `${label.file}: ${said}`);
}

/** What labels and diagnoses both have, and the share of mails in which it is to agree. */
const fields: readonly {
  readonly name: 'replyCode' | 'status' | 'recipient' | 'sendingIp' | 'namedDomain';
  readonly found: (one: FailedRecipient) => string | undefined;
}[] = [
  { name: 'replyCode', found: ({ reply }) => reply?.code },
  { name: 'status', found: ({ reply, dsnStatus }) => reply?.status ?? dsnStatus },
  { name: 'recipient', found: ({ mailbox }) => mailbox },
  {
    name: 'sendingIp',
    found: ({ client }) => (client?.from === 'reply' ? formatAddress(client.address) : undefined),
  },
  { name: 'namedDomain', found: ({ domain }) => (domain?.from === 'reply' ? domain.domain : undefined) },
];
const fieldShare = 0.95;

const real = hasShared('bounces', 'labels.json');

describe.each([
  { name: 'the synthetic mails', folder: join('fixtures', 'mails'), isHere: true },
  {
    name: `the real mails${real ? '' : ' (skipped: ../shared/bounces is not here)'}`,
    folder: sharedPath('bounces'),
    isHere: real,
  },
])('the marks on $name', ({ folder, isHere }) => {
  let judged: ReturnType<typeof mark> | undefined;
  const marked = (): ReturnType<typeof mark> => {
    judged ??= mark(folder);
    return judged;
  };

  it.skipIf(!isHere)('call no other failure one of authentication', async () => {
    const isWrong = (one: Marked): boolean => isAuthentication(one.said) && !acceptable(one).some(isAuthentication);
    expect(wrong(await marked(), isWrong)).toEqual([]);
  });

  it.skipIf(!isHere)('miss no failure of authentication', async () => {
    const isWrong = ({ label, said }: Marked): boolean => isAuthentication(label.cause) && !isAuthentication(said);
    expect(wrong(await marked(), isWrong)).toEqual([]);
  });

  it.skipIf(!isHere)('name the cause', async () => {
    expect(wrong(await marked(), (one) => !acceptable(one).includes(one.said))).toEqual([]);
  });

  it.skipIf(!isHere)('take no other mail for a bounce', async () => {
    const isWrong = ({ label, diagnosis }: Marked): boolean =>
      label.detail === 'not-a-bounce' && isFailure(diagnosis.kind);
    expect(wrong(await marked(), isWrong)).toEqual([]);
  });

  it.skipIf(!isHere).each(fields)('find the $name', async ({ name, found }) => {
    const known = (await marked()).filter(({ label }) => label[name] !== null);
    const missed = wrong(known, ({ label, worst }) => {
      const own = worst === undefined ? undefined : found(worst);
      return own?.toLowerCase() !== label[name]?.toLowerCase();
    });
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual((1 - fieldShare) * known.length);
  });
});
