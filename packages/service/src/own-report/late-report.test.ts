import type { TrailEntry } from '@rangewatch/schema';
import { buildNewReport, bytesOf, describeEachEngine } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { buildWeek } from '../week/build-week.ts';
import { type Bench, openBench, seedWeek, WEEK } from '../week/testing/week-bench.ts';
import { buildTrail } from './trail.ts';

async function late(bench: Bench, id: string): Promise<() => Promise<readonly TrailEntry[]>> {
  const report = { id, reporter: id, numbers: ['8617012340001'], day: '2026-08-18' };
  await bench.writers.acceptReports([buildNewReport(report)]);
  return async () => {
    const record = await bench.readers.findReceipt(bytesOf(`receipt ${id}`));
    if (!record) throw new RangeError('it was accepted');
    return buildTrail(record, bench.clock(), bench.timeZone);
  };
}

describeEachEngine('the trail of a report that came late', (database) => {
  it('names the final revision until it is there, and after it that the figures stay', async () => {
    const bench = await openBench(database().url);
    try {
      await seedWeek(bench.writers);
      await buildWeek(bench, WEEK);
      const before = await late(bench, 'before');
      const awaited = { event: 'awaits_final', week: WEEK, at: '2026-09-21T02:00:00.000Z' };
      expect((await before()).at(-1)).toMatchObject(awaited);
      bench.clock.set('2026-09-07T02:00:00Z');
      // Nothing moved: the sentence is the same.
      expect((await buildWeek(bench, WEEK)).status).toBe('unchanged');
      expect((await before()).at(-1)).toMatchObject(awaited);
      bench.clock.set('2026-09-21T02:00:00Z');
      await buildWeek(bench, WEEK);
      expect((await before()).at(-1)).toMatchObject({ event: 'released', release: `${WEEK}/r2` });
      const after = await late(bench, 'after');
      bench.clock.set('2026-11-02T02:00:00Z');
      await buildWeek(bench, WEEK);
      expect((await after()).map(({ event }) => event)).toEqual(['accepted', 'came_after_final']);
    } finally {
      await bench.close();
    }
  });
});
