import type { Engine } from '../../dialect/engine.ts';
import { appendLeaf } from '../../ledger-log.ts';
import { applyDeltas } from '../../rollup/apply-deltas.ts';
import type { ReportDelta } from '../../rollup/report-delta.ts';
import { OWN_SOURCE } from '@rangewatch/schema';
import type { Db, Tx } from '../../tables.ts';
import { findPerson } from './find-person.ts';
import { findSame } from './find-same.ts';
import { followReport } from './follow-report.ts';
import { insertReport } from './insert-report.ts';
import { markChangedPersons } from '../signal-facts/changed-persons.ts';
import { moveOwned } from './move-owned.ts';
import type { AcceptOutcome, EarlierReport, NewReport, ReporterTag } from './new-report.ts';

/** Accepts reports one after the other and brings the rollups up to date once for all of them. */
export async function acceptReports(
  tx: Tx,
  engine: Engine,
  reports: readonly NewReport[],
): Promise<AcceptOutcome[]> {
  const outcomes: AcceptOutcome[] = [];
  let counted: NewReport[] = [];
  const count = async (): Promise<void> => {
    if (counted.length > 0) await applyReports(tx, engine, counted);
    counted = [];
  };
  for (const report of reports) {
    // What is taken back has to be counted first.
    if (report.follows?.kind === 'correction') await count();
    const { outcome, accepted } = await acceptOne(tx, engine, report);
    outcomes.push(outcome);
    if (accepted) counted.push(accepted);
  }
  await count();
  return outcomes;
}

async function applyReports(tx: Tx, engine: Engine, reports: readonly NewReport[]): Promise<void> {
  const tags: ReporterTag[] = reports.flatMap((report) => [...report.tags]);
  await applyDeltas(tx, engine, reports.map(deltaOf), tags);
}

function deltaOf(report: NewReport): ReportDelta {
  return {
    source: OWN_SOURCE,
    sign: 1,
    category: report.draft.category,
    numbers: report.counted,
    namesCampaign: report.draft.exposures.length > 0,
    turnedAway: report.turnedAway,
  };
}

/** `accepted` is the report as it counts: with the tags of the receipt it belongs to. */
interface Decision {
  readonly outcome: AcceptOutcome;
  readonly accepted?: NewReport;
}

async function acceptOne(tx: Tx, engine: Engine, submitted: NewReport): Promise<Decision> {
  const earlier = await findByIdempotency(tx, submitted.idempotencyHash);
  if (earlier) return { outcome: repeatOf(earlier, submitted) };
  const sameReceivedAt = await findSame(tx, submitted);
  if (sameReceivedAt) return { outcome: { status: 'same', receivedAt: sameReceivedAt } };
  const campaignId = await missingCampaign(tx, submitted);
  if (campaignId !== null) return { outcome: { status: 'campaign_unknown', campaignId } };
  const { follows } = submitted;
  const followed = follows
    ? await followReport(tx, engine, submitted, follows)
    : ({ status: 'followed', rootReportId: null, report: submitted } as const);
  if (followed.status !== 'followed') return { outcome: { status: followed.status } };
  const { report, rootReportId } = followed;
  const leafIndex = await appendLeaf(
    tx,
    'report',
    report.receivedWeek,
    publicFields(report),
    report.leafSalt,
  );
  const personId =
    report.personTag === null ? null : await findPerson(tx, report.personTag, report);
  await markChangedPersons(tx, [personId]);
  await insertReport(tx, report, personId, leafIndex, rootReportId);
  await moveOwned(tx, report);
  return {
    outcome: { status: 'accepted', reportId: report.reportId, leafIndex },
    accepted: report,
  };
}

function repeatOf(earlier: EarlierReport, report: NewReport): AcceptOutcome {
  if (Buffer.compare(earlier.contentHash, report.contentHash) !== 0)
    return { status: 'key_reused' };
  const { reportId, leafIndex, receivedAt } = earlier;
  return { status: 'repeated', reportId, leafIndex, receivedAt };
}

/** What the leaf commits to: everything of the report that could ever be made public. */
function publicFields(report: NewReport) {
  return {
    reportId: report.reportId,
    category: report.draft.category,
    counted: report.counted.map(({ number, weeks }) => ({ number, weeks })),
    held: report.held,
    exposedToNone: report.draft.exposedToNone,
    campaigns: report.draft.exposures.map(({ campaignId, exposedOn, route, dayPrecision }) => ({
      campaignId,
      exposedOn,
      route,
      ...(dayPrecision && { dayPrecision }),
    })),
  };
}

async function missingCampaign(tx: Tx, report: NewReport): Promise<string | null> {
  const wanted = [...new Set(report.draft.exposures.map((exposure) => exposure.campaignId))];
  if (wanted.length === 0) return null;
  const rows = await tx
    .selectFrom('campaign')
    .select('campaign_id')
    .where('campaign_id', 'in', wanted)
    .where('screening', '!=', 'rejected')
    .execute();
  const known = new Set(rows.map((row) => row.campaign_id));
  return wanted.find((campaignId) => !known.has(campaignId)) ?? null;
}

export async function findByIdempotency(
  db: Db,
  idempotencyHash: Uint8Array,
): Promise<EarlierReport | null> {
  const row = await db
    .selectFrom('report')
    .select(['report_id', 'content_hash', 'received_at', 'leaf_index'])
    .where('idempotency_hash', '=', Buffer.from(idempotencyHash))
    .executeTakeFirst();
  if (!row) return null;
  return {
    reportId: row.report_id,
    contentHash: row.content_hash,
    receivedAt: new Date(row.received_at),
    leafIndex: row.leaf_index,
  };
}
