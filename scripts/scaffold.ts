import { writeFileSync } from 'node:fs';
import type { WrittenFile } from './written/written-file.js';

/** What a scaffold is going to write; none of it is written yet. */
export type Scaffold =
  | { readonly ok: true; readonly changes: readonly WrittenFile[] }
  /** A sentence that says why there is nothing to do. */
  | { readonly ok: false; readonly why: string };

export function refused(why: string): Scaffold {
  return { ok: false, why };
}

/** Writes the files and says what comes next; a refusal goes to stderr and sets the exit code to 2. */
export function build(scaffold: Scaffold, next: string): void {
  if (!scaffold.ok) {
    process.stderr.write(`${scaffold.why}\n`);
    process.exitCode = 2;
    return;
  }
  for (const { path, text } of scaffold.changes) writeFileSync(path, text);
  process.stdout.write(`${scaffold.changes.map(({ path }) => path).join('\n')}\n\n${next}`);
}
