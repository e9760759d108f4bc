import {
  closeSync,
  copyFileSync,
  fchmodSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Files that are being written aside: what a signal or a defect leaves behind is removed by {@link discardPending}. */
const pending = new Set<string>();
let made = 0;

/**
 * A file that is written aside, in the same folder, and takes its name when it is whole: whoever reads it meanwhile, and
 * whatever ends the run, sees the file from before. Two runs that write one file leave that of the last one. Devices and
 * pipes are written directly, and so is a file in a folder that takes no other.
 */
export class PendingFile {
  /** What a link leads to, so that the link stays. */
  readonly #target: string;
  /** `undefined`: written directly. */
  readonly #aside: string | undefined;
  readonly #descriptor: number;
  #isOpen = true;

  /** `path`: absolute. Throws what the file system says. */
  constructor(path: string) {
    this.#target = realPathOf(path);
    const present = statSync(this.#target, { throwIfNoEntry: false });
    if (present !== undefined && !present.isFile()) {
      this.#aside = undefined;
      this.#descriptor = openSync(this.#target, 'a');
      return;
    }
    made += 1;
    const aside = join(dirname(this.#target), `.${basename(this.#target).slice(0, 100)}.${process.pid}-${made}.tmp`);
    const opened = tryOpen(aside);
    if (opened === undefined) {
      this.#aside = undefined;
      this.#descriptor = openSync(this.#target, 'w');
      return;
    }
    this.#aside = aside;
    this.#descriptor = opened;
    pending.add(aside);
    if (present !== undefined) fchmodSync(opened, present.mode & 0o7777);
  }

  append(text: string): void {
    const octets = Buffer.from(text);
    for (let at = 0; at < octets.length; at += writeSync(this.#descriptor, octets, at));
  }

  /** The file is whole. */
  commit(): void {
    this.#close();
    if (this.#aside === undefined) return;
    try {
      renameSync(this.#aside, this.#target);
    } catch (error) {
      // A file that is mounted by itself, as containers do, cannot be replaced.
      if (!isCode(error, 'EBUSY', 'EXDEV')) throw error;
      copyFileSync(this.#aside, this.#target);
      rmSync(this.#aside, { force: true });
    }
    pending.delete(this.#aside);
  }

  /** Leaves the file from before. */
  discard(): void {
    this.#close();
    if (this.#aside === undefined) return;
    rmSync(this.#aside, { force: true });
    pending.delete(this.#aside);
  }

  #close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    closeSync(this.#descriptor);
  }
}

/** Removes what is being written aside: the run ends before its files are whole. */
export function discardPending(): void {
  for (const path of pending) rmSync(path, { force: true });
  pending.clear();
}

/** `undefined` where the folder takes no new file: what is there may be writable all the same. */
function tryOpen(path: string): number | undefined {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    if (isCode(error, 'EACCES', 'EPERM', 'EROFS')) return undefined;
    throw error;
  }
}

/** What a link leads to, or the path itself where there is nothing yet; a link that leads nowhere is replaced. */
function realPathOf(path: string): string {
  const present = lstatSync(path, { throwIfNoEntry: false });
  if (present === undefined) return path;
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && codes.includes(code);
}
