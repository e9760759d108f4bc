import { defineConfig } from 'vitest/config';

/**
 * Three kinds of tests, told apart by their file names:
 *
 * - `*.test.ts`: in one process, from the sources, each file within a few seconds. `npm run test:fast` is these.
 * - `*.slow.test.ts`: mutations, equivalence over many cases, every golden report and page, other programs, real time-outs.
 * - `*.process.test.ts`: what starts the built command, so the bundle is made first, and only for these.
 *
 * The first two are one project: every project reads and imports all the sources anew. `--mode fast` leaves the slow out.
 */
export default defineConfig(({ mode }) => ({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Every core: what is left to itself by default is half of a small machine.
    maxWorkers: '100%',
    // A worker imports the sources once for all of its files; each anew would take more time than most tests.
    isolate: false,
    // CommonJS as Node and the bundle see it: its default export is all that it exports.
    deps: { interopDefault: false },
    projects: [
      {
        extends: true,
        test: {
          name: 'sources',
          include: ['test/**/*.test.ts'],
          exclude: mode === 'fast' ? ['**/*.slow.test.ts', '**/*.process.test.ts'] : ['**/*.process.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'process',
          include: ['test/**/*.process.test.ts'],
          globalSetup: ['test/support/build.ts'],
          // What Node would load, not what Vite makes of it.
          server: { deps: { external: [/\/dist\//] } },
          // Processes are started one after the other, each for half a second and more.
          testTimeout: 120_000,
        },
      },
    ],
  },
}));
