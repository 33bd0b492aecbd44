import { type NumberRange, rangeContains } from '@rangewatch/numbering';
import { addWeeks, dayFromMs, type Week, weekOfDay } from '@rangewatch/schema';
import type { ExactWeek } from './build-authority-view.ts';
import type { SignalPerson } from './signal-person.ts';
import { WINDOW_WEEKS } from './signal-policy.ts';

const DAY_MS = 86_400_000;

/** What happened to the people of one campaign: when they gave their number, when they were called, who was not. */
export interface CampaignCourse {
  /** The weeks of the run, oldest first. */
  readonly weeks: readonly ExactWeek[];
  /** Days on which those signed up who were called from the ranges afterwards; null: not known. */
  readonly calledSignUps: readonly (number | null)[];
  /** The same of those whom nobody called afterwards. */
  readonly silentSignUps: readonly (number | null)[];
}

interface CourseOf {
  readonly campaign: string;
  readonly ranges: readonly NumberRange[];
  readonly asOf: Week;
}

/** Each person counts once: in the week they first gave their number, and in the week they were first called after it. */
export function campaignCourse(
  persons: readonly SignalPerson[],
  { campaign, ranges, asOf }: CourseOf,
): CampaignCourse {
  const own = persons.flatMap((person) => {
    const since = firstDay(person.exposures.filter((one) => one.campaign === campaign));
    if (since === null) return [];
    const later = person.calls.filter(({ on }) => on > since);
    const counted = later.filter(({ from }) => ranges.some((range) => rangeContains(range, from)));
    return [{ person, since, calledOn: firstDay(counted), isSilent: later.length === 0 }];
  });
  const weeks = Array.from({ length: WINDOW_WEEKS }, (_, index) =>
    addWeeks(asOf, index - WINDOW_WEEKS + 1),
  );
  const given = Map.groupBy(own, ({ since }) => weekOf(since));
  const called = Map.groupBy(
    own.filter(({ calledOn }) => calledOn !== null),
    ({ calledOn }) => weekOf(calledOn ?? 0),
  );
  return {
    weeks: weeks.map((week) => ({
      week,
      given: given.get(week)?.length ?? 0,
      called: called.get(week)?.length ?? 0,
    })),
    calledSignUps: own.flatMap(({ calledOn, person }) =>
      calledOn === null ? [] : [person.signedUpOn],
    ),
    silentSignUps: own.flatMap(({ isSilent, person }) => (isSilent ? [person.signedUpOn] : [])),
  };
}

function firstDay(events: readonly { readonly on: number | null }[]): number | null {
  const days = events.flatMap(({ on }) => (on === null ? [] : [on]));
  return days.length === 0 ? null : Math.min(...days);
}

function weekOf(day: number): Week {
  return weekOfDay(dayFromMs(day * DAY_MS));
}
