import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const SOURCE = fileURLToPath(new URL('../browser/call-log/main.ts', import.meta.url));
const SCRIPT = fileURLToPath(new URL('generated/call-log.js', import.meta.url));

/** Logs are XML: the names of HTML's 2,000 characters, half of the bundle, are never looked up. */
const WITHOUT_HTML_NAMES: Plugin = {
  name: 'without-html-names',
  setup(build) {
    build.onLoad({ filter: /decode-data-html\.js$/ }, ({ path }) => ({
      contents: `export { xmlDecodeTree as htmlDecodeTree } from './decode-data-xml.js';`,
      resolveDir: dirname(path),
    }));
  },
};

/** The script of the call log's page as `generated/call-log.js` must hold it. */
export async function compileScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [SOURCE],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    plugins: [WITHOUT_HTML_NAMES],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(SCRIPT, await compileScript());
