import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run bench -- NAME …`: one benchmark, with what follows its name. */

/** Beside each the flags of Node it is measured with. */
const BENCHMARKS: Readonly<Record<string, readonly string[]>> = {
  'hot-ranges': [],
  // As small as the command that imports.
  import: ['--max-old-space-size=160', '--max-semi-space-size=16'],
  'look-up': [],
  pictures: [],
  release: [],
  'release-kills': [],
  reports: [],
  signals: [],
  'signals-weekly': ['--max-old-space-size=800'],
};

const [name = '', ...args] = process.argv.slice(2);
const flags = BENCHMARKS[name];
if (flags === undefined) {
  const names = Object.keys(BENCHMARKS).join(', ');
  process.stderr.write(`Which benchmark? npm run bench -- NAME …, one of: ${names}\n`);
  process.exitCode = 2;
} else {
  const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [...flags, script, ...args], { stdio: 'inherit' });
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
