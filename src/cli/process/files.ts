import { appendFileSync, closeSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { maxZoneOctets } from '../../dns/zone/limits.js';
import type { IncludeFailure } from '../../dns/zone/problem.js';
import { maxFileOctets } from '../../mail/limits.js';
import type { FileProblem } from '../../messages/catalogue/usage.js';
import type { Invocation } from './invocation.js';
import { PendingFile } from './pending-file.js';
import { isBelow, repositoryOf } from './repository.js';
import { UserError } from './user-error.js';

type Reading = { readonly ok: true; readonly octets: Buffer } | { readonly ok: false; readonly why: FileProblem };

type IncludeReader = (
  path: string,
  fromFile: string,
) => { ok: true; name: string; text: string } | { ok: false; reason: IncludeFailure };

/** The files and stdin of an invocation. Relative paths are relative to the folder where the command runs. */
export class Files {
  readonly #invocation: Pick<Invocation, 'cwd' | 'stdin'>;

  constructor(invocation: Pick<Invocation, 'cwd' | 'stdin'>) {
    this.#invocation = invocation;
  }

  /** The folder that the command runs in. @throws UserError if there is none any more. */
  get cwd(): string {
    try {
      return this.#invocation.cwd();
    } catch (error) {
      // It was deleted meanwhile.
      throw new UserError({ kind: 'unreadable-file', path: '.', why: problemOf(error) });
    }
  }

  /** A regular file's octets, one UTF-16 unit each. @throws UserError if it cannot be read. */
  readOctets(path: string): string {
    return this.#readOfItsPlace(path, maxZoneOctets).toString('latin1');
  }

  /** A regular file's text. @throws UserError if it cannot be read, or is longer than `mostOctets`. */
  readUtf8(path: string, mostOctets = maxZoneOctets): string {
    return this.#readOfItsPlace(path, mostOctets).toString('utf8');
  }

  /** A mail file, or `-` for stdin. @throws UserError if it cannot be read. */
  async readMailOctets(path: string): Promise<Uint8Array> {
    return path === '-' ? this.#readStream(maxFileOctets) : this.#read(path, maxFileOctets);
  }

  /** Everything on stdin, within the same limit as a file. @throws UserError if there is more, or it cannot be read. */
  async readStdin(): Promise<string> {
    return (await this.#readStream(maxZoneOctets)).toString('utf8');
  }

  /** Replaces the file, whole or not at all. @throws UserError where it cannot be written. */
  writeText(path: string, text: string): void {
    const file = this.begin(path);
    this.writing(path, () => {
      try {
        file.append(text);
        file.commit();
      } catch (error) {
        file.discard();
        throw error;
      }
    });
  }

  /** Begins a file that is written in pieces. @throws UserError where it cannot be written. */
  begin(path: string): PendingFile {
    return this.writing(path, () => new PendingFile(this.#whole(path)));
  }

  /** Writes to a file begun before. @throws UserError where it cannot be written. */
  writing<T>(path: string, write: () => T): T {
    try {
      return write();
    } catch (error) {
      throw new UserError({ kind: 'unwritable-file', path, why: problemOf(error) });
    }
  }

  /** Adds to a file that others add to as well. @throws UserError where it cannot be written. */
  appendText(path: string, text: string): void {
    this.writing(path, () => appendFileSync(this.#whole(path), text));
  }

  /** The beginning of a file, as text; empty if there is none. @throws UserError if it cannot be read. */
  beginningOf(path: string, octets: number): string {
    if (statSync(this.#whole(path), { throwIfNoEntry: false }) === undefined) return '';
    const read = Buffer.alloc(octets);
    try {
      const file = openSync(this.#whole(path), 'r');
      try {
        return read.subarray(0, readSync(file, read, 0, octets, 0)).toString('utf8');
      } finally {
        closeSync(file);
      }
    } catch (error) {
      throw new UserError({ kind: 'unreadable-file', path, why: problemOf(error) });
    }
  }

  /** Whether the path names an ordinary file. */
  isFile(path: string): boolean {
    return statSync(this.#whole(path), { throwIfNoEntry: false })?.isFile() === true;
  }

  /** How long the file is; 0 if there is none. */
  octetsOf(path: string): number {
    return statSync(this.#whole(path), { throwIfNoEntry: false })?.size ?? 0;
  }

  /**
   * Reads what a zone file includes: regular files in or below the folder of the first file, by their real paths, so
   * that neither `..` nor a link leads out.
   */
  includeReader(firstFile: string): IncludeReader {
    const folder = realpathSync(dirname(this.#whole(firstFile)));
    return (path, fromFile) => {
      const name = resolve(dirname(this.#whole(fromFile)), Buffer.from(path, 'latin1').toString('utf8'));
      try {
        if (!realpathSync(name).startsWith(folder + sep)) return { ok: false, reason: 'outside-folder' };
      } catch {
        return { ok: false, reason: 'not-found' };
      }
      const reading = tryRead(name, maxZoneOctets);
      if (reading.ok) return { ok: true, name, text: reading.octets.toString('latin1') };
      return { ok: false, reason: includeFailureOf(reading.why) };
    };
  }

  #whole(path: string): string {
    return resolve(this.cwd, path);
  }

  #read(path: string, most: number): Buffer {
    const reading = tryRead(this.#whole(path), most);
    if (!reading.ok) throw new UserError({ kind: 'unreadable-file', path, why: reading.why });
    return reading.octets;
  }

  async #readStream(most: number): Promise<Buffer> {
    const why = (problem: FileProblem): UserError =>
      new UserError({ kind: 'unreadable-file', path: '-', why: problem });
    const chunks: Uint8Array[] = [];
    let total = 0;
    try {
      for await (const chunk of this.#invocation.stdin) {
        chunks.push(chunk);
        total += chunk.length;
        if (total > most) throw why('too-large');
      }
    } catch (error) {
      throw error instanceof UserError ? error : why(problemOf(error));
    }
    return Buffer.concat(chunks);
  }

  /** A file whose words a message may repeat: not one to which a link leads out of the repository. */
  #readOfItsPlace(path: string, most: number): Buffer {
    if (leadsOutOfRepository(this.#whole(path)))
      throw new UserError({ kind: 'unreadable-file', path, why: 'leads-out' });
    return this.#read(path, most);
  }
}

/** Whether a file named within a repository lies outside, because a link leads there. */
function leadsOutOfRepository(path: string): boolean {
  const root = repositoryOf(dirname(path));
  if (root === undefined) return false;
  try {
    return !isBelow(realpathSync(path), realpathSync(root));
  } catch {
    // There is no such file, which reading it tells.
    return false;
  }
}

function tryRead(path: string, most: number): Reading {
  try {
    const stats = statSync(path);
    // A device or FIFO could be endless, and what the kernel shows as a file may be either, or hold secrets.
    if (!stats.isFile() || /^\/(?:proc|sys|dev)\//.test(realpathSync(path))) return { ok: false, why: 'not-a-file' };
    if (stats.size > most) return { ok: false, why: 'too-large' };
    return { ok: true, octets: readFileSync(path) };
  } catch (error) {
    return { ok: false, why: problemOf(error) };
  }
}

function includeFailureOf(why: FileProblem): IncludeFailure {
  return why === 'not-found' || why === 'not-a-file' || why === 'too-large' ? why : 'unreadable';
}

/** What the file system says, as far as it matters to the user. */
export function problemOf(error: unknown): FileProblem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'not-found';
    case 'EACCES':
    case 'EPERM':
      return 'no-permission';
    case 'EROFS':
      return 'read-only';
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'disk-full';
    case 'EISDIR':
      return 'not-a-file';
    case 'EMFILE':
    case 'ENFILE':
      return 'too-many-open';
    default:
      return 'unreadable';
  }
}
