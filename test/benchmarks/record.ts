import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@rangewatch/database/admin';

/** A folder with an empty, migrated SQLite record, and room for a peer's file beside it. */
export interface BenchmarkRecord {
  readonly url: string;
  path(name: string): string;
  remove(): Promise<void>;
}

export async function createRecord(): Promise<BenchmarkRecord> {
  const folder = await mkdtemp(join(tmpdir(), 'rangewatch-benchmark-'));
  const url = `sqlite:${join(folder, 'record.sqlite')}`;
  await migrate(url);
  return {
    url,
    path: (name) => join(folder, name),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
