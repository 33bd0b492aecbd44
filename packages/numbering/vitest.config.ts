import { defineConfig } from 'vitest/config';

// Property tests try thousands of texts; on a busy machine that takes longer than the default allows.
export default defineConfig({ test: { testTimeout: 60_000 } });
