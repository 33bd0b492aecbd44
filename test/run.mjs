// @boundaries-ignore it runs before anything is installed, so no package name resolves yet
import { runPinned } from '../apps/cli/bootstrap/run-pinned.mjs';

await runPinned({
  dev: true,
  script: 'test/runner/main.ts',
  args: process.argv.slice(2),
  env: { NODE_ENV: 'test' },
});
