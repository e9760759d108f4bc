import type { Mail } from '../../../mail/mail.js';
import { readMails } from '../../../mail/read-mail.js';
import type { Files } from '../../process/files.js';
import { UserError } from '../../process/user-error.js';

/** A mail from a file. */
export interface FiledMail {
  readonly file: string;
  /** From 1. */
  readonly index: number;
  readonly mail: Mail;
}

/** All mails of the files; `-` is stdin. @throws UserError for a file that cannot be read. */
export async function readAll(paths: readonly string[], files: Files): Promise<readonly FiledMail[]> {
  const mails: FiledMail[] = [];
  for (const file of paths) {
    const reading = await readMails(await files.readMailOctets(file));
    if (!reading.ok) throw new UserError({ kind: 'unreadable-mail', path: file, why: reading.why });
    mails.push(...reading.mails.map((mail, at) => ({ file, index: at + 1, mail })));
  }
  return mails;
}
