import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureWeek } from '@rangewatch/schema';
import { buildNewReport, createFixedClock, describeEachEngine } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { closeWeeksTask } from './tasks/close-weeks.ts';
import { dropEndedJobsTask } from './tasks/drop-ended-jobs.ts';
import { TASKS } from './tasks.ts';
import { type LogLine, withDeps } from './testing/with-deps.ts';
import { createWorker } from './worker.ts';

const NEVER = new AbortController().signal;
const publishedIn = (lines: readonly LogLine[]) =>
  lines.filter(({ status }) => status === 'published').map(({ week }) => week);

describeEachEngine('a job of several workers', (database) => {
  it('publishes a week once, whoever starts first', () =>
    withDeps(database().url, async (deps, lines) => {
      const workers = Array.from({ length: 4 }, () => createWorker(deps, [closeWeeksTask]));
      for (const worker of workers) worker.start();
      for (const worker of workers) await worker.idle();
      for (const worker of workers) await worker.stop();
      expect(publishedIn(lines)).toEqual(['2026-W34']);
      expect(await deps.readers.listRevisions(ensureWeek('2026-W34'))).toHaveLength(1);
      expect(await readdir(join(deps.releasesDir, '2026-W34'))).toEqual(['r1', 'r1.zip']);
      const [job] = await deps.readers.listJobs();
      expect(job).toMatchObject({ runKey: 'close-weeks/2026-W34', endedAt: deps.clock() });
      expect(job?.progress).toEqual({ step: 'week', doneCount: 1, totalCount: 1 });
    }));

  it('makes up for every week that was missed, and tells a failure once more each time', () =>
    withDeps(database().url, async (deps, lines) => {
      const clock = createFixedClock('2026-08-25T00:00:00Z');
      const later = { ...deps, clock };
      await closeWeeksTask.run(later, NEVER);
      const days = ['2026-08-26', '2026-09-02', '2026-09-09'];
      const reports = days.flatMap((day) =>
        ['ann', 'bo', 'cy', 'di', 'ed'].map((reporter) =>
          buildNewReport({ id: day + reporter, reporter, numbers: ['8617012340001'], day }),
        ),
      );
      await deps.writers.acceptReports(reports);
      clock.set('2026-09-14T01:59:00Z');
      await closeWeeksTask.run(later, NEVER);
      expect(publishedIn(lines)).toEqual(['2026-W34', '2026-W35', '2026-W36']);
      clock.set('2026-09-14T02:00:00Z');
      const broken = { ...later, releasesDir: '/dev/null/none' };
      await closeWeeksTask.run(broken, NEVER);
      await closeWeeksTask.run(later, NEVER);
      expect(publishedIn(lines)).toHaveLength(3);
      clock.set('2026-09-14T02:01:00Z');
      await closeWeeksTask.run(later, NEVER);
      expect(publishedIn(lines).at(-1)).toBe('2026-W37');
      const failed = lines.find(({ msg }) => msg === 'a run failed');
      expect(failed).toMatchObject({ run: 'close-weeks/2026-W37', attempts: 1 });
    }));

  it('is forgotten after a season', () =>
    withDeps(database().url, async (deps, lines) => {
      const clock = createFixedClock('2026-08-25T00:00:00Z');
      const later = { ...deps, clock };
      await closeWeeksTask.run(later, NEVER);
      clock.set('2026-12-01T00:00:00Z');
      await closeWeeksTask.run(later, NEVER);
      const before = await deps.readers.listJobs();
      await dropEndedJobsTask.run(later, NEVER);
      expect(await deps.readers.listJobs()).toEqual(before.slice(1));
      expect(lines.some(({ droppedCount }) => droppedCount === 1)).toBe(true);
    }));
});

it('that ended is forgotten by one of the worker’s tasks', () => {
  expect(TASKS).toContain(dropEndedJobsTask);
});
