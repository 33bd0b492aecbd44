import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that runs in production, with what it takes from elsewhere. */
export interface SourceFile {
  /** `packages/schema` */
  readonly room: string;
  /** Relative to the root, with forward slashes: `packages/schema/src/week.ts`. */
  readonly path: string;
  /** Without comments. */
  readonly text: string;
  /** As written: `./week.ts`, `zod`, `@rangewatch/database/readers`. */
  readonly imports: readonly string[];
}

/** Tests, and what only they share: a `testing/` folder or a file named `test-….ts`. */
export const TEST_FILE = /\.test\.tsx?$|(?:^|\/)testing\/|(?:^|\/)test-[^/]+\.tsx?$/;

/** Every `.ts` and `.tsx` file of apps and packages that runs in production. */
export function readSourceFiles(root: string): readonly SourceFile[] {
  return globSync('{apps,packages}/*/src/**/*.{ts,tsx}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.startsWith('packages/testkit/') || !TEST_FILE.test(path))
    .toSorted()
    .map((path) => parseSourceFile(path, readFileSync(join(root, path), 'utf8')));
}

const COMMENT = /\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm;
/** `from 'x'`, `import 'x'`, `import('x')`; the word before the quote is what makes it one. */
const IMPORT = /(?:(?<=[\s}*])from|\bimport)\s*\(?\s*(['"])([^'"\s]+)\1/g;

export function parseSourceFile(path: string, source: string): SourceFile {
  const text = source.replace(COMMENT, '');
  return {
    room: path.split('/', 2).join('/'),
    path,
    text,
    imports: [...text.matchAll(IMPORT)].map((match) => match[2] ?? ''),
  };
}
