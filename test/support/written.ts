import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { WrittenFile } from '../../scripts/written/written-file.js';

export type WriteScript = 'write:docs' | 'write:golden' | 'write:frequency';

/** Compares a file with what its script writes; where they differ, the message names the script. */
export function expectWritten({ path, text }: WrittenFile, script: WriteScript): void {
  const present = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  expect(present, `${path} is not what the program says: \`npm run ${script}\` writes it anew`).toBe(text);
}

/** The files below a folder, with forward slashes. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}
