import { defineConfig } from 'vitest/config';

export default defineConfig({
  // As Node resolves it: Vite's own `development` condition would load a second copy of graphql.
  ssr: { resolve: { conditions: ['node', 'module-sync'] } },
  test: { globalSetup: ['@rangewatch/testkit/postgres-global-setup'] },
});
