import { isDeepStrictEqual } from 'node:util';
import {
  addWeeks,
  ensureCalendarDay,
  parseReportDraft,
  weekOfDay,
  weekOfInstant,
} from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { LOTTERY } from './campaigns.ts';
import { buildScenario, SAMPLE_SEED, type SampleReport } from './scenario.ts';
import { sampleWeeks, shiftScenario, weeksShifted, weeksToShift } from './shift-scenario.ts';

const TIME_ZONE = 'Asia/Shanghai';
const NOW = new Date('2026-11-26T04:00:00Z');
/** The first and the last moment of a week, the ends of a year of 53 weeks, and the earliest and latest clocks. */
const MOMENTS: readonly (readonly [string, string])[] = [
  ['2026-11-22T16:00:00Z', TIME_ZONE],
  ['2026-11-29T15:59:59Z', TIME_ZONE],
  ['2027-01-03T12:00:00Z', TIME_ZONE],
  ['2027-01-04T12:00:00Z', 'Pacific/Kiritimati'],
  ['2026-03-08T12:00:00Z', 'Pacific/Honolulu'],
  ['2026-03-29T01:30:00Z', 'Europe/Berlin'],
];

const story = buildScenario(SAMPLE_SEED);
const instantsOf = ({ receivedAt, withdrawnAt }: SampleReport): readonly Date[] =>
  withdrawnAt ? [receivedAt, withdrawnAt] : [receivedAt];
const daysOf = ({ input }: SampleReport): readonly string[] => [
  ...(input.calls ?? []).map((call) => call.day ?? call.startedAt?.slice(0, 10) ?? ''),
  ...(input.exposures ?? []).map(({ exposedOn }) => exposedOn),
];

describe('a shifted story', () => {
  it.each(MOMENTS)('lies in the past of %s in %s, and is accepted as it comes', (at, timeZone) => {
    const now = new Date(at);
    const { campaigns, facts, reports } = shiftScenario(story, weeksToShift(now, timeZone));
    const instants = [
      ...facts.map(({ acceptedAt }) => acceptedAt),
      ...reports.flatMap(instantsOf),
      ...campaigns.map(({ registeredAt }) => registeredAt),
    ];
    expect(Math.max(...instants.map(Number))).toBeLessThan(now.getTime());
    const problems = reports.flatMap(({ input, receivedAt }) => {
      const parsed = parseReportDraft(input, { now: receivedAt, timeZone, defaultCountry: 'CN' });
      return parsed.ok ? [] : parsed.problems;
    });
    expect(problems).toEqual([]);
  });

  it('has its calls in the weeks it names, the last of them two weeks ago', () => {
    const { reports } = shiftScenario(story, weeksToShift(NOW, TIME_ZONE));
    const weeks = reports.flatMap(({ input }) =>
      (input.calls ?? []).map(({ day, startedAt }) =>
        weekOfDay(ensureCalendarDay(day ?? startedAt?.slice(0, 10) ?? '')),
      ),
    );
    const named = sampleWeeks(NOW, TIME_ZONE);
    expect([...new Set(weeks)].toSorted()).toEqual(named);
    expect(named.at(-1)).toBe(addWeeks(weekOfInstant(NOW, TIME_ZONE), -2));
  });

  it('keeps its weekdays, its times of day and all else that it tells', () => {
    const weeks = weeksToShift(NOW, TIME_ZONE);
    expect(isDeepStrictEqual(shiftScenario(shiftScenario(story, weeks), -weeks), story)).toBe(true);
    const shifted = shiftScenario(story, weeks);
    const apart = new Set(
      story.reports.flatMap((report, index) =>
        daysOf(report).map((day, line) => {
          const later = daysOf(shifted.reports[index] as SampleReport)[line] ?? '';
          return (Date.parse(later) - Date.parse(day)) / 86_400_000;
        }),
      ),
    );
    expect([...apart]).toEqual([weeks * 7]);
  });

  it('is found again from the first day of its lottery', () => {
    for (const [at, timeZone] of MOMENTS) {
      const weeks = weeksToShift(new Date(at), timeZone);
      const [lottery] = shiftScenario(story, weeks).campaigns;
      expect(lottery?.campaignId).toBe(LOTTERY.campaignId);
      expect(weeksShifted(ensureCalendarDay(lottery?.draft.startsOn ?? ''))).toBe(weeks);
    }
  });
});

it('names no season, which would be wrong in most months', () => {
  const texts = story.campaigns.map(({ draft }) => `${draft.title} ${draft.description}`);
  expect(texts.filter((text) => /[春夏秋冬]|元宵|寒假|暑假|贺岁|新年|中秋/.test(text))).toEqual([]);
});
