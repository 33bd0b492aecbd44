import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['@rangewatch/testkit/postgres-global-setup'],
    // Each journey starts whole apps and a browser, and waits for them most of the time: two files fill two cores.
    maxWorkers: 2,
  },
});
