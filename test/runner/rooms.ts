import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A workspace package. */
export interface Room {
  readonly name: string;
  /** Relative to the root: `packages/schema`. */
  readonly directory: string;
  readonly hasSource: boolean;
  readonly testFileCount: number;
}

/** The rooms that the root `package.json` lists, in its order. */
export function listRooms(root: string): readonly Room[] {
  const { workspaces = [] } = readPackage(root);
  return workspaces
    .flatMap((pattern) => globSync(`${pattern}/package.json`, { cwd: root }).toSorted())
    .map((file) => describeRoom(root, file.slice(0, -'/package.json'.length)));
}

function describeRoom(root: string, directory: string): Room {
  const files = globSync('**/*.{ts,tsx}', {
    cwd: join(root, directory),
    exclude: ['**/node_modules/**', '*.config.ts'],
  });
  const tests = files.filter((file) => /\.test\.tsx?$/.test(file));
  return {
    name: readPackage(join(root, directory)).name,
    directory,
    hasSource: files.length > tests.length,
    testFileCount: tests.length,
  };
}

function readPackage(directory: string): { name: string; workspaces?: string[] } {
  return JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
}
