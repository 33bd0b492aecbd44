import type { Readers, RecordReaders, SignalRunRecord } from '@rangewatch/database/readers';
import { addWeeks, dayOfInstant, type Week } from '@rangewatch/schema';
import {
  type AuthorityCampaignSignals,
  type AuthorityRun,
  buildAuthorityView,
  burstNote,
  campaignCourse,
  daysOfRun,
  dilutionNote,
  type SignalRecord,
} from '@rangewatch/statistics/signals';
import { WINDOW_WEEKS } from '@rangewatch/statistics/signal-words';
import { campaignLabels } from './campaign-labels.ts';
import { signalPersonOf } from './signal-person-of.ts';

interface AuthorityDeps {
  readonly readers: Pick<Readers, 'inSnapshot'>;
  readonly timeZone: string;
}

/** Everything exact that the latest run and the facts say of a campaign on record; null: there is none of this name. */
export async function readAuthoritySignals(
  { readers, timeZone }: AuthorityDeps,
  campaignId: string,
): Promise<AuthorityCampaignSignals | null> {
  return await readers.inSnapshot(async (record) => {
    const campaign = await record.findCampaign(campaignId);
    if (!campaign) return null;
    const head = {
      campaignTitle: campaign.title,
      organiserName: campaign.organiserName,
      reply: (await record.publicationState(campaignId)).reply,
    };
    const run = await record.findSignalRun();
    return run
      ? await viewOf(record, campaignId, { ...head, run, timeZone })
      : buildAuthorityView({ ...head, ...NOTHING });
  });
}

const NOTHING = {
  run: null,
  burst: null,
  dilution: null,
  runRecords: [],
  isOwn: () => false,
  weeks: [],
} as const;

interface ViewHead
  extends Pick<AuthorityCampaignSignals, 'campaignTitle' | 'organiserName' | 'reply'> {
  readonly run: SignalRunRecord;
  readonly timeZone: string;
}

async function viewOf(
  record: RecordReaders,
  campaignId: string,
  { run, timeZone, ...head }: ViewHead,
): Promise<AuthorityCampaignSignals> {
  const results = (await record.listSignalResults(run.runId)).map((result) => ({
    campaignId: result.campaignId,
    record: JSON.parse(result.result) as SignalRecord,
  }));
  const own = new Set(
    results.filter((result) => result.campaignId === campaignId).map((result) => result.record),
  );
  const ranges = [...own].map(({ range }) => range);
  const course = campaignCourse(await exposedPersons(record, campaignId, run.asOf), {
    campaign: campaignId,
    ranges,
    asOf: run.asOf,
  });
  const [mentionedOn = null] = await record.listMentions(campaignId);
  return buildAuthorityView({
    ...head,
    run: authorityRun(run, timeZone),
    runRecords: results.map((result) => result.record),
    isOwn: (one) => own.has(one),
    weeks: course.weeks,
    burst: burstNote(course.calledSignUps, mentionedOn),
    dilution: dilutionNote(course.silentSignUps, daysOfRun(run.asOf).to),
  });
}

/** Ours and those of partners whose campaign was matched to it. */
async function exposedPersons(record: RecordReaders, campaignId: string, asOf: Week) {
  const campaigns = await record.signalFacts(daysOfRun(asOf)).campaigns();
  const labels = campaignLabels(campaigns);
  const numbers = labels.campaignsOf(campaignId).map(({ campaignNo }) => campaignNo);
  const persons = await record.signalPersonsExposedTo(numbers);
  return persons.map((person) => signalPersonOf(person, labels));
}

function authorityRun(run: SignalRunRecord, timeZone: string): AuthorityRun {
  const { runId: _runId, ranAt, ...known } = run;
  return {
    ...known,
    from: addWeeks(run.asOf, 1 - WINDOW_WEEKS),
    frozenOn: dayOfInstant(ranAt, timeZone),
  };
}
