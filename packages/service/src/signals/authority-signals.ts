import type {
  RecordReaders,
  SignalPersonFacts,
  SignalResultRecord,
  SignalRunRecord,
} from '@rangewatch/database/readers';
import {
  DAY_MS,
  addWeeks,
  type CalendarDay,
  dayFromMs,
  dayNumberMs,
  dayOfInstant,
  type Week,
  weekOfDay,
} from '@rangewatch/schema';
import {
  atMostSmall,
  type AuthorityCampaignSignals,
  authorityRecord,
  type AuthorityRun,
  authorityTable,
  type AuthorityWeek,
  type BurstNote,
  daysOfRun,
  dilutionOf,
  type FunnelCampaign,
  type SignalRecord,
  WINDOW_WEEKS,
} from '@rangewatch/statistics/signals';
import { campaignLabels, type CampaignLabels } from './campaign-labels.ts';

/** Everything an authority sees of a campaign's signals: exact, in cells of five persons or more. Null: no such page. */
export async function readAuthoritySignals(
  readers: RecordReaders,
  campaignId: string,
  timeZone: string,
): Promise<AuthorityCampaignSignals | null> {
  const campaign = await readers.findCampaign(campaignId);
  if (!campaign) return null;
  const { title: campaignTitle, organiserName } = campaign;
  const run = await readers.findSignalRun();
  const { reply } = await readers.publicationState(campaignId);
  const none = { given: null, called: null };
  const empty = { records: [], weeks: [], otherWeeks: none, funnel: [], burst: null };
  if (!run) return { campaignTitle, organiserName, run, ...empty, reply, dilution: null };
  const results = await readers.listSignalResults(run.runId);
  const labels = campaignLabels(await readers.signalFacts({ after: 0, to: 0 }).campaigns());
  const exposed = await readers.signalPersonsExposedTo(
    labels.campaignsOf(campaignId).map(({ campaignNo }) => campaignNo),
  );
  const persons = exposed.flatMap((person) => exposedPerson(person, labels, campaignId));
  const { to } = daysOfRun(run.asOf);
  const silent = persons.filter(({ firstCall }) => firstCall === null);
  return {
    campaignTitle,
    organiserName,
    run: runOf(run, timeZone),
    records: recordsOf(results.filter((result) => result.campaignId === campaignId)).map(
      authorityRecord,
    ),
    ...timeLine(persons, run.asOf),
    funnel: funnelOf(results, campaignId),
    reply,
    burst: burstOf(persons, (await readers.listMentions(campaignId))[0] ?? null),
    dilution: dilutionOf(
      silent.flatMap(({ signedUpOn }) => signedUpOn ?? []),
      to,
    ),
  };
}

function runOf(run: SignalRunRecord, timeZone: string): AuthorityRun {
  const { runId: _runId, ranAt, ...known } = run;
  return {
    ...known,
    from: addWeeks(run.asOf, 1 - WINDOW_WEEKS),
    frozenOn: dayOfInstant(ranAt, timeZone),
  };
}

function recordsOf(results: readonly SignalResultRecord[]): readonly SignalRecord[] {
  return results.map(({ result }) => JSON.parse(result) as SignalRecord);
}

interface ExposedPersonDays {
  readonly signedUpOn: number | null;
  readonly givenOn: number;
  /** The first call after it; null: none. */
  readonly firstCall: number | null;
}

function exposedPerson(
  { exposures, calls, signedUpOn }: SignalPersonFacts,
  labels: CampaignLabels,
  campaignId: string,
): ExposedPersonDays[] {
  const days = exposures
    .filter(({ campaignNo }) => labels.labelOf(campaignNo) === campaignId)
    .flatMap(({ exposedOn }) => exposedOn ?? []);
  if (days.length === 0) return [];
  const givenOn = Math.min(...days);
  const later = calls.map(({ calledOn }) => calledOn).filter((day) => day > givenOn);
  return [{ signedUpOn, givenOn, firstCall: later.length === 0 ? null : Math.min(...later) }];
}

/** Weeks of the run, each kind of count a table of its own. */
function timeLine(persons: readonly ExposedPersonDays[], asOf: Week) {
  const weeks = Array.from({ length: WINDOW_WEEKS }, (_, at) =>
    addWeeks(asOf, at + 1 - WINDOW_WEEKS),
  );
  const given = tableOf(
    persons.map(({ givenOn }) => givenOn),
    weeks,
  );
  const called = tableOf(
    persons.flatMap(({ firstCall }) => firstCall ?? []),
    weeks,
  );
  return {
    weeks: weeks.map(
      (week): AuthorityWeek => ({
        week,
        given: given.shown.get(week) ?? null,
        called: called.shown.get(week) ?? null,
      }),
    ),
    otherWeeks: { given: given.other, called: called.other },
  };
}

function tableOf(days: readonly number[], weeks: readonly Week[]) {
  const known = new Set(weeks);
  const counts = Map.groupBy(
    days.map((day) => weekOfDay(dayFromMs(day * DAY_MS))).filter((week) => known.has(week)),
    (week) => week,
  );
  const { shown, other } = authorityTable(
    [...counts].map(([key, list]) => ({ key, persons: list.length })),
  );
  return { shown: new Map(shown.map(({ key, persons }) => [key, persons])), other };
}

/** Every campaign of the run at the numbers at which it stands out most. */
function funnelOf(
  results: readonly SignalResultRecord[],
  campaignId: string,
): readonly FunnelCampaign[] {
  // A campaign that two partners told of is one, once it is matched.
  const byCampaign = Map.groupBy(
    results,
    ({ campaignId, source, campaignRef }) => campaignId ?? `${source}|${campaignRef}`,
  );
  return [...byCampaign.values()].flatMap((list) => {
    const [record] = recordsOf(list).toSorted((one, other) => other.ic - one.ic);
    if (!record) return [];
    const { campaign, exposed, o, ic, ic025, ic975, level } = record;
    const e = record.eWithoutOwn ?? record.e;
    const isThis = list[0]?.campaignId === campaignId;
    const interval = { ratio: 2 ** ic, lower: 2 ** ic025, upper: 2 ** ic975 };
    return [{ campaign, isThis, exposed, o, e, ...interval, level }];
  });
}

function burstOf(
  persons: readonly ExposedPersonDays[],
  mentionedOn: CalendarDay | null,
): BurstNote | null {
  if (mentionedOn === null) return null;
  const day = dayNumberMs(mentionedOn) / DAY_MS;
  const called = persons.filter(({ firstCall }) => firstCall !== null);
  const after = called.filter(({ signedUpOn }) => signedUpOn !== null && signedUpOn >= day);
  return {
    mentionedOn,
    afterCount: atMostSmall(after.length),
    calledCount: atMostSmall(called.length),
  };
}
