import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of a file of cases, and where it stands. */
export interface Line {
  readonly text: string;
  readonly where: string;
}

/** The files of cases in a folder, by name. */
export function caseFiles(folder: string): readonly { readonly name: string; readonly octets: Uint8Array }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name: `${folder}/${name}`, octets: readFileSync(join(folder, name)) }));
}

/** The lines of a file of cases, which is UTF-8 with LF throughout and ends with one. */
export function linesOf(name: string, octets: Uint8Array): readonly Line[] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
  const lines = text.split('\n').map((one, index) => ({ text: one, where: `${name}:${index + 1}` }));
  for (const line of lines) {
    const [odd] = /[^\P{Cc}\t]|\p{Cf}/u.exec(line.text) ?? [];
    if (odd !== undefined)
      fail(line, `U+${odd.codePointAt(0)?.toString(16).padStart(4, '0')} is invisible; it must not occur`);
  }
  const last = lines.at(-1);
  if (last !== undefined && last.text !== '') fail(last, 'the last line has no line end');
  return lines.slice(0, -1);
}

/** What `read` makes of a line; its error with the place. */
export function at<T>(line: Line, read: () => T): T {
  try {
    return read();
  } catch (error) {
    return fail(line, error instanceof Error ? error.message : String(error));
  }
}

export function fail({ where }: Pick<Line, 'where'>, why: string): never {
  throw new Error(`${where}: ${why}`);
}

/** Throws where two cases have the same key. */
export function eachOnce<Case extends Pick<Line, 'where'>>(
  cases: readonly Case[],
  keyOf: (one: Case) => string,
): readonly Case[] {
  const seen = new Map<string, Case>();
  for (const one of cases) {
    const earlier = seen.get(keyOf(one));
    if (earlier !== undefined) fail(one, `the same as ${earlier.where}`);
    seen.set(keyOf(one), one);
  }
  return cases;
}
