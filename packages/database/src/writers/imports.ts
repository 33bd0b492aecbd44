import type { ProblemCode, Source } from '@rangewatch/schema';
import { ensureWeek } from '@rangewatch/schema';
import { type Selectable, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';
import { appendLeaf } from '../ledger-log.ts';
import { applyDeltas } from '../rollup/apply-deltas.ts';
import { importedDelta, type ReportDelta } from '../rollup/report-delta.ts';
import type { Db, Tx } from '../tables.ts';
import type { ImportFileRow } from '../tables/import-rows.ts';
import { writeRows } from '../write-rows.ts';
import type {
  ImportBatch,
  ImportCompletion,
  ImportedRow,
  ImportFile,
  NewImportFile,
  RejectedRow,
} from './writers.ts';

export async function openImport(tx: Tx, file: NewImportFile): Promise<ImportFile> {
  const known = await tx
    .selectFrom('import_file')
    .selectAll()
    .where('sha256', '=', file.sha256)
    .executeTakeFirst();
  if (known) return importFileFromRow(known);
  const { next } = await tx
    .selectFrom('import_file')
    .select(sql<number>`coalesce(max(file_id), 0) + 1`.as('next'))
    .executeTakeFirstOrThrow();
  const row = await tx
    .insertInto('import_file')
    .values({
      file_id: next,
      sha256: file.sha256,
      name: file.name,
      source: file.source,
      is_sample: file.isSample ? 1 : 0,
      started_at: file.startedAt.getTime(),
      completed_at: null,
      lines_done: 0,
      accepted_count: 0,
      withheld_count: 0,
      rejected_count: 0,
      leaf_index: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return importFileFromRow(row);
}

function importFileFromRow(row: Selectable<ImportFileRow>): ImportFile {
  return {
    fileId: row.file_id,
    source: row.source,
    linesDone: row.lines_done,
    isComplete: row.completed_at !== null,
    acceptedCount: row.accepted_count,
    withheldCount: row.withheld_count,
    rejectedCount: row.rejected_count,
  };
}

/** Rows, rollups and the line reached, in one commit: a killed import goes on where it stopped. */
export async function importBatch(tx: Tx, engine: Engine, batch: ImportBatch): Promise<void> {
  const { fileId, linesDone, accepted, rejected } = batch;
  const file = await advanceImport(tx, {
    fileId,
    linesDone,
    acceptedCount: accepted.length,
    withheldCount: accepted.filter((row) => row.callerNumber === null).length,
    rejectedCount: rejected.length,
  });
  if (batch.accepted.length > 0) await insertAccepted(tx, engine, batch);
  if (batch.rejected.length > 0) await insertRejected(tx, engine, batch);
  await applyDeltas(tx, engine, deltasOf(batch.accepted, file.source as Source), []);
}

interface ImportAdvance {
  readonly fileId: number;
  readonly linesDone: number;
  readonly acceptedCount: number;
  readonly withheldCount: number;
  readonly rejectedCount: number;
}

/** Notes the line reached. @throws Error when another process is past it. */
export async function advanceImport(
  tx: Tx,
  { fileId, linesDone, acceptedCount, withheldCount, rejectedCount }: ImportAdvance,
): Promise<{ source: string }> {
  const file = await tx
    .updateTable('import_file')
    .set((eb) => ({
      lines_done: linesDone,
      accepted_count: eb('accepted_count', '+', acceptedCount),
      withheld_count: eb('withheld_count', '+', withheldCount),
      rejected_count: eb('rejected_count', '+', rejectedCount),
    }))
    .where('file_id', '=', fileId)
    .where('lines_done', '<', linesDone)
    .returning('source')
    .executeTakeFirst();
  if (!file)
    throw new Error(
      `import file ${fileId} is already past line ${linesDone}: another import is running`,
    );
  return file;
}

function deltasOf(rows: readonly ImportedRow[], source: Source): ReportDelta[] {
  const deltas: ReportDelta[] = [];
  for (const row of rows) {
    if (row.callerNumber !== null) deltas.push(importedDelta(row, row.callerNumber, source, 1));
  }
  return deltas;
}

async function insertAccepted(
  tx: Tx,
  engine: Engine,
  { fileId, accepted }: ImportBatch,
): Promise<void> {
  await writeRows(tx, engine, {
    constants: [fileId],
    columns: [
      { name: 'line', type: 'integer', values: accepted.map((row) => row.line) },
      { name: 'caller_number', type: 'text', values: accepted.map((row) => row.callerNumber) },
      { name: 'created_at', type: 'text', values: accepted.map((row) => row.createdAt) },
      { name: 'week', type: 'text', values: accepted.map((row) => row.week) },
      { name: 'category', type: 'text', values: accepted.map((row) => row.category) },
      {
        name: 'is_robocall',
        type: 'integer',
        values: accepted.map((row) => flagOf(row.isRobocall)),
      },
      { name: 'area_code', type: 'text', values: accepted.map((row) => row.areaCode) },
      { name: 'called_at', type: 'text', values: accepted.map((row) => row.calledAt) },
    ],
    statement: (rows, file) => `
      insert into imported_report (file_id, line, caller_number, created_at, week, category, is_robocall, area_code, called_at)
      select ${file}, line, caller_number, created_at, week, category, is_robocall, area_code, called_at from ${rows} as accepted`,
  });
}

function flagOf(value: boolean | null): 0 | 1 | null {
  if (value === null) return null;
  return value ? 1 : 0;
}

async function insertRejected(
  tx: Tx,
  engine: Engine,
  { fileId, rejected }: ImportBatch,
): Promise<void> {
  await writeRows(tx, engine, {
    constants: [fileId],
    columns: [
      { name: 'line', type: 'integer', values: rejected.map((row) => row.line) },
      { name: 'code', type: 'text', values: rejected.map((row) => row.code) },
      { name: 'value', type: 'text', values: rejected.map((row) => row.value) },
      { name: 'week', type: 'text', values: rejected.map((row) => row.week) },
    ],
    statement: (rows, file) => `
      insert into import_rejection (file_id, line, code, value, week)
      select ${file}, line, code, value, week from ${rows} as rejected`,
  });
}

/** One leaf commits to the whole file: its SHA-256 and line numbers are the identity of every row. */
export async function completeImport(
  tx: Tx,
  { fileId, completedAt, week, leafSalt }: ImportCompletion,
): Promise<ImportFile> {
  const file = await tx
    .selectFrom('import_file')
    .selectAll()
    .where('file_id', '=', fileId)
    .executeTakeFirstOrThrow();
  if (file.completed_at !== null) return importFileFromRow(file);
  const fields = {
    source: file.source,
    sha256: file.sha256,
    acceptedCount: file.accepted_count,
    withheldCount: file.withheld_count,
    rejectedCount: file.rejected_count,
  };
  const leafIndex = await appendLeaf(tx, 'import', week, fields, leafSalt);
  const row = await tx
    .updateTable('import_file')
    .set({ completed_at: completedAt.getTime(), leaf_index: leafIndex })
    .where('file_id', '=', fileId)
    .returningAll()
    .executeTakeFirstOrThrow();
  return importFileFromRow(row);
}

const REJECTIONS_PER_PAGE = 1000;

export async function* listRejections(db: Db, fileId: number): AsyncGenerator<RejectedRow> {
  let after = 0;
  for (;;) {
    const rows = await db
      .selectFrom('import_rejection')
      .selectAll()
      .where('file_id', '=', fileId)
      .where('line', '>', after)
      .orderBy('line')
      .limit(REJECTIONS_PER_PAGE)
      .execute();
    for (const row of rows) {
      yield {
        line: row.line,
        code: row.code as ProblemCode,
        value: row.value,
        week: row.week === null ? null : ensureWeek(row.week),
      };
      after = row.line;
    }
    if (rows.length < REJECTIONS_PER_PAGE) return;
  }
}
