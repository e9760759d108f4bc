import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** Bundles the command before tests that start it, and again before each rerun of a watch, so that none sees a stale one. */
export function setup(project: TestProject): void {
  bundle();
  project.onTestsRerun((specifications) => {
    if (specifications.some((specification) => specification.project === project)) bundle();
  });
}

/** Makes `dist` anew from the sources, without the declarations; tells only what goes wrong. */
function bundle(): void {
  execFileSync(process.execPath, [join('node_modules', 'rolldown', 'bin', 'cli.mjs'), '-c', '--logLevel', 'warn'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
