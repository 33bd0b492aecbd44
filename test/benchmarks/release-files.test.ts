import { join } from 'node:path';
import { openWriters } from '@rangewatch/database/writers';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createRecord } from './record.ts';
import { ensureWeekFiles, SYNTHETIC_WEEK } from './release-files.ts';
import { syntheticRows } from './synthetic-rows.ts';

const ROWS = 2_000;
const READ_BY_A_RELEASE = ['range_count', 'imported_report'];

test('a week filled at once holds what an import of its rows leaves for a release', async () => {
  const record = await createRecord();
  const writers = await openWriters(record.url);
  const started = { sha256: '01', name: 'rows.csv', source: 'ftc_dnc', isSample: false } as const;
  const { fileId } = await writers.openImport({ ...started, startedAt: new Date() });
  const accepted = [...syntheticRows(ROWS, 7)];
  await writers.importBatch({ fileId, accepted, rejected: [], linesDone: ROWS });
  await writers.close();
  await ensureWeekFiles(record.path('weeks'), ROWS);
  const filled = new Database(join(record.path('weeks'), String(ROWS), 'record.sqlite'));
  filled.prepare('attach ? as imported').run(record.url.slice('sqlite:'.length));
  for (const table of READ_BY_A_RELEASE) {
    const rows = (from: string) =>
      filled.prepare(`select * from ${from}.${table} order by 1, 2, 3`).all();
    expect(rows('main')).toEqual(rows('imported'));
    expect(rows('main').length).toBeGreaterThanOrEqual(ROWS);
  }
  filled.close();
  await record.remove();
  expect(new Set(accepted.map(({ week }) => week))).toEqual(new Set([SYNTHETIC_WEEK]));
});
