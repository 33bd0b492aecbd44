#!/usr/bin/env node
import { runPinned } from './run-pinned.mjs';

/**
 * Commands stream what they work on, so a small heap is enough; without a limit V8 would let garbage
 * grow to several times what an import needs before it collects.
 */
const nodeFlags = ['--max-old-space-size=128', '--max-semi-space-size=8'];

await runPinned({
  dev: false,
  script: 'apps/cli/src/main.ts',
  args: process.argv.slice(2),
  env: { NODE_ENV: 'production' },
  nodeFlags,
});
