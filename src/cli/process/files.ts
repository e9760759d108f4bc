import { appendFileSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { maxZoneOctets } from '../../dns/zone/limits.js';
import type { IncludeFailure } from '../../dns/zone/problem.js';
import { maxFileOctets } from '../../mail/limits.js';
import type { FileProblem } from '../../messages/catalogue/usage.js';
import type { Invocation } from './invocation.js';
import { UserError } from './user-error.js';

type Reading = { readonly ok: true; readonly octets: Buffer } | { readonly ok: false; readonly why: FileProblem };

/** A regular file's octets, one UTF-16 unit each. @throws UserError where it cannot be read. */
export function readOctets(path: string): string {
  const reading = tryRead(path);
  if (!reading.ok) throw new UserError({ kind: 'unreadable-file', path, why: reading.why });
  return reading.octets.toString('latin1');
}

/** A regular file's text. @throws UserError where it cannot be read. */
export function readUtf8(path: string): string {
  return Buffer.from(readOctets(path), 'latin1').toString('utf8');
}

/** A mail file, or `-` for stdin. @throws UserError where it cannot be read. */
export async function readMailOctets(path: string, invocation: Pick<Invocation, 'stdin'>): Promise<Uint8Array> {
  if (path === '-') return readStream(invocation.stdin, maxFileOctets);
  const reading = tryRead(path, maxFileOctets);
  if (!reading.ok) throw new UserError({ kind: 'unreadable-file', path, why: reading.why });
  return reading.octets;
}

/** Everything on stdin, to the same bound as a file. @throws UserError where there is more, or it cannot be read. */
export async function readStdin(invocation: Pick<Invocation, 'stdin'>): Promise<string> {
  return (await readStream(invocation.stdin, maxZoneOctets)).toString('utf8');
}

async function readStream(stdin: Invocation['stdin'], most: number): Promise<Buffer> {
  const why = (problem: FileProblem): UserError => new UserError({ kind: 'unreadable-file', path: '-', why: problem });
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const chunk of stdin) {
      chunks.push(chunk);
      total += chunk.length;
      if (total > most) throw why('too-large');
    }
  } catch (error) {
    throw error instanceof UserError ? error : why(problemOf(error));
  }
  return Buffer.concat(chunks);
}

/** @throws UserError where the file cannot be written. */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UserError({ kind: 'unwritable-file', path, why: problemOf(error) });
  }
}

/** @throws UserError where the file cannot be written. */
export function appendText(path: string, text: string): void {
  try {
    appendFileSync(path, text);
  } catch (error) {
    throw new UserError({ kind: 'unwritable-file', path, why: problemOf(error) });
  }
}

/**
 * Reads what a zone file includes: regular files in or below the folder of the first file, by their real paths, so
 * that neither `..` nor a link leads out.
 */
export function includeReader(
  firstFile: string,
): (
  path: string,
  fromFile: string,
) => { ok: true; name: string; text: string } | { ok: false; reason: IncludeFailure } {
  const folder = realpathSync(dirname(firstFile));
  return (path, fromFile) => {
    const name = resolve(dirname(fromFile), Buffer.from(path, 'latin1').toString('utf8'));
    try {
      if (!`${realpathSync(name)}`.startsWith(folder + sep)) return { ok: false, reason: 'outside-folder' };
    } catch {
      return { ok: false, reason: 'not-found' };
    }
    const reading = tryRead(name);
    if (reading.ok) return { ok: true, name, text: reading.octets.toString('latin1') };
    return { ok: false, reason: reading.why === 'no-permission' ? 'unreadable' : reading.why };
  };
}

/** Whether the path names an ordinary file. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function tryRead(path: string, most = maxZoneOctets): Reading {
  try {
    const stats = statSync(path);
    // A device or FIFO could go on for ever.
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
