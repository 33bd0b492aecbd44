import { addWeeks, ensureWeek } from '@rangewatch/schema';
import { describe, expect, test } from 'vitest';
import { assessRange } from './assess-range.ts';
import type { Assessment } from './assessment.ts';
import {
  factsOf,
  NOW,
  NUMBER,
  officialFacts,
  ownFacts,
  weekFacts,
  withJitter,
} from './testing/facts.ts';
import { evidenceOf, unwantedConfidenceOf } from './unwanted-confidence.ts';

const CONTEXT = { ...NOW, openDigits: 0 };

function assess(...sources: Parameters<typeof factsOf>[1][]): Assessment {
  const assessment = assessRange(factsOf(NUMBER, ...sources), CONTEXT, withJitter(NUMBER, 0));
  if (!assessment) throw new Error('nothing may be said');
  return assessment;
}

describe('unwantedConfidenceOf', () => {
  // Computed outside this code, with Python's decimal module.
  test.each([
    [2, 0, 34],
    [3, 0, 44],
    [10, 0, 72],
    [1000, 0, 100],
    [1000, 998, 48],
    [2, 2, 15],
    [0, 5, 0],
    [0, 0, 0],
  ])('%d against %d: %d', (unwanted, wanted, confidence) => {
    expect(unwantedConfidenceOf({ unwanted, wanted })).toBe(confidence);
  });
});

describe('evidenceOf', () => {
  const weeks = [weekFacts('2021-W03', 7)];

  test('counts people by the lower edges of their bands', () => {
    const own = ownFacts({ reportCount: 7, reporterCount: 7, numberCount: 1, weeks });
    expect(evidenceOf(assess(own))).toEqual({ unwanted: 5, wanted: 0 });
  });

  test('counts complaints exactly, and never adds sources', () => {
    const own = ownFacts({ reportCount: 7, reporterCount: 7, numberCount: 1, weeks });
    const official = officialFacts({ reportCount: 9, weeks: [weekFacts('2021-W03', 9)] });
    expect(evidenceOf(assess(own, official))).toEqual({ unwanted: 9, wanted: 0 });
  });

  test('halves with every four months', () => {
    const week = addWeeks(NOW.asOf, -52);
    const official = officialFacts({ reportCount: 8, weeks: [weekFacts(week, 8)] });
    expect(evidenceOf(assess(official)).unwanted).toBeCloseTo(1, 1);
  });

  test('sets the marks of people against it', () => {
    const official = officialFacts({ reportCount: 9, weeks: [weekFacts('2021-W03', 9)] });
    const reporters = { from: 3, to: 4 };
    const good = { number: NUMBER, name: null, basis: 'people', reporters };
    const assessment = { ...assess(official), goodNumbers: [good] } as unknown as Assessment;
    expect(evidenceOf(assessment)).toEqual({ unwanted: 9, wanted: 3 });
  });

  test('takes a later week like this one', () => {
    const official = officialFacts({ reportCount: 4, weeks: [weekFacts('2021-W05', 4)] });
    expect(evidenceOf({ ...assess(official), asOf: ensureWeek('2021-W03') }).unwanted).toBe(4);
  });
});
