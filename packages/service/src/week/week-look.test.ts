import type { WeekCounts } from '@rangewatch/database/readers';
import { buildNewReport, bytesOf, describeEachEngine, unsealTestTags } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { buildWeek } from './build-week.ts';
import { withSteps } from './testing/step-fault.ts';
import {
  type Bench,
  CAMPAIGN_ID,
  importRows,
  openBench,
  seedWeek,
  WEEK,
  withdraw,
} from './testing/week-bench.ts';

/** One report more of a number that many named: no band moves. */
const LATE = { id: 'late', reporter: 'late', numbers: ['8617012340001'], day: '2026-08-18' };

interface Watched extends Bench {
  /** Readings since it was last asked: whole ones, and of campaigns alone. */
  readings(): { readonly whole: number; readonly campaigns: number };
  /** Runs once, in the middle of the next whole reading. */
  during(act: () => Promise<void>): void;
}

/** The same worker, with a count of what it reads. */
function watch(bench: Bench): Watched {
  let whole = 0;
  let campaigns = 0;
  let act: (() => Promise<void>) | null = null;
  const watchCounts = (counts: WeekCounts): WeekCounts => ({
    ...counts,
    async *ranges() {
      whole += 1;
      const now = act;
      act = null;
      await now?.();
      yield* counts.ranges();
    },
    campaigns() {
      campaigns += 1;
      return counts.campaigns();
    },
  });
  return {
    ...bench,
    readers: {
      ...bench.readers,
      inSnapshot: (use) =>
        bench.readers.inSnapshot((record) =>
          use({ ...record, weekCounts: (week) => watchCounts(record.weekCounts(week)) }),
        ),
    },
    readings() {
      const read = { whole, campaigns: campaigns - whole };
      whole = campaigns = 0;
      return read;
    },
    during(next) {
      act = next;
    },
  };
}

const NONE = { whole: 0, campaigns: 0 };
const WHOLE = { whole: 1, campaigns: 0 };

async function expectLook(bench: Watched, day: string, read: object, revision = 1) {
  bench.clock.set(`${day}T02:00:00Z`);
  expect((await buildWeek(bench, WEEK)).manifest.revision).toBe(revision);
  expect(bench.readings()).toEqual(read);
}

const acceptLate = (bench: Bench, id = 'late') =>
  bench.writers.acceptReports([buildNewReport({ ...LATE, id, reporter: id })]);
const withdrawLate = (bench: Bench, id = 'late') =>
  bench.writers.withdrawReport({
    receiptHash: bytesOf(`receipt ${id}`),
    withdrawnAt: bench.clock(),
    week: WEEK,
    leafSalt: () => bytesOf(`withdraw ${id}`),
    unsealTags: unsealTestTags,
  });

describeEachEngine('a published week', (database) => {
  async function withBench(use: (bench: Watched) => Promise<void>): Promise<void> {
    const bench = await openBench(database().url);
    try {
      await seedWeek(bench.writers);
      await buildWeek(bench, WEEK);
      await use(watch(bench));
    } finally {
      await bench.close();
    }
  }

  it('is read again only for what came since it was last read, and once final for what corrects it', () =>
    withBench(async (bench) => {
      await expectLook(bench, '2026-08-31', NONE);
      await acceptLate(bench);
      await expectLook(bench, '2026-09-07', WHOLE);
      await expectLook(bench, '2026-09-08', NONE);
      await withdrawLate(bench);
      await expectLook(bench, '2026-09-14', WHOLE);
      await expectLook(bench, '2026-09-15', NONE);
      await expectLook(bench, '2026-09-21', WHOLE, 2);
      await expectLook(bench, '2026-09-28', NONE, 2);
      await acceptLate(bench, 'later');
      await expectLook(bench, '2026-10-05', { whole: 0, campaigns: 1 }, 2);
      // Came and went after the week was final: nothing of it was ever in a release.
      await withdrawLate(bench, 'later');
      await expectLook(bench, '2026-10-12', { whole: 0, campaigns: 1 }, 2);
      await expectLook(bench, '2026-10-19', NONE, 2);
      await withdraw(bench.writers, 3);
      bench.clock.set('2026-10-26T02:00:00Z');
      await buildWeek(bench, WEEK);
      expect(bench.readings()).toEqual(WHOLE);
      await buildWeek(bench, WEEK);
      expect(bench.readings()).toEqual(NONE);
    }));

  it('is read again when the worker was killed between reading and recording that', () =>
    withBench(async (bench) => {
      await acceptLate(bench);
      const killed = withSteps(bench, (_, name) => {
        if (name === 'recordWeekLook') throw new Error('killed');
      });
      await expect(buildWeek(killed, WEEK)).rejects.toThrow('killed');
      expect(bench.readings()).toEqual(WHOLE);
      await expectLook(bench, '2026-09-01', WHOLE);
      await expectLook(bench, '2026-09-02', NONE);
    }));

  it('is read again for what came while it was read', () =>
    withBench(async (bench) => {
      await acceptLate(bench);
      bench.during(() => importRows(bench.writers, 'two', 7));
      await expectLook(bench, '2026-09-01', WHOLE);
      // A page is stamped with a time, not with a place in the ledger: later than the reading began.
      bench.during(async () => {
        bench.clock.set('2026-09-02T02:03:00Z');
        await bench.writers.screenCampaign(CAMPAIGN_ID, 'rejected', 'not one', bench.clock());
        bench.clock.set('2026-09-02T02:05:00Z');
      });
      await expectLook(bench, '2026-09-02', WHOLE, 2);
      bench.clock.set('2026-09-03T02:00:00Z');
      const { manifest } = await buildWeek(bench, WEEK);
      expect(manifest.revisionReasons).toEqual([{ reason: 'campaigns', reportCount: null }]);
      expect(bench.readings()).toEqual(WHOLE);
      await expectLook(bench, '2026-09-04', NONE, 3);
    }));

  it('is read once more when the method of disclosure control changed, not each time', () =>
    withBench(async (bench) => {
      const changed = { ...bench, policy: { ...bench.policy, method: 'another-method' } };
      for (const read of [WHOLE, NONE]) {
        await buildWeek(changed, WEEK);
        expect(bench.readings()).toEqual(read);
      }
    }));
});
