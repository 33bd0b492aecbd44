import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AcceptOutcome, NewReport, Writers } from '@rangewatch/database/writers';
import { type ImportSummary, importFtcFile } from '../import/import-ftc-file.ts';
import { surveyFile } from '../import/survey-file.ts';
import type { DeskDeps } from '../report/desk-deps.ts';
import { idempotencyHashes } from '../report/idempotency.ts';
import { receiptCodeOf } from '../report/receipt.ts';
import { withdrawReport } from '../report/withdraw-report.ts';
import { sealFact } from '../contribution/sealed-fact.ts';
import { SEAL_IV_BYTES } from '../report/sealed-box.ts';
import type { SampleFact } from './campaign-facts.ts';
import { LOTTERY, type SampleCampaign } from './campaigns.ts';
import { noteKnownNumbers } from './known-numbers.ts';
import { checkSampleReport, prepareSampleReport } from './prepare-report.ts';
import { buildScenario, SAMPLE_SEED, type SampleReport, type Scenario } from './scenario.ts';
import { shiftScenario, weeksShifted, weeksToShift } from './shift-scenario.ts';

/** Reports of one commit. */
const BATCH_REPORTS = 250;
const FTC_MORNING = fileURLToPath(
  new URL('../../sample-data/ftc_dnc_2021-07-07_am.csv', import.meta.url),
);
/** Campaigns of the sample have no reporter behind them; any fixed secret will do. */
const NOBODYS_SECRET = new Uint8Array(16);

export interface SampleDeps extends Omit<DeskDeps, 'writers'> {
  readonly writers: Writers;
}

export interface LoadedSample {
  readonly campaignCount: number;
  readonly reportCount: number;
  /** Reports put on record by this run; 0 when the sample was there. */
  readonly newReportCount: number;
  readonly imported: ImportSummary;
}

/**
 * Puts the sample on record, through the same acceptance as any report, under the story's own clock. Loading
 * it again adds nothing, and a load that was killed is completed.
 */
export async function loadSample(
  deps: SampleDeps,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<LoadedSample> {
  const { campaigns, facts, reports } = await buildShifted(deps);
  for (const campaign of campaigns) await acceptCampaign(deps, campaign);
  for (const fact of facts) await acceptFact(deps, fact);
  const newReportCount = await acceptMissing(deps, reports, onProgress);
  for (const report of reports) await withdrawIfTakenBack(deps, report);
  await noteKnownNumbers(deps.writers, deps.clock());
  const imported = await importFtcFile(deps, FTC_MORNING, { isSample: true });
  return {
    campaignCount: campaigns.length,
    reportCount: reports.length,
    newReportCount,
    imported,
  };
}

/** A sample that is on record, even half of one, keeps its days: they were part of what was accepted. */
async function buildShifted({ writers, clock, timeZone }: SampleDeps): Promise<Scenario> {
  const startsOn = await writers.findCampaignStart(LOTTERY.campaignId);
  const weeks = startsOn ? weeksShifted(startsOn) : weeksToShift(clock(), timeZone);
  return shiftScenario(buildScenario(SAMPLE_SEED), weeks);
}

/** Whether a load came to its end: the FTC morning comes last. Far cheaper than loading again. */
export async function isSampleComplete({
  writers,
  clock,
}: Pick<SampleDeps, 'writers' | 'clock'>): Promise<boolean> {
  const { sha256 } = await surveyFile(FTC_MORNING);
  const name = basename(FTC_MORNING);
  const file = { sha256, name, source: 'ftc_dnc' as const, isSample: true, startedAt: clock() };
  return (await writers.openImport(file)).isComplete;
}

/** Texts of the sample are ours: they need no waiting for a person to accept them. */
async function acceptCampaign(
  { writers, keys }: SampleDeps,
  { campaignId, draft, registeredAt }: SampleCampaign,
): Promise<void> {
  const hashes = idempotencyHashes(keys.idempotency, NOBODYS_SECRET, 'campaign', draft);
  await writers.registerCampaign({
    campaignId,
    draft,
    ...hashes,
    registeredAt,
    isSample: true,
  });
  await writers.screenCampaign(campaignId, 'accepted', 'part of the sample', registeredAt);
}

/** As if somebody had sent it and a person had accepted it; a second time changes nothing. */
async function acceptFact(
  { writers, keys, random }: SampleDeps,
  { contributionId, campaignId, fact, receivedAt, acceptedAt }: SampleFact,
): Promise<void> {
  const draft = { idempotencyKey: contributionId, campaignId, fact };
  await writers.submitContribution({
    contributionId,
    campaignId,
    field: fact.field,
    sealedValue: sealFact(keys.seal, contributionId, fact, random(SEAL_IV_BYTES)),
    ...idempotencyHashes(keys.idempotency, NOBODYS_SECRET, 'contribution', draft),
    receivedAt,
  });
  const reason = 'part of the sample';
  await writers.decideContribution({ contributionId, fact, reason, decidedAt: acceptedAt });
}

async function acceptMissing(
  deps: SampleDeps,
  reports: readonly SampleReport[],
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  if (await isOnRecord(deps, reports.at(-1))) return 0;
  let newReportCount = 0;
  for (let from = 0; from < reports.length; from += BATCH_REPORTS) {
    const batch = reports.slice(from, from + BATCH_REPORTS);
    const prepared = batch.map((report) => prepareSampleReport(report, deps));
    newReportCount += countAccepted(await deps.writers.acceptReports(prepared), prepared);
    onProgress(from + batch.length, reports.length);
  }
  return newReportCount;
}

/** Reports are accepted in order: when the last is there, all are. */
async function isOnRecord(deps: SampleDeps, report: SampleReport | undefined): Promise<boolean> {
  if (!report) return true;
  const { hashes } = checkSampleReport(report, deps);
  return (await deps.writers.findByIdempotency(hashes.idempotencyHash)) !== null;
}

function countAccepted(outcomes: readonly AcceptOutcome[], reports: readonly NewReport[]): number {
  outcomes.forEach((outcome, index) => {
    if (outcome.status === 'accepted' || outcome.status === 'repeated') return;
    throw new Error(
      `sample report ${reports[index]?.reportId} was not accepted: ${outcome.status}`,
    );
  });
  return outcomes.filter((outcome) => outcome.status === 'accepted').length;
}

async function withdrawIfTakenBack(deps: SampleDeps, report: SampleReport): Promise<void> {
  const { withdrawnAt } = report;
  if (!withdrawnAt) return;
  const { hashes } = checkSampleReport(report, deps);
  const code = receiptCodeOf(deps.keys.receipt, hashes.idempotencyHash);
  await withdrawReport(code, { ...deps, clock: () => withdrawnAt });
}
