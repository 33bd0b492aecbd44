import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

/** Lets Node, which runs `.ts` by itself, load `.tsx` too. Must run before the first `.tsx` is imported. */
export function registerTsxLoader(): void {
  registerHooks({
    load(url, context, nextLoad) {
      if (!url.startsWith('file:') || !url.endsWith('.tsx')) return nextLoad(url, context);
      const sourcefile = fileURLToPath(url);
      const { code } = transformSync(readFileSync(sourcefile, 'utf8'), {
        loader: 'tsx',
        format: 'esm',
        target: 'node24',
        jsx: 'automatic',
        // The transform does not read tsconfig.json.
        jsxImportSource: 'preact',
        sourcemap: 'inline',
        sourcefile,
      });
      return { format: 'module', source: code, shortCircuit: true };
    },
  });
}
