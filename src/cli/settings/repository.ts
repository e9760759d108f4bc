import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** The folder with `.git`, at or above this one; otherwise this one. */
export function repositoryRoot(folder: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return resolve(folder);
  }
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

/**
 * Whether a file named by a configuration lies in the tree of the configuration, by real paths, so that neither `..`
 * nor a link leads outside, and not among git's own files.
 */
export function isInTree(path: string, root: string): boolean {
  const inside = relative(realpathSync(root), realPathOf(path));
  return !leadsOut(inside) && !inside.split(sep).includes('.git');
}

function leadsOut(path: string): boolean {
  return isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`);
}

/** For a file that may not exist yet. */
function realPathOf(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path);
  return join(realPathOf(dirname(path)), relative(dirname(path), path));
}
