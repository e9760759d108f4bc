import { existsSync, lstatSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** The folder with `.git`, at or above this one; `undefined` outside every repository. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** The repository's root, otherwise the folder itself. */
export function repositoryRoot(folder: string): string {
  return repositoryOf(folder) ?? resolve(folder);
}

/**
 * The path relative to the repository, with forward slashes, for consumers that accept no other. `undefined` for
 * anything outside, such as stdin or a list elsewhere on the machine.
 */
export function pathInRepository(path: string, cwd: string): string | undefined {
  if (path === '-') return undefined;
  const inside = relative(repositoryRoot(cwd), resolve(cwd, path));
  return inside === '' || leadsOut(inside) ? undefined : inside.split(sep).join('/');
}

/** Whether a path is the folder or below it. Both are real paths. */
export function isBelow(path: string, folder: string): boolean {
  return !leadsOut(relative(folder, path));
}

/**
 * Whether a configuration may name this file: it lies in the tree of the configuration, no part of its way there is a
 * link, even one that leads nowhere yet, and it is among neither git's nor GitHub's own files.
 */
export function isInTree(path: string, root: string): boolean {
  const inside = relative(resolve(root), resolve(path));
  if (inside === '' || leadsOut(inside)) return false;
  let at = resolve(root);
  for (const part of inside.split(sep)) {
    at = join(at, part);
    if (isReserved(part) || lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() === true) return false;
  }
  return true;
}

/**
 * `.git` and `.github`, however a file system may take them for it: in any case, with final dots and blanks (Windows),
 * with invisible characters (macOS), by the short name or a stream of a file (Windows).
 */
function isReserved(part: string): boolean {
  const plain = part
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[. ]+$/, '')
    .toLowerCase();
  return /^\.git(?:hub)?$|^git(?:hub)?~[0-9]/.test(plain) || part.includes(':');
}

function leadsOut(path: string): boolean {
  return isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`);
}
