import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseTable } from '@rangewatch/schema';
import type { PlainRow } from './changed-cells.ts';
import { jsonRows } from './file-lines.ts';
import { jsonFileName } from './release-files.ts';

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
