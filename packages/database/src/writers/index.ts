import { checkConnection, inTransaction, openConnection } from '../connection.ts';
import { findCampaignStart } from './campaign-start.ts';
import { listHeldCampaigns, registerCampaign, screenCampaign } from './campaigns.ts';
import {
  forgetKnownNumber,
  listKnownNumbers,
  markWanted,
  noteKnownNumber,
  unmarkWanted,
} from './good-numbers.ts';
import { completeImport, importBatch, listRejections, openImport } from './imports.ts';
import { latestReleaseBasis, publishRelease, recordWeekLook } from './releases.ts';
import { changeListing } from './listing.ts';
import { createEvidenceWriters } from './evidence/create-evidence-writers.ts';
import { createCaseWriters } from './authority-case/create-case-writers.ts';
import { createEvidenceRequestWriters } from './evidence-request/create-request-writers.ts';
import { createAuthorityWriters } from './authority/create-authority-writers.ts';
import { createContributionWriters } from './contribution/create-contribution-writers.ts';
import { createDraftWriters } from './draft/create-draft-writers.ts';
import { createJobWriters } from './job/create-job-writers.ts';
import { createNoticeWriters } from './notice/create-notice-writers.ts';
import { createObjectionWriters } from './objection/create-objection-writers.ts';
import { createReportWriters } from './report/create-report-writers.ts';
import { createPublicationWriters } from './signals/create-publication-writers.ts';
import { createCanaryWriters } from './canary/create-canary-writers.ts';
import { createReplyWriters } from './signals/create-reply-writers.ts';
import { createSignalRunWriters } from './signals/create-signal-run-writers.ts';
import { createSignalFactWriters } from './signal-facts/create-signal-fact-writers.ts';
import { createVerificationWriters } from './verification/create-verification-writers.ts';
import { findActiveToken, noteTokenUse } from './tokens.ts';
import type { Writers } from './writers.ts';

export { DatabaseUnavailable } from '../dialect/engine.ts';
export type * from './authority/authority-writers.ts';
export type * from './authority-case/case-writers.ts';
export type * from './evidence-request/request-writers.ts';
export type * from './contribution/contribution-writers.ts';
export type * from './draft/draft-writers.ts';
export type * from './evidence/evidence-writers.ts';
export type * from './job/job-writers.ts';
export type * from './notice/notice-writers.ts';
export type * from './objection/objection-writers.ts';
export type * from './release-writers.ts';
export type * from './report/new-report.ts';
export type * from './report/report-writers.ts';
export type * from './signals/publication-writers.ts';
export type * from './signals/reply-writers.ts';
export type * from './signals/signal-run-writers.ts';
export type * from './signal-facts/signal-fact-writers.ts';
export type * from './verification/verification-writers.ts';
export type * from './writers.ts';

/**
 * Opens a migrated database for writing.
 * @throws DatabaseUnavailable when it cannot be reached, is not durable or not migrated.
 */
export async function openWriters(url: string): Promise<Writers> {
  const connection = openConnection(url, 'write');
  await checkConnection(connection).catch(async (error: unknown) => {
    await connection.db.destroy();
    throw error;
  });
  const { db, engine } = connection;
  return {
    ...createReportWriters(connection),
    registerCampaign: (campaign) => inTransaction(db, (tx) => registerCampaign(tx, campaign)),
    findCampaignStart: (campaignId) => findCampaignStart(db, campaignId),
    listHeldCampaigns: () => listHeldCampaigns(db),
    screenCampaign: (...decision) => inTransaction(db, (tx) => screenCampaign(tx, ...decision)),
    openImport: (file) => inTransaction(db, (tx) => openImport(tx, file)),
    importBatch: (batch) => inTransaction(db, (tx) => importBatch(tx, engine, batch)),
    completeImport: (completion) => inTransaction(db, (tx) => completeImport(tx, completion)),
    listRejections: (fileId) => listRejections(db, fileId),
    publishRelease: (release) => inTransaction(db, (tx) => publishRelease(tx, release)),
    latestReleaseBasis: (week) => latestReleaseBasis(db, week),
    recordWeekLook: (look) => inTransaction(db, (tx) => recordWeekLook(tx, look)),
    changeListing: (change) => inTransaction(db, (tx) => changeListing(tx, engine, change)),
    markWanted: (mark) => inTransaction(db, (tx) => markWanted(tx, mark)),
    unmarkWanted: (mark) => inTransaction(db, (tx) => unmarkWanted(tx, mark)),
    noteKnownNumber: (known) => inTransaction(db, (tx) => noteKnownNumber(tx, known)),
    forgetKnownNumber: (number) => inTransaction(db, (tx) => forgetKnownNumber(tx, number)),
    listKnownNumbers: () => listKnownNumbers(db),
    ...createAuthorityWriters(connection),
    ...createCaseWriters(connection),
    ...createEvidenceRequestWriters(connection),
    ...createContributionWriters(connection),
    ...createObjectionWriters(connection),
    ...createDraftWriters(connection),
    ...createJobWriters(connection),
    ...createNoticeWriters(connection),
    ...createSignalFactWriters(connection),
    ...createVerificationWriters(connection),
    ...createEvidenceWriters(connection),
    ...createPublicationWriters(connection),
    ...createCanaryWriters(connection),
    ...createReplyWriters(connection),
    ...createSignalRunWriters(connection),
    findActiveToken: (hash, now) => findActiveToken(db, hash, now),
    noteTokenUse: (...use) => inTransaction(db, (tx) => noteTokenUse(tx, ...use)),
    close: () => db.destroy(),
  };
}
