import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnoseBounce } from '../../src/bounce/diagnose.js';
import type { BounceDiagnosis, FailedRecipient } from '../../src/bounce/diagnosis/diagnosis.js';
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

function isBounce({ kind }: BounceDiagnosis): boolean {
  return kind === 'bounce' || kind === 'delayed';
}

function share(right: number, all: number): number {
  return all === 0 ? 1 : right / all;
}

function figuresOf(marked: readonly Marked[]) {
  const truth = ({ label }: Marked): boolean => authentication.includes(label.cause);
  const claim = ({ said }: Marked): boolean => authentication.includes(said);
  const acceptable = ({ label }: Marked): readonly string[] => label.acceptable ?? [label.cause];
  const mayBe = (one: Marked): boolean => acceptable(one).some((cause) => authentication.includes(cause));
  const claimed = marked.filter(claim);
  const field = (labelled: (one: Label) => string | null, found: (one: FailedRecipient) => string | undefined) => {
    const known = marked.filter(({ label }) => labelled(label) !== null);
    const right = known.filter(
      ({ label, worst }) => worst !== undefined && found(worst)?.toLowerCase() === labelled(label)?.toLowerCase(),
    );
    return { share: share(right.length, known.length), missed: known.filter((one) => !right.includes(one)) };
  };
  const exact = marked.filter((one) => acceptable(one).includes(one.said));
  return {
    mails: marked.length,
    precision: share(claimed.filter(mayBe).length, claimed.length),
    recall: share(marked.filter((one) => truth(one) && claim(one)).length, marked.filter(truth).length),
    exact: share(exact.length, marked.length),
    replyCode: field(
      (one) => one.replyCode,
      (one) => one.reply?.code,
    ).share,
    status: field(
      (one) => one.status,
      (one) => one.reply?.status ?? one.dsnStatus,
    ).share,
    recipient: field(
      (one) => one.recipient,
      (one) => one.mailbox,
    ).share,
    sendingIp: field(
      (one) => one.sendingIp,
      (one) => (one.client?.from === 'reply' ? formatAddress(one.client.address) : undefined),
    ).share,
    namedDomain: field(
      (one) => one.namedDomain,
      (one) => (one.domain?.from === 'reply' ? one.domain.domain : undefined),
    ).share,
  };
}

const real = hasShared('bounces', 'labels.json');

describe.each([
  { name: 'the synthetic mails', folder: join('fixtures', 'mails'), isHere: true },
  {
    name: `the real mails${real ? '' : ' (skipped: ../shared/bounces is not here)'}`,
    folder: sharedPath('bounces'),
    isHere: real,
  },
])('the marks on $name', ({ name, folder, isHere }) => {
  it.skipIf(!isHere)('are held', async () => {
    const marked = await mark(folder);
    const figures = figuresOf(marked);
    const shown = Object.entries(figures).map(([key, value]) => `${key} ${Number(value.toFixed(3))}`);
    process.stdout.write(`${name}: ${shown.join(', ')}\n`);
    expect(figures.precision).toBeGreaterThanOrEqual(0.97);
    expect(figures.recall).toBeGreaterThanOrEqual(0.95);
    expect(figures.exact).toBeGreaterThanOrEqual(0.97);
    const wronglyCalledBounces = marked
      .filter(({ label, diagnosis }) => label.detail === 'not-a-bounce' && isBounce(diagnosis))
      .map(({ label }) => label.file);
    expect(wronglyCalledBounces).toEqual([]);
    for (const value of [figures.replyCode, figures.status, figures.recipient, figures.sendingIp, figures.namedDomain])
      expect(value).toBeGreaterThanOrEqual(0.95);
  });
});
