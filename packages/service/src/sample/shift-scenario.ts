import {
  addDays,
  addWeeks,
  type CalendarDay,
  type CallInput,
  DAY_MS,
  ensureWeek,
  type ReportInput,
  type Week,
  weekOfDay,
  weekOfInstant,
  weeksBetween,
} from '@rangewatch/schema';
import { shiftFact } from './campaign-facts.ts';
import { LOTTERY, type SampleCampaign } from './campaigns.ts';
import type { SampleReport, Scenario } from './scenario.ts';

/** The weeks of the story as it is written, in 2023. */
const FIRST_WEEK = ensureWeek('2023-W03');
const LAST_WEEK = ensureWeek('2023-W08');
/** Reports come up to two days after their calls, and may be taken back three days later: a whole week is left for it. */
const WEEKS_AGO = 2;
const DAYS_PER_WEEK = 7;

/** By how many weeks the story moves so that it ended two weeks before `now`: figures fade with time. */
export function weeksToShift(now: Date, timeZone: string): number {
  return weeksBetween(LAST_WEEK, addWeeks(weekOfInstant(now, timeZone), -WEEKS_AGO));
}

/** The same for a sample that is on record, by the first day of its lottery. */
export function weeksShifted(lotteryStartsOn: CalendarDay): number {
  const { startsOn } = LOTTERY.draft;
  if (!startsOn) throw new RangeError('the lottery of the sample has no first day');
  return weeksBetween(weekOfDay(startsOn), weekOfDay(lotteryStartsOn));
}

/** The weeks in which the people of a sample loaded at `now` were called, oldest first. */
export function sampleWeeks(now: Date, timeZone: string): readonly Week[] {
  const weeks = weeksToShift(now, timeZone);
  const length = weeksBetween(FIRST_WEEK, LAST_WEEK) + 1;
  return Array.from({ length }, (_, index) => addWeeks(FIRST_WEEK, weeks + index));
}

/** The whole story, so many weeks later: weekdays and times of day stay, every distance between two days too. */
export function shiftScenario({ campaigns, facts, reports }: Scenario, weeks: number): Scenario {
  const days = weeks * DAYS_PER_WEEK;
  return {
    campaigns: campaigns.map((campaign) => shiftCampaign(campaign, days)),
    facts: facts.map((fact) => shiftFact(fact, days, (at) => later(at, days))),
    reports: reports.map((report) => shiftReport(report, days)),
  };
}

function shiftCampaign(
  { campaignId, draft, registeredAt }: SampleCampaign,
  days: number,
): SampleCampaign {
  return {
    campaignId,
    registeredAt: later(registeredAt, days),
    draft: {
      ...draft,
      startsOn: draft.startsOn && addDays(draft.startsOn, days),
      endsOn: draft.endsOn && addDays(draft.endsOn, days),
    },
  };
}

function shiftReport(report: SampleReport, days: number): SampleReport {
  const { receivedAt, withdrawnAt, input } = report;
  return {
    ...report,
    receivedAt: later(receivedAt, days),
    withdrawnAt: withdrawnAt && later(withdrawnAt, days),
    input: shiftInput(input, days),
  };
}

function shiftInput({ calls, exposures, ...said }: ReportInput, days: number): ReportInput {
  return {
    ...said,
    ...(calls && { calls: calls.map((call) => shiftCall(call, days)) }),
    ...(exposures && {
      exposures: exposures.map((exposure) => ({
        ...exposure,
        exposedOn: addDays(exposure.exposedOn as CalendarDay, days),
      })),
    }),
  };
}

/** The story's time zone keeps one offset all year. */
function shiftCall(call: CallInput, days: number): CallInput {
  const { day, startedAt } = call;
  return {
    ...call,
    ...(day && { day: addDays(day as CalendarDay, days) }),
    ...(startedAt && {
      startedAt: addDays(startedAt.slice(0, 10) as CalendarDay, days) + startedAt.slice(10),
    }),
  };
}

function later(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY_MS);
}
