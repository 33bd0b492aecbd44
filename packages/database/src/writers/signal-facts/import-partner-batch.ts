import type { ProblemCode } from '@rangewatch/schema';
import type { Db, Tx } from '../../tables.ts';
import { writeRows } from '../../write-rows.ts';
import { advanceImport } from '../imports.ts';
import { putCampaigns } from './put-campaigns.ts';
import { putPersons, removePersons } from './put-persons.ts';
import type { SignalChange } from './signal-change.ts';
import type {
  PartnerCalls,
  PartnerImportBatch,
  PartnerRejection,
  PutPersons,
} from './signal-fact-writers.ts';

/** Facts, what was left out of them, and the line reached: a killed import goes on where it stopped. */
export async function importPartnerBatch(
  change: SignalChange,
  batch: PartnerImportBatch,
): Promise<PutPersons> {
  await advanceImport(change.tx, batch);
  await countCalls(change.tx, batch);
  await putCampaigns(change, batch);
  const { changedCount, unchangedCount } = await putPersons(change, batch);
  const removedCount = await removePersons(change, batch.source, batch.removed);
  await insertRejections(change, batch);
  return { changedCount: changedCount + removedCount, unchangedCount };
}

async function countCalls(
  tx: Tx,
  { fileId, callCount, rejectedCallCount }: PartnerImportBatch,
): Promise<void> {
  await tx
    .insertInto('partner_file')
    .values({ file_id: fileId, call_count: callCount, rejected_call_count: rejectedCallCount })
    .onConflict((conflict) =>
      conflict.column('file_id').doUpdateSet((row) => ({
        call_count: row('partner_file.call_count', '+', row.ref('excluded.call_count')),
        rejected_call_count: row(
          'partner_file.rejected_call_count',
          '+',
          row.ref('excluded.rejected_call_count'),
        ),
      })),
    )
    .execute();
}

async function insertRejections(
  { tx, engine }: SignalChange,
  { fileId, rejections }: PartnerImportBatch,
): Promise<void> {
  const ordinals = new Map<number, number>();
  const numbered = rejections.map((rejection) => {
    const ordinal = ordinals.get(rejection.line) ?? 0;
    ordinals.set(rejection.line, ordinal + 1);
    return { ...rejection, ordinal };
  });
  await writeRows(tx, engine, {
    constants: [fileId],
    columns: [
      { name: 'line', type: 'integer', values: numbered.map(({ line }) => line) },
      { name: 'ordinal', type: 'integer', values: numbered.map(({ ordinal }) => ordinal) },
      { name: 'path', type: 'text', values: numbered.map(({ path }) => path) },
      { name: 'code', type: 'text', values: numbered.map(({ code }) => code) },
      { name: 'value', type: 'text', values: numbered.map(({ value }) => value) },
    ],
    statement: (rows, file) => `
      insert into partner_rejection (file_id, line, ordinal, path, code, value)
      select ${file}, line, ordinal, path, code, value from ${rows} as rejected`,
  });
}

export async function findPartnerCalls(db: Db, fileId: number): Promise<PartnerCalls> {
  const row = await db
    .selectFrom('partner_file')
    .selectAll()
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  return { callCount: row?.call_count ?? 0, rejectedCallCount: row?.rejected_call_count ?? 0 };
}

const REJECTIONS_PER_PAGE = 1000;

export async function* listPartnerRejections(
  db: Db,
  fileId: number,
): AsyncGenerator<PartnerRejection> {
  let after = { line: 0, ordinal: -1 };
  for (;;) {
    const rows = await db
      .selectFrom('partner_rejection')
      .selectAll()
      .where('file_id', '=', fileId)
      .where((row) =>
        row.or([
          row('line', '>', after.line),
          row.and([row('line', '=', after.line), row('ordinal', '>', after.ordinal)]),
        ]),
      )
      .orderBy('line')
      .orderBy('ordinal')
      .limit(REJECTIONS_PER_PAGE)
      .execute();
    for (const { line, path, code, value, ordinal } of rows) {
      yield { line, path, code: code as ProblemCode, value };
      after = { line, ordinal };
    }
    if (rows.length < REJECTIONS_PER_PAGE) return;
  }
}
