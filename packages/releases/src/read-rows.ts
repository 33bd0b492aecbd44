import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { releaseManifest, type ReleaseTable } from '@rangewatch/schema';
import type { PlainRow } from './changed-cells.ts';
import { jsonRows } from './file-lines.ts';
import { fingerprint } from './fingerprint.ts';
import { jsonFileName } from './release-files.ts';
import { TABLES } from './table-row.ts';

/** The rows of one table of a release folder as its JSON file has them; none where the release has no such table. */
export async function* readTableRows(
  folder: string,
  table: ReleaseTable,
): AsyncGenerator<PlainRow> {
  const path = join(folder, jsonFileName(table));
  try {
    await access(path);
  } catch {
    return;
  }
  for await (const row of jsonRows(path)) yield row as PlainRow;
}

/** Whether the rows of every table are, byte for byte, those of the folder's manifest. */
export async function holdsItsRows(folder: string, manifestText: string): Promise<boolean> {
  const manifest = releaseManifest.safeParse(parsed(manifestText));
  if (!manifest.success) return false;
  const names = new Set(TABLES.map(jsonFileName));
  for (const { name, sha256 } of manifest.data.files.filter((file) => names.has(file.name))) {
    const read = await fingerprint(join(folder, name));
    if (typeof read === 'string' || read.sha256 !== sha256) return false;
  }
  return true;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
