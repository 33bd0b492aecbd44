import type { ImportedRow } from '@rangewatch/database/writers';
import Database from 'better-sqlite3';

/** The peer: one table of complaints, one index to group by, and nothing kept beside them. */
export interface RawTable {
  insert(rows: readonly ImportedRow[]): void;
  /** Complaints and distinct numbers of one range by week and by category, counted from its rows. */
  count(prefix: string, openDigits: number): readonly unknown[];
  close(): void;
}

/** As durable as the record itself: WAL with `synchronous=FULL`. */
export function createRawTable(path: string): RawTable {
  const db = new Database(path);
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = full');
  db.exec(`create table complaint (
      line integer, number text, created_at text, week text, category text, robocall integer, area_code text
    );
    create index complaint_by_number on complaint (number, week)`);
  return rawTable(db);
}

/** One that an earlier run filled, with as much cache as the record has. */
export function openRawTable(path: string): RawTable {
  const db = new Database(path, { fileMustExist: true });
  db.pragma('cache_size = -65536');
  return rawTable(db);
}

function rawTable(db: Database.Database): RawTable {
  const insert = db.prepare('insert into complaint values (?, ?, ?, ?, ?, ?, ?)');
  const byWeek = db.prepare(countBy('week'));
  const byCategory = db.prepare(countBy('category'));
  return {
    insert: db.transaction((rows: readonly ImportedRow[]) => {
      for (const row of rows) insert.run(...valuesOf(row));
    }),
    count(prefix, openDigits) {
      const bounds = [
        prefix.padEnd(prefix.length + openDigits, '0'),
        prefix.padEnd(prefix.length + openDigits, '9'),
      ];
      return [...byWeek.all(...bounds), ...byCategory.all(...bounds)];
    },
    close: () => db.close(),
  };
}

function countBy(column: 'week' | 'category'): string {
  return `select ${column}, count(*), count(distinct number) from complaint
    where number between ? and ? group by ${column}`;
}

function valuesOf(row: ImportedRow): readonly unknown[] {
  const robocall = row.isRobocall === null ? null : Number(row.isRobocall);
  const { line, callerNumber, createdAt, week, category, areaCode } = row;
  return [line, callerNumber, createdAt, week, category, robocall, areaCode];
}
