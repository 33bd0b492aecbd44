import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { ensureWeek, publicationInstant } from '@rangewatch/schema';
import { createDiskStore } from '@rangewatch/evidence';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { buildNewReport, bytesOf, createFixedClock, describeEachEngine } from '@rangewatch/testkit';
import { Cron } from 'croner';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Task, TaskDeps } from './task.ts';
import { closeWeeksTask } from './tasks/close-weeks.ts';
import { createWorker } from './worker.ts';

interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

const ERROR_LEVEL = 50;
const NUMBERS = ['8617012340001', '8617012340002', '8617012340003'];

async function withDeps(
  url: string,
  use: (deps: TaskDeps, lines: LogLine[]) => Promise<void>,
): Promise<void> {
  const lines: LogLine[] = [];
  const sink = { write: (line: string) => void lines.push(JSON.parse(line) as LogLine) };
  const folder = await mkdtemp(join(tmpdir(), 'rangewatch-worker-'));
  const readers = await openReaders(url);
  const writers = await openWriters(url);
  const reports = ['ann', 'bo', 'cy', 'di', 'ed', 'fay', 'gil', 'hu'].map((reporter) =>
    buildNewReport({ id: `report of ${reporter}`, reporter, numbers: NUMBERS, day: '2026-08-18' }),
  );
  await writers.acceptReports(reports);
  try {
    await use(
      {
        readers,
        writers,
        releasesDir: join(folder, 'releases'),
        lookUpDir: join(folder, 'look-up'),
        evidenceStore: createDiskStore(join(folder, 'evidence')),
        clock: createFixedClock('2026-08-25T00:00:00Z'),
        timeZone: 'Asia/Shanghai',
        jitterKey: bytesOf('jitter'),
        signingKey: bytesOf('signing'),
        policy: PUBLIC_POLICY,
        log: pino({ level: 'debug' }, sink),
      },
      lines,
    );
  } finally {
    await readers.close();
    await writers.close();
    await rm(folder, { recursive: true });
  }
}

const errorsIn = (lines: readonly LogLine[]): LogLine[] =>
  lines.filter((line) => line.level >= ERROR_LEVEL);

describeEachEngine('the worker', (database) => {
  it('publishes at its start what was missed while it was down, and nothing more at the next', () =>
    withDeps(database().url, async (deps, lines) => {
      for (const status of ['published', 'unchanged']) {
        const worker = createWorker(deps, [closeWeeksTask]);
        worker.start();
        await worker.idle();
        expect(await worker.stop()).toBe(true);
        expect(lines.filter((line) => line.week)).toMatchObject([
          { week: '2026-W34', status, revision: 1 },
        ]);
        lines.length = 0;
      }
      expect(await readdir(join(deps.releasesDir, '2026-W34'))).toEqual(['r1']);
    }));

  it('logs no number', () =>
    withDeps(database().url, async (deps, lines) => {
      const worker = createWorker(deps);
      worker.start();
      await worker.idle();
      await worker.stop();
      expect(lines.length).toBeGreaterThan(2);
      expect(JSON.stringify(lines)).not.toMatch(/1701234/);
    }));

  it('names the folder and what to do when a release cannot be written, and finishes it at the next run', () =>
    withDeps(database().url, async (deps, lines) => {
      await writeFile(deps.releasesDir, 'a file where the folder should be');
      const worker = createWorker(deps, [closeWeeksTask]);
      worker.start();
      await worker.idle();
      const [error] = errorsIn(lines);
      expect(error).toMatchObject({ week: '2026-W34', folder: deps.releasesDir });
      expect(error?.msg).toContain(deps.releasesDir);
      expect(error?.msg).toContain('RELEASES_DIR');
      expect(await deps.readers.listReleases({ limit: 1 })).toMatchObject({ items: [] });
      await rm(deps.releasesDir);
      await worker.stop();
      const next = createWorker(deps, [closeWeeksTask]);
      next.start();
      await next.idle();
      await next.stop();
      expect(await deps.readers.listReleases({ limit: 1 })).toMatchObject({
        items: [{ week: '2026-W34' }],
      });
    }));

  it('logs a failed task and keeps the others', () =>
    withDeps(database().url, async (deps, lines) => {
      const failing: Task = {
        name: 'failing',
        schedule: '0 0 1 1 *',
        run: () =>
          Promise.reject(Object.assign(new Error('no connection'), { code: 'ECONNREFUSED' })),
      };
      const worker = createWorker(deps, [failing, closeWeeksTask]);
      worker.start();
      await worker.idle();
      await worker.stop();
      expect(errorsIn(lines)).toMatchObject([
        {
          task: 'failing',
          problem: { name: 'Error', code: 'ECONNREFUSED', message: 'no connection' },
        },
      ]);
      expect(lines.some((line) => line.status === 'published')).toBe(true);
    }));

  it('waits for a running task when it is stopped, tells it to stop, and gives up after its patience', () =>
    withDeps(database().url, async (deps) => {
      const begun = Promise.withResolvers<AbortSignal>();
      const end = Promise.withResolvers<void>();
      const slow: Task = {
        name: 'slow',
        schedule: '0 0 1 1 *',
        run(_, stopping) {
          begun.resolve(stopping);
          return end.promise;
        },
      };
      const worker = createWorker(deps, [slow]);
      worker.start();
      const stopping = await begun.promise;
      expect(stopping.aborted).toBe(false);
      expect(await worker.stop(0)).toBe(false);
      expect(stopping.aborted).toBe(true);
      end.resolve();
      expect(await worker.stop()).toBe(true);
    }));
});

describe('the schedule of closing weeks', () => {
  it.each(['Asia/Shanghai', 'Europe/Berlin', 'America/New_York'])(
    'is the instant releases are due in %s',
    (timezone) => {
      const schedule = new Cron(closeWeeksTask.schedule, { timezone, paused: true });
      for (const week of ['2026-W34', '2026-W43', '2026-W53', '2027-W12'].map(ensureWeek)) {
        const due = publicationInstant(week, timezone);
        expect(schedule.nextRun(new Date(due.getTime() - 1000))).toEqual(due);
      }
      schedule.stop();
    },
  );
});
