import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { causes, details } from '../../src/bounce/diagnosis/diagnosis.js';
import type { Mail } from '../../src/mail/mail.js';
import { readMails } from '../../src/mail/read-mail.js';
import { hasShared, sharedPath } from '../support/shared.js';

interface Label {
  readonly file: string;
  readonly synthetic?: true;
  readonly cause: string;
  readonly detail: string;
  readonly recipient: string | null;
  readonly format: string;
  readonly forwarded?: true;
}

const folder = join('fixtures', 'mails');
const labels: readonly Label[] = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8'));

async function mailsIn(path: string): Promise<readonly Mail[]> {
  const reading = await readMails(readFileSync(path));
  if (!reading.ok) throw new Error(reading.why);
  return reading.mails;
}

function withThoseInside(mail: Mail): Mail[] {
  return [mail, ...mail.parts.flatMap((part) => (part.kind === 'message' ? withThoseInside(part.mail) : []))];
}

function wordsOf(mail: Mail): string {
  const parts = mail.parts.map((part) => ('text' in part ? part.text : ''));
  return [mail.text, ...parts].join('\n');
}

describe('the synthetic mails', () => {
  it('are all labelled, with words that a diagnosis knows', () => {
    const files = readdirSync(folder).filter((file) => file !== 'labels.json');
    expect(labels.map((label) => label.file).sort()).toEqual(files.sort());
    for (const label of labels) {
      expect(label.synthetic).toBe(true);
      expect(causes).toContain(label.cause);
      expect(details).toContain(label.detail);
    }
  });

  it.each(labels)('$file says that it is synthetic', async ({ file }) => {
    const [mail] = await mailsIn(join(folder, file));
    const marked = mail!.headers.some((header) => header.name === 'x-synthetic');
    expect(marked || file.startsWith('synthetic-pasted-')).toBe(true);
  });

  it.each(labels)('$file reads as labelled', async ({ file, format, recipient, forwarded }) => {
    const mails = await mailsIn(join(folder, file));
    expect(mails).toHaveLength(format === 'mbox' ? 3 : 1);
    const [mail] = mails;
    const all = withThoseInside(mail!);
    const hasStatus = all.some((each) => each.parts.some((part) => part.kind === 'delivery-status'));
    if (format === 'dsn' || format === 'mbox') expect(hasStatus).toBe(true);
    if (format === 'body-only') expect(mail!.headers).toEqual([]);
    if (format === 'text' && forwarded === undefined) expect(hasStatus).toBe(false);
    const said = all.map(wordsOf).join('\n');
    expect(said).not.toContain('\r');
    if (format !== 'body-only' && !file.startsWith('broken')) expect(said).not.toContain('\ufffd');
    if (recipient !== null) expect(file.startsWith('broken') ? mail!.raw : said).toContain(recipient);
  });

  it.each([
    ['charset-windows-1257.eml', 'gavėjas nežinomas, pašto dėžutė ištrinta'],
    ['charset-iso-8859-13.eml', 'žr. taisykles'],
    ['charset-gb2312.eml', '退信原因'],
    ['charset-iso-2022-jp.eml', 'メールを配信できませんでした'],
    ['charset-koi8-r.eml', 'Письмо не доставлено'],
    ['charset-windows-1251.eml', 'Почтовый ящик переполнен'],
    ['charset-unknown.eml', 'Zustellung unmöglich'],
    ['synthetic-pasted-windows-1257.txt', 'gavėjo nėra. Žr. žemiau'],
    ['synthetic-pasted-windows-1252.txt', 'õnnestunud kätte'],
    ['synthetic-pasted-utf-16.txt', 'Laiškas nepristatytas'],
    ['synthetic-pasted-outlook-lt.txt', 'Išsiųsta: 2026 m. lapkričio 23 d.'],
    ['exchange-et-5-7-23.eml', 'Kaugserver tagastas:'],
    ['exchange-lt-neiteikta-user-unknown.eml', 'Nuotolinis serveris grąžino:'],
    ['gmail-sender-lt-spf.eml', '** Pranešimas užblokuotas **'],
    ['forwarded-inline-quoted.eml', '\nThis is the mail system at host out.example.net.\n'],
  ])('%s shows its words', async (file, words) => {
    expect((await mailsIn(join(folder, file)))[0]!.text).toContain(words);
  });

  it('of ZoneMTA returns headers that are decoded', async () => {
    const [mail] = await mailsIn(join(folder, 'zonemta-5-0-0-around-5-7-26.eml'));
    const part = mail!.parts.find((each) => each.kind === 'returned-headers');
    expect(part).toMatchObject({ text: expect.stringContaining('X-Note: a=b ąčęėįšųūž\n') });
  });

  it.each([
    ['bare-cr.eml', 'gmail-5-7-26-spf-hard-fail.eml'],
    ['crlf.eml', 'gmail-5-7-26-spf-hard-fail.eml'],
  ])('%s reads like %s', async (file, other) => {
    expect(await mailsIn(join(folder, file))).toEqual(await mailsIn(join(folder, other)));
  });
});

/** Reports whose parts no MIME parser finds: `../shared/bounce.md` §4 knows of 8 in 348. */
const brokenReports: readonly string[] = ['soe-rhost-google-02.eml'];

/** From, To, Subject and a date for people, as mail programs show them above a quoted mail: read as pasted text. */
const shownHeaders: readonly string[] = ['soe-rfc3464-34.eml'];

const real = hasShared('bounces', 'labels.json');

describe.skipIf(!real)(`the real mails${real ? '' : ' (skipped: ../shared/bounces is not here)'}`, () => {
  const list: readonly Label[] = real ? JSON.parse(readFileSync(sharedPath('bounces', 'labels.json'), 'utf8')) : [];

  it.each(list)('$file reads as labelled', async ({ file, format }) => {
    const mails = await mailsIn(sharedPath('bounces', file));
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    const found = mail!.text.trim() !== '' || mail!.parts.length > 0;
    expect(found).toBe(!brokenReports.includes(file));
    expect(mail!.headers.length === 0).toBe(format === 'body-only' || shownHeaders.includes(file));
    if (brokenReports.includes(file)) expect(mail!.raw).toContain('Final-Recipient:');
    if (format !== 'dsn' || [...brokenReports, ...shownHeaders].includes(file)) return;
    expect(mail!.parts.map((part) => part.kind)).toContain('delivery-status');
  });
});
