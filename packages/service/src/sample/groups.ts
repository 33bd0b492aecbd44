import { addDays, type CalendarDay, type CallInput, type ReportInput } from '@rangewatch/schema';
import { type BackgroundCallers, backgroundIncident, FIRST_DAY } from './background-calls.ts';
import { LOTTERY } from './campaigns.ts';
import type { Random } from './random.ts';
import { type ExposureInput, lotteryExposures, otherExposure } from './reporters.ts';
import { pickSalesDay, roughSalesCalls, salesCalls } from './sales-calls.ts';
import { turnedAwayByList } from './turned-away.ts';

/** What one report says, before it has a key and a time. */
export type ReportSketch = Omit<ReportInput, 'idempotencyKey'>;

/** What one reporter sends: one report, or two. */
export type ReportWriter = (random: Random, callers: BackgroundCallers) => ReportSketch[];

/** Who reports what, and how many of them. Called and not called, in the lottery and not: all are needed to compare. */
export const GROUPS: readonly (readonly [reporterCount: number, write: ReportWriter])[] = [
  [880, lotteryCalled],
  [45, lotteryRecordedBefore],
  [110, lotteryNotCalled],
  [560, otherCampaign],
  [340, exposedToNone],
  [260, numberOnly],
  [70, lotteryUsingList],
];

function lotteryCalled(random: Random): ReportSketch[] {
  const exposures = [
    ...lotteryExposures(random),
    ...sometimes(random, 12, () => otherExposure(random)),
  ];
  return [
    {
      calls: callsAfter(random, exposures),
      category: salesCategory(random),
      exposures,
      countAsPerson: true,
    },
  ];
}

/** Grade A: told us of the lottery before any call came, and of the calls when they did. */
function lotteryRecordedBefore(random: Random): ReportSketch[] {
  const exposures = lotteryExposures(random).map((exposure) => ({
    ...exposure,
    evidenceGrade: 'A' as const,
  }));
  const told = { exposures, countAsPerson: true };
  if (random.percent(25)) return [told];
  return [
    told,
    { calls: callsAfter(random, exposures), category: salesCategory(random), countAsPerson: true },
  ];
}

/** The phones of a few take a list: what it turns away is kept, and counts for nothing else. */
function lotteryUsingList(random: Random): ReportSketch[] {
  return lotteryCalled(random).map((sketch) => ({
    ...sketch,
    calls: (sketch.calls ?? []).map((call) => turnedAwayByList(random, call)),
  }));
}

function lotteryNotCalled(random: Random): ReportSketch[] {
  return [{ exposures: lotteryExposures(random), countAsPerson: true }];
}

function otherCampaign(random: Random, callers: BackgroundCallers): ReportSketch[] {
  const exposures = [otherExposure(random)];
  if (random.percent(60)) return [{ exposures, countAsPerson: true }];
  return [{ ...backgroundIncident(random, callers), exposures, countAsPerson: true }];
}

/** The comparison group. A few of them are rung by the sales numbers all the same: people dial wrong, numbers pass on. */
function exposedToNone(random: Random, callers: BackgroundCallers): ReportSketch[] {
  const incident = backgroundIncident(random, callers);
  const stray = sometimes(random, 4, () =>
    roughCall(salesCalls(random, pickSalesDay(random, FIRST_DAY))),
  );
  return [
    { ...incident, calls: [...incident.calls, ...stray], exposedToNone: true, countAsPerson: true },
  ];
}

function numberOnly(random: Random, callers: BackgroundCallers): ReportSketch[] {
  return [{ ...backgroundIncident(random, callers) }];
}

/** One to three days of calls after the number was given, to each phone that was entered. */
function callsAfter(random: Random, exposures: readonly ExposureInput[]): CallInput[] {
  const exposedOn = exposures[0]?.exposedOn as CalendarDay;
  const phones = exposures.filter((exposure) => exposure.campaignId === LOTTERY.campaignId);
  const dayCount = random.pickWeighted([
    [1, 55],
    [2, 30],
    [3, 15],
  ]);
  const days = new Set(
    Array.from({ length: dayCount }, () => pickSalesDay(random, addDays(exposedOn, 1))),
  );
  return [...days]
    .toSorted()
    .flatMap((day) =>
      random.percent(10)
        ? [roughSalesCalls(random, day)]
        : phones.flatMap(() => salesCalls(random, day)),
    );
}

function roughCall(calls: readonly CallInput[]): CallInput {
  const [first] = calls;
  if (!first) throw new RangeError('a day of sales calls has at least one');
  return first;
}

function salesCategory(random: Random): ReportInput['category'] {
  return random.pickWeighted([
    ['home_improvement', 86],
    ['other', 5],
    [null, 9],
  ] as const);
}

function sometimes<T>(random: Random, percent: number, make: () => T): T[] {
  return random.percent(percent) ? [make()] : [];
}
