import { sql } from 'kysely';
import { checkConnection, openConnection } from '../connection.ts';
import type { Engine } from '../dialect/engine.ts';
import { findReleasedRow } from '../released-row.ts';
import type { Db } from '../tables.ts';
import { allFacts, blockFacts } from './all-facts.ts';
import { listAcceptedFacts } from '../contribution-row.ts';
import { authorityCounts } from './authority/read-authority-counts.ts';
import { campaignStandings } from './campaign-standing.ts';
import { campaignCounts, findCampaign, listCampaigns } from './campaigns.ts';
import { goodNumbersIn } from './good-numbers.ts';
import { hottestListed } from './hottest-listed.ts';
import { countListed } from './listed-counts.ts';
import { countListedBy, topListed } from './listed-by.ts';
import { listJobs } from './jobs.ts';
import { listedByHash } from './listed-by-hash.ts';
import { listedChanges } from './listed-changes.ts';
import {
  findListed,
  ledgerSize,
  listedSince,
  listingHead,
  listListed,
  touchedSince,
} from './listing.ts';
import { rangeFacts, rangeTotals } from './range-facts.ts';
import { blocksByBucket, findRangesByHash, listBlocksOfBucket } from './range-keys.ts';
import { similarCampaigns } from './similar-campaigns.ts';
import { nestViews, rangeView } from './range-view.ts';
import { findReceipt } from './receipt/find-receipt.ts';
import type { Readers, RecordReaders } from './readers.ts';
import { noticeCounts } from './notices.ts';
import {
  findRelease,
  firstReleasedAt,
  listReleases,
  listRevisions,
  releasedSources,
} from './releases.ts';
import { signalFactRows } from './signals/signal-fact-rows.ts';
import { personsCalledFrom, personsExposedTo } from './signals/signal-persons.ts';
import {
  listMentions,
  publicationState,
  publicCampaignSignals,
  publicSignalsOfRange,
  signalRangeNumbers,
} from './signals/publication.ts';
import { listCanaries } from './signals/canaries.ts';
import { findSignalRun, listSignalResults, signalPairs } from './signals/signal-runs.ts';
import { listWeeksWithReports, weekCounts } from './week-counts.ts';

export { DatabaseUnavailable } from '../dialect/engine.ts';
export { isInBounds } from '../row-bounds.ts';
export type * from './readers.ts';
export type * from './authority/authority-counts.ts';
export type { ReleasedRow } from '../released-row.ts';
export type * from './receipt/receipt-record.ts';
export type * from './signals/publication-readers.ts';
export type * from './signals/signal-readers.ts';
export type * from './week-readers.ts';

/**
 * Opens a migrated database on a connection that cannot write.
 * @throws DatabaseUnavailable when it cannot be reached or is not migrated.
 */
export async function openReaders(url: string): Promise<Readers> {
  const connection = openConnection(url, 'read');
  await checkConnection(connection).catch(async (error: unknown) => {
    await connection.db.destroy();
    throw error;
  });
  const { db, engine } = connection;
  return {
    ...recordReaders(db, engine),
    inSnapshot: (use) => inSnapshot(db, engine, use),
    async ping() {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}

function recordReaders(db: Db, engine: Engine): RecordReaders {
  return {
    signalFacts: (days) => signalFactRows(db, days),
    signalPersonsCalledFrom: (range) => personsCalledFrom(db, range),
    signalPersonsExposedTo: (campaignNos) => personsExposedTo(db, campaignNos),
    signalPairs: () => signalPairs(db),
    publicCampaignSignals: (campaignId) => publicCampaignSignals(db, campaignId),
    publicSignalsOfRange: (range) => publicSignalsOfRange(db, range),
    publicationState: (campaignId) => publicationState(db, campaignId),
    signalRangeNumbers: (range) => signalRangeNumbers(db, range),
    listMentions: (campaignId) => listMentions(db, campaignId),
    listCanaries: () => listCanaries(db),
    findSignalRun: (asOf) => findSignalRun(db, asOf),
    listSignalResults: (runId) => listSignalResults(db, runId),
    rangeFacts: (range) => rangeFacts(db, range),
    rangeView: (range) => rangeView(db, range),
    nestViews: (range, mostOpenDigits) => nestViews(db, range, mostOpenDigits),
    rangeTotals: (ranges) => rangeTotals(db, ranges),
    blockFacts: (block) => blockFacts(db, block),
    allFacts: () => allFacts(db),
    findRangesByHash: (hexPrefix, limit) => findRangesByHash(db, hexPrefix, limit),
    blocksByBucket: () => blocksByBucket(db),
    listBlocksOfBucket: (bucket) => listBlocksOfBucket(db, bucket),
    goodNumbersIn: (range, limit) => goodNumbersIn(db, range, limit),
    ledgerSize: () => ledgerSize(db),
    listingHead: () => listingHead(db),
    listedSince: (version) => listedSince(db, version),
    listListed: (query) => listListed(db, query),
    listedChanges: (query) => listedChanges(db, query),
    listedByHash: (query) => listedByHash(db, query),
    hottestListed: (query) => hottestListed(db, query),
    countListed: (query) => countListed(db, query),
    findListed: (range) => findListed(db, range),
    topListed: (query) => topListed(db, query),
    countListedBy: (query) => countListedBy(db, query),
    touchedSince: (head) => touchedSince(db, head),
    findReceipt: (receiptHash) => findReceipt(db, receiptHash),
    findCampaign: (campaignId) => findCampaign(db, campaignId),
    listCampaigns: (query) => listCampaigns(db, query),
    campaignCounts: (campaignId) => campaignCounts(db, campaignId),
    acceptedFacts: (campaignId) => listAcceptedFacts(db, campaignId),
    campaignStandings: (campaignIds) => campaignStandings(db, campaignIds),
    similarCampaigns: (names) => similarCampaigns(db, names),
    listReleases: (query) => listReleases(db, query),
    findReleasedRow: (row, bounds) => findReleasedRow(db, { ...row, revision: null, bounds }),
    findRelease: (week, revision) => findRelease(db, week, revision),
    listRevisions: (week) => listRevisions(db, week),
    releasedSources: (release) => releasedSources(db, release),
    firstReleasedAt: () => firstReleasedAt(db),
    weekCounts: (week) => weekCounts(db, week),
    authorityCounts: (week) => authorityCounts(db, engine, week),
    listWeeksWithReports: () => listWeeksWithReports(db),
    listJobs: () => listJobs(db),
    noticeCounts: (givenUpSince) => noticeCounts(db, givenUpSince),
    hasSample: () => hasSample(db),
  };
}

function inSnapshot<T>(
  db: Db,
  engine: Engine,
  use: (readers: RecordReaders) => Promise<T>,
): Promise<T> {
  const transaction = db.transaction();
  const isolated = engine.snapshotIsolation
    ? transaction.setIsolationLevel(engine.snapshotIsolation)
    : transaction;
  return isolated.execute((tx) => use(recordReaders(tx, engine)));
}

async function hasSample(db: Db): Promise<boolean> {
  const { rows } = await sql`
    select 1 from import_file where is_sample = 1
    union all select 1 from report where channel = 'sample'
    union all select 1 from campaign where is_sample = 1
    limit 1`.execute(db);
  return rows.length > 0;
}
