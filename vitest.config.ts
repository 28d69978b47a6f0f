import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/seed.ts'],
    testTimeout: 30_000,
    // Test files share processes and their modules: the program keeps nothing between two runs, and the tests hold it to that.
    isolate: false,
    // Much of the time goes into programs that are started, so that no core needs to be left free.
    maxWorkers: '100%',
  },
});
