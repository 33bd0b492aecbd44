import { childRanges, ensureCallerNumber, ensureNumberRange } from '@rangewatch/numbering';
import { ensureWeek, type GoodNumber, type RangePart } from '@rangewatch/schema';
import { describe, expect, test } from 'vitest';
import { assessRange } from './assess-range.ts';
import {
  BLOCK,
  factsOf,
  NOW,
  NUMBER,
  officialFacts,
  ownFacts,
  WIDE,
  weekFacts,
  withJitter,
} from './testing/facts.ts';
import type { ListingAdvice } from './listing-advice.ts';

const HUNDRED = ensureNumberRange('86170000012**');
const asOf = ensureWeek('2021-W03');

function ownParts(range: typeof BLOCK, people: readonly number[]): RangePart[] {
  return childRanges(range)
    .slice(0, people.length)
    .map((part, index) => ({
      range: part,
      source: 'rangewatch',
      reportCount: people[index] ?? 0,
      numberCount: people[index] ?? 0,
      reporterCount: people[index] ?? 0,
    }));
}

function adviseOwn(
  range: typeof BLOCK,
  openDigits: number,
  week: string,
  people: readonly number[] = [],
  goodNumbers: readonly GoodNumber[] = [],
): ListingAdvice | undefined {
  const own = ownFacts({
    reporterCount: 60,
    reportCount: 60,
    numberCount: openDigits === 0 ? 1 : 40,
    weeks: [weekFacts(week, 60)],
  });
  const parts = ownParts(range, people);
  const described = { openDigits, asOf, parts, goodNumbers };
  return assessRange(factsOf(range, own), described, withJitter(range, 0))?.listing;
}

function adviseOfficial(openDigits: number, complaints: number, numbersByPart: readonly number[]) {
  const range = openDigits === 0 ? NUMBER : openDigits === 2 ? HUNDRED : BLOCK;
  const official = officialFacts({
    reportCount: complaints,
    numberCount: 10,
    weeks: [{ ...weekFacts('2021-W02', complaints), reporterCount: null }],
  });
  const parts = childRanges(range)
    .slice(0, numbersByPart.length)
    .map(
      (part, index): RangePart => ({
        range: part,
        source: 'ftc_dnc',
        reportCount: complaints,
        numberCount: numbersByPart[index] ?? 0,
        reporterCount: null,
      }),
    );
  const described = { openDigits, asOf, parts, goodNumbers: [] };
  return assessRange(factsOf(range, official), described, withJitter(range, 0))?.listing;
}

describe('what people reported', () => {
  test('lists a number with the lower edge of its band', () => {
    expect(adviseOwn(NUMBER, 0, '2021-W02')).toEqual({
      isListed: true,
      reason: 'listed',
      votes: 50,
    });
  });

  test('lists a range only when many of its parts are reported in their own right', () => {
    expect(adviseOwn(BLOCK, 4, '2021-W02', [20, 20, 20, 20])?.reason).toBe('listed');
    expect(adviseOwn(BLOCK, 4, '2021-W02', [60])?.reason).toBe('not_spread');
    expect(adviseOwn(BLOCK, 4, '2021-W02', [20, 20, 20, 1])?.reason).toBe('not_spread');
    expect(adviseOwn(WIDE, 5, '2021-W02', [20, 20, 20, 20, 20])?.reason).toBe('too_wide');
  });

  test('is forgotten after half a year', () => {
    expect(adviseOwn(NUMBER, 0, '2020-W30')?.isListed).toBe(true);
    expect(adviseOwn(NUMBER, 0, '2020-W29')?.reason).toBe('old');
  });

  test('lists nothing that holds a number known to be wanted', () => {
    const good: GoodNumber = {
      number: ensureCallerNumber(NUMBER),
      name: null,
      basis: 'people',
      reporterCount: 7,
    };
    const advice = adviseOwn(BLOCK, 4, '2021-W02', [20, 20, 20, 20], [good]);
    expect(advice).toEqual({ isListed: false, reason: 'good_number', votes: 0 });
    const two = { ...good, reporterCount: 2 };
    expect(adviseOwn(BLOCK, 4, '2021-W02', [20, 20, 20, 20], [two])?.isListed).toBe(true);
    const checked = { ...good, basis: 'operator' as const, reporterCount: null };
    expect(adviseOwn(BLOCK, 4, '2021-W02', [20, 20, 20, 20], [checked])?.isListed).toBe(false);
  });
});

describe('complaints of an official file', () => {
  test('list a number from four within half a year', () => {
    expect(adviseOfficial(0, 3, [])?.reason).toBe('too_few');
    expect(adviseOfficial(0, 4, [])).toMatchObject({ isListed: true, votes: 4 });
  });

  test('list a hundred from twelve over four parts, and nothing wider', () => {
    expect(adviseOfficial(2, 12, [2, 2, 2, 2])).toMatchObject({ isListed: true, votes: 12 });
    expect(adviseOfficial(2, 11, [2, 2, 2, 2])?.reason).toBe('too_few');
    expect(adviseOfficial(2, 50, [9, 1, 1, 1])?.reason).toBe('not_spread');
    expect(adviseOfficial(4, 5000, [50, 50, 50, 50])?.reason).toBe('not_spread');
  });
});

test('nothing known is not listed, because there is no assessment', () => {
  expect(assessRange(factsOf(NUMBER), { openDigits: 0, ...NOW }, withJitter(NUMBER, 0))).toBeNull();
});
