import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { globalSetup: ['@rangewatch/testkit/postgres-global-setup'] },
});
