import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['@rangewatch/testkit/postgres-global-setup'],
    // Each journey starts whole apps and a browser: one file at a time leaves the cores to them.
    fileParallelism: false,
  },
});
