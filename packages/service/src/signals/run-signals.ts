import type { RecordReaders, SignalResultRecord } from '@rangewatch/database/readers';
import type { NumberRange } from '@rangewatch/numbering';
import { addWeeks, type Week } from '@rangewatch/schema';
import {
  canaryEvidence,
  daysOfRun,
  judgeSignals,
  METHOD_VERSION,
  signalRecord,
  type SignalRun,
  type SignalSubject,
} from '@rangewatch/statistics/signals';
import { canariesOf } from './canaries-of.ts';
import { campaignLabels, type CampaignLabels } from './campaign-labels.ts';
import { factsHash } from './facts-hash.ts';
import { loadTable } from './load-table.ts';
import { projectOwnPersons } from './project-own-persons.ts';
import { seededStreams, seedOf } from './seeded-streams.ts';
import type { SignalDeps } from './signal-deps.ts';
import { signalPersonOf } from './signal-person-of.ts';

export interface SignalRunOptions {
  readonly asOf: Week;
  /** Default: of the facts themselves. */
  readonly seed?: number;
}

export interface FinishedRun {
  readonly asOf: Week;
  readonly runId: number;
  /** False: the same facts were judged before, to the same results. */
  readonly isNew: boolean;
  readonly factsHash: string;
  readonly seed: number;
  readonly methodVersion: string;
  readonly codeVersion: string;
  readonly run: SignalRun;
  readonly results: readonly SignalResultRecord[];
}

/**
 * The weekly run: makes the facts of our own reports, brings the counts to the week, judges the facts as they are now, and freezes the outcome with the
 * hash of what was judged, the code's version and the seed. Run again on the same facts it says the same bytes.
 */
export async function runSignals(
  deps: SignalDeps,
  { asOf, seed: wanted }: SignalRunOptions,
): Promise<FinishedRun> {
  await projectOwnPersons(deps);
  const days = daysOfRun(asOf);
  const { onlyVerified } = await deps.writers.countSignals(days);
  const judged = await deps.readers.inSnapshot((readers) =>
    judgeFacts(readers, { asOf, wanted, onlyVerified }),
  );
  const { runId, isNew } = await deps.writers.recordSignalRun({
    asOf,
    ranAt: deps.clock(),
    factsHash: judged.factsHash,
    methodVersion: METHOD_VERSION,
    codeVersion: deps.codeVersion,
    seed: judged.seed,
    isVerifiedBasis: onlyVerified,
    personCount: judged.run.personCount,
    testedCampaigns: judged.run.testedCampaigns,
    results: judged.results,
  });
  const { codeVersion } = deps;
  return { asOf, runId, isNew, codeVersion, methodVersion: METHOD_VERSION, ...judged };
}

interface JudgedFacts {
  readonly asOf: Week;
  readonly wanted: number | undefined;
  readonly onlyVerified: boolean;
}

async function judgeFacts(readers: RecordReaders, { asOf, wanted, onlyVerified }: JudgedFacts) {
  const { after } = daysOfRun(addWeeks(asOf, -1));
  const facts = readers.signalFacts({ after, to: daysOfRun(asOf).to });
  const labels = campaignLabels(await facts.campaigns());
  const canaries = canariesOf(await readers.listCanaries());
  const subject = {
    ...(await subjectOf(readers, facts, labels, onlyVerified)),
    canaryP: (campaign: string, range: NumberRange) =>
      canaryEvidence(canaries, { campaign, range, to: daysOfRun(asOf).to })?.p ?? null,
  };
  const hash = factsHash(subject.table, canaries);
  const seed = wanted ?? seedOf(hash, asOf);
  const run = await judgeSignals(subject, { asOf, randomFor: seededStreams(seed) });
  const results = run.results.map((result): SignalResultRecord => {
    const [campaign] = labels.campaignsOf(result.campaign);
    const { campaignId = null, source = '', campaignRef = result.campaign } = campaign ?? {};
    return {
      campaignId,
      source,
      campaignRef,
      range: result.range,
      level: result.level,
      result: JSON.stringify(signalRecord(result, campaignRef, source)),
    };
  });
  return { factsHash: hash, seed, run, results };
}

async function subjectOf(
  readers: RecordReaders,
  facts: ReturnType<RecordReaders['signalFacts']>,
  labels: CampaignLabels,
  isVerifiedBasis: boolean,
): Promise<SignalSubject> {
  const whole = async (found: ReturnType<RecordReaders['signalPersonsCalledFrom']>) =>
    (await found).map((person) => signalPersonOf(person, labels));
  return {
    table: await loadTable(facts, labels),
    isVerifiedBasis,
    personsCalledFrom: (range) => whole(readers.signalPersonsCalledFrom(range)),
    personsExposedTo: (campaign) =>
      whole(
        readers.signalPersonsExposedTo(
          labels.campaignsOf(campaign).map(({ campaignNo }) => campaignNo),
        ),
      ),
  };
}
