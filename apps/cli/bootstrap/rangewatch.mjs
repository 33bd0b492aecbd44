import { runPinned } from './run-pinned.mjs';

await runPinned({
  dev: false,
  script: 'apps/cli/src/main.ts',
  args: process.argv.slice(2),
  env: { NODE_ENV: 'production' },
});
