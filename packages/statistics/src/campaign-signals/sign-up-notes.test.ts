import { ensureCalendarDay } from '@rangewatch/schema';
import { expect, test } from 'vitest';
import { burstNote, dilutionNote } from './sign-up-notes.ts';

const TO = 20_000;
const repeat = (count: number, day: number | null) => Array.from({ length: count }, () => day);

test('counts who signed up after the campaign was spoken of, not on that day or before', () => {
  const mentionedOn = ensureCalendarDay('1970-01-11');
  expect(burstNote([9, 10, 11, 12, null], mentionedOn)).toEqual({
    mentionedOn,
    afterCount: 2,
    calledCount: 5,
  });
  expect(burstNote([9], null)).toBeNull();
});

test.each([
  [20, 8, true],
  [6, 8, false],
  [3, 0, false],
  [5, 0, true],
  [0, 40, false],
])('%i silent sign-ups in four weeks after %i in eight: alarm %s', (recent, earlier, isAlarm) => {
  const signUps = [...repeat(recent, TO), ...repeat(earlier, TO - 28), ...repeat(9, TO - 84)];
  expect(dilutionNote([...signUps, null], TO)).toEqual({
    recentPerWeek: recent / 4,
    earlierPerWeek: earlier / 8,
    isAlarm,
  });
});
