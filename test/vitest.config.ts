import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['@rangewatch/testkit/postgres-global-setup'],
    // Each journey starts whole apps and a browser, and one of them searches what the shared PostgreSQL writes: one file
    // at a time.
    fileParallelism: false,
  },
});
