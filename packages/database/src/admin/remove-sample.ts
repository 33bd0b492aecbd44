import { ensureCallerNumber, type NumberRange } from '@rangewatch/numbering';
import { type Category, ensureWeek, OWN_SOURCE, type Source, type Week } from '@rangewatch/schema';
import { sql } from 'kysely';
import { type Connection, inTransaction, openConnection } from '../connection.ts';
import { appendLeaf } from '../ledger-log.ts';
import { applyDeltas } from '../rollup/apply-deltas.ts';
import { prefixBounds } from '../prefix-bounds.ts';
import { importedDelta, type ReportDelta } from '../rollup/report-delta.ts';
import type { Tx } from '../tables.ts';
import { countedNumbersOf } from '../writers/report/counted-numbers.ts';
import { markChangedPersons } from '../writers/signal-facts/changed-persons.ts';
import type { Withdrawal } from '../writers/report/report-writers.ts';
import {
  type RemovedRelease,
  removeInventedReleases,
  removeReleasesSince,
} from './remove-releases.ts';

export interface SampleRemoval extends Pick<Withdrawal, 'unsealTags'> {
  readonly week: Week;
  readonly leafSalt: () => Uint8Array;
  /** Ranges only the sample speaks of: what is known of their numbers goes too. */
  readonly ranges: readonly NumberRange[];
}

export interface RemovedSample {
  readonly reportCount: number;
  readonly importedCount: number;
  readonly campaignCount: number;
  /** Releases that held sample data and are withdrawn with it; their folders are the caller's to delete. */
  readonly releases: readonly RemovedRelease[];
}

const REPORTS_PER_CHANGE = 200;
const ROWS_PER_CHANGE = 5000;

/** Takes the sample out of every count, list and release. A killed removal goes on where it stopped. */
export async function removeSample(url: string, removal: SampleRemoval): Promise<RemovedSample> {
  const connection = openConnection(url, 'write');
  try {
    const reportCount = await repeat(connection, (tx) => removeReports(tx, connection, removal));
    const ofRows: RemovedRelease[] = [];
    const importedCount = await repeat(connection, async (tx) => {
      const removed = await removeImportedRows(tx, connection);
      ofRows.push(...removed.releases);
      return removed.rowCount;
    });
    const campaignCount = await inTransaction(connection.db, removeCampaigns);
    const releases = [...ofRows, ...(await inTransaction(connection.db, removeInventedReleases))];
    await inTransaction(connection.db, (tx) => forgetKnown(tx, removal.ranges));
    await inTransaction(connection.db, forgetListing);
    return { reportCount, importedCount, campaignCount, releases };
  } finally {
    await connection.db.destroy();
  }
}

async function repeat({ db }: Connection, change: (tx: Tx) => Promise<number>): Promise<number> {
  let total = 0;
  for (;;) {
    const done = await inTransaction(db, change);
    if (done === 0) return total;
    total += done;
  }
}

async function removeReports(
  tx: Tx,
  { engine }: Connection,
  removal: SampleRemoval,
): Promise<number> {
  const reports = await tx
    .selectFrom('report')
    .select(['report_id', 'state', 'category', 'sealed_tags', 'leaf_index', 'campaign_counted'])
    .where('channel', '=', 'sample')
    .orderBy('report_id')
    .limit(REPORTS_PER_CHANGE)
    .execute();
  const deltas: ReportDelta[] = [];
  const tags = [];
  for (const report of reports) {
    if (report.state === 'withdrawn') continue;
    const reportId = report.report_id;
    const fields = { reportId, reportLeafIndex: report.leaf_index, reason: 'sample removed' };
    await appendLeaf(tx, 'withdraw', removal.week, fields, removal.leafSalt());
    deltas.push({
      source: OWN_SOURCE,
      sign: -1,
      category: report.category as Category | null,
      namesCampaign: report.campaign_counted === 1,
      ...(await countedNumbersOf(tx, reportId)),
    });
    tags.push(...removal.unsealTags(report.sealed_tags, reportId));
  }
  if (deltas.length > 0) await applyDeltas(tx, engine, deltas, tags);
  if (reports.length > 0) {
    const removed = await tx
      .deleteFrom('report')
      .where(
        'report_id',
        'in',
        reports.map((report) => report.report_id),
      )
      .returning('person_id')
      .execute();
    await markChangedPersons(
      tx,
      removed.map(({ person_id }) => person_id),
    );
  }
  return reports.length;
}

/** Some of them, with the releases that count them: these rows are real, so no release says that it holds sample data. */
async function removeImportedRows(
  tx: Tx,
  { engine }: Connection,
): Promise<{ readonly rowCount: number; readonly releases: readonly RemovedRelease[] }> {
  const rows = await tx
    .selectFrom('imported_report')
    .innerJoin('import_file', 'import_file.file_id', 'imported_report.file_id')
    .select(['imported_report.file_id', 'line', 'caller_number', 'week', 'category', 'source'])
    .select(['called_at', 'started_at'])
    .where('is_sample', '=', 1)
    .orderBy('imported_report.file_id')
    .orderBy('line')
    .limit(ROWS_PER_CHANGE)
    .execute();
  const last = rows.at(-1);
  if (!last) {
    const files = tx.selectFrom('import_file').select('file_id').where('is_sample', '=', 1);
    await tx.deleteFrom('import_rejection').where('file_id', 'in', files).execute();
    await tx.deleteFrom('import_file').where('is_sample', '=', 1).execute();
    return { rowCount: 0, releases: [] };
  }
  const deltas = rows.flatMap((row): ReportDelta[] => {
    if (row.caller_number === null) return [];
    const facts = {
      week: ensureWeek(row.week),
      category: row.category as Category | null,
      calledAt: row.called_at,
    };
    const number = ensureCallerNumber(row.caller_number);
    return [importedDelta(facts, number, row.source as Source, -1)];
  });
  await applyDeltas(tx, engine, deltas, []);
  for (const fileId of new Set(rows.map((row) => row.file_id))) {
    const lines = rows.filter((row) => row.file_id === fileId).map((row) => row.line);
    await tx
      .deleteFrom('imported_report')
      .where('file_id', '=', fileId)
      .where('line', '<=', Math.max(...lines))
      .execute();
  }
  const weeks = [...new Set(rows.map((row) => row.week))];
  const since = Math.min(...rows.map((row) => row.started_at));
  return { rowCount: rows.length, releases: await removeReleasesSince(tx, weeks, since) };
}

async function forgetKnown(tx: Tx, ranges: readonly NumberRange[]): Promise<void> {
  for (const { from, to, length } of ranges.map(prefixBounds)) {
    for (const table of ['known_number', 'wanted_mark', 'wanted_number'] as const) {
      await tx
        .deleteFrom(table)
        .where('caller_number', '>=', from)
        .where('caller_number', '<', to)
        .where(sql`length(caller_number)`, '=', length)
        .execute();
    }
  }
}

/** What was listed because of the sample is looked at again as a whole. */
async function forgetListing(tx: Tx): Promise<void> {
  await tx.updateTable('listing_head').set({ full_at: 0 }).execute();
}

async function removeCampaigns(tx: Tx): Promise<number> {
  const sample = await tx
    .selectFrom('campaign')
    .select('campaign_id')
    .where('is_sample', '=', 1)
    .execute();
  const campaignIds = sample.map((row) => row.campaign_id);
  if (campaignIds.length > 0) {
    const exposures = await tx
      .deleteFrom('exposure')
      .where('campaign_id', 'in', campaignIds)
      .returning('person_id')
      .execute();
    await markChangedPersons(
      tx,
      exposures.map(({ person_id }) => person_id),
    );
    await tx.deleteFrom('campaign').where('campaign_id', 'in', campaignIds).execute();
  }
  await tx
    .deleteFrom('person')
    .where('person_id', 'not in', (eb) =>
      eb
        .selectFrom('report')
        .select('report.person_id')
        .where('report.person_id', 'is not', null)
        .$narrowType<{ person_id: string }>(),
    )
    .execute();
  return campaignIds.length;
}
