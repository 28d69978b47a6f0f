import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/tried.ts'],
    setupFiles: ['tests/support/seed.ts'],
    testTimeout: 30_000,
    // Snapshot files are golden files too.
    update: Boolean(process.env.UPDATE_GOLDEN),
    // Files share processes: to start one for each file costs more than most files take, and the program keeps nothing
    // from one run to the next.
    isolate: false,
    // By default one core is left free; here tests mostly wait for programs that they started.
    maxWorkers: '100%',
  },
});
