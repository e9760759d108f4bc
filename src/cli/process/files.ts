import { appendFileSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { maxZoneOctets } from '../../dns/zone/limits.js';
import type { IncludeFailure } from '../../dns/zone/problem.js';
import { maxFileOctets } from '../../mail/limits.js';
import type { FileProblem } from '../../messages/catalogue/usage.js';
import type { Invocation } from './invocation.js';
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

  /** The folder that the command runs in. */
  get cwd(): string {
    return this.#invocation.cwd();
  }

  /** A regular file's octets, one UTF-16 unit each. @throws UserError if it cannot be read. */
  readOctets(path: string): string {
    return this.#read(path, maxZoneOctets).toString('latin1');
  }

  /** A regular file's text. @throws UserError if it cannot be read. */
  readUtf8(path: string): string {
    return this.#read(path, maxZoneOctets).toString('utf8');
  }

  /** A mail file, or `-` for stdin. @throws UserError if it cannot be read. */
  async readMailOctets(path: string): Promise<Uint8Array> {
    return path === '-' ? this.#readStream(maxFileOctets) : this.#read(path, maxFileOctets);
  }

  /** Everything on stdin, within the same limit as a file. @throws UserError if there is more, or it cannot be read. */
  async readStdin(): Promise<string> {
    return (await this.#readStream(maxZoneOctets)).toString('utf8');
  }

  /** @throws UserError where the file cannot be written. */
  writeText(path: string, text: string): void {
    this.#write(path, (whole) => writeFileSync(whole, text));
  }

  /** @throws UserError where the file cannot be written. */
  appendText(path: string, text: string): void {
    this.#write(path, (whole) => appendFileSync(whole, text));
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
      return { ok: false, reason: reading.why === 'no-permission' ? 'unreadable' : reading.why };
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

  #write(path: string, write: (whole: string) => void): void {
    try {
      write(this.#whole(path));
    } catch (error) {
      throw new UserError({ kind: 'unwritable-file', path, why: problemOf(error) });
    }
  }
}

function tryRead(path: string, most: number): Reading {
  try {
    const stats = statSync(path);
    // A device or FIFO could be endless.
    if (!stats.isFile()) return { ok: false, why: 'not-a-file' };
    if (stats.size > most) return { ok: false, why: 'too-large' };
    return { ok: true, octets: readFileSync(path) };
  } catch (error) {
    return { ok: false, why: problemOf(error) };
  }
}

function problemOf(error: unknown): FileProblem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-found';
  return code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'unreadable';
}
