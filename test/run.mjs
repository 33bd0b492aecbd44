import { fileURLToPath } from 'node:url';
// @boundaries-ignore it runs before anything is installed, so no package name resolves yet
import { runPinned } from '../apps/cli/bootstrap/run-pinned.mjs';

const COMPILED = fileURLToPath(
  new URL('../node_modules/.cache/rangewatch-compiled', import.meta.url),
);

await runPinned({
  dev: true,
  script: 'test/runner/main.ts',
  args: process.argv.slice(2),
  // Hundreds of processes are started from the same sources: each would compile them anew.
  env: { NODE_ENV: 'test', NODE_COMPILE_CACHE: COMPILED },
});
