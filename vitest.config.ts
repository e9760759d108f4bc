import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    testTimeout: 30_000,
    // Every core: what is left to itself by default is half of a small machine.
    maxWorkers: '100%',
  },
});
