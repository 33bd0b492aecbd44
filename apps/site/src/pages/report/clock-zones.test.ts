import { ensureCalendarDay } from '@rangewatch/schema';
import { expect, test } from 'vitest';
import { emptyAnswers } from './answers.ts';
import { clockZones } from './clock-zones.ts';
import { reportInputOf } from './report-inputs.ts';

const EASTERN = 'America/New_York';

test('one zone for the mainland, several for the States, the deployment’s first', () => {
  expect(clockZones({ defaultCountry: 'CN', timeZone: 'Asia/Shanghai' })).toEqual([
    'Asia/Shanghai',
  ]);
  const zones = clockZones({ defaultCountry: 'US', timeZone: 'America/Chicago' });
  expect(zones[0]).toBe('America/Chicago');
  expect(new Set(zones).size).toBe(7);
});

test.each([
  [undefined, '2026-11-20T19:03:00.000Z'],
  ['America/Los_Angeles', '2026-11-20T22:03:00.000Z'],
])('a time typed by the clock of %s is that instant', (zone, startedAt) => {
  const call = {
    number: '202 555 0143',
    medium: 'call',
    day: ensureCalendarDay('2026-11-20'),
    time: { clock: '14:03' },
    count: 1,
    isApproximate: false,
    ...(zone && { zone }),
  } as const;
  const answers = { ...emptyAnswers('seed'), calls: [call] };
  expect(reportInputOf(answers, EASTERN).calls).toMatchObject([{ startedAt }]);
});
