import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureWeek } from '@rangewatch/schema';
import { buildNewReport, describeEachEngine } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { closeWeeks, type WeekResult } from './close-weeks.ts';
import {
  type Bench,
  filesOf,
  openBench,
  seedWeek,
  visibleFaults,
  WEEK,
} from './testing/week-bench.ts';

async function closeAll(bench: Bench): Promise<WeekResult[]> {
  const results: WeekResult[] = [];
  for await (const result of closeWeeks(bench)) results.push(result);
  return results;
}

describeEachEngine('a week in which nothing came', (database) => {
  async function withBench(use: (bench: Bench) => Promise<void>): Promise<void> {
    const bench = await openBench(database().url);
    try {
      await use(bench);
    } finally {
      await bench.close();
    }
  }

  it('is published too, names the days without data, and looks like one with too few reports to show', () =>
    withBench(async (bench) => {
      await seedWeek(bench.writers);
      await closeAll(bench);
      // A week before the first that was published is none of the series.
      bench.clock.set('2026-09-08T00:00:00Z');
      await bench.writers.acceptReports([
        buildNewReport({
          id: 'one',
          reporter: 'one',
          numbers: ['8617099990001'],
          day: '2026-09-02',
        }),
      ]);
      expect((await closeAll(bench)).map(({ week, status }) => [week, status])).toEqual([
        [WEEK, 'unchanged'],
        ['2026-W35', 'published'],
        ['2026-W36', 'published'],
      ]);
      const text = async (week: string, name: string) =>
        readFile(join(bench.releasesDir, week, 'r1', name), 'utf8');
      const tables = ['sources', 'categories', 'campaigns', 'signals', 'ranges', 'numbers'];
      for (const table of tables) {
        expect(JSON.parse(await text('2026-W35', `${table}.json`))).toEqual([]);
        expect(await text('2026-W36', `${table}.csv`)).toBe(await text('2026-W35', `${table}.csv`));
      }
      expect(JSON.parse(await text('2026-W35', 'report.json'))).toMatchObject({
        figures: { daysWithoutData: Array.from({ length: 7 }, () => ({ source: 'ftc_dnc' })) },
      });
      expect(await visibleFaults(bench.releasesDir)).toEqual([]);
      const sources = (week: string, revision = 1) =>
        bench.readers.releasedSources({ week, revision });
      expect(await sources('2026-W35')).toEqual([]);
      expect(await sources(WEEK)).toEqual(['ftc_dnc', 'rangewatch']);
      const before = await filesOf(bench.releasesDir);
      expect((await closeAll(bench)).every(({ status }) => status === 'unchanged')).toBe(true);
      expect(await filesOf(bench.releasesDir)).toEqual(before);
    }));

  it('is not published before anything ever was', () =>
    withBench(async (bench) => {
      expect(await closeAll(bench)).toEqual([]);
      await bench.writers.acceptReports([
        buildNewReport({
          id: 'old',
          reporter: 'old',
          numbers: ['8617099990001'],
          day: '2026-08-04',
        }),
      ]);
      expect((await closeAll(bench)).map(({ week }) => week)).toEqual([ensureWeek('2026-W32')]);
      expect((await closeAll(bench)).map(({ week }) => week)).toEqual([ensureWeek('2026-W32')]);
    }));
});
