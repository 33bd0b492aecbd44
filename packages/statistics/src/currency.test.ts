import { addWeeks, ensureWeek } from '@rangewatch/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currencyOf, heatOf, heatScoreOf, shownHeat } from './currency.ts';

const now = ensureWeek('2026-W10');

const currencyAt = (age: number) => currencyOf(addWeeks(now, -age), now);

test('a figure is current for four weeks, quiet for 26, then old', () => {
  expect([0, 4, 5, 26, 27].map(currencyAt)).toEqual([
    'current',
    'current',
    'quiet',
    'quiet',
    'old',
  ]);
});

test('heat halves with every two weeks', () => {
  expect(heatOf([[now, 7]], now)).toBe(1);
  expect(heatOf([[addWeeks(now, -2), 7]], now)).toBe(0.5);
  expect(heatOf([[addWeeks(now, -4), 28]], now)).toBe(1);
  expect(heatOf([], now)).toBe(0);
});

test('heat is published with three telling digits, however little it is', () => {
  expect(shownHeat(heatOf([[addWeeks(now, -1), 8]], now))).toBe(0.808);
  expect(shownHeat(heatOf([[addWeeks(now, -25), 5]], now))).toBe(0.000123);
  expect(shownHeat(1234.5)).toBe(1230);
});

test('the score orders by heat, at any later time', () => {
  const figure = fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 900 }));
  fc.assert(
    fc.property(figure, figure, fc.integer({ min: 0, max: 60 }), (a, b, wait) => {
      const later = addWeeks(now, wait);
      const heatAt = ([age, count]: [number, number], at: typeof now) =>
        heatOf([[addWeeks(now, -age), count]], at);
      const [scoreA, scoreB] = [a, b].map((each) => heatScoreOf(heatAt(each, now), now));
      const [laterA, laterB] = [a, b].map((each) => heatScoreOf(heatAt(each, later), later));
      expect(scoreA).toBeCloseTo(laterA ?? 0, 6);
      expect(scoreB).toBeCloseTo(laterB ?? 0, 6);
    }),
  );
});
