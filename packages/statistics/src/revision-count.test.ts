import { addWeeks, ensureWeek } from '@rangewatch/schema';
import { expect, test } from 'vitest';
import { PUBLIC_POLICY } from './disclosure-policy.ts';
import { protectRevisionCount } from './revision-count.ts';

const disclosure = { policy: PUBLIC_POLICY, jitterKey: new Uint8Array(32).fill(5) };
const WEEKS = Array.from({ length: 60 }, (_, index) => addWeeks(ensureWeek('2026-W01'), index));

const said = (count: number) =>
  new Set(WEEKS.map((week) => protectRevisionCount(week, count, disclosure)));

test('whether one report more came late cannot be told where the edge of a band is near', () => {
  for (const count of [0, 1, 4]) expect(said(count)).toEqual(new Set([null]));
  for (const count of [5, 6]) expect(said(count)).toEqual(new Set([null, 5]));
  for (const count of [7, 8, 9]) expect(said(count)).toEqual(new Set([5]));
  for (const count of [10, 11]) expect(said(count)).toEqual(new Set([5, 10]));
  expect(said(69_412)).toEqual(new Set([50_000]));
});
