import { ensureWeek } from '@rangewatch/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PUBLIC_POLICY } from './disclosure-policy.ts';
import { hotRanges } from './hot-ranges.ts';
import { protectWeekRange } from './protect-week.ts';
import { publishedCounts } from './published-counts.ts';
import { anyDisclosure } from './testing/facts.ts';
import { allOf } from './testing/all-of.ts';
import { weekOfNumbers } from './testing/week-of-numbers.ts';

const week = ensureWeek('2026-W34');
const DISCLOSURE = { policy: PUBLIC_POLICY, jitterKey: new Uint8Array(32) };

/** Each number of the block as often as said. */
const block = (times: number) =>
  Array.from({ length: 40 }, (_, at) =>
    Array.from({ length: times }, () => `86170123${String(at * 25 + 40_000)}`),
  ).flat();

test('what anyone may see of our own reports is hot by its published figures alone', async () => {
  await fc.assert(
    fc.asyncProperty(anyDisclosure, fc.integer({ min: 1, max: 9 }), async (disclosure, times) => {
      const counts = weekOfNumbers({ source: 'rangewatch', numbers: block(times) });
      const hot = await allOf(hotRanges(publishedCounts(week, counts, disclosure)));
      for (const { range, numberCount, reportCount, reporterCount } of hot) {
        const exact = counts.find((count) => count.range === range);
        const row = exact && protectWeekRange(week, exact, disclosure)?.row;
        expect(row).toMatchObject({
          number_count: numberCount,
          report_count: reportCount,
          reporter_count: reporterCount,
        });
      }
    }),
  );
});

async function publicRanges(times: number) {
  const counts = weekOfNumbers({ source: 'rangewatch', numbers: block(times) });
  const hot = await allOf(hotRanges(publishedCounts(week, counts, DISCLOSURE)));
  return hot.map(({ range }) => range);
}

test('too few people are seen nowhere, enough of them are', async () => {
  expect(await publicRanges(1)).toEqual([]);
  expect(await publicRanges(9)).toEqual(['8617012340***']);
});

test('official files are exact and whole', async () => {
  const numbers = ['17032050042', '17032050142', '17032050942'];
  const counts = weekOfNumbers({ source: 'ftc_dnc', numbers });
  expect(await allOf(publishedCounts(week, counts, DISCLOSURE))).toEqual(counts);
});
