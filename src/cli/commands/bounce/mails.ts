import type { Mail } from '../../../mail/mail.js';
import { readMails } from '../../../mail/read-mail.js';
import type { Files } from '../../process/files.js';
import { UserError } from '../../process/user-error.js';
import type { Reader } from '../../terminal/reader.js';

/** A mail from a file. */
export interface FiledMail {
  readonly file: string;
  /** From 1. */
  readonly index: number;
  readonly mail: Mail;
}

export interface ReadFiles {
  readonly mails: readonly FiledMail[];
  /** Some of several files could not be read; the reader was told. */
  readonly someUnread: boolean;
}

/**
 * All mails of the files; `-` is stdin. One unreadable file among several is told, and does not silence the others.
 * @throws UserError if no file can be read.
 */
export async function readAll(paths: readonly string[], reader: Reader): Promise<ReadFiles> {
  const mails: FiledMail[] = [];
  const problems: UserError[] = [];
  for (const file of paths) {
    try {
      mails.push(...(await readFile(file, reader.files)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error);
    }
  }
  const [first, ...others] = problems;
  if (first !== undefined && mails.length === 0) {
    for (const { problem } of others) reader.tellProblem(problem);
    throw first;
  }
  for (const { problem } of problems) reader.tellProblem(problem);
  return { mails, someUnread: problems.length > 0 };
}

/** @throws UserError if it cannot be read. */
async function readFile(file: string, files: Files): Promise<readonly FiledMail[]> {
  const reading = await readMails(await files.readMailOctets(file));
  if (!reading.ok) throw new UserError({ kind: 'unreadable-mail', path: file, why: reading.why });
  return reading.mails.map((mail, at) => ({ file, index: at + 1, mail }));
}
