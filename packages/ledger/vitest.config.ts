import { defineConfig } from 'vitest/config';

// Properties are run on many inputs; a busy machine must not fail them for being slow.
export default defineConfig({ test: { testTimeout: 60_000 } });
