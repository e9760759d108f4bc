import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';

/** Bundles the command before tests that start it, and again before each rerun of a watch, so that none sees a stale one. */
export function setup(project: TestProject): void {
  bundle();
  project.onTestsRerun((specifications) => {
    if (specifications.some((specification) => specification.project === project)) bundle();
  });
}

function bundle(): void {
  execFileSync(process.execPath, ['node_modules/rolldown/bin/cli.mjs', '-c', '--logLevel', 'warn'], {
    stdio: 'inherit',
  });
}
