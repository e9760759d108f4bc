import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where data for tests that is not part of the project may lie; tests say that they skipped where it does not. */
const sharedFolder = process.env['SPF_CHECK_SHARED'] ?? join('..', 'shared');

export function sharedPath(...parts: string[]): string {
  return join(sharedFolder, ...parts);
}

export function hasShared(...parts: string[]): boolean {
  return existsSync(sharedPath(...parts));
}
