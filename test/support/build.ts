import type { TestProject } from 'vitest/node';
import { bundle } from '../../scripts/bundle.js';

/** Bundles the command before tests that start it, and again before each rerun of a watch, so that none sees a stale one. */
export function setup(project: TestProject): void {
  bundle();
  project.onTestsRerun((specifications) => {
    if (specifications.some((specification) => specification.project === project)) bundle();
  });
}
