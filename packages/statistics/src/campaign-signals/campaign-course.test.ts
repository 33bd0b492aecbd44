import { ensureCallerNumber, ensureNumberRange } from '@rangewatch/numbering';
import { dayNumberMs, ensureCalendarDay, ensureWeek, firstDayOf } from '@rangewatch/schema';
import { expect, test } from 'vitest';
import { campaignCourse } from './campaign-course.ts';
import type { SignalPerson } from './signal-person.ts';

const MONDAY = dayNumberMs(firstDayOf(ensureWeek('2026-W46'))) / 86_400_000;
const INSIDE = ensureCallerNumber('864008201234');
const ELSEWHERE = ensureCallerNumber('864009991234');

function person(
  given: readonly (number | null)[],
  calls: readonly (readonly [day: number, from: SignalPerson['calls'][number]['from']])[],
  campaign = 'lottery',
): SignalPerson {
  return {
    person: '',
    region: null,
    isVerified: true,
    signedUpOn: MONDAY,
    cohorts: {},
    phones: ['a'],
    exposures: given.map((on) => ({ campaign, phone: 'a', on, route: 'typed', grade: 'B' })),
    calls: calls.map(([on, from]) => ({ phone: 'a', on, from })),
    log: null,
  };
}

const course = (...persons: readonly SignalPerson[]) =>
  campaignCourse(persons, {
    campaign: 'lottery',
    ranges: [ensureNumberRange('8640082012**')],
    asOf: ensureWeek('2026-W47'),
  });

test('a person counts in the week they first gave their number, and in that of the first call after it', () => {
  const { weeks, calledSignUps } = course(
    person(
      [MONDAY + 1, MONDAY + 8],
      [
        [MONDAY, INSIDE],
        [MONDAY + 7, INSIDE],
        [MONDAY + 8, INSIDE],
      ],
    ),
    person([MONDAY], [[MONDAY + 1, ELSEWHERE]]),
    person([MONDAY], [[MONDAY + 1, INSIDE]], 'another campaign'),
  );
  expect(weeks).toHaveLength(12);
  expect(weeks.at(-2)).toEqual({ week: '2026-W46', given: 2, called: 0 });
  expect(weeks.at(-1)).toEqual({ week: '2026-W47', given: 0, called: 1 });
  expect(calledSignUps).toEqual([MONDAY]);
});

test('silent is who nobody called afterwards, whatever the number', () => {
  const silent = course(
    person([MONDAY], [[MONDAY, INSIDE]]),
    person([MONDAY], [[MONDAY + 3, ELSEWHERE]]),
    person([null], []),
  ).silentSignUps;
  expect(silent).toEqual([MONDAY]);
  expect(ensureCalendarDay('2026-11-09')).toBe(firstDayOf(ensureWeek('2026-W46')));
});
