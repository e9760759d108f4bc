import { join } from 'node:path';
import { type LanguageCode, languageCodes } from '../../src/messages/languages.js';
import { run, zone } from '../../test/support/command.js';
import { goldenFolder } from './golden.js';
import type { WrittenFile } from './written-file.js';

export const goldenBouncesFolder = `${goldenFolder}/bounces`;

/** Mails of `fixtures/mails` whose reports are kept. */
export const goldenMails = [
  'gmail-5-7-26-spf-hard-fail',
  'outlook-5-7-509-dmarc',
  'forged-add-include',
  'forwarded-expanded-spf',
  'two-recipients-two-causes',
  'exchange-5-7-139-smtp-auth',
  'spamhaus-zen',
  'lt-hoster-user-unknown',
  'auto-reply-lt',
  'dmarc-aggregate-report',
  'gmail-4-7-26-delay-warning',
  'three-mails.mbox',
];

/** What people see of a bounce, as the command prints it. */
export async function bounceText(name: string, language: LanguageCode): Promise<WrittenFile> {
  const { stdout } = await run(['bounce', mailOf(name), ...zone('manodomenas.lt'), '--lang', language]);
  return { path: `${goldenBouncesFolder}/${name}.${language}.txt`, text: stdout };
}

export async function bounceJson(name: string): Promise<WrittenFile> {
  const { stdout } = await run(['bounce', mailOf(name), '--no-dns', '--format', 'json']);
  return { path: `${goldenBouncesFolder}/${name}.json`, text: stdout };
}

export async function goldenBounces(): Promise<readonly WrittenFile[]> {
  const files = goldenMails.flatMap((name) => [
    ...languageCodes.map((language) => bounceText(name, language)),
    bounceJson(name),
  ]);
  return Promise.all(files);
}

function mailOf(name: string): string {
  return join('fixtures', 'mails', `${name}.eml`);
}
