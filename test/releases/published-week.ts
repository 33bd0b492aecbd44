import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { ensureWeek } from '@rangewatch/schema';
import { buildWeek } from '@rangewatch/service';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { buildImportedRow, bytesOf, createTestDatabase } from '@rangewatch/testkit';

const WEEK = ensureWeek('2026-W34');
const ROWS = 600;

export interface PublishedWeek {
  readonly folder: string;
  remove(): Promise<void>;
}

/** A week of an official source, published with all its files. */
export async function publishOneWeek(): Promise<PublishedWeek> {
  const database = await createTestDatabase('sqlite');
  const releasesDir = await mkdtemp(join(tmpdir(), 'rangewatch-recipes-'));
  const readers = await openReaders(database.url);
  const writers = await openWriters(database.url);
  const startedAt = new Date('2026-08-23T00:00:00Z');
  const file = {
    sha256: 'a',
    name: 'a.csv',
    source: 'ftc_dnc',
    isSample: false,
    startedAt,
  } as const;
  const { fileId } = await writers.openImport(file);
  const accepted = Array.from({ length: ROWS }, (_, index) => importedRow(index));
  await writers.importBatch({ fileId, accepted, rejected: [], linesDone: ROWS + 1 });
  const done = { fileId, completedAt: startedAt, week: WEEK, leafSalt: bytesOf('salt') };
  await writers.completeImport(done);
  const { folder } = await buildWeek(
    {
      readers,
      writers,
      releasesDir,
      clock: () => new Date('2026-08-25T04:00:00Z'),
      timeZone: 'Asia/Shanghai',
      jitterKey: bytesOf('jitter'),
      signingKey: bytesOf('signing'),
      policy: PUBLIC_POLICY,
    },
    WEEK,
  );
  await readers.close();
  await writers.close();
  return {
    folder,
    async remove() {
      await database.drop();
      await rm(releasesDir, { recursive: true, force: true });
    },
  };
}

function importedRow(index: number) {
  const digits = `1202${String(200 + (index % 30))}${String((index * 7) % 4000).padStart(4, '0')}`;
  return buildImportedRow({
    line: index + 2,
    number: index % 11 === 0 ? null : digits,
    category: index % 3 === 0 ? null : 'warranty',
  });
}
