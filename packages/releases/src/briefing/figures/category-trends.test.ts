import { addWeeks, type CountReading, ensureWeek } from '@rangewatch/schema';
import { expect, it } from 'vitest';
import { categoryTrends } from './category-trends.ts';

const WEEK = ensureWeek('2026-W34');
const WEEKS = [-4, -3, -2, -1, 0].map((ago) => ({ week: addWeeks(WEEK, ago), total: 1000 }));

/** Of what kind a category is that had `before` four times, and has `now`. */
function kindOf(before: number | null, now: number | null, countsAre: CountReading): string {
  const counts = [before, before, before, before, now];
  const trends = categoryTrends(WEEKS, [{ category: 'gambling', counts }], countsAre);
  const kinds = Object.entries(trends ?? {}).filter(([, changes]) => changes.length > 0);
  return kinds.map(([kind]) => kind).join();
}

it.each([
  [100, 150, 'rising'],
  [100, 149, ''],
  [100, 67, ''],
  [99, 66, 'falling'],
  [null, 5, 'appeared'],
  [5, null, 'quiet'],
])('of exact counts %s and then %s is %s', (before, now, kind) => {
  expect(kindOf(before, now, 'exact')).toBe(kind);
});

it.each([
  // May be 9 and then 10.
  [5, 10, ''],
  // 9 and then 20 at the nearest; with the most jitter 11 and 22.
  [5, 20, 'rising'],
  [10, 5, ''],
  [20, 5, 'falling'],
  // May be 50 and then 49.
  [50, 20, ''],
  [100, 20, 'falling'],
  [1_000_000, 1_000_000, ''],
  [500_000, 1_000_000, ''],
  [5, null, 'quiet'],
])(
  'of bands from %s and then %s is %s only where the bands leave no doubt',
  (before, now, kind) => {
    expect(kindOf(before, now, 'lower_edge')).toBe(kind);
  },
);
