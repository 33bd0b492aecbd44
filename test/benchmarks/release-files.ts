import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from '@rangewatch/database/admin';
import { type ImportedRow, openWriters } from '@rangewatch/database/writers';
import { ensureWeek } from '@rangewatch/schema';
import Database from 'better-sqlite3';
import { syntheticRows } from './synthetic-rows.ts';
import { WeekComplaints, type WeekRollup } from './week-rollups.ts';

/** One week's complaints twice: in a record, and as the CSV a peer counts from. */
export interface WeekFiles {
  readonly url: string;
  readonly csv: string;
}

/** All of them lie in it. */
export const SYNTHETIC_WEEK = ensureWeek('2025-W49');
const DAYS_OF_A_WEEK = 7;
const SOURCE = 'ftc_dnc';

/** Writes both, or takes what an earlier run left complete in this folder. */
export async function ensureWeekFiles(folder: string, rowCount: number): Promise<WeekFiles> {
  const done = join(folder, String(rowCount));
  if (!existsSync(done)) {
    const half = `${done}.part`;
    await rm(half, { recursive: true, force: true });
    await mkdir(half, { recursive: true });
    await fill(half, rowCount);
    await rename(half, done);
  }
  return { url: `sqlite:${recordIn(done)}`, csv: csvIn(done) };
}

const recordIn = (folder: string) => join(folder, 'record.sqlite');
const csvIn = (folder: string) => join(folder, 'raw.csv');

/**
 * Fills a record at once with what an import of the same rows leaves for a release to read (a test holds the two
 * against each other): row by row, five million would take an hour.
 */
async function fill(folder: string, rowCount: number): Promise<void> {
  const fileId = await openFile(`sqlite:${recordIn(folder)}`);
  const db = new Database(recordIn(folder));
  db.pragma('journal_mode = delete');
  db.pragma('journal_mode = off');
  db.pragma('synchronous = off');
  const complaints = new WeekComplaints(rowCount);
  const csv = openSync(csvIn(folder), 'w');
  writeSync(csv, 'created_day,company_phone_number\n');
  db.transaction(() => {
    for (const row of insertReports(db, fileId, syntheticRows(rowCount, DAYS_OF_A_WEEK))) {
      if (row.callerNumber === null || row.category === null) continue;
      complaints.add(row.callerNumber, row.category);
      writeSync(csv, `${row.createdAt},${row.callerNumber}\n`);
    }
    insertRollups(db, complaints.rollups(SYNTHETIC_WEEK));
  })();
  closeSync(csv);
  db.pragma('journal_mode = wal');
  db.close();
}

async function openFile(url: string): Promise<number> {
  await migrate(url);
  const writers = await openWriters(url);
  const opened = { sha256: '00', name: 'synthetic.csv', source: SOURCE, isSample: false } as const;
  const { fileId } = await writers.openImport({ ...opened, startedAt: new Date() });
  await writers.close();
  return fileId;
}

/** Gives each row on once it is in. */
function* insertReports(
  db: Database.Database,
  fileId: number,
  rows: Iterable<ImportedRow>,
): Generator<ImportedRow> {
  const insert = db.prepare('insert into imported_report values (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const row of rows) {
    const { line, callerNumber, createdAt, week, category, areaCode, calledAt } = row;
    const robocall = row.isRobocall === null ? null : Number(row.isRobocall);
    insert.run(fileId, line, callerNumber, createdAt, week, category, robocall, areaCode, calledAt);
    yield row;
  }
}

function insertRollups(db: Database.Database, rollups: Iterable<WeekRollup>): void {
  const insert = db.prepare(`insert into range_count
    (range, source, facet, report_count, number_count, first_number_count) values (?, ?, ?, ?, ?, ?)`);
  for (const { range, facet, reportCount, numberCount } of rollups)
    insert.run(range, SOURCE, facet, reportCount, numberCount, numberCount);
}
